/** @returns sums whose entry k is the sum over the first k items, so that the mean of any stretch costs nothing */
export function runningSums<T>(items: readonly T[], valueOf: (item: T, index: number) => number): number[] {
  const sums = [0];
  let sum = 0;
  items.forEach((item, index) => sums.push((sum += valueOf(item, index))));
  return sums;
}

/** The mean of the values around `k`, itself left out; `reach` values on each side are looked at. */
export function shareAround(sums: readonly number[], k: number, reach: number): number {
  const from = Math.max(0, k - reach);
  const to = Math.min(sums.length - 1, k + reach + 1);
  const own = (sums[k + 1] ?? 0) - (sums[k] ?? 0);
  return ((sums[to] ?? 0) - (sums[from] ?? 0) - own) / Math.max(1, to - from - 1);
}
