import type { Ending } from '../server/core/book/line-breaks/character-class';
import type { Feature } from '../server/core/book/line-breaks/feature';
import { ENDINGS, type Weights } from '../server/core/book/line-breaks/scale';
import { learn, type Cases } from './logistic-regression';

/** One line end to learn from. */
export interface Case<T> {
  readonly known: T;
  readonly ending: Ending;
  readonly positive: boolean;
  /** The score it has so far, to which the weights learned here add. */
  readonly offset: number;
}

/** Cases of one text. */
export interface WeightedCases<T> {
  readonly weight: number;
  readonly cases: readonly Case<T>[];
}

/** Weights by feature and value from which learning starts, and at which they are held. */
export type Prior = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** How strongly weights are held at zero, those of one ending at the common weight, and set ones at what was set. */
const PENALTY = 15;
const PENALTY_OF_ENDING = 30;
const PENALTY_OF_SET = 30;
const SMALLEST = 0.05;

/** Learns a weight for each value of each feature, and where a feature asks for it one for each ending of a line. */
export function learnWeights<T>(
  features: readonly Feature<T>[],
  texts: readonly WeightedCases<T>[],
  prior: Prior = {},
): Weights {
  const starts: number[] = [];
  const penalties: number[] = [];
  const priors: number[] = [];
  for (const { name, values, byEnding } of features) {
    starts.push(penalties.length);
    for (const value of values) {
      const set = prior[name]?.[value];
      penalties.push(set === undefined ? PENALTY : PENALTY_OF_SET);
      priors.push(set ?? 0);
    }
    if (byEnding) for (let k = 0; k < values.length * ENDINGS.length; k++) penalties.push(PENALTY_OF_ENDING);
    while (priors.length < penalties.length) priors.push(0);
  }
  const weights = learn(
    texts.map((text) => numbered(features, starts, text)),
    Float64Array.from(penalties),
    Float64Array.from(priors),
  );
  return Object.fromEntries(features.map((feature, k) => [feature.name, weightsOf(feature, weights, starts[k] ?? 0)]));
}

/** A value's number is the feature's start and its index; the weights by ending follow behind all values. */
function numbered<T>(
  features: readonly Feature<T>[],
  starts: readonly number[],
  { weight, cases }: WeightedCases<T>,
): Cases {
  const values = cases.flatMap(({ known, ending }) =>
    features.flatMap(({ of, byEnding, values: all }, k) => {
      const start = starts[k] ?? 0;
      const value = of(known);
      const common = start + value;
      return byEnding ? [common, start + all.length + value * ENDINGS.length + ENDINGS.indexOf(ending)] : [common];
    }),
  );
  return {
    values: Int32Array.from(values),
    positive: cases.map(({ positive }) => positive),
    known: cases.map(({ offset }) => offset),
    weight,
  };
}

/** Small weights change no decision and only make the file long. */
function weightsOf<T>(
  { values, byEnding }: Feature<T>,
  weights: Float64Array,
  start: number,
): Record<string, number | number[]> {
  const named = values.map((value, k): [string, number | number[]] => {
    const common = weights[start + k] ?? 0;
    if (!byEnding) return [value, rounded(common)];
    const behind = start + values.length + k * ENDINGS.length;
    return [value, ENDINGS.map((_, ending) => rounded(common + (weights[behind + ending] ?? 0)))];
  });
  return Object.fromEntries(named.filter(([, weight]) => [weight].flat().some((one) => Math.abs(one) >= SMALLEST)));
}

function rounded(weight: number): number {
  return Math.round(weight * 100) / 100;
}
