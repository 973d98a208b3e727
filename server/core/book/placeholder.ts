import { BODY_REMARK } from '../syntax/front-matter';
import { foldWidth } from '../text/fold';
import type { Span } from '../text/span';

/**
 * What a placeholder stands for. `space` and `break` are the signs △ □ and ↓ by which 別添1(1) writes a space and a line
 * break; `remark` is a remark of the table or the sample that fills a line.
 */
export type PlaceholderKind = 'name' | 'date' | 'level' | 'space' | 'break' | 'remark' | 'other';

/** A placeholder in one line. */
export interface Placeholder {
  readonly kind: PlaceholderKind;
  readonly written: string;
  /** UTF-16 offsets of the line. */
  readonly span: Span;
}

const CIRCLE = '[○〇◯]';
const OPEN = '[(\\[〔<〈【]\\s*';
const CLOSE = '\\s*[)\\]〕>〉】]';
const BLANK_YEAR = `(?:(?:19|20)(?:##|${CIRCLE}{2}|[xX]{2}|[□△]{2})|#{2,4}|YYYY|${CIRCLE}{4})年`;
const BLANK = `(?:#{1,2}|${CIRCLE}{1,2}|[xX]{2}|[□△]{1,2}|MM|DD)`;
const DATE = `${BLANK_YEAR}(?:${BLANK}月)?(?:${BLANK}日)?(?:第?${BLANK}版)?(?:第?${BLANK}刷)?`;
const DATE_PART = `(?<=[年月])${BLANK}(?=[月日])|第(?:#{1,2}|${CIRCLE}{1,2}|[□△])(?=[版刷])|(?:平成|令和)(?:#{1,2}|${CIRCLE}{1,2}|[□△])年`;
/** Circles among kanji numerals are zeros: 二〇〇七年. */
const NAME = `(?<![一二三四五六七八九十百千万\\d]|${CIRCLE})${CIRCLE}{2,}(?!${CIRCLE}|[一二三四五六七八九十])|${OPEN}(?:製作)?(?:館|機関|団体|施設)名${CLOSE}`;
const WORDS = 'タイトル関連情報|(?:各巻|シリーズ)?責任表示|原本出版者名|各巻タイトル|巻次・年次|シリーズ名(?=\\s*/)';
const OTHER = [
  '#{2,}',
  '●{2,}',
  '[×✕]{2,}',
  '(?<![A-Za-z])[xX]{2,}(?=\\s?(?:[年月日版刷社館]|図書館|大学|センター))',
  '_{3,}',
  `${OPEN}(?:タイトル|著者名|書名|出版者名|${WORDS})${CLOSE}`,
  // With a value behind it, the word is a label.
  `(?:${WORDS})(?!\\s*:|\\s+[^\\s/.:])`,
  '要記入|(?:入力|記入)してください|TODO',
].join('|');
/** Placeholders of findPlaceholders and findClearPlaceholders within a line; both speak of folded text. */
export const SIGN = new RegExp(
  `(?<date>${DATE}|${DATE_PART})|(?<name>${NAME})|(?<other>${OTHER})|(?<space>[△□])|(?<break>↓)`,
  'g',
);

/** Looked for at its beginning only: otherwise each circle of a long row would read the rest of the row. */
const ROW = `(?<!${CIRCLE})${CIRCLE}`;
const LEVEL = `${ROW}{2,}(?=(?:校正)?テキストデータ)`;
/** A legend may speak of ○○ or 【○○○ページ】 as a form: only what can be nothing else counts there, such as an example left unfilled. */
export const LEGEND_SIGN = new RegExp(
  `(?<date>(?:(?:19|20)##|####)年)|(?<level>${LEVEL})|(?<other>${ROW}{3,}(?=です)|(?<=例 【|例【)${CIRCLE}{3,}(?=ページ】)|(?<=例 |例)${CIRCLE}{3,}(?=《)|(?<=${CIRCLE}《)${CIRCLE}{3,}(?=》)|第${CIRCLE}{2,}(?=章)|要記入)`,
  'g',
);
/** An entry of a legend that holds nothing but signs; the group. Speaks of folded text. */
// eslint-disable-next-line regexp/no-super-linear-backtracking -- nothing longer is looked at
export const EMPTY_ENTRY = /^\s*(?:[([]?\d{1,2}[.)\]、:]?|[・*-])\s*([○〇◯△□~〜∼…#\s]+?)\s*$/d;
export const LONGEST_EMPTY_ENTRY = 40;
const REMARK = /^\s*(?:<入力方式>|\(空行\))\s*$/;
export const COLOPHON_REMARK = /^\s*\(?原本記載のとおりに[全す]べ?て入力する。?\)?\s*$/;

/** Finds the placeholders in a line of 原本情報, 製作館名及び製作年 or 著作権処理に関する事項. */
export function findPlaceholders(line: string): Placeholder[] {
  return findRemark(line) ?? scan(line, SIGN);
}

/** Finds what can be nothing but a placeholder, in a line that may explain signs: a legend, the structure of the files. */
export function findClearPlaceholders(line: string): Placeholder[] {
  const remark = findRemark(line);
  if (remark) return remark;
  const empty = line.length <= LONGEST_EMPTY_ENTRY ? EMPTY_ENTRY.exec(foldWidth(line))?.indices?.[1] : undefined;
  if (!empty) return scan(line, LEGEND_SIGN);
  const [start, end] = empty;
  return [{ kind: 'other', written: line.slice(start, end), span: { start, end } }];
}

/** Finds the remark of 別添1 that stands in the place of 原本奥付. */
export function findColophonRemark(line: string): Placeholder[] {
  return COLOPHON_REMARK.test(foldWidth(line)) ? [wholeLine(line)] : [];
}

/** Signs that differ in the form of the circle only are the same. */
export function foldSign(written: string): string {
  return foldWidth(written).replace(/[〇◯]/g, '○');
}

function findRemark(line: string): Placeholder[] | undefined {
  const folded = foldWidth(line);
  return BODY_REMARK.test(line) || REMARK.test(folded) || COLOPHON_REMARK.test(folded) ? [wholeLine(line)] : undefined;
}

function wholeLine(line: string): Placeholder {
  const written = line.trim();
  const start = line.indexOf(written);
  return { kind: 'remark', written, span: { start, end: start + written.length } };
}

const KINDS = ['date', 'name', 'level', 'space', 'break', 'other'] as const;

function scan(line: string, pattern: RegExp): Placeholder[] {
  return [...foldWidth(line).matchAll(pattern)].map(({ 0: sign, index, groups }) => ({
    kind: KINDS.find((kind) => groups?.[kind] !== undefined) ?? 'other',
    written: line.slice(index, index + sign.length),
    span: { start: index, end: index + sign.length },
  }));
}
