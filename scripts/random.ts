/** A source of chance that gives the same numbers for the same seed. */
export interface Random {
  /** @returns whether something happens that happens with this probability */
  chance(probability: number): boolean;
  /** @returns a whole number from 0 to one below the limit */
  below(limit: number): number;
  pick<T>(items: readonly T[]): T | undefined;
}

const MODULUS = 2147483647;

/** @returns a generator after Park and Miller */
export function createRandom(seed: number): Random {
  let state = seed % MODULUS || 1;
  const next = (): number => (state = (state * 48271) % MODULUS) / MODULUS;
  // The first numbers of near seeds are near to each other.
  for (let k = 0; k < 5; k++) next();
  const below = (limit: number): number => Math.floor(next() * limit);
  return { chance: (probability) => next() < probability, below, pick: (items) => items[below(items.length)] };
}
