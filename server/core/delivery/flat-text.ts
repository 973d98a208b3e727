import { dominantTerminator, lineIndexAt, splitLines, type Line } from '../text/lines';
import type { Span } from '../text/span';

/** A text whose lines all end in LF, with the way back to the text that it was made of. */
export interface FlatText {
  readonly text: string;
  readonly lines: readonly Line[];
  /** @returns the span of the text before, for a span of this one */
  readonly origin: (span: Span) => Span;
  /** @returns a piece of this text with the line ends that most lines of the text before have */
  readonly restored: (piece: string) => string;
}

/** Line ends are no part of what a proofreader sees: two texts that differ in them only are the same. */
export function flatten(text: string): FlatText {
  const before = splitLines(text);
  const flat = before.map(({ start, end }) => text.slice(start, end)).join('\n');
  const lines = splitLines(flat);
  const terminator = dominantTerminator(text);
  const offset = (at: number): number => {
    const index = lineIndexAt(lines, at);
    return (before[index]?.start ?? 0) + at - (lines[index]?.start ?? 0);
  };
  return {
    text: flat,
    lines,
    origin: ({ start, end }) => ({ start: offset(start), end: offset(end) }),
    restored: (piece) => piece.replaceAll('\n', terminator),
  };
}
