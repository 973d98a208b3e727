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

/** Lines in the order of a text; an array is such a list. */
export type LineList = Pick<readonly Line[], 'length' | 'at'>;

/** Finds the line that holds an offset, by bisection. @returns a 0-based index into `lines`. */
export function lineIndexAt(lines: LineList, offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines.at(middle)?.start ?? Infinity) <= offset) low = middle;
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
  const feeds = countOf('\n', text);
  const returns = countOf('\r', text);
  const crlf = feeds === 0 || returns === 0 ? 0 : countOf('\r\n', text);
  return { crlf, lf: feeds - crlf, cr: returns - crlf };
}

function countOf(terminator: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(terminator); at >= 0; at = text.indexOf(terminator, at + terminator.length)) count++;
  return count;
}
