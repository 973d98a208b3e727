import type { Weights } from '../server/core/book/line-breaks/weigh';

/** One case to learn from. */
export interface Example {
  readonly features: readonly string[];
  readonly positive: boolean;
  /** How much the case counts. */
  readonly weight: number;
}

const ROUNDS = 12;
const RATE = 0.15;
const PENALTY = 1e-4;

/**
 * Learns a weight for each feature by logistic regression with an L2 penalty (AdaGrad, a fixed order of cases, so that
 * the same examples always give the same weights).
 */
export function learn(examples: readonly Example[]): Weights {
  const ids = new Map<string, number>();
  const cases = examples.map(({ features, positive, weight }) => ({
    ids: features.map((feature) => idOf(ids, feature)),
    target: positive ? 1 : 0,
    weight,
  }));
  const weights = new Float64Array(ids.size);
  const squares = new Float64Array(ids.size).fill(1e-8);
  const random = createRandom();
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(cases, random);
    for (const { ids: active, target, weight } of cases) {
      let score = 0;
      for (const id of active) score += weights[id] ?? 0;
      const error = (1 / (1 + Math.exp(-score)) - target) * weight;
      for (const id of active) {
        const gradient = error + PENALTY * (weights[id] ?? 0);
        squares[id] = (squares[id] ?? 0) + gradient * gradient;
        weights[id] = (weights[id] ?? 0) - (RATE * gradient) / Math.sqrt(squares[id] ?? 1);
      }
    }
  }
  return Object.fromEntries([...ids].map(([name, id]) => [name, weights[id] ?? 0]));
}

function idOf(ids: Map<string, number>, feature: string): number {
  const id = ids.get(feature) ?? ids.size;
  ids.set(feature, id);
  return id;
}

function shuffle(items: unknown[], random: () => number): void {
  for (let last = items.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const [a, b] = [items[last], items[other]];
    if (a === undefined || b === undefined) continue;
    items[last] = b;
    items[other] = a;
  }
}

/** A generator with a fixed seed (Park–Miller). */
function createRandom(): () => number {
  let seed = 1;
  return () => (seed = (seed * 48271) % 2147483647) / 2147483647;
}
