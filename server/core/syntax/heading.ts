import type { HeadedSectionKind } from './draft';

/** What a heading line names, and whether the line might as well be the book's own (a bare 凡例 or 奥付). */
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
  production: '製作館名及び製作年',
  copyright: '著作権処理に関する事項',
  legend: 'テキストデータ凡例',
  colophon: '原本奥付',
};

/** Both the table and the sample of 別添1 are right: 製作館及び製作年, 製作館名及び製作年. */
const ACCEPTED_VARIANTS = new Set(['製作館及び製作年']);

const LONGEST_HEADING = 40;

const PATTERNS: readonly (readonly [HeadedSectionKind, RegExp])[] = [
  ['file-structure', /^(?:本データの|このデータの|テキストデータの)?(?:ファイルの?構成(?:について|の説明)?|ファイル一覧)$/],
  ['source-info', /^(?:原本|底本)(?:の?書誌)?(?:に関する)?情報$/],
  ['production', /^製作(?:館|者|機関|団体|施設)名?(?:及び|と|・|、|\/)製作年(?:月日?)?$|^製作(?:館|機関|団体|施設)名?$/],
  ['copyright', /^著作権(?:の)?処理(?:に関する(?:事項|こと)|について)?$|^著作権に関する(?:事項|注意)$/],
  ['legend', /^(?:テキスト(?:データ|版|デイジー|DAISY)|デイジー図書|EPUB図書)(?:の)?凡例$/],
  ['colophon', /^原本(?:の)?奥付$/],
];

/**
 * Reads a line as a section heading, tolerating decorations, numbering, widths, spaces and the usual variants of
 * spelling and OCR (制作/製作, および/及び, デー夕).
 * @returns what the line names, or undefined when it is no heading.
 */
export function matchHeading(line: string): HeadingMatch | undefined {
  if (line.length > LONGEST_HEADING || line.trim() === '') return undefined;
  const key = headingKey(line);
  if (key === '凡例') return { kind: 'legend', ambiguous: true };
  if (key === '奥付') return { kind: 'colophon', ambiguous: true };
  const found = PATTERNS.find(([, pattern]) => pattern.test(key));
  return found && { kind: found[0], ambiguous: false };
}

/** @returns whether the heading is written as 別添1 writes it, white space around it apart. */
export function isStandardHeading(line: string, kind: HeadedSectionKind): boolean {
  const written = line.trim();
  return kind === 'file-structure' || written === STANDARD_HEADINGS[kind] || ACCEPTED_VARIANTS.has(written);
}

function headingKey(line: string): string {
  return line
    .normalize('NFKC')
    .trim()
    .replace(/^(?:[■●◆◇○◎□▼▽・*#※•-]+\s*)+/, '')
    .replace(/^(?:第?\(?\d{1,2}\)?\s*[.)、．]?|[①-⑳])\s*/, '')
    .replace(/^[【〔[(<〈《「『*]+/, '')
    .replace(/[:：]$/, '')
    .replace(/[】〕\])>〉》」』*#]+$/, '')
    .replace(/[:：]$/, '')
    .replace(/\s+/g, '')
    .replace(/ー夕/g, 'ータ')
    .replace(/デキスト/g, 'テキスト')
    .replace(/ナータ|ナーダ/g, 'データ')
    .replace(/制作/g, '製作')
    .replace(/および/g, '及び')
    .replace(/[附付]け?$/, '付');
}
