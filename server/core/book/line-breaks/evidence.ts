import { countLines, habitsOf, neighbourhoodOf, type Habits, type Neighbourhood } from './habits';
import type { LineEnd, LineEnds } from './line-end';

/** What is known of one line end when it is weighed. */
export interface Evidence {
  readonly end: LineEnd;
  /** The line end before, where the line begins. */
  readonly previous: LineEnd | undefined;
  readonly habits: Habits;
  readonly around: Neighbourhood;
}

/** Gathers what is known of each line end before it is weighed. */
export function evidenceOf({ shapes, ends }: LineEnds): Evidence[] {
  const lines = countLines(shapes);
  const habits = habitsOf(lines);
  return ends.map((end, k) => ({ end, previous: ends[k - 1], habits, around: neighbourhoodOf(lines, k) }));
}
