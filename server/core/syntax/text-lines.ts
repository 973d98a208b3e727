import { splitLinesAgain, type LineChange, type LinedText } from '../text/edit-lines';
import { LineTable } from '../text/line-table';
import { splitLines } from '../text/lines';
import { slice } from '../text/span';
import { LineContent } from './line-content';

/** A text line by line. */
export interface TextLines {
  readonly text: string;
  readonly table: LineTable;
  /** One for each line. */
  readonly contents: readonly LineContent[];
}

/** Reads the lines of a text. */
export function readLines(text: string): TextLines {
  const lines = splitLines(text);
  return { text, table: LineTable.of(lines), contents: lines.map((line) => new LineContent(slice(text, line))) };
}

/** Reads the lines of a text as readLines does, all that they say at once, and offers a pause after each. */
export function* readLinesInSteps(text: string): Generator<void, TextLines> {
  const lines = splitLines(text);
  const contents: LineContent[] = [];
  for (const line of lines) {
    const content = new LineContent(slice(text, line));
    content.read();
    contents.push(content);
    yield;
  }
  return { text, table: LineTable.of(lines), contents };
}

/**
 * Reads the lines of a text of which most are as they were.
 * @param before the text before, however different it is
 * @param lined the text with its lines, where somebody has them
 */
export function readLinesAgain(
  text: string,
  before: TextLines,
  lined?: LinedText,
): TextLines & { readonly change: LineChange } {
  const known = lined?.edit?.before === before.text ? lined.edit : undefined;
  const { lines, change, touched } = known ?? splitLinesAgain(text, { text: before.text, lines: before.table });
  const { from, removed, inserted } = change;
  const part = ownCopy(touched);
  const start = lines.at(from)?.start ?? 0;
  const read: LineContent[] = [];
  for (let index = from; index < from + inserted; index++) {
    const line = lines.at(index);
    if (line) read.push(new LineContent(part.slice(line.start - start, line.end - start)));
  }
  const contents = before.contents.slice();
  contents.splice(from, removed, ...read);
  return { text, table: lines, contents, change };
}

/** The texts of lines; an array is such a list. */
export type LineTexts = Pick<readonly string[], 'length' | 'at' | 'slice'>;

/** @returns the texts of lines, without a list of all of them being made */
export function textsOf(contents: readonly LineContent[]): LineTexts {
  return {
    length: contents.length,
    at: (index) => contents.at(index)?.text,
    slice: (from, to) => contents.slice(from, to).map(({ text }) => text),
  };
}

/** JavaScript keeps a whole text alive for a slice of it: after a thousand edits that would be a thousand books. */
function ownCopy(part: string): string {
  return ` ${part}`.slice(1);
}
