import type { Draft } from '../syntax/draft';
import type { Edit } from '../text/edit';
import { dominantTerminator, lineIndexAt } from '../text/lines';
import type { Span } from '../text/span';

/** @returns an edit that puts lines behind the line that holds the place, in the terminators of the text. */
export function insertLinesAfter(draft: Draft, place: Span, lines: readonly string[]): Edit {
  const at = draft.lines[lineIndexAt(draft.lines, place.start)]?.end ?? place.end;
  const terminator = dominantTerminator(draft.text);
  return { span: { start: at, end: at }, newText: lines.map((line) => terminator + line).join('') };
}
