import type { Ending } from './character-class';
import type { Feature } from './feature';

/** The weights of each feature's values: one number, or one each for lines that end open, with a comma, and closed. */
export type Weights = Readonly<Record<string, Readonly<Record<string, number | readonly number[]>>>>;

/** The order of the weights of a feature by ending. */
export const ENDINGS: readonly Ending[] = ['open', 'comma', 'closed'];

interface Arm {
  /** Where the feature, or its two parts, stand among what is read. */
  readonly one: number;
  readonly other: number;
  readonly othersValues: number;
  /** The weights of the first value for each ending, of the second, and so on. */
  readonly weights: Float64Array;
}

/** Adds up the weights of the values that a line end has; the sum is the logarithm of the odds that it is left over. */
export class Scale<T> {
  /** What is read of a line end: each feature once; the first is the same for all. */
  readonly #read: Feature<T>['of'][] = [() => 0];
  readonly #arms: readonly Arm[];
  readonly #values: number[] = [];

  /** @param weights values that are not named tell nothing */
  constructor(features: readonly Feature<T>[], weights: Weights) {
    const places = new Map<Feature<T>['of'], number>();
    const placeOf = ({ of }: Feature<T>): number => {
      const place = places.get(of) ?? this.#read.push(of) - 1;
      places.set(of, place);
      return place;
    };
    this.#arms = features.map((feature) => {
      const [one, other] = feature.parts ?? [feature];
      const named = weights[feature.name] ?? {};
      return {
        one: placeOf(one),
        other: other ? placeOf(other) : 0,
        othersValues: other ? other.values.length : 1,
        weights: Float64Array.from(feature.values.flatMap((value) => perEnding(named[value]))),
      };
    });
  }

  weigh(known: T, ending: Ending): number {
    const read = this.#read;
    const values = this.#values;
    for (let place = 0; place < read.length; place++) values[place] = read[place]?.(known) ?? 0;
    const column = ENDINGS.indexOf(ending);
    let sum = 0;
    for (const { one, other, othersValues, weights } of this.#arms) {
      const value = (values[one] ?? 0) * othersValues + (values[other] ?? 0);
      sum += weights[value * ENDINGS.length + column] ?? 0;
    }
    return sum;
  }
}

function perEnding(weight: number | readonly number[] = 0): readonly number[] {
  return typeof weight === 'number' ? ENDINGS.map(() => weight) : weight;
}
