import { diffArrays } from 'diff';

/** So many units of one list stand where so many of the other do; all before and behind are the same. */
export interface UnitChange {
  /** Index of the first unit in the first list, and behind the last one. */
  readonly from: number;
  readonly to: number;
  readonly newUnits: readonly string[];
}

/** A stretch without anchors and with more differences than this is taken as one change. */
const MOST_DIFFERENCES = 1000;

/**
 * Compares two lists. Units that both have just once hold them together; only what stands between is searched for the shortest
 * way, so that the time grows with the length and not with its square.
 */
export function anchoredDiff(before: readonly string[], after: readonly string[]): UnitChange[] {
  const changes: UnitChange[] = [];
  let [from, newFrom] = [0, 0];
  for (const [index, newIndex] of [...anchors(before, after), [before.length, after.length] as const]) {
    const gap = shortest(before.slice(from, index), after.slice(newFrom, newIndex));
    for (const change of gap) changes.push({ ...change, from: from + change.from, to: from + change.to });
    [from, newFrom] = [index + 1, newIndex + 1];
  }
  return changes;
}

type Pair = readonly [index: number, newIndex: number];

/** Pairs of the same unit in both lists, rising in both: the longest such row of units that each list has once. */
function anchors(before: readonly string[], after: readonly string[]): Pair[] {
  const places = uniquePlaces(after);
  const pairs: Pair[] = [];
  for (const [unit, index] of uniquePlaces(before)) {
    const newIndex = places.get(unit);
    if (newIndex !== undefined) pairs.push([index, newIndex]);
  }
  pairs.sort(([a], [b]) => a - b);
  return longestRising(pairs);
}

function uniquePlaces(units: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  units.forEach((unit, index) => {
    if (places.has(unit)) repeated.add(unit);
    else places.set(unit, index);
  });
  for (const unit of repeated) places.delete(unit);
  return places;
}

interface Step {
  readonly pair: Pair;
  readonly before: Step | undefined;
}

/** Patience sorting: each pile ends with the smallest end of a rising row of its length. */
function longestRising(pairs: readonly Pair[]): Pair[] {
  const piles: Step[] = [];
  for (const pair of pairs) {
    let [low, high] = [0, piles.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((piles[middle]?.pair[1] ?? 0) < pair[1]) low = middle + 1;
      else high = middle;
    }
    piles[low] = { pair, before: piles[low - 1] };
  }
  const row: Pair[] = [];
  for (let step = piles.at(-1); step; step = step.before) row.push(step.pair);
  return row.reverse();
}

function shortest(before: string[], after: string[]): UnitChange[] {
  if (before.length === 0 && after.length === 0) return [];
  const whole = [{ from: 0, to: before.length, newUnits: after }];
  if (before.length === 0 || after.length === 0) return whole;
  const parts = diffArrays(before, after, { maxEditLength: MOST_DIFFERENCES });
  if (!parts) return whole;
  const changes: UnitChange[] = [];
  let index = 0;
  let isOpen = false;
  for (const { value, added, removed } of parts) {
    const to = added ? index : index + value.length;
    if (added || removed) {
      const open = isOpen ? changes.pop() : undefined;
      changes.push({ from: open?.from ?? index, to, newUnits: [...(open?.newUnits ?? []), ...(added ? value : [])] });
    }
    isOpen = added || removed;
    index = to;
  }
  return changes;
}
