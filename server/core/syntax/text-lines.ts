import { splitLines, splitLinesAgain, type Line, type LineChange } from '../text/lines';
import { slice } from '../text/span';
import { readLine, type LineContent } from './line-content';

/** A text line by line. */
export interface TextLines {
  readonly text: string;
  readonly lines: readonly Line[];
  /** One for each line. */
  readonly contents: readonly LineContent[];
}

/** Reads the lines of a text. */
export function readLines(text: string): TextLines {
  const lines = splitLines(text);
  return { text, lines, contents: lines.map((line) => readLine(slice(text, line))) };
}

/** Reads the lines of a text of which most are as they were. @param before the text before, however different it is */
export function readLinesAgain(text: string, before: TextLines): TextLines & { readonly change: LineChange } {
  const { lines, change } = splitLinesAgain(text, before);
  const { from, removed, inserted } = change;
  const touched = lines.slice(from, from + inserted);
  const start = touched[0]?.start ?? 0;
  const part = ownCopy(text.slice(start, touched.at(-1)?.end ?? 0));
  const contents = before.contents.slice(0, from).concat(
    touched.map((line) => readLine(part.slice(line.start - start, line.end - start))),
    before.contents.slice(from + removed),
  );
  return { text, lines, contents, change };
}

/** JavaScript keeps a whole text alive for a slice of it: after a thousand edits that would be a thousand books. */
function ownCopy(part: string): string {
  return ` ${part}`.slice(1);
}
