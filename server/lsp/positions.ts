import type { Position, Range } from 'vscode-languageserver';
import { lineIndexAt, type LineList } from '../core/text/lines';
import type { Span } from '../core/text/span';

/** @returns a span of UTF-16 offsets as a range of lines and UTF-16 characters. */
export function toRange(lines: LineList, span: Span): Range {
  return { start: toPosition(lines, span.start), end: toPosition(lines, span.end) };
}

/** @returns a range with its lines moved */
export function moveRange({ start, end }: Range, lines: number): Range {
  return { start: { ...start, line: start.line + lines }, end: { ...end, line: end.line + lines } };
}

function toPosition(lines: LineList, offset: number): Position {
  const index = lineIndexAt(lines, offset);
  const line = lines.at(index) ?? { start: 0, end: 0 };
  return { line: index, character: Math.min(offset, line.end) - line.start };
}

/** @returns a range as a span; what lies outside the text is moved to its nearest end. */
export function toSpan(lines: LineList, { start, end }: Range): Span {
  return { start: toOffset(lines, start), end: toOffset(lines, end) };
}

/** @returns a position as an offset; what lies outside the text is moved to its nearest end. */
export function toOffset(lines: LineList, { line, character }: Position): number {
  const at = line < 0 ? undefined : lines.at(line);
  if (at) return Math.min(at.start + Math.max(0, character), at.end);
  return line < 0 ? 0 : (lines.at(lines.length - 1)?.end ?? 0);
}

/** The span that a finding is shown on: one about the whole file stands on its first line, where it is seen and reached. */
export function shownSpan(lines: LineList, span: Span): Span {
  const first = lines.at(0);
  return span.end === 0 && first ? { start: first.start, end: first.end } : span;
}
