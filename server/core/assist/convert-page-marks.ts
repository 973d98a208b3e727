import type { Deliverable } from '../book/deliverable';
import { writeIn } from '../book/page-form';
import type { Draft } from '../syntax/draft';
import type { Edit } from '../text/edit';

/** The page marks of a file in one form. */
export interface PageConversion {
  /** A mark in that form, of the legend or of the body; undefined when the title has no page marks. */
  readonly model: string | undefined;
  readonly edits: readonly Edit[];
}

/** Writes all page marks of a file as the legend shows them, or as most of them are. Numbers and remarks are kept. */
export function convertPageMarks(deliverable: Deliverable, draft: Draft): PageConversion {
  const { form, model, marks, isRight } = deliverable.pageMarks;
  const wrong = marks.filter((mark) => mark.draft === draft && !isRight(mark));
  if (!form) return { model, edits: [] };
  return { model, edits: wrong.map(({ span, shape }) => ({ span, newText: writeIn(form, shape) })) };
}
