import { diffArrays } from 'diff';
import type { Edit } from '../text/edit';

/** Two versions with more changed lines than this are two texts; comparing them would take minutes. */
const MOST_CHANGED_LINES = 20_000;
/** A stretch with more changed words than this is taken as one. */
const MOST_CHANGED_WORDS = 2_000;

/**
 * Compares two texts, line by line and then word by word.
 * @returns the edits that make the second of the first, in order, none touching another; nothing where they have too little in common
 */
export function changesBetween(before: string, after: string): Edit[] | undefined {
  const changes = compare(linesOf(before), linesOf(after), MOST_CHANGED_LINES);
  const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });
  return changes?.flatMap((change) => {
    const { span, newText } = change;
    const words = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment);
    const inner = compare(words(before.slice(span.start, span.end)), words(newText), MOST_CHANGED_WORDS);
    return (inner ?? [{ span: { start: 0, end: span.end - span.start }, newText }]).map((edit) => ({
      span: { start: span.start + edit.span.start, end: span.start + edit.span.end },
      newText: edit.newText,
    }));
  });
}

/** Lines with their LF. */
function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/);
}

function compare(before: string[], after: string[], most: number): Edit[] | undefined {
  const parts = diffArrays(before, after, { maxEditLength: most });
  // The library's types leave out that it gives up.
  if (!Array.isArray(parts)) return undefined;
  const edits: Edit[] = [];
  let offset = 0;
  let open: { start: number; newText: string } | undefined;
  for (const { value, added, removed } of parts) {
    const text = value.join('');
    if (added || removed) open ??= { start: offset, newText: '' };
    else if (open) {
      edits.push({ span: { start: open.start, end: offset }, newText: open.newText });
      open = undefined;
    }
    if (added && open) open.newText += text;
    else offset += text.length;
  }
  if (open) edits.push({ span: { start: open.start, end: offset }, newText: open.newText });
  return edits;
}
