import type { ColophonFacts } from './colophon';
import { splitTitle } from './compare-titles';
import type { Credit } from './credit';
import type { Located } from './deliverable';
import { formatDate } from './japanese-date';
import { foldName, looksLikeSeries, withoutCompany } from './name';
import type { PublicationDate } from './publication-date';

/** The lines of 原本情報 that 原本奥付 gives, in the order and form of 別添1; an item that it does not state is absent. */
export interface SourceInfoDraft {
  readonly title?: string;
  readonly responsibility?: string;
  readonly series?: string;
  readonly publisher?: string;
  /** Two lines when edition and printing have different dates (別添1 No 1, 備考). */
  readonly dates: readonly string[];
}

const ONLY_VOLUME = /^(?:第?[0-9０-９一二三四五六七八九十]+[巻冊集部編号]?|[上中下前後][巻編]?)$/;
const ADDRESS_BEFORE = /^(?:[^\s\u3000]{1,12}[都道府県市区町村]|東京|京都|大阪)[\s\u3000]+(?=\S)/;
const SPACED_LETTERS = /^\S(?:[\s\u3000]+\S){2,}$/;

/** Drafts each item of 原本情報 from the colophon. */
export function draftItems(colophon: ColophonFacts): SourceInfoDraft {
  const { title, series } = draftTitle(colophon);
  const responsibility = draftResponsibility(colophon.credits.map(({ value }) => value));
  const [house] = colophon.publishers;
  const publisher = house && draftPublisher(house.value);
  return {
    ...(title !== undefined && { title }),
    ...(responsibility !== undefined && { responsibility }),
    ...(series !== undefined && { series }),
    ...(publisher !== undefined && publisher !== '' && { publisher }),
    dates: draftDates(colophon.dates),
  };
}

function draftTitle(colophon: ColophonFacts): { readonly title?: string; readonly series?: string } {
  const people = colophon.credits.map(({ value }) => foldName(value.name));
  const parts = colophon.titleLines
    .slice(0, colophon.leadingTitleLines || undefined)
    .flatMap(({ value }) => value.split('　'))
    .map((part) => part.trim())
    .filter((part) => part !== '' && !people.includes(foldName(part)));
  // A series that a number follows is the title itself: 「社会学講座　3　家族」.
  const isTitle = ONLY_VOLUME.test(parts[1] ?? '');
  const series = parts.find((part, index) => looksLikeSeries(part) && parts.length > 1 && !(isTitle && index === 0));
  const [first, ...others] = parts.filter((part) => part !== series);
  if (first === undefined) return {};
  const volume = others.filter((part) => ONLY_VOLUME.test(part));
  const subtitle = others.find((part) => !volume.includes(part) && !looksLikeSeries(part));
  const title = formatTitle(subtitle === undefined ? first : `${first}―${subtitle}`);
  return { title: [title, ...volume].join('. '), ...(series !== undefined && { series }) };
}

/**
 * @returns 「タイトル : サブタイトル」 for a title as the colophon prints it
 * @param known names of series and the like that may stand behind the title
 */
export function formatTitle(printed: string, known: readonly string[] = []): string {
  const isOther = (part: string): boolean =>
    looksLikeSeries(part) || known.some((name) => foldName(name) === foldName(part));
  const parts = printed.split('　').filter((part, index) => index === 0 || !isOther(part));
  const { main, rest } = splitTitle(parts.join('―').replace(/^[『「]|[』」]$/g, ''));
  const subtitle = splitTitle(rest.replace(/^[〈《(（]|[〉》)）]$/g, ''));
  const tail = [subtitle.main, subtitle.rest].filter((part) => part !== '').join(' ');
  return tail === '' ? main : `${main} : ${tail}`;
}

/** 「甲野花子, 乙山太郎 著 ; 丙川三郎 訳」: people of one role together, in the order of the colophon. */
function draftResponsibility(credits: readonly Credit[]): string | undefined {
  const byRole = new Map<string, string[]>();
  for (const { name, role } of credits) byRole.set(role, [...(byRole.get(role) ?? []), formatName(name)]);
  const statements = [...byRole].map(([role, names]) => `${names.join(', ')} ${role}`.trim());
  return statements.length === 0 ? undefined : statements.join(' ; ');
}

/** @returns a person's name with a half-width space at most; 「甲 野 花 子」 is spaced for looks only. */
export function formatName(name: string): string {
  return SPACED_LETTERS.test(name) ? name.replace(/[\s\u3000]/g, '') : name.replace(/[\s\u3000]+/g, ' ');
}

/** @returns a publisher without 株式会社 and without the place in front of it, as in 別添1(2). */
export function draftPublisher(printed: string): string {
  return formatName(withoutCompany(printed).replace(ADDRESS_BEFORE, '').trim());
}

function draftDates(all: readonly Located<PublicationDate>[]): string[] {
  const dates = all.map(({ value }) => value).filter(({ printed, date }) => !printed && formatDate(date) !== undefined);
  const current = dates.at(-1);
  if (!current) return [];
  const edition = (current.edition ?? dates.findLast((date) => date.edition !== undefined)?.edition)?.value;
  const first = dates.find((date) => edition !== undefined && date.edition?.value === edition);
  if (!first || first === current) return [formatPublication(current, formatEdition(current))];
  return [`${formatDate(first.date) ?? ''}${formatEdition(first)}`, formatPublication(current, '')];
}

/** @returns 「2017年5月15日初版第1刷発行」. */
function formatPublication({ date, printing }: PublicationDate, edition: string): string {
  return `${formatDate(date) ?? ''}${edition}${printing ? formatPrinting(printing.value) : ''}発行`;
}

/** @returns 初版, 第2版, 改訂版. */
export function formatEdition({ edition, editionNumber }: Pick<PublicationDate, 'edition' | 'editionNumber'>): string {
  const written = edition?.value ?? '';
  const isPlain = /^第?[0-9０-９一二三四五六七八九十百]+版$/.test(written);
  return isPlain && editionNumber !== undefined ? `第${editionNumber}版` : written;
}

/** @returns 第1刷. */
export function formatPrinting(printing: number): string {
  return `第${printing}刷`;
}
