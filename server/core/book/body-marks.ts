import type { Draft, Mark, MarkKind, Paragraph } from '../syntax/draft';
import type { Span } from '../text/span';
import type { Deliverable, PlacedSection } from './deliverable';

/** A mark of the body where it stands. */
export interface BodyMark {
  readonly draft: Draft;
  readonly mark: Mark;
  /** That of the mark. */
  readonly span: Span;
  /** The line that holds it. */
  readonly paragraph: Paragraph;
  /** The lines of its section, and which of them it is. */
  readonly lines: readonly Paragraph[];
  readonly index: number;
}

/** Gathers the marks of all kinds, in reading order: many look for some of them, and only few lines hold any. */
export function readBodyMarks(sections: readonly PlacedSection[]): BodyMark[] {
  const found: BodyMark[] = [];
  for (const { draft, section } of sections) {
    if (section.kind !== 'body') continue;
    const lines = section.children;
    lines.forEach((paragraph, index) => {
      for (const mark of paragraph.children) found.push({ draft, mark, span: mark.span, paragraph, lines, index });
    });
  }
  return found;
}

/** @returns the marks of the body that are of one of these kinds, in reading order */
export function bodyMarksOf({ bodyMarks }: Deliverable, ...kinds: readonly MarkKind[]): BodyMark[] {
  return bodyMarks.filter(({ mark }) => kinds.includes(mark.kind));
}
