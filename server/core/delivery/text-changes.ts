import type { Edit } from '../text/edit';
import { anchoredDiff } from './anchored-diff';

/**
 * Compares two texts whose lines end in LF, line by line and then word by word.
 * @returns the edits that make the second of the first, in order, none touching another
 */
export function changesBetween(before: string, after: string): Edit[] {
  const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });
  const words = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment);
  return editsBetween(linesOf(before), linesOf(after)).flatMap(({ span, newText }) =>
    editsBetween(words(before.slice(span.start, span.end)), words(newText)).map((edit) => ({
      span: { start: span.start + edit.span.start, end: span.start + edit.span.end },
      newText: edit.newText,
    })),
  );
}

/** Lines with their LF. */
function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/);
}

function editsBetween(before: readonly string[], after: readonly string[]): Edit[] {
  const starts = [0];
  for (const unit of before) starts.push((starts.at(-1) ?? 0) + unit.length);
  const edits: Edit[] = [];
  for (const { from, to, newUnits } of anchoredDiff(before, after)) {
    const span = { start: starts[from] ?? 0, end: starts[to] ?? 0 };
    edits.push({ span, newText: newUnits.join('') });
  }
  return edits;
}
