import type { Draft } from '../syntax/draft';
import { completeFigures } from './complete-figures';
import { completeMarks } from './complete-marks';
import { completeSections } from './complete-sections';
import { completeSentences } from './complete-sentences';
import { cursorAt, type Surroundings } from './cursor';
import type { Suggestion } from './suggestion';

/** Suggests what could be written at an offset of a draft, the likeliest first; nothing in the middle of the book's text. */
export function complete(draft: Draft, offset: number, surroundings: Surroundings): Suggestion[] {
  const cursor = cursorAt(draft, offset, surroundings);
  return [
    ...completeSentences(cursor),
    ...completeSections(cursor),
    ...completeMarks(cursor),
    ...completeFigures(cursor),
  ];
}
