import { anchoredDiff } from '../core/delivery/anchored-diff';
import type { Edit } from '../core/text/edit';
import { splitLines } from '../core/text/lines';

/**
 * Finds the edits that turn one text into another, as small as they can be: what differs in each changed line, or in a run of
 * changed lines where their number is another.
 * @returns no edit when the texts are the same. Neither surrogate pairs nor CRLF are cut.
 */
export function difference(before: string, after: string): Edit[] {
  if (before === after) return [];
  const lines = splitLines(before);
  const texts = linesOf(before);
  return anchoredDiff(texts, linesOf(after)).flatMap(({ from, to, newUnits }) =>
    editsOfRun(texts.slice(from, to), newUnits, lines[from]?.start ?? before.length),
  );
}

/** @param offset where the removed lines begin */
function editsOfRun(removed: readonly string[], added: readonly string[], offset: number): Edit[] {
  if (removed.length !== added.length) return [narrowed(removed.join(''), added.join(''), offset)];
  let start = offset;
  return removed.map((line, index) => {
    const edit = narrowed(line, added[index] ?? '', start);
    start += line.length;
    return edit;
  });
}

function linesOf(text: string): string[] {
  return splitLines(text).map(({ start, next }) => text.slice(start, next));
}

/** @returns what stands between the common beginning and the common end. @param offset where the text stands */
function narrowed(before: string, after: string, offset: number): Edit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  while (start > 0 && (cuts(before, start) || cuts(after, start))) start--;
  let tail = 0;
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  while (tail > 0 && (cuts(before, before.length - tail) || cuts(after, after.length - tail))) tail--;
  const span = { start: offset + start, end: offset + before.length - tail };
  return { span, newText: after.slice(start, after.length - tail) };
}

/** Whether an offset lies inside what editors take for one character. */
function cuts(text: string, offset: number): boolean {
  const pair = text.slice(offset - 1, offset + 1);
  return pair === '\r\n' || /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(pair);
}
