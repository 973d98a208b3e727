import { foldWidth } from '../text/fold';
import type { HeadingLine } from './heading';
import { isPageMarkLine } from './marks';

/** How far ahead the next heading may stand for a block behind a blank line to belong to the section before it. */
const BLOCK_REACH = 15;
/** So many lines in a row that are no entry end a numbered legend that no blank line ends. */
const STRAY_LINES = 3;

const ENTRY_NUMBER = /^\s*(?:[([]?(\d{1,2})[.)\]、:]|([①-⑳]))/;
const BULLET = /^\s*([・※○●◎◇◆□■*-])/;
const LEVEL_WORD = /校正/;
const LEGEND_END = /^\s*[([〔【]?(?:テキストデータ)?凡例終わり/;
/** The remark of 別添1 that stands in the place of the body, often left in by mistake: 「(本文)」「(以下、原本奥付まで…)」. */
export const BODY_REMARK = /^\s*[(（〔[]\s*(?:本文|以下、?原本奥付まで.*|以下、?本文)\s*[)）〕\]]\s*$/;

/**
 * Finds where a section ends and the body begins.
 * @param heading the section's heading
 * @param next 0-based index of the line where the next section starts, or the number of lines
 * @param hasNext whether `next` is a heading
 * @returns the 0-based index of the first body line, or `next` when the section reaches that far
 */
export function bodyStart(texts: readonly string[], heading: HeadingLine, next: number, hasNext: boolean): number {
  if (heading.kind === 'colophon') return next;
  const limit = earlyEnd(texts, heading.index + 1, next);
  return heading.kind === 'legend'
    ? legendEnd(texts, heading.index + 1, limit)
    : blockEnd(texts, heading.index + 1, limit, hasNext && limit === next);
}

/** A page mark on a line of its own begins the body; the remark that stands for the body ends the front matter. */
function earlyEnd(texts: readonly string[], from: number, to: number): number {
  for (let index = from; index < to; index++) {
    const line = texts[index] ?? '';
    if (BODY_REMARK.test(line)) return index + 1;
    if (isPageMarkLine(line)) return index;
  }
  return to;
}

function blockEnd(texts: readonly string[], from: number, to: number, reachesHeading: boolean): number {
  let content = false;
  let blank = false;
  for (let index = from; index < to; index++) {
    if (texts[index]?.trim() === '') {
      blank = content;
      continue;
    }
    if (blank && !(reachesHeading && to - index <= BLOCK_REACH)) return index;
    content = true;
  }
  return to;
}

interface LegendState {
  last: number;
  bullet: string | undefined;
  stray: number;
  indented: boolean | undefined;
}

function legendEnd(texts: readonly string[], from: number, to: number): number {
  const state: LegendState = { last: 0, bullet: undefined, stray: 0, indented: undefined };
  let blank = false;
  for (let index = from; index < to; index++) {
    const line = texts[index] ?? '';
    if (line.trim() === '') {
      blank = true;
      continue;
    }
    if (LEGEND_END.test(line)) return index + 1;
    if (!continuesLegend(line, state, blank)) return index - Math.max(0, state.stray - 1);
    blank = false;
  }
  return to;
}

function continuesLegend(line: string, state: LegendState, afterBlank: boolean): boolean {
  const folded = foldWidth(line);
  const number = entryNumber(folded);
  const bullet = BULLET.exec(folded)?.[1];
  const first = state.indented === undefined;
  const indented = /^[\s\u3000]/.test(line);
  if (first) state.indented = indented;
  if (number !== undefined) {
    if (!first && afterBlank && (number <= 1 || number < state.last || number > state.last + 2)) return false;
    state.last = number;
    state.stray = 0;
    return true;
  }
  if (bullet !== undefined && (!afterBlank || bullet === state.bullet)) {
    state.bullet = bullet;
    state.stray = 0;
    return true;
  }
  if (afterBlank) return first && LEVEL_WORD.test(line) ? true : endsLegend(state);
  if (state.last === 0) return first || !indented || state.indented === true;
  state.stray++;
  return state.stray < STRAY_LINES;
}

function endsLegend(state: LegendState): false {
  state.stray = 0;
  return false;
}

function entryNumber(folded: string): number | undefined {
  const match = ENTRY_NUMBER.exec(folded);
  if (!match) return undefined;
  return match[1] !== undefined ? Number(match[1]) : (match[2]?.charCodeAt(0) ?? 0) - '①'.charCodeAt(0) + 1;
}
