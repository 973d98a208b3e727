import type { Label } from './labels';

const KANA = 'ァ-ヺｦ-ﾟ';
const CODE_CHARACTER = `[0-9A-Za-z${KANA}ー*]`;
/** A run of characters as numbers and call numbers have them; a single kanji or some hiragana may follow a separator. */
const CODE = new RegExp(
  `(?:${CODE_CHARACTER}|[./|‖・_+#-](?=[0-9A-Za-z${KANA}*./|‖・-]|[一-鿿](?![一-鿿])|[ぁ-ん])|(?<=[/|‖・-])(?:[一-鿿](?![一-鿿])|[ぁ-ん]{1,3}(?![ぁ-んァ-ヺ一-鿿])))+`,
  'y',
);
const OPENING = /[*[(「『【〈<〔]? ?/y;
const PREFIX = /(?:第 ?|No\.? ?|№ ?|(?:書誌|参考|児童|郷土|一般|絵本|文庫|新書|年鑑|辞典|事典|書庫|特別|[児郷参特別]) |[一-鿿々]{1,4}(?=[0-9A-Za-z]))?/iy;
/** A further part of a call number: class, author, volume. */
const PART = new RegExp(
  ` (?:\\d{3}\\.\\d{1,5}|\\d{1,4}[a-z]?|[A-Za-z]{1,3}\\d{0,4}[a-z]?|[${KANA}ー]{1,4}|[上中下別全])(?:[/|・-]${CODE_CHARACTER}{1,4}){0,2}`,
  'y',
);
const IN_BRACKETS = / ?\([0-9A-Z][0-9A-Za-zァ-ヺｦ-ﾟー./|・-]{2,16}\)/y;
/** What may stand behind a number: nothing that goes on with the word or the sentence, except 号 and です. */
const END = /(?:号|番)?(?:(?![\p{L}\p{N}])(?!ー)(?![./]\d)|(?=です|である))/uy;
const CALL_WITHOUT_DIGIT = new RegExp(`^(?:[A-Z]{1,2}[/|・-]{0,2})?[${KANA}][${KANA}ー]{0,2}$|^[A-Z]{1,2}$`);
const PLACE_WORD = /階|書庫|書架|開架|閉架|コーナー|室|棚|カウンター|[本分別]館|フロア|地下|倉庫|集密|\d ?F/;
const PLACE_END = /[、。;]|  |[\])】」』〕]$/;
const LONGEST_PLACE = 40;

/**
 * Reads the value that stands behind a label.
 * @returns where the value ends, or undefined when no value of the label's kind stands there
 */
export function readValue(folded: string, label: Label): number | undefined {
  switch (label.kind) {
    case 'place':
      return readPlace(folded, label);
    case 'whereabouts':
      return readWhereabouts(folded, label);
    case 'call':
      return readCode(folded, label.valueStart, true);
    default:
      return readCode(folded, label.valueStart, false);
  }
}

/** @returns whether the text holds words for a place in a library. */
export function namesPlace(text: string): boolean {
  return PLACE_WORD.test(text);
}

function readCode(folded: string, from: number, isCall: boolean): number | undefined {
  const opened = from + lengthAt(OPENING, folded, from);
  const start = opened + lengthAt(PREFIX, folded, opened);
  let end = start + lengthAt(CODE, folded, start);
  const code = folded.slice(start, end);
  if (!/\d/.test(code) && !(isCall && (CALL_WITHOUT_DIGIT.test(code) || code.includes('||') || hasDigitAhead(folded, end)))) {
    return undefined;
  }
  let ending = endAt(folded, end);
  if (isCall && ending !== undefined) {
    for (;;) {
      const next = end + (lengthAt(PART, folded, end) || lengthAt(IN_BRACKETS, folded, end));
      const nextEnding = next === end ? undefined : endAt(folded, next);
      if (nextEnding === undefined) break;
      end = next;
      ending = nextEnding;
    }
  }
  return ending;
}

/** 「K 914.6 I34」: the class stands behind the sign of a separate shelf. */
function hasDigitAhead(folded: string, end: number): boolean {
  return /^[ァ-ヺA-Z一-鿿]{1,3}$/.test(folded.slice(Math.max(0, end - 3), end).trim()) && /^ \d{3}(?!\d)/.test(folded.slice(end, end + 5));
}

/** @returns where the number ends for good, 号 and a closing bracket included. */
function endAt(folded: string, end: number): number | undefined {
  const pattern = new RegExp(END);
  pattern.lastIndex = end;
  const match = pattern.exec(folded);
  return match ? end + match[0].length : undefined;
}

function readPlace(folded: string, label: Label): number | undefined {
  if (/は、? *$/.test(folded.slice(label.span.end, label.valueStart)) || label.valueStart === label.span.end) return undefined;
  const rest = folded.slice(label.valueStart, label.valueStart + LONGEST_PLACE + 1);
  const stop = PLACE_END.exec(rest);
  const value = rest.slice(0, stop?.index ?? rest.length).trimEnd();
  const isSentence = /[ぁ-ん]{2}/.test(value) || value.length > LONGEST_PLACE;
  return value === '' || isSentence ? undefined : label.valueStart + value.length;
}

function readWhereabouts(folded: string, label: Label): number | undefined {
  const end = readPlace(folded, label);
  return end !== undefined && namesPlace(folded.slice(label.valueStart, end)) ? end : undefined;
}

function lengthAt(pattern: RegExp, text: string, index: number): number {
  const sticky = new RegExp(pattern);
  sticky.lastIndex = index;
  return sticky.exec(text)?.[0].length ?? 0;
}
