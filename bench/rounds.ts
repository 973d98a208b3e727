/** What was measured, by the name of what ran, one figure a round. */
export type Figures<Name extends string> = Readonly<Record<Name, readonly number[]>>;

/**
 * Runs each contender once a round, one after the other, so that a slow moment of the computer meets all of them.
 * @param contenders what to run; each returns its figure
 */
export function interleave<Name extends string>(
  rounds: number,
  contenders: Readonly<Record<Name, () => number>>,
): Figures<Name> {
  const names = Object.keys(contenders) as Name[];
  const figures = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < rounds; round++) {
    for (const name of names) figures[name].push(contenders[name]());
  }
  return figures;
}

export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** @param part 0.95 for the figure that 95 of 100 do not exceed */
export function percentile(figures: readonly number[], part: number): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** @returns the median of the ratios of each round, which noise touches less than the ratio of the medians */
export function ratio(figures: readonly number[], base: readonly number[]): number {
  return median(figures.map((figure, round) => figure / (base[round] ?? Number.NaN)));
}

/** @returns milliseconds of processor time (user and system) that a function takes */
export function cpuTime(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
