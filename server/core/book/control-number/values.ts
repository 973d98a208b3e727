import { lazily } from '../../text/lazily';
import type { Label } from './labels';

const KANA = 'ァ-ヺｦ-ﾟ';
const CODE_CHARACTER = `[0-9A-Za-z${KANA}ー*]`;
/** A run of characters as numbers and call numbers have them; a single kanji or some hiragana may follow a separator. */
const CODE = new RegExp(
  `(?:${CODE_CHARACTER}|[./|‖・_+#-](?=[0-9A-Za-z${KANA}*./|‖・-]|[一-鿿](?![一-鿿])|[ぁ-ん])|(?<=[/|‖・-])(?:[一-鿿](?![一-鿿])|[ぁ-ん]{1,3}(?![ぁ-んァ-ヺ一-鿿])))+`,
  'y',
);
const OPENING = /[*[(「『【〈<〔]? ?/y;
const PREFIX =
  /(?:第 ?|No\.? ?|№ ?|(?:書誌|参考|児童|郷土|一般|絵本|文庫|新書|年鑑|辞典|事典|書庫|特別|[児郷参特別]) |[一-鿿々]{1,4}(?=[0-9A-Za-z]))?/iy;
/** A further part of a call number: class, author, volume. */
const PART = new RegExp(
  ` (?:\\d{3}\\.\\d{1,5}|\\d{1,4}[a-z]?|[A-Za-z]{1,3}\\d{0,4}[a-z]?|[${KANA}ー]{1,4}|[上中下別全])(?:[/|・-]${CODE_CHARACTER}{1,4}){0,2}`,
  'y',
);
const IN_BRACKETS = / ?\([0-9A-Z][0-9A-Za-zァ-ヺｦ-ﾟー./|・-]{2,16}\)/y;
/** What may stand behind a number: nothing that goes on with the word or the sentence, except 号 and です. */
const endPattern = lazily(() => /(?:号|番)?(?:(?![\p{L}\p{N}])(?!ー)(?![./]\d)|(?=です|である))/uy);
const CALL_WITHOUT_DIGIT = new RegExp(`^(?:[A-Z]{1,2}[/|・-]{0,2})?[${KANA}][${KANA}ー]{0,2}$|^[A-Z]{1,2}$`);
const PLACE_WORD =
  /一般|児童|郷土|参考|別置|禁帯|貴重|保存|階|書庫|書架|開架|閉架|コーナー|室|棚|カウンター|[本分別]館|フロア|地下|倉庫|集密|\d ?F/;
/** ISBN, JAN and the like stand on the book itself. */
const OF_THE_BOOK = /^(?:ISBN|ISSN|JAN|97[89][ -]?\d|(?:4[59]|19)\d{11}(?!\d))/i;
const PLACE_END = /[、。;]| {2}/;
const CLOSED_BEFORE = /^[^[(【「『〔]*[\])】」』〕]$/;
const LONGEST_PLACE = 40;

/**
 * Reads the value that stands behind a label.
 * @returns where the value ends, or undefined when no value of the label's kind stands there
 */
export function readValue(folded: string, label: Label): number | undefined {
  switch (label.kind) {
    case 'place':
    case 'whereabouts':
      return readPlace(folded, label);
    default:
      return readCode(folded, label.valueStart, label.kind === 'call');
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
  if (OF_THE_BOOK.test(code)) return undefined;
  if (!/\d/.test(code) && !(isCall && (CALL_WITHOUT_DIGIT.test(code) || code.includes('||')))) return undefined;
  let ending = endAt(folded, end);
  while (isCall && ending !== undefined) {
    end += lengthAt(PART, folded, end) || lengthAt(IN_BRACKETS, folded, end);
    const next = endAt(folded, end);
    if (next === undefined || next <= ending) break;
    ending = next;
  }
  return ending;
}

/** @returns where the number ends for good, 号 and a closing bracket included. */
function endAt(folded: string, end: number): number | undefined {
  const pattern = new RegExp(endPattern());
  pattern.lastIndex = end;
  const match = pattern.exec(folded);
  return match ? end + match[0].length : undefined;
}

function readPlace(folded: string, { kind, span, valueStart }: Label): number | undefined {
  const separator = folded.slice(span.end, valueStart);
  if (separator === '' || separator.includes('は')) return undefined;
  const rest = folded.slice(valueStart, valueStart + LONGEST_PLACE);
  const written = rest.slice(0, PLACE_END.exec(rest)?.index).trimEnd();
  const value = CLOSED_BEFORE.test(written) ? written.slice(0, -1) : written;
  const isPlace = namesPlace(value) || (kind === 'place' && /\d/.test(value));
  return isPlace && !/[ぁ-ん]{2}/.test(value) ? valueStart + value.length : undefined;
}

function lengthAt(pattern: RegExp, text: string, index: number): number {
  const sticky = new RegExp(pattern);
  sticky.lastIndex = index;
  return sticky.exec(text)?.[0].length ?? 0;
}
