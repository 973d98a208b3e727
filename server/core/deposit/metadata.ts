import type { Facts } from '../book/facts';
import { yearOf } from '../book/japanese-date';
import { hasRightCheckDigit } from '../book/standard-number';
import { allowedInXml, escapeXml } from '../text/xml';

const NOTICE =
  '2009年時点の記事（カレントアウェアネス-E E922）に基づく下書きです。ドイツ国立図書館の様式ではありません。' +
  'A draft after an article of 2009; not a form of the German National Library.';

/** Roles of those who made the work itself; others have contributed. */
const CREATOR = /^$|[著作文絵詩歌句述]|著者|作者/;

/** Writes a metadata sheet in simple Dublin Core from what 原本情報 and 製作館名及び製作年 state. What they do not state is left out. */
export function dublinCore({ sourceInfo, production, colophon }: Facts): string {
  const elements: [string, string | undefined][] = [
    ['title', [sourceInfo?.title, ...(sourceInfo?.subtitles ?? [])].flatMap((part) => part?.value ?? []).join(' ')],
    ...(sourceInfo?.credits ?? []).map(({ value }): [string, string] => [
      CREATOR.test(value.role) ? 'creator' : 'contributor',
      `${value.name} ${value.role}`.trim(),
    ]),
    ['contributor', production?.organisation && `${production.organisation.value} 製作`],
    ...(sourceInfo?.publishers ?? []).map(({ value }): [string, string] => ['publisher', value]),
    ['date', dateOf(sourceInfo)],
    ['type', 'Text'],
    ['language', 'ja'],
    ['identifier', isbnOf(sourceInfo?.isbns[0]?.value ?? colophon?.isbns[0]?.value)],
    ...(sourceInfo?.series ?? []).map(({ value }): [string, string] => ['relation', value]),
  ];
  const lines = elements.flatMap(([name, value]) =>
    value ? [`  <dc:${name}>${escapeXml(allowedInXml(value.trim()))}</dc:${name}>`] : [],
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<!-- ${NOTICE} -->`,
    '<oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    ...lines,
    '</oai_dc:dc>',
    '',
  ].join('\n');
}

function dateOf(sourceInfo: Facts['sourceInfo']): string | undefined {
  const date = sourceInfo?.dates.find(({ value }) => !value.printed)?.value.date;
  const year = date && yearOf(date);
  if (!date || year === undefined) return undefined;
  const two = (number: number): string => String(number).padStart(2, '0');
  return [year, ...(date.month ? [two(date.month), ...(date.day ? [two(date.day)] : [])] : [])].join('-');
}

/** A number that cannot be one identifies nothing. */
function isbnOf(digits: string | undefined): string | undefined {
  return digits !== undefined && hasRightCheckDigit(digits) ? `urn:isbn:${digits}` : undefined;
}
