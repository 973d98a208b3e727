import type { TokenSource } from '../../text/tokens';
import { CONTEXT_FEATURES, readScores, type Placed } from './context';
import { evidenceOf, type Evidence } from './evidence';
import type { Feature } from './feature';
import { LAYOUT_FEATURES } from './layout-features';
import { lineEnds, type LineEnd } from './line-end';
import { obstacleOf } from './obstacle';
import { Scale, type Weights } from './scale';
import { TEXT_FEATURES } from './text-features';
import { wordFeatures, wordsAtBreak, type WordsAtBreak } from './words-at-break';

/** The weights of three weighings, each of which adds to the sum before. */
export interface Model {
  /** The line end by itself: its characters, the layout, the habits of the body. */
  readonly line: Weights;
  /** Its place among the breaks that the first weighing found. */
  readonly context: Weights;
  /** The words on both sides. */
  readonly words: Weights;
}

/** A line end with its score: the greater, the surer it is a leftover break; 0 is even odds. */
export interface Weighed {
  readonly end: LineEnd;
  readonly score: number;
}

/** What the first weighing looks at. */
export const LINE_FEATURES: readonly Feature<Evidence>[] = [...TEXT_FEATURES, ...LAYOUT_FEATURES];
/** Beyond this score the dictionary is not asked. */
export const DECIDED = 4;
/** The score of a line end that is broken on purpose. */
export const NEVER = -9;

/** Weighs line ends with one model. */
export class Scales {
  readonly #line: Scale<Evidence>;
  readonly #context: Scale<Placed>;
  readonly #words: Scale<WordsAtBreak>;

  constructor({ line, context, words }: Model) {
    this.#line = new Scale(LINE_FEATURES, line);
    this.#context = new Scale(CONTEXT_FEATURES, context);
    this.#words = new Scale(wordFeatures(words), words);
  }

  /**
   * Weighs every line end of a body.
   * @param lines all lines of one body section, blank ones too
   * @param tokens asked for the words at a break where all else leaves a doubt
   */
  weigh(lines: readonly string[], tokens: TokenSource | undefined): Weighed[] {
    const evidence = evidenceOf(lineEnds(lines));
    const first = evidence.map((known) => (obstacleOf(known) ? NEVER : this.#line.weigh(known, known.end.line.ending)));
    const placeOf = readScores(evidence, first);
    return evidence.map(({ end }, k) => {
      const own = first[k] ?? NEVER;
      const placed = own === NEVER ? undefined : placeOf(k);
      if (!placed) return { end, score: NEVER };
      const score = own + this.#context.weigh(placed, end.line.ending);
      const words = Math.abs(score) < DECIDED && tokens ? wordsAtBreak(end, tokens) : undefined;
      return { end, score: words ? score + this.#words.weigh(words, end.line.ending) : score };
    });
  }
}
