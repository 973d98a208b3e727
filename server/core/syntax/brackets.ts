import { matchesIn } from '../text/matches';

/** A bracket that finds no partner in its line. */
export interface LooseSign {
  /** UTF-16 offset of the line. */
  readonly index: number;
  /** As it is written. */
  readonly sign: string;
}

const PAIRS: readonly (readonly [string, string])[] = [
  ['「｢', '」｣'],
  ['『', '』'],
  ['(（', ')）'],
  ['〔', '〕'],
  ['[［', ']］'],
  ['【', '】'],
  ['《', '》'],
  ['〈', '〉'],
  ['{｛', '}｝'],
  ['“', '”'],
  ['〝', '〟〞'],
];
const OPENERS = new Map(PAIRS.flatMap(([open], kind) => [...open].map((sign) => [sign, kind] as const)));
const CLOSERS = new Map(PAIRS.flatMap(([, close], kind) => [...close].map((sign) => [sign, kind] as const)));
const SIGNS = /[「」｢｣『』()（）〔〕[\]［］【】《》〈〉{}｛｝“”〝〟〞]/g;
/** What stands before the ) of a list or a note: 1) a) ア) ①) 注1) 注) 例). */
const LABEL =
  /(?:^|[^0-9０-９A-Za-zＡ-Ｚａ-ｚァ-ヺー])(?:[0-9０-９]{1,3}|[A-Za-zＡ-Ｚａ-ｚ]|[ivx]{1,4})\s?$|(?:^|[\s\u3000、。])(?:[ァ-ヺあいうえお]|[一二三四五六七八九十]{1,3}|[注註例問答解]|備考|出典|出所|資料)$|[①-⑳⓪ⅰ-ⅻⅠ-Ⅻ]$/;
const LONGEST_LABEL = 6;
const FACE = /[\^ωД∀´`｀ﾟ≧≦]|[;:]-?[)）(（]|>_<|T_T/;
const FACE_REACH = 6;
/** Intervals close with another bracket than they open with: [0, 1). */
/** Of more in a line the first are enough: the line is no text, or of a book that closes no bracket. */
const MOST_LOOSE = 50;
const LONGEST_INTERVAL = 30;
const INTERVAL = /^\s?[^\s、。]{1,12}[,、，]\s?[^\s、。]{1,12}$/;

/** @returns which pair of brackets the sign belongs to, and whether it opens it; undefined when it is no bracket */
export function readBracket(sign: string): { readonly pair: number; readonly opens: boolean } | undefined {
  const opens = OPENERS.get(sign);
  const pair = opens ?? CLOSERS.get(sign);
  return pair === undefined ? undefined : { pair, opens: opens !== undefined };
}

/** @returns the sign that closes what this one opens, or the other way round, in the same width */
export function partnerOf(sign: string): string {
  const pair = PAIRS[readBracket(sign)?.pair ?? -1];
  if (!pair) return '';
  const [open, close] = pair;
  const at = Math.max(open.indexOf(sign), close.indexOf(sign));
  const partners = open.includes(sign) ? close : open;
  return partners[at] ?? partners[0] ?? '';
}

/**
 * Finds the brackets of a line that have no partner in it. Either width closes the other; one that is missing leaves the
 * rest of the line in order. Faces and intervals need none.
 */
export function looseBrackets(line: string): LooseSign[] {
  const open: LooseSign[] = [];
  const loose: LooseSign[] = [];
  let labels = 0;
  for (const { 0: sign, index } of matchesIn(line, SIGNS)) {
    const pair = CLOSERS.get(sign);
    if (pair === undefined) {
      open.push({ index, sign });
      continue;
    }
    const at = lastOpen(open, pair);
    const isLabel = endsLabel(line, index);
    const last = open.at(-1);
    if (at < 0 && last && isInterval(line, last, { index, sign })) open.pop();
    else if (at < 0) {
      if (!isLabel && labels > 0 && /[)）]/.test(sign)) labels--;
      else loose.push({ index, sign });
    } else {
      if (isLabel && (index - (open[at]?.index ?? 0) > LONGEST_LABEL - 2 || isFull(open[at]?.sign) !== isFull(sign)))
        labels++;
      loose.push(...open.splice(at).slice(1));
    }
  }
  const found = open.length === 0 ? loose : [...loose, ...open].sort((a, b) => a.index - b.index);
  return found.slice(0, MOST_LOOSE).filter((sign) => !isFace(line, sign));
}

/** （注1)を見よ）: the ) in the other width is that of the label. */
function isFull(sign: string | undefined): boolean {
  return sign === '（' || sign === '）';
}

function isInterval(line: string, first: LooseSign, last: LooseSign): boolean {
  if (!/[[［(（]/.test(first.sign) || !/[\]］)）]/.test(last.sign)) return false;
  return INTERVAL.test(line.slice(first.index + 1, Math.min(last.index, first.index + LONGEST_INTERVAL)));
}

/** @returns whether the sign at an offset of the line ends the number of a list, a) or ②), and may so close nothing */
export function endsLabel(line: string, index: number): boolean {
  return /[)）]/.test(line.charAt(index)) && LABEL.test(line.slice(Math.max(0, index - LONGEST_LABEL), index));
}

/** Brackets do not nest deeper than this, so that a line of nothing but brackets is read in no time. */
const DEEPEST = 50;

function lastOpen(open: readonly LooseSign[], pair: number): number {
  for (let at = open.length - 1; at >= Math.max(0, open.length - DEEPEST); at--) {
    if (OPENERS.get(open[at]?.sign ?? '') === pair) return at;
  }
  return -1;
}

function isFace(line: string, { index, sign }: LooseSign): boolean {
  return /[()（）]/.test(sign) && FACE.test(line.slice(Math.max(0, index - FACE_REACH), index + FACE_REACH + 1));
}
