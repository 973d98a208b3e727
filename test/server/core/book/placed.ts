import { assemble } from '../../../../server/core/book/deliverable';
import type { Facts } from '../../../../server/core/book/facts';
import { parseDraft } from '../../../../server/core/syntax/parse';

/** Reads the facts of a text as the rules do. */
export function factsOf(text: string): Facts {
  return assemble([parseDraft({ path: 'draft.txt', text })], true).facts;
}

/** @returns the item, which the test has put there */
export function given<T>(item: T | undefined): T {
  if (item === undefined) throw new Error('the text does not hold what the test is about');
  return item;
}

/** Located values as they stand in the text, for tables. */
export function texts(
  located: readonly { readonly draft: { readonly text: string }; readonly span: { start: number; end: number } }[],
): string[] {
  return located.map(({ draft, span }) => draft.text.slice(span.start, span.end));
}
