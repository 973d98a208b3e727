import type { Span } from '../text/span';
import type { Fix, MessageData, Report } from './rule';

/** Something wrong in a paragraph and what may take its place. */
export interface Place {
  readonly span: Span;
  /** The likeliest first; none where nothing is known. */
  readonly choices: readonly string[];
  readonly data: MessageData;
}

/** A message of a rule, and a fix for each choice that a place may have. */
export interface Words {
  readonly message: string;
  readonly fixes: readonly string[];
}

/** More places than these in one paragraph are one finding: a page copied from a PDF may have hundreds. */
const MOST_SINGLE = 5;

/**
 * Tells the places of one paragraph, one by one or, where there are many, together.
 * @param one what to say of one place
 * @param many what to say of many; its sentences are given `count` besides the data of the first place
 */
export function tellPlaces(places: readonly Place[], one: Words, many: Words): Report[] {
  const [first] = places;
  if (!first) return [];
  if (places.length <= MOST_SINGLE) {
    return places.map((place) => ({
      span: place.span,
      message: one.message,
      data: place.data,
      fixes: fixesOf([place], one),
    }));
  }
  return [
    {
      span: first.span,
      message: many.message,
      data: { ...first.data, count: places.length },
      places: places.map(({ span }) => span.start),
      fixes: fixesOf(places, many),
    },
  ];
}

/** A choice that only some places have is offered with the first choice of the others. */
function fixesOf(places: readonly Place[], { fixes }: Words): Fix[] {
  return fixes.flatMap((fix, index) => {
    const edits = places.flatMap(({ span, choices }) => {
      const newText = choices[index] ?? choices[0];
      return newText === undefined ? [] : [{ span, newText }];
    });
    const other = places.find(({ choices }) => choices[index] !== undefined)?.choices[index];
    return other === undefined ? [] : [{ fix, edits, data: { choice: other } }];
  });
}
