import type { HeadedSectionKind } from './draft';

/** What a heading line names, and whether the line might as well be the book's own, so that its place must decide. */
export interface HeadingMatch {
  readonly kind: HeadedSectionKind;
  readonly ambiguous: boolean;
}

/** A line that names a section. */
export interface HeadingLine {
  /** 0-based index of the line. */
  readonly index: number;
  readonly kind: HeadedSectionKind;
}

/** The headings as 別添1(2) of the guide writes them; the file structure has no prescribed heading. */
export const STANDARD_HEADINGS: Readonly<Record<HeadedSectionKind, string>> = {
  'file-structure': 'ファイルの構成',
  'source-info': '原本情報',
  'production': '製作館名及び製作年',
  'copyright': '著作権処理に関する事項',
  'legend': 'テキストデータ凡例',
  'colophon': '原本奥付',
};

/** Both the table and the sample of 別添1 are right: 製作館及び製作年, 製作館名及び製作年. */
const ACCEPTED_VARIANTS = new Set(['製作館及び製作年']);

export const LONGEST_HEADING = 40;
/** No heading is without one of these characters; most lines of a book are. */
const HEADING_SIGN = /[情制製著者凡奥奧構覧]/;

/** Headings that no book has of its own. */
export const CLEAR_HEADINGS: readonly (readonly [HeadedSectionKind, RegExp])[] = [
  ['source-info', /^(?:原本|底本)(?:の?書誌)?(?:に関する|の)?情報$/],
  ['production', /^製作(?:館|者|機関|団体|施設)名?(?:及び|と|・|、|\/|&)製作年(?:月日?)?$/],
  ['production', /^製作年(?:月日?)?(?:及び|と|・|、|\/|&)製作(?:館|者|機関|団体|施設)名?$/],
  ['copyright', /^著作権(?:の)?処理(?:に関する(?:事項|こと)|事項|について)?$/],
  [
    'legend',
    /^(?:テキスト(?:データ|デイジー|DAISY)?|デイジー(?:図書)?|DAISY(?:図書)?|EPUB(?:図書)?)(?:版|製作)?(?:の|上の)?凡例$/,
  ],
  ['colophon', /^(?:原本|底本)(?:の)?奥付$/],
];

/** Headings that a book may have as well. */
export const AMBIGUOUS_HEADINGS: readonly (readonly [HeadedSectionKind, RegExp])[] = [
  [
    'file-structure',
    /^(?:(?:本|この|当)データの|テキストデータの)?(?:ファイルの?構成(?:について|の説明)?|構成ファイル|ファイル一覧)$/,
  ],
  ['production', /^製作(?:館|機関|団体|施設)名?$/],
  ['copyright', /^著作権(?:に関する(?:事項|注意|こと)|について)$/],
  ['legend', /^(?:データ|製作(?:者|上)?の?)?凡例$/],
  ['colophon', /^奥付$/],
];

/**
 * Reads a line as a section heading, tolerating decorations, numbering, widths, spaces and the usual variants of
 * spelling and OCR (制作/製作, および/及び, デー夕).
 * @returns what the line names, or undefined when it is no heading.
 */
export function matchHeading(line: string): HeadingMatch | undefined {
  if (line.length > LONGEST_HEADING || !HEADING_SIGN.test(line)) return undefined;
  const key = headingKey(line);
  const clear = CLEAR_HEADINGS.find(([, pattern]) => pattern.test(key));
  if (clear) return { kind: clear[0], ambiguous: false };
  const ambiguous = AMBIGUOUS_HEADINGS.find(([, pattern]) => pattern.test(key));
  return ambiguous && { kind: ambiguous[0], ambiguous: true };
}

/** @returns whether the heading is written as 別添1 writes it, white space around it apart. */
export function isStandardHeading(line: string, kind: HeadedSectionKind): boolean {
  const written = line.trim();
  return kind === 'file-structure' || written === STANDARD_HEADINGS[kind] || ACCEPTED_VARIANTS.has(written);
}

const DECORATION = '←-⇿■-◿★☆・*#※•§=~_―—–\\-';
const OPENING = '【〔[(<〈《「『';
const CLOSING = '】〕\\])>〉》」』';
/** What may stand before the words of a heading, before its number and behind it, and the number itself; in NFKC. */
export const BEFORE = new RegExp(`^[${OPENING}${DECORATION}\\s]+`);
export const BEHIND = new RegExp(`[${CLOSING}${DECORATION}\\s:]+$`);
export const NUMBERING = new RegExp(
  `^(?:第?\\d{1,2}|[一二三四五六七](?=[.、)\\s])|[IVX]{1,4}(?=[.、)\\s])|[A-F](?=[.)]))[${CLOSING}]?\\s*[.、:]?`,
);

/** The words of a heading without numbering, decorations and white space, in the guide's spelling. */
export function headingKey(line: string): string {
  return line
    .normalize('NFKC')
    .replace(BEFORE, '')
    .replace(NUMBERING, '')
    .replace(BEFORE, '')
    .replace(BEHIND, '')
    .replace(/\s+/g, '')
    .replace(/夕/g, 'タ')
    .replace(/卜/g, 'ト')
    .replace(/デキスト/g, 'テキスト')
    .replace(/(?:デ[一―—–‐−-]?|ナー)[タダ]/g, 'データ')
    .replace(/制作/g, '製作')
    .replace(/者作/g, '著作')
    .replace(/原木/g, '原本')
    .replace(/およ[びぴ]/g, '及び')
    .replace(/奧/g, '奥')
    .replace(/[附付]け?$/, '付');
}
