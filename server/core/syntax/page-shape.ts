import { foldWidth } from '../text/fold';
import { matchesIn } from '../text/matches';

/** A page mark taken apart, each part as it is written; together in this order they are the mark. */
export interface PageShape {
  readonly open: string;
  /** What counts by itself: 図版, 口絵, 第2巻. */
  readonly series: string;
  /** A page word in front of the number, with the white space around it. */
  readonly lead: string;
  readonly number: string;
  /** The rest of a range: -13. */
  readonly to: string;
  readonly tail: string;
  /** What is said of the page: ・白紙. */
  readonly remark: string;
  readonly close: string;
}

const ROMAN = '[ivxlc]{1,8}|[IVXLC]{1,8}';
const NUMBER = `(?:\\d{1,4}(?!\\d)|[\\dOoIl|]{1,4}(?![A-Za-z\\d])|${ROMAN}|[〇○零一二三四五六七八九十百]{1,6})`;
/** ページ as it should be, and as it is mistyped or misread. */
const WORD = '(?:ページ|頁|[ペぺベべへヘ][ー一ｰ|-][ジシじ]|ﾍﾟｰｼﾞ|[Pp]ages?|[pP]{1,2}\\.?)';
const SERIES =
  '(?:図版|口絵|写真|巻頭|巻末|前付|後付|付録|附録|別冊|別巻|資料|索引|目次|補遺|左|右|[上中下]巻?|第?[\\d一二三四五六七八九十]{1,3}[巻部編冊])\\s?[・:、]?\\s?';
const REMARK =
  '(?:[\\s・:、,/][^【】[\\]〔〕()<>]{1,14}|\\([^【】[\\]〔〕()<>]{1,12}\\)|白紙|空白|余白|欠|終わり|ここから|始まり|開始)';
const PARTS = `(?<series>(?:${SERIES})?)(?<lead>\\s?(?:原本|底本)?\\s?(?:${WORD}(?:番号)?)?\\s?[:#]?\\s?)(?<number>${NUMBER})(?<to>(?:\\s?[-~〜,、・]\\s?${NUMBER})?)(?<tail>\\s?${WORD}?(?:目|め)?\\s?)`;

/** Anything that looks like a page mark; speaks of folded text. Without its end it is one only if none follows. */
const BRACKETED = `(?<open>[【[(〔<〈{])${PARTS}(?<remark>${REMARK}?)(?<close>[】\\])〕>〉}]|(?![^【]{0,200}】))`;
const UNOPENED = '(?<number>\\d{1,4})(?<tail>\\s?(?:ページ|頁)\\s?)(?<close>】)';
const BRACKETED_ALL = new RegExp(BRACKETED, 'g');
const UNOPENED_ALL = new RegExp(`(?<![\\d【[(〔<〈{-])${UNOPENED}`, 'g');
/** Alone in its line, a mark may stand between lines or stars: --12ページ--. */
const ORNAMENT = '[-=*─━◆◇■□●★☆]{1,8}';
const BARE = new RegExp(
  `^\\s*(?<open>(?:[【[(〔<〈{]|${ORNAMENT}\\s?)?)${PARTS}(?<close>(?:[】\\])〕>〉}]|${ORNAMENT})?)$`,
);
const WHOLE = [new RegExp(`^${BRACKETED}$`), new RegExp(`^${UNOPENED}$`), BARE];
/** As nearly all books have it; only others are worth the patterns. */
const USUAL = /^【(\d{1,4})ページ】$/;
const USUAL_SHAPE = { open: '【', series: '', lead: '', to: '', tail: 'ページ', remark: '', close: '】' };
const HAS_WORD = /[pP頁ジシじｼ]/;
/** No mark is without one of these, and few lines have one. */
const NEEDED = /[【pP頁ジシじｼ]/;
/** Longer lines without brackets are text. */
const LONGEST_BARE = 20;
const PAIRS = new Map(['【】', '[]', '()', '〔〕', '<>', '〈〉', '{}'].map((pair) => [pair.charAt(0), pair.charAt(1)]));

/** Finds what looks like a page mark in a line of folded text: offsets of the line, and the number. */
export function* findPageShapes(folded: string): Iterable<{ start: number; end: number; number: string }> {
  if (!NEEDED.test(folded)) return;
  let isFound = false;
  for (const match of matchesIn(folded, BRACKETED_ALL)) {
    const { number = '' } = match.groups ?? {};
    const end = match.index + match[0].length;
    if (!isPage(match)) continue;
    isFound = true;
    yield { start: match.index, end, number };
  }
  if (folded.includes('】')) {
    for (const { 0: whole, 1: number = '', index } of matchesIn(folded, UNOPENED_ALL)) {
      if (folded.slice(Math.max(0, index - 20), index).includes('【')) continue;
      isFound = true;
      yield { start: index, end: index + whole.length, number };
    }
  }
  if (isFound || folded.length > LONGEST_BARE) return;
  const bare = BARE.exec(folded.trimEnd());
  if (!bare?.groups || !HAS_WORD.test(`${bare.groups['lead'] ?? ''}${bare.groups['tail'] ?? ''}`)) return;
  const start = folded.length - folded.trimStart().length;
  yield { start, end: folded.trimEnd().length, number: bare.groups['number'] ?? '' };
}

function isPage({ groups = {} }: RegExpExecArray): boolean {
  const { open = '', lead = '', number = '', tail = '', close = '' } = groups;
  const hasWord = HAS_WORD.test(lead + tail);
  if (close === '') return open === '【' && hasWord;
  if (hasWord) return open === '【' || PAIRS.get(open) === close;
  return open === '【' && close === '】' && (/^\d+$/.test(number) || /^[ivxlc]{2,}$/.test(number));
}

/** Takes apart what findPageShapes found. @returns undefined when it is none */
export function readPageShape(written: string): PageShape | undefined {
  const [, usual] = USUAL.exec(written) ?? [];
  if (usual !== undefined) return { ...USUAL_SHAPE, number: usual };
  const folded = foldWidth(written);
  const groups = WHOLE.map((pattern) => pattern.exec(folded)?.groups).find((found) => found !== undefined);
  if (!groups) return undefined;
  let at = 0;
  const part = (name: string): string => {
    const from = at;
    at += groups[name]?.length ?? 0;
    return written.slice(from, at);
  };
  return {
    open: part('open'),
    series: part('series'),
    lead: part('lead'),
    number: part('number'),
    to: part('to'),
    tail: part('tail'),
    remark: part('remark'),
    close: part('close'),
  };
}
