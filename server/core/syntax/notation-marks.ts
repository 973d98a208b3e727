import type { Mark, MarkKind } from './draft';
import { findForeignSigns } from './foreign-notation';
import { matchesIn } from '../text/matches';

/** Few lines hold one of these. */
const NOTATION_SIGNS = /[■〓＼｜<&*_`|]|--|^#|\]\(|^[\s　]*画像\s?[:：]|[［[][＃#]|[〔《【][\s　・…〜～]{0,4}[〕》】]/;
const UNREADABLE = /(?<![■□〓])(?:■{1,3}|〓{1,3})(?![■□〓])/g;
const ITERATION = /[／/]″?＼/g;
/** 〔　〕は、引用者の補足である。 */
const EMPTY_PAIR = /([〔《【])[\s　・…〜～]{0,4}([〕》】])(?=[」』）)]|[はでにのをがと内、])/g;
/** A sign that the text speaks of, as in a key: ■は男性. */
const SPOKEN_OF = /^(?:[はが=＝:：]|印|マーク|記号|の(?:部分|箇所|印|欄|マーク|記号|線|棒|ところ))/;
/** A key of several signs: ■は石、□は土. */
const KEY = /[□○●▲△▼▽◆◇★☆▨▧][はが=＝:：]/;
const EXPLAINS = /判読|読み?[取と]り?|読め|不明|不詳|欠[字損落]|虫[食損喰]|破損|伏せ?字|解読/;

/** How far around a sign is read, so that a line may be as long as a book. */
const REACH = 80;

/**
 * Finds in one line characters that stand for one that cannot be read (`unreadable`: ■ 〓), the sign for repeated words
 * (`iteration`: ／＼), what other systems write (`foreign`; the label is the system), and signs that the text itself
 * explains (`sign`; the label is the sign: 〔〕 ■). Spans are offsets of the line.
 */
export function findNotationMarks(line: string): Mark[] {
  if (!NOTATION_SIGNS.test(line)) return [];
  return [
    ...unreadable(line),
    ...matchesIn(line, ITERATION).map(({ 0: sign, index }) => mark('iteration', sign, index, index + sign.length)),
    ...matchesIn(line, EMPTY_PAIR).map(({ 0: sign, 1: open = '', 2: close = '', index }) =>
      mark('sign', open + close, index, index + sign.length),
    ),
    ...findForeignSigns(line).map(({ system, start, end }) => mark('foreign', system, start, end)),
  ];
}

function* unreadable(line: string): Iterable<Mark> {
  for (const { 0: run, index } of matchesIn(line, UNREADABLE)) {
    const end = index + run.length;
    const [before, behind] = [line.slice(Math.max(0, index - REACH), index), line.slice(end, end + REACH)];
    const sign = run.charAt(0);
    const isSpokenOf = SPOKEN_OF.test(behind);
    if (isSpokenOf && KEY.test(before + behind)) continue;
    if (isSpokenOf && !/[^\s「『(（、。・]$/.test(before)) {
      if (EXPLAINS.test(before + behind)) yield mark('sign', sign, index, end);
    } else if (sign === '〓' || !isOrnament(before, behind)) yield mark('unreadable', sign, index, end);
  }
}

/** ■ also heads paragraphs and items, parts words of a heading, ends an article, and stands alone in a key. */
function isOrnament(before: string, behind: string): boolean {
  if (behind.trim() === '' || !/[。、「」『』]/.test(before + behind)) return true;
  return /(?:^|[\s　])$/.test(before) || (/[「『(（]$/.test(before) && /^[」』)）]/.test(behind));
}

function mark(kind: MarkKind, label: string, start: number, end: number): Mark {
  return { type: 'mark', kind, label, span: { start, end } };
}
