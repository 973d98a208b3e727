import { foldWidth } from '../text/fold';
import type { Span } from '../text/span';
import { isPageMarkLine } from './marks';
import type { LineTexts } from './text-lines';

/** So many doubtful lines in a row are body. */
const DOUBTFUL_LINES = 3;

/** What a legend speaks of: how the text was made from the book. */
const LEGEND_WORD =
  /校正|原本|ルビ|[ふ振]り?[がか仮][な名]|ページ番号|OCR|ＯＣＲ|テキスト(?:データ|化)|読み上げ|代替テキスト|読み取[りれ]|製作者|省略し|[《》【】]/;
/** What only the legend of a text made from a book speaks of. */
const PRODUCER_WORD = /校正|テキスト(?:データ|化)|OCR|ＯＣＲ|ページ番号|読み上げ|製作者/;
const LONGEST_SUB_ENTRY = 60;
/** How far below a bare 凡例 its first block may reach. */
const BLOCK_REACH = 30;
const NUMBER = /^(\s*)([([〔【]?)(?:(\d{1,2})(?!\d|\.\d{1,2}(?!\d))|([①-⑳]))(\s*[.)\]〕】、:]\s*|\s+|(?<=[①-⑳]))/;
const BULLET = /^\s*([・※○●◎◇◆□■*-])/;
const EXAMPLE = /^\s*(?:例|※|注|\(|（|《|【|→|⇒)/;
const SENTENCE_END = /[。.．)）」』】〕》:：!?！？]\s*$/;

/** The number in front of a legend's entry. */
export interface EntryNumber {
  readonly value: number;
  /** How it is written, without the number itself: `0.`, `(0)`, `①`. */
  readonly form: string;
  /** The numeral, and where the words begin (UTF-16 offsets of the line). */
  readonly span: Span;
  readonly textStart: number;
}

/** Reads 「1. 」「(2)」「③」 at the start of a line. A decimal such as 1.5 is a sub-number and none of these. */
export function readEntryNumber(line: string): EntryNumber | undefined {
  const match = NUMBER.exec(foldWidth(line));
  if (!match) return undefined;
  const [whole, before = '', open = '', digits, circled = '', close = ''] = match;
  const numeral = digits ?? circled;
  const span = { start: before.length + open.length, end: before.length + open.length + numeral.length };
  const value = digits === undefined ? circled.charCodeAt(0) - '①'.charCodeAt(0) + 1 : Number(digits);
  return { value, form: `${open}${digits === undefined ? '①' : '0'}${close.trim()}`, span, textStart: whole.length };
}

/** Reads the bullet at the start of a line. */
export function readBullet(line: string): string | undefined {
  return BULLET.exec(foldWidth(line))?.[1];
}

/** What the lines of a legend so far were like. */
export interface LegendState {
  /** The form of the numbers, such as `0.`. */
  form: string | undefined;
  last: number;
  bullet: string | undefined;
  /** Whether entries stand apart by blank lines. */
  spaced: boolean;
  indented: boolean | undefined;
  /** How many doubtful lines stand in a row. */
  doubtful: number;
  /** Whether the line before is the middle of a sentence. */
  unfinished: boolean;
  afterBlank: boolean;
}

/** @returns the state at the heading of a legend. */
export function newLegendState(): LegendState {
  return {
    form: undefined,
    last: 0,
    bullet: undefined,
    spaced: false,
    indented: undefined,
    doubtful: 0,
    unfinished: false,
    afterBlank: false,
  };
}

/**
 * Reads the next line of a legend that is not blank, and keeps the state.
 * @param following the two lines after it
 * @returns whether the line belongs to the legend; `doubtful` when the lines to come must decide
 */
export function continuesLegend(
  line: string,
  state: LegendState,
  following: readonly string[],
): 'yes' | 'no' | 'doubtful' {
  const verdict = belongs(line, state, following);
  state.doubtful = verdict === 'doubtful' ? state.doubtful + 1 : 0;
  if (verdict === 'yes' && state.afterBlank && state.indented !== undefined) state.spaced = true;
  if (verdict === 'yes') state.indented ??= isIndented(line);
  state.unfinished = !SENTENCE_END.test(line);
  return state.doubtful >= DOUBTFUL_LINES ? 'no' : verdict;
}

function belongs(line: string, state: LegendState, following: readonly string[]): 'yes' | 'no' | 'doubtful' {
  const first = state.indented === undefined;
  const speaks = LEGEND_WORD.test(line);
  if (isPageMarkLine(line)) return isExample(state, following) ? 'yes' : 'no';
  const number = readEntryNumber(line);
  if (number) {
    if (first && state.afterBlank && !speaks && !following.some((text) => LEGEND_WORD.test(text))) return 'no';
    return isEntry(number, state, speaks) ? 'yes' : state.afterBlank ? 'no' : 'doubtful';
  }
  const bullet = readBullet(line);
  if (bullet !== undefined && (state.bullet ?? bullet) === bullet && (first || speaks || isInList(line, state))) {
    state.bullet = bullet;
    return 'yes';
  }
  if (first) return speaks || leadsToEntry(1, following) || (!state.afterBlank && !isIndented(line)) ? 'yes' : 'no';
  const moreIndented = isIndented(line) && state.indented === false;
  if (state.afterBlank) return speaks && !moreIndented ? 'yes' : 'no';
  if (EXAMPLE.test(line) || (state.unfinished && !moreIndented)) return state.doubtful > 0 ? 'doubtful' : 'yes';
  return speaks && !moreIndented ? 'yes' : 'doubtful';
}

function isInList(line: string, state: LegendState): boolean {
  return state.afterBlank ? state.spaced : state.form === undefined || line.length <= LONGEST_SUB_ENTRY;
}

/** A page mark that an entry gives as its example, with the next entry right below it. */
function isExample(state: LegendState, [next = '']: readonly string[]): boolean {
  return !state.afterBlank && state.last > 0 && LEGEND_WORD.test(next) && leadsToEntry(state.last + 1, [next]);
}

/** A chapter of the book may be numbered too: behind a blank line an entry must speak as a legend does. */
function isEntry({ form, value }: EntryNumber, state: LegendState, speaks: boolean): boolean {
  const first = state.indented === undefined;
  if (!first && state.afterBlank && !speaks && !state.spaced) return false;
  if (state.form !== undefined && state.form !== form) return true;
  if (!speaks && !first && (value < state.last || value > state.last + 2)) return false;
  state.form = form;
  state.last = value;
  return true;
}

/** @returns whether the block of lines below a bare 凡例 speaks of a text made from a book, not of the book. */
export function speaksAsLegend(texts: LineTexts, from: number): boolean {
  let content = false;
  for (const line of texts.slice(from, from + BLOCK_REACH)) {
    if (PRODUCER_WORD.test(line)) return true;
    if (line.trim() !== '') content = true;
    else if (content) return false;
  }
  return false;
}

function leadsToEntry(number: number, following: readonly string[]): boolean {
  return following.some((line) => readEntryNumber(line)?.value === number);
}

function isIndented(line: string): boolean {
  return /^[\s\u3000]/.test(line);
}
