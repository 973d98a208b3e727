import { lazily } from '../../text/lazily';
import { matchesIn } from '../../text/matches';
import type { Span } from '../../text/span';
import { isJapaneseIsbn, isNcid } from './check-digit';

/** A stretch of a line that looks like a number of a library, without any label to say so. */
export interface Shape {
  readonly span: Span;
  /** Whether it is a number of the national bibliography, which every library shares. */
  readonly national: boolean;
}

const SHELF =
  '(?:(?:児童|郷土|参考|文庫|新書|絵本|紙芝居|大活字|点字|録音|洋書|書庫|閉架|開架|年鑑|別置|[児郷参特別館青文絵録点洋和豆]) ?)?';
const UNIT =
  'ドル|キロ|ミリ|トン|センチ|グラム|ワット|ボルト|ユーロ|ポンド|インチ|マイル|ヘルツ|カ国|カ月|カ所|ページ|パー';
const KANA = `(?!${UNIT})[ァ-ヺｦ-ﾟ][ァ-ヺーｦ-ﾟ]{0,2}`;
const LETTERS = '[A-Z][A-Za-z]{0,2}';
const AUTHOR = `${LETTERS}\\d{1,4}[a-z]?`;
const BAR = '(?:[|]{1,2}|‖|/{1,2})';
const VOLUME = `(?:(?:${BAR}|[ ・-])(?:\\d{1,4}[a-z]?|[A-Z]\\d{0,4}|[ァ-ヺｦ-ﾟ]{1,3}|[上中下別全前後]|[一-鿿]\\d{1,2})){0,3}`;
const DECIMAL = '\\d{3}\\.\\d{1,5}';
const AFTER = '(?![./-]?[\\p{L}\\p{N}])';
const NOT_INSIDE = '(?<![A-Za-z\\d.,/¥\\\\-])';
const AT_WORD_START = '(?<![\\p{L}\\p{N}.,/¥\\\\-])';

const LETTER_IN_FRONT = '(?:[A-Z]{1,2} ?)?';

const pattern = (source: string): RegExp => new RegExp(source, 'gu');

/** Shapes that hardly anything else has; a series number in front does not make them one. */
const strongShapes = lazily((): readonly RegExp[] => [
  pattern(`${NOT_INSIDE}${SHELF}${LETTER_IN_FRONT}${DECIMAL}(?:${BAR}|[ ・-]?)${KANA}${VOLUME}${AFTER}`),
  pattern(`${NOT_INSIDE}${SHELF}${LETTER_IN_FRONT}${DECIMAL}(?:${BAR}|[ ・-])${AUTHOR}${VOLUME}${AFTER}`),
  pattern(`${NOT_INSIDE}${SHELF}${LETTER_IN_FRONT}${DECIMAL}(?:${BAR}|[・-])${LETTERS}${VOLUME}${AFTER}`),
  pattern(
    `${AT_WORD_START}${SHELF}[A-Z]{1,2}\\d{3}(?:${BAR}(?:${KANA}|${AUTHOR}|${LETTERS})|[・-](?:${KANA}|${AUTHOR}))${VOLUME}${AFTER}`,
  ),
  // ‖ and || stand in nothing but call numbers.
  /[^\s()[\]【】「」、。,;:|‖]{1,12}(?:(?:\|\||‖)[^\s()[\]【】「」、。,;:|‖]{1,12}){1,4}/gu,
  // The National Diet Library's call numbers: UL633-M1, Y8-N04-H1023, 914.6-Ko123.
  /(?<![A-Za-z0-9-])(?:[A-Z]{2}[1-9]\d{0,3}|[A-Z][1-9]\d{1,3}|[A-Z][1-9](?=-[A-Z]\d{2}))-[A-Z]\d{1,5}(?!-?[\p{L}\p{N}])/gu,
  /(?<![A-Za-z0-9-])[A-Z]{1,2}\d{1,4}-[A-Z]\d{2}-[A-Z]?\d{1,5}(?![\p{L}\p{N}-])/gu,
]);

/** Shapes that a publisher's series number may have as well. */
const weakShapes = lazily((): readonly RegExp[] => [
  pattern(`${AT_WORD_START}${SHELF}\\d{3}${BAR}(?:${KANA}|${AUTHOR}|${LETTERS})${VOLUME}${AFTER}`),
  pattern(`${AT_WORD_START}${SHELF}\\d{3}[・-](?:${KANA}|${AUTHOR})${VOLUME}${AFTER}`),
  pattern(`${AT_WORD_START}[A-Z][/|]${KANA}${VOLUME}${AFTER}`),
]);

/** Shapes that count only where nothing else stands beside them between brackets, commas or wide spaces. */
const APART: readonly RegExp[] = [
  new RegExp(`^${SHELF}${LETTER_IN_FRONT}${DECIMAL} (?:${LETTERS}|\\d{1,4})${VOLUME}$`, 'u'),
  new RegExp(`^${SHELF}${LETTER_IN_FRONT}\\d{3} (?:(?!${UNIT})[ァ-ヺｦ-ﾟ]{1,2}|${AUTHOR})${VOLUME}$`, 'u'),
  /^(?:[A-Z]{1,2}\d{1,4}|特\d{1,3})-\d{1,5}$/,
  /^\d{3}\.\d{1,5}(?:-|\/{1,2})\d{1,4}$/,
];

/** Shapes that count only as a whole line: 「E ヤ」, barcodes, numbers of an accession book. */
const WHOLE_LINE: readonly RegExp[] = [
  /^[A-Z] ?[ァ-ヺｦ-ﾟ]{1,2}(?: \d{1,3})?$/,
  /^\d{3}\/\/\d{1,4}$/,
  /^\d{7,12}[A-WYZ]?$/,
  /^[1-9]\d{0,2}-\d{5,12}$/,
  /^[A-D]\d{6,12}[A-D]$/,
  /^\*[0-9A-Z-]{5,15}\*$/,
  /^(?:[A-Z]{2,3}-?\d{5,9}|[A-Z]-?\d{6,9})$/,
  /^(?:ID|番号|コード)[ :=]*[A-Z]{0,3}-?\d{4,12}$/,
  /^[録点]\d{3,6}$/,
];

const NATIONAL = /(?<![A-Za-z0-9])JP-?\d{8}(?!\d)/g;
const RECORD = /R1000000\d\d-I\d{9}(?:\d{3})?(?!\d)/g;
const NCID = /(?<![A-Za-z0-9])[AB][A-Z]\d{7}[\dX](?![A-Za-z0-9])/g;

/** What stands in a front matter by right although it looks like a number of a library. */
const OTHERS = [
  /(?:ISBN(?:-1[03])?|ISSN|JAN|DOI|雑誌 ?コード)[ :]*[\d][\d -]*[\dX]?/gi,
  /(?<!\d)97[89][ -]?(?:\d[ -]?){9}\d(?!\d)/g,
  /https?:\/\/[!-~]+|www\.[!-~]+|[\w.+-]{1,64}@[\w.-]+|(?<![\w.])10\.\d{4,9}\/[!-~]+/gi,
  /(?:JIS|ISO|IEC|ANSI|IEEE|RFC)[ A-Z/]{0,6}[\d][\d:.-]*/g,
  /(?:例|例えば|たとえば)[:は、 ]*[「『(]?[!-~ァ-ヺ]+/g,
];
const SERIES =
  /文庫|新書|選書|叢書|双書|全書|シリーズ|ライブラリ|ブックス|ノベル|コミック|ロマンス|ハーレクイン|クラシックス|ムック|全集|大系|講座|BOOKS|NOVELS|COMICS|SERIES|LIBRARY|MOOK/i;
/** How far in front of a number the name of its series may begin. */
const SERIES_REACH = 60;
const SEGMENT = /[^\u3000()（）[\]［］【】〔〕「」『』,，、;；|]+/g;
/** A line without these holds no number. */
const SIGN = /\d|\/|\||‖|^[A-Z]/;
/** Without these it can only be a number as a whole; a year, a telephone number or an ISBN has none of them. */
const SIGN_INSIDE = /\d{3}(?:\.\d|[|‖/]| ?[ ・-] ?[A-Zァ-ヺｦ-ﾟ])|[A-Z][\d/|]|\|\||‖|特\d|JP-?\d/;

/**
 * Finds what looks like a number of a library in one line, in order; shapes may overlap.
 * @param line the line as it stands
 * @param folded the line folded by `foldWidth`
 */
export function findShapes(line: string, folded: string): Shape[] {
  if (!SIGN.test(folded)) return [];
  const masked = OTHERS.reduce((text, other) => text.replace(other, (found) => '■'.repeat(found.length)), folded);
  const hasSign = SIGN_INSIDE.test(folded);
  const spans = [...(hasSign ? findInside(line, folded, masked) : []), ...findWholeLine(masked)];
  const national = hasSign ? matches(NATIONAL, masked).map((span) => ({ span, national: true })) : [];
  return [...national, ...spans.map((span) => ({ span, national: false }))].sort((a, b) => a.span.start - b.span.start);
}

function findInside(line: string, folded: string, masked: string): Span[] {
  const afterSeries = ({ start }: Span): boolean => SERIES.test(masked.slice(Math.max(0, start - SERIES_REACH), start));
  return [
    ...matches(RECORD, folded),
    ...matches(NCID, folded).filter(({ start, end }) => isNcid(folded.slice(start, end))),
    ...strongShapes().flatMap((shape) => matches(shape, masked)),
    ...weakShapes()
      .flatMap((shape) => matches(shape, masked))
      .filter((span) => !afterSeries(span)),
    ...findApart(line, masked).filter((span) => !afterSeries(span)),
  ];
}

function findApart(line: string, masked: string): Span[] {
  return matchesIn(line, SEGMENT).flatMap((segment) =>
    pieces(masked.slice(segment.index, segment.index + segment[0].length)).flatMap(({ text, offset }) => {
      const start = segment.index + offset;
      return APART.some((shape) => shape.test(text)) ? [{ start, end: start + text.length }] : [];
    }),
  );
}

/** The parts of a segment between double spaces or behind the full stop of a catalogue entry. */
function pieces(segment: string): { text: string; offset: number }[] {
  return [...segment.matchAll(/(?:(?! {2}|\. )[^])+/g)].map(({ 0: text, index }) => {
    const lead = /^[. ]*/.exec(text)?.[0].length ?? 0;
    return { text: text.slice(lead).trimEnd(), offset: index + lead };
  });
}

function findWholeLine(masked: string): Span[] {
  const text = masked.trim();
  if (text.length > 20 || !WHOLE_LINE.some((shape) => shape.test(text)) || isJapaneseIsbn(text) || startsWithDate(text))
    return [];
  const start = masked.length - masked.trimStart().length;
  return [{ start, end: start + text.length }];
}

/** @returns whether the digits begin with a day written 20170515. */
export function startsWithDate(digits: string): boolean {
  return /^(?:1[89]|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/.test(digits);
}

function matches(shape: RegExp, text: string): Span[] {
  return matchesIn(text, shape).map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}
