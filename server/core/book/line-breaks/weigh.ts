import type { TokenSource } from '../../text/tokens';
import {
  confidenceOf,
  layoutFeatures,
  neighbourFeatures,
  wordFeatures,
  type Evidence,
  type Features,
} from './features';
import { habitsOf, neighbourhoodOf, stoppingLines } from './habits';
import { lineEnds, type LineEnd, type LineEnds } from './line-end';
import { wordsAtBreak } from './words-at-break';

/** Weight of each feature; the sum over a line end's features is the logarithm of the odds that it is left over. */
export type Weights = Readonly<Record<string, number>>;

/** Three weighings: by layout, by layout and words, and by the confidence in the breaks around. */
export interface Model {
  readonly layout: Weights;
  readonly words: Weights;
  readonly neighbours: Weights;
}

/** A line end with the evidence and its score: the greater, the surer it is a leftover break. */
export interface Weighed extends Evidence {
  readonly score: number;
}

/** Beyond this score the layout alone decides and no dictionary is asked. */
export const DECIDED = 5;
/** No page breaks a line before it has a dozen characters; shorter ones are verse, names or headings. */
const NARROWEST_PAGE = 24;
/** Lines from this width on may have been filled by a page; narrower ones that are even are verse or lists. */
const NARROWEST_FILLED = 34;
/** What a break must have in excess where no page width speaks for it. */
const BURDEN = 1.2;
const VERSE_BURDEN = 3;
const NEVER = -9;

/** Weighs every line end of a body. @param lines all lines of one body section, blank ones too */
export function weighLineEnds(lines: readonly string[], model: Model, tokens: TokenSource | undefined): Weighed[] {
  const evidence = evidenceOf(lineEnds(lines));
  const layouts = evidence.map(layoutFeatures);
  const first = confidenceOf(evidence.map(({ end }, k) => firstScore(end, layouts[k] ?? [], model, tokens)));
  return evidence.map((known, k) => {
    const around = neighbourFeatures(first, k, !known.end.line.closed);
    const score = sum([...(layouts[k] ?? []), ...around], model.neighbours);
    return { ...known, score: restrain(known, score) };
  });
}

/** Gathers what is known of each line end before it is weighed. */
export function evidenceOf({ shapes, ends }: LineEnds): Evidence[] {
  const stopping = stoppingLines(shapes);
  const habits = habitsOf(shapes, stopping);
  return ends.map((end, k) => ({ end, habits, around: neighbourhoodOf(shapes, stopping, k) }));
}

function firstScore(end: LineEnd, layout: Features, model: Model, tokens: TokenSource | undefined): number {
  const score = sum(layout, model.layout);
  const words = Math.abs(score) < DECIDED && tokens ? wordsAtBreak(end, tokens) : undefined;
  return words ? sum([...layout, ...wordFeatures(words)], model.words) : score;
}

/** The sum of the weights of features; a feature without a weight tells nothing. */
export function sum(features: Features, weights: Weights): number {
  return features.reduce((total, feature) => total + (weights[feature] ?? 0), 0);
}

/** What no sum of weights may overrule: lists, indented lines and verse are broken on purpose. */
function restrain({ end, habits, around }: Evidence, score: number): number {
  const { line, next, forbidden } = end;
  if (forbidden) return score;
  if (next.first === 'bullet' || next.first === 'middle-dot') return NEVER;
  const filled = around.peers >= 0.3 && line.width >= NARROWEST_FILLED && Math.abs(line.width - around.widest) <= 5;
  if (next.indent > 0 && !(filled && habits.ofCommonWidth >= 0.3)) return NEVER;
  if (filled) return score;
  if (line.width < NARROWEST_PAGE) return NEVER;
  const verse = around.short >= 0.7 && around.closed < 0.6;
  return score - BURDEN - (verse ? VERSE_BURDEN : 0);
}
