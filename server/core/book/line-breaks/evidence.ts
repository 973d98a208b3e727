import {
  countLines,
  countOpenPeers,
  habitsOf,
  neighbourhoodOf,
  type CountedLines,
  type Habits,
  type Neighbourhood,
} from './habits';
import type { LineEnd, LineEnds } from './line-end';

/** What is known of one line end when it is weighed. */
export interface Evidence {
  readonly end: LineEnd;
  /** The line end before, where the line begins. */
  readonly previous: LineEnd | undefined;
  readonly habits: Habits;
  readonly around: Neighbourhood;
  /** How many lines around are about as wide and end in mid-sentence: a page breaks most of its lines there. */
  readonly openPeers: number;
}

/** Most line ends are told by themselves, so that the lines around are looked at only when they are asked for. */
class EvidenceAt implements Evidence {
  #around: Neighbourhood | undefined;

  constructor(
    readonly end: LineEnd,
    readonly previous: LineEnd | undefined,
    readonly habits: Habits,
    private readonly lines: CountedLines,
    private readonly k: number,
  ) {}

  get around(): Neighbourhood {
    return (this.#around ??= neighbourhoodOf(this.lines, this.k));
  }

  get openPeers(): number {
    return countOpenPeers(this.lines, this.k);
  }
}

/** Gathers what is known of each line end before it is weighed. */
export function evidenceOf({ shapes, ends }: LineEnds): Evidence[] {
  const lines = countLines(shapes);
  const habits = habitsOf(lines);
  return ends.map((end, k) => new EvidenceAt(end, ends[k - 1], habits, lines, k));
}
