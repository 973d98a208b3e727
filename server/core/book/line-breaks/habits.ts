import type { LineShape } from './line-end';

/** How the lines of a whole body are: what one line end is weighed against. */
export interface Habits {
  /** Share of the longer lines that end as a sentence ends. */
  readonly closed: number;
  /** Share of the lines that are indented. */
  readonly indented: number;
  /** The width that most lines have, and the share of lines that have it (one full-width character more or less). */
  readonly commonWidth: number;
  readonly ofCommonWidth: number;
  readonly widest: number;
  readonly median: number;
  /** Share of short lines that stop in mid-sentence before the line is full: the mark of verse. */
  readonly stopping: number;
  /** How many lines begin, and how many end, with the same two characters. */
  readonly beginnings: ReadonlyMap<string, number>;
  readonly endings: ReadonlyMap<string, number>;
}

/** How the lines around one line end are. */
export interface Neighbourhood {
  /** Share of the lines around that are as wide as this one. */
  readonly peers: number;
  /** The second greatest width around: one line may hang over. */
  readonly widest: number;
  readonly median: number;
  /** The width that 85 of 100 lines around do not exceed. */
  readonly wide: number;
  readonly closed: number;
  readonly stopping: number;
  /** Share of the lines around that are filled to the widest. */
  readonly filled: number;
  readonly short: number;
  /** How many lines in a row are about as wide as this one. */
  readonly run: number;
}

const NEAR = 6;
const WIDER = 12;
const WIDE = 10;
/** Lines of verse are seldom longer than 28 full-width characters. */
const SHORT_WIDTH = 56;
const LONGER_WIDTH = 24;
const NARROWEST_PAGE = 20;
const WIDEST_PAGE = 130;

/** Reads the habits of a body from all its lines. */
export function habitsOf(shapes: readonly LineShape[], stopping: readonly boolean[]): Habits {
  const widths = shapes.map(({ width }) => width);
  const longer = shapes.filter(({ width }) => width >= LONGER_WIDTH);
  const common = commonWidth(widths);
  return {
    closed: share(longer, ({ closed }) => closed),
    indented: share(shapes, ({ indent }) => indent > 0),
    commonWidth: common.width,
    ofCommonWidth: common.count / Math.max(1, shapes.length),
    widest: widths.reduce((most, width) => Math.max(most, width), 0),
    median: quantile(widths, 0.5),
    stopping: share(stopping, (stops) => stops),
    beginnings: countBy(shapes, ({ text }) => text.slice(0, 2)),
    endings: countBy(shapes, ({ text }) => text.slice(-2)),
  };
}

/** @returns for each line whether it is short and stops in mid-sentence before the lines around it would. */
export function stoppingLines(shapes: readonly LineShape[]): boolean[] {
  return shapes.map(({ closed, width }, k) => {
    if (closed || width < 8 || width >= SHORT_WIDTH) return false;
    return width < secondWidest(shapes.slice(Math.max(0, k - NEAR), k + NEAR + 1)) - 6;
  });
}

/** Reads what the lines around the line `k` are like. */
export function neighbourhoodOf(shapes: readonly LineShape[], stopping: readonly boolean[], k: number): Neighbourhood {
  const width = shapes[k]?.width ?? 0;
  const near = shapes.slice(Math.max(0, k - NEAR), k + NEAR + 1);
  const others = near.filter((shape) => shape !== shapes[k]);
  const wide = shapes.slice(Math.max(0, k - WIDE), k + WIDE + 2);
  const around = wide.filter((shape) => shape !== shapes[k] && shape !== shapes[k + 1]);
  const widths = around.map((shape) => shape.width);
  const from = Math.max(0, k - WIDER);
  const widest = secondWidest(near);
  return {
    peers: share(others, (shape) => Math.abs(shape.width - width) <= 2),
    widest,
    median: quantile(widths, 0.5),
    wide: quantile(widths, 0.85),
    closed: share(others, ({ closed }) => closed),
    stopping: share(stopping.slice(from, k + WIDER + 1), (stops, index) => stops && from + index !== k),
    filled: share(widths, (other) => Math.abs(other - widest) <= 4),
    short: share(widths, (other) => other < SHORT_WIDTH),
    run: runLength(shapes, k),
  };
}

function runLength(shapes: readonly LineShape[], k: number): number {
  const width = shapes[k]?.width ?? 0;
  const even = (index: number): boolean => Math.abs((shapes[index]?.width ?? Infinity) - width) <= 3;
  let from = k;
  let to = k;
  // Ten lines tell as much as a hundred.
  while (k - from < 10 && even(from - 1)) from--;
  while (to - k < 10 && even(to + 1)) to++;
  return to - from + 1;
}

function secondWidest(shapes: readonly LineShape[]): number {
  let first = 0;
  let second = 0;
  for (const { width } of shapes) {
    if (width > first) [first, second] = [width, first];
    else if (width > second) second = width;
  }
  return shapes.length > 1 ? second : first;
}

function commonWidth(widths: readonly number[]): { width: number; count: number } {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  let best = { width: 0, count: 0 };
  for (const width of counts.keys()) {
    if (width < NARROWEST_PAGE || width > WIDEST_PAGE) continue;
    let count = 0;
    for (let near = width - 2; near <= width + 2; near++) count += counts.get(near) ?? 0;
    if (count > best.count || (count === best.count && width > best.width)) best = { width, count };
  }
  return best;
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

function share<T>(items: readonly T[], test: (item: T, index: number) => boolean): number {
  return items.length === 0 ? 0 : items.filter(test).length / items.length;
}

function quantile(values: readonly number[], part: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * part)] ?? 0;
}
