/**
 * Something to look at on a line end. It has one of a few named values, and each value has a weight; where `byEnding` is
 * set a weight each for lines that end open, with a comma, and closed, because the same sight means different things there.
 */
export interface Feature<T> {
  readonly name: string;
  readonly values: readonly string[];
  readonly byEnding: boolean;
  /** @returns the index of the value that holds */
  readonly of: (known: T) => number;
  /** The two features that this one looks at together: each is read once, however many look at it. */
  readonly parts?: readonly [Feature<T>, Feature<T>];
}

/** A feature with named values. */
export function named<T, V extends string>(name: string, values: readonly V[], of: (known: T) => V): Feature<T> {
  return { name, values, byEnding: false, of: (known) => values.indexOf(of(known)) };
}

/** A feature that holds or does not. */
export function holds<T>(name: string, of: (known: T) => boolean): Feature<T> {
  return { name, values: ['no', 'yes'], byEnding: false, of: (known) => (of(known) ? 1 : 0) };
}

/** A feature of a number: its values are the steps between rising limits. */
export function stepped<T>(name: string, limits: readonly number[], of: (known: T) => number): Feature<T> {
  const values = [`<${limits[0] ?? 0}`, ...limits.map((limit) => `≥${limit}`)];
  const step = (value: number): number => {
    let index = 0;
    while (index < limits.length && value >= (limits[index] ?? 0)) index++;
    return index;
  };
  return { name, values, byEnding: false, of: (known) => step(of(known)) };
}

/** A feature that looks at two others together. */
export function both<T>(one: Feature<T>, other: Feature<T>): Feature<T> {
  return {
    name: `${one.name} & ${other.name}`,
    values: one.values.flatMap((a) => other.values.map((b) => `${a} & ${b}`)),
    byEnding: false,
    of: (known) => one.of(known) * other.values.length + other.of(known),
    parts: [one, other],
  };
}

/** The same feature with a weight for each way in which a line ends. */
export function byEnding<T>(feature: Feature<T>): Feature<T> {
  return { ...feature, byEnding: true };
}
