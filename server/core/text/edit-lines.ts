import { LineTable } from './line-table';
import { lineIndexAt, splitLines, type Line } from './lines';
import type { Span } from './span';

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

/** An edit of a text, line by line. */
export interface LineEdit {
  readonly lines: LineTable;
  readonly change: LineChange;
  /** The lines that are others, with their terminators. */
  readonly touched: string;
}

/** A text with its lines, and how they came out of those of the text that it was edited from. */
export interface LinedText {
  readonly text: string;
  readonly lines: LineTable;
  readonly edit?: LineEdit & { readonly before: string; readonly place: Place };
}

/**
 * The stretch of a text that is being edited. As long as edits fall into it, texts are put together of the same two halves, which
 * JavaScript does without copying a book.
 */
interface Place {
  readonly whole: string;
  readonly span: Span;
  /** What stands there now. */
  readonly words: string;
}

/** @returns a text with its lines */
export function withLines(text: string): LinedText {
  return { text, lines: LineTable.of(splitLines(text)) };
}

/** Replaces a span of a text. Nothing but the lines that it touches is looked at. */
export function replaceSpan(before: LinedText, { start, end }: Span, newText: string): LinedText {
  const { whole, span, words } = placeAround(before, { start, end });
  const now = words.slice(0, start - span.start) + newText + words.slice(end - span.start);
  const place = { whole, span, words: now };
  const text = whole.slice(0, span.start) + now + whole.slice(span.end);
  const same = { start, end: before.text.length - end };
  const edit = editBetween(before, same, text.length, (part) => cut(place, part));
  return { text, lines: edit.lines, edit: { ...edit, before: before.text, place } };
}

/** The stretch that is being edited, or the lines around a span of another one. */
function placeAround({ text, lines, edit }: LinedText, { start, end }: Span): Place {
  const place = edit?.place;
  if (place && start >= place.span.start && end <= place.span.start + place.words.length) return place;
  const from = lines.at(lineIndexAt(lines, start))?.start ?? 0;
  const to = lines.at(lineIndexAt(lines, end))?.next ?? text.length;
  return { whole: text, span: { start: from, end: to }, words: text.slice(from, to) };
}

/** @returns a part of the text that a place and what stands around it make */
function cut({ whole, span, words }: Place, { start, end }: Span): string {
  const behind = span.start + words.length;
  const moved = span.end - behind;
  return (
    whole.slice(Math.min(start, span.start), Math.min(end, span.start)) +
    words.slice(Math.max(0, start - span.start), Math.max(0, end - span.start)) +
    whole.slice(Math.max(start, behind) + moved, Math.max(end, behind) + moved)
  );
}

/** Splits a text into lines as splitLines does, with the lines of a similar text at hand. */
export function splitLinesAgain(text: string, before: Omit<LinedText, 'edit'>): LineEdit {
  const start = commonStart(before.text, text);
  const same = { start, end: commonEnd(before.text, text, start) };
  return editBetween(before, same, text.length, (part) => text.slice(part.start, part.end));
}

/**
 * @param same how many UTF-16 units both texts begin with, and how many they end with besides
 * @param length of the text
 * @param slice cuts a part out of it
 */
function editBetween(
  before: Omit<LinedText, 'edit'>,
  same: Span,
  length: number,
  slice: (part: Span) => string,
): LineEdit {
  const shift = length - before.text.length;
  const at = lineIndexAt(before.lines, same.start);
  // What follows a carriage return decides where its line ends.
  const from = before.lines.at(at)?.start === same.start ? Math.max(0, at - 1) : at;
  // A line that begins right behind the difference may begin there no more.
  const isSame = same.start === length && shift === 0;
  const behind = isSame ? from : lineIndexAt(before.lines, before.text.length - same.end) + 1;
  const start = before.lines.at(from)?.start ?? 0;
  const last = before.lines.at(behind);
  const touched = slice({ start, end: last ? last.start + shift : length });
  const between = splitLines(touched).map((line) => moved(line, start));
  if (last) between.pop();
  const change = { from, removed: behind - from, inserted: between.length, shift };
  return { lines: before.lines.replace(from, behind, between, shift), change, touched };
}

function moved({ start, end, next }: Line, by: number): Line {
  return { start: start + by, end: end + by, next: next + by };
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
