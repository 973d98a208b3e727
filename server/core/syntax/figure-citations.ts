import { FIGURE_LABEL, readNames, type FigureName } from './figure-label';
import { matchesIn } from '../text/matches';

/** 系図1 and 時刻表3 are other words, and a label behind 』 or 」 belongs to another work. */
const LABEL = new RegExp(`(?<![々〆ヵヶァ-ヺー一-鿿A-Za-z0-9』」])${FIGURE_LABEL}`, 'g');
/** Behind a label stands what may stand behind a noun: 写真3枚, 表1人 and 図3集 are none. */
const BEHIND =
  /^(?:\s*$|\s*[、。,.()\]」』】〕》>;:!?/=→~〜…]|\s?(?:[はがをにのでもへや]|と|か(?![所月国条年])|から|より|など|まで|だ|です|参照|[左右上下中内]|以[下降]|及|並び|また|又|ある|同様|等|ほか|他))/;
/** A numeral in kanji may be a count: 写真一、地図二を入れる. */
const BEHIND_KANJI = /^\s?(?:[はをにのでも)]|が(?!所)|参照|から|より|など)/;
const REFERS = /^\s?(?:\)|参照|を?(?:見よ|参照))/;
const KANJI_NUMBER = /[一二三四五六七八九十]$/;

/** What speaks of another work right before a label. */
const OTHER_WORK =
  /(?:同書|前掲書?|原著|原書|原論文|前著|拙著|論文|文献|白書|報告書|年報|便覧|[辞事]典|教科書|[巻号]|[』」]|\d{4}[a-z]?\)?|[一-鿿]ら|[)\]]|同(?:報告|論文|資料|調査|誌|紙|稿|研究))の?[:、,]?\s?$|(?:p+\.?\s?\d+|\d\s?(?:頁|ページ))[、,]?\s?$/;
const SOURCE_LINE = /^[\s([〔*※注]*(?:出典|出所|資料|引用|典拠|参考文献|Source)\s?[:：]?/;
const MADE_FROM = /^.{0,6}(?:より|から|を(?:もと|基|元|一部)に?)(?:.{0,4})(?:作成|引用|転載|抜粋|改変|作図)/;
/** 山田『人口論』岩波書店、1990年、図1 */
const REFERENCE = /』[^。はがに]{0,40}(?:1[89]|20)\d{2}[^。はがに]{0,20}$/;
const NAMED_SO = /^」(?:という|と題|なる|と呼)/;
/** How far around a label is read, so that a line may be as long as a book. */
const REACH = 400;
const LINE_END = 60;
const CONTENTS_LINE = /[…‥・.．]{2,}\s*\d+\s*$/;

/** Finds the figures that running text names (図1-2, 第三図, 写真4), in a line of folded text. */
export function findCitations(folded: string): FigureName[] {
  if (SOURCE_LINE.test(folded) || CONTENTS_LINE.test(folded.slice(-LINE_END))) return [];
  return matchesIn(folded, LABEL).flatMap((match) => {
    const names = namesFrom(folded, match);
    const last = names.at(-1);
    return last && isOwn(folded, match.index, last.end) ? names : [];
  });
}

/** The label and the numbers that go on from it; none where it is no label after all. */
function namesFrom(folded: string, match: RegExpExecArray): FigureName[] {
  const { kind = '', number = '' } = match.groups ?? {};
  const names = readNames(folded, match);
  const [first] = names;
  const behind = folded.slice(first.end);
  if (KANJI_NUMBER.test(number))
    return (/^(?:図表?|表)$/.test(kind) ? BEHIND_KANJI : REFERS).test(behind) ? [first] : [];
  const last = names.at(-1) ?? first;
  if (BEHIND.test(folded.slice(last.end))) return names;
  // 写真2、3枚 is a number of photographs, 図1、2人 is not.
  const isCount = names.length > 1 && Number(last.label.slice(kind.length)) === Number(number) + names.length - 1;
  return !isCount && BEHIND.test(behind) ? [first] : [];
}

/** Whether the label is of this book: not of a work that is named before it, nor in a title or a quotation. */
function isOwn(folded: string, start: number, end: number): boolean {
  const before = folded.slice(Math.max(0, start - 16), start);
  if (REFERENCE.test(folded.slice(Math.max(0, start - 100), start))) return false;
  return !OTHER_WORK.test(before) && !MADE_FROM.test(folded.slice(end, end + 24)) && !isQuoted(folded, start, end);
}

function isQuoted(folded: string, start: number, end: number): boolean {
  const from = Math.max(0, start - REACH);
  const before = folded.slice(from, start);
  if (before.lastIndexOf('『') > before.lastIndexOf('』')) return true;
  const open = before.lastIndexOf('「');
  if (open <= before.lastIndexOf('」')) return false;
  return open < before.length - 1 || folded[end] !== '」' || NAMED_SO.test(folded.slice(end, end + 8));
}
