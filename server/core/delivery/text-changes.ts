import type { Edit } from '../text/edit';
import { anchoredDiff } from './anchored-diff';

/**
 * Compares two texts whose lines end in LF: line by line, what differs clause by clause, and what differs there word by word.
 * @returns the edits that make the second of the first, in order, none touching another
 */
export function changesBetween(before: string, after: string): Edit[] {
  const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });
  // The segmenter keeps a copy of its text with every word, so that it must not see much at once.
  const words = (text: string): string[] =>
    clausesOf(text).flatMap((clause) => [...segmenter.segment(clause)].map(({ segment }) => segment));
  return [clausesOf, words].reduce(
    (edits, split) => edits.flatMap((edit) => refined(before, edit, split)),
    editsBetween(linesOf(before), linesOf(after)),
  );
}

/** @param text that the edit belongs to @param split tells the units to compare */
function refined(text: string, { span: { start, end }, newText }: Edit, split: (text: string) => string[]): Edit[] {
  return editsBetween(split(text.slice(start, end)), split(newText)).map((edit) => ({
    span: { start: start + edit.span.start, end: start + edit.span.end },
    newText: edit.newText,
  }));
}

/** Lines with their LF. */
function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/);
}

/** Pieces that end in a punctuation mark or a line end, and very long ones somewhere. */
function clausesOf(text: string): string[] {
  return text.match(/[^、。\n]{0,200}[、。\n]|[^、。\n]{1,200}/gu) ?? [];
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
