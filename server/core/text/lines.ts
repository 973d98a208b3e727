import type { Span } from './span';

/** One line of a text: its span without the line terminator, and where the next line starts (UTF-16 offsets). */
export interface Line extends Span {
  readonly next: number;
}

/**
 * Splits a text into lines at CRLF, LF and lone CR.
 * @returns at least one line; a text that ends in a line terminator ends with an empty line.
 */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  const hasCarriageReturn = text.includes('\r');
  let start = 0;
  for (;;) {
    const end = hasCarriageReturn ? nextTerminator(text, start) : text.indexOf('\n', start);
    if (end < 0 || end >= text.length) {
      lines.push({ start, end: text.length, next: text.length });
      return lines;
    }
    const next = end + (text.startsWith('\r\n', end) ? 2 : 1);
    lines.push({ start, end, next });
    start = next;
  }
}

function nextTerminator(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) return i;
  }
  return -1;
}

/** How the lines of a text came out of those of the text before: only these are others, all behind them have only moved. */
export interface LineChange {
  /** Index of the first line that is another. */
  readonly from: number;
  /** How many lines of the text before it took, and how many there are now. */
  readonly removed: number;
  readonly inserted: number;
  /** How far the lines behind have moved, in UTF-16 units. */
  readonly shift: number;
}

/** Splits a text into lines as splitLines does, with the lines of a similar text at hand: those before the first difference are kept. */
export function splitLinesAgain(
  text: string,
  before: { readonly text: string; readonly lines: readonly Line[] },
): { readonly lines: Line[]; readonly change: LineChange } {
  const start = commonStart(before.text, text);
  const end = commonEnd(before.text, text, start);
  const shift = text.length - before.text.length;
  const at = lineIndexAt(before.lines, start);
  // What follows a carriage return decides where its line ends.
  const from = before.lines[at]?.start === start ? Math.max(0, at - 1) : at;
  // A line that begins right behind the difference may begin there no more.
  const behind = start === text.length && shift === 0 ? from : lineIndexAt(before.lines, before.text.length - end) + 1;
  const first = before.lines[from]?.start ?? 0;
  const last = before.lines[behind];
  const between = splitLines(text.slice(first, last ? last.start + shift : text.length));
  if (last) between.pop();
  const lines = before.lines.slice(0, from);
  for (const line of between) lines.push(moved(line, first));
  for (let index = behind; index < before.lines.length; index++) {
    const line = before.lines[index];
    if (line) lines.push(moved(line, shift));
  }
  return { lines, change: { from, removed: behind - from, inserted: between.length, shift } };
}

function moved(line: Line, shift: number): Line {
  return shift === 0 ? line : { start: line.start + shift, end: line.end + shift, next: line.next + shift };
}

/** @returns how many UTF-16 units both texts begin with. Slices are compared, which is a hundred times as fast as units are. */
function commonStart(a: string, b: string): number {
  let same = 0;
  let most = Math.min(a.length, b.length);
  while (same < most) {
    const middle = (same + most + 1) >> 1;
    if (a.slice(same, middle) === b.slice(same, middle)) same = middle;
    else most = middle - 1;
  }
  return same;
}

/** @returns how many UTF-16 units both texts end with, the first `start` ones left out */
function commonEnd(a: string, b: string, start: number): number {
  let same = 0;
  let most = Math.min(a.length, b.length) - start;
  while (same < most) {
    const middle = (same + most + 1) >> 1;
    if (a.slice(a.length - middle, a.length - same) === b.slice(b.length - middle, b.length - same)) same = middle;
    else most = middle - 1;
  }
  return same;
}

/** Finds the line that holds an offset, by bisection. @returns a 0-based index into `lines`. */
export function lineIndexAt(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The line terminator that most lines of the text end with; LF for a text of one line. */
export function dominantTerminator(text: string): '\n' | '\r\n' | '\r' {
  const { crlf, lf, cr } = countTerminators(text);
  if (crlf > 0 && crlf >= lf && crlf >= cr) return '\r\n';
  return cr > lf ? '\r' : '\n';
}

/** How many lines end in each kind of terminator. */
export interface TerminatorCounts {
  readonly crlf: number;
  readonly lf: number;
  readonly cr: number;
}

/** Counts the line terminators of a text. */
export function countTerminators(text: string): TerminatorCounts {
  let crlf = 0;
  let lf = 0;
  let cr = 0;
  for (const line of splitLines(text)) {
    if (line.next === line.end) continue;
    if (line.next - line.end === 2) crlf++;
    else if (text[line.end] === '\r') cr++;
    else lf++;
  }
  return { crlf, lf, cr };
}
