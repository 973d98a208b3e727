import { overlaps, type Span } from './span';

/** Replaces a span of a text (UTF-16 offsets of the text before any edit). */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/** Two edits collide when they overlap, or insert at the same place so that their order would matter. */
export function collide(a: Edit, b: Edit): boolean {
  return overlaps(a.span, b.span) || a.span.start === b.span.start;
}

/**
 * Applies edits that all refer to the same text.
 * @throws RangeError when two edits collide or one lies outside the text.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start);
  const parts: string[] = [];
  let position = 0;
  let previous: Edit | undefined;
  for (const edit of ordered) {
    const { start, end } = edit.span;
    if (start < position || end < start || end > text.length || (previous && collide(previous, edit))) {
      throw new RangeError(`edit at ${start}..${end} collides with another one or lies outside the text`);
    }
    parts.push(text.slice(position, start), edit.newText);
    position = end;
    previous = edit;
  }
  parts.push(text.slice(position));
  return parts.join('');
}
