import type { LineShape } from './line-end';
import { runningSums, shareAround } from './running-sums';

/** How the lines of a whole body are: what one line end is weighed against. */
export interface Habits {
  /** Share of the longer lines that end as a sentence ends. */
  readonly closed: number;
  /** Share of the lines that are indented. */
  readonly indented: number;
  /** The width that most lines have, and the share of lines that have it (one full-width character more or less). */
  readonly commonWidth: number;
  readonly ofCommonWidth: number;
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
  readonly closed: number;
  readonly stopping: number;
  /** Share of the lines around on which a sentence ends: verse often goes without 。 */
  readonly sentences: number;
  /** Share of the lines around that are filled to the widest. */
  readonly filled: number;
  readonly short: number;
  /** How many lines in a row are about as wide as this one. */
  readonly run: number;
}

/** The lines of a body with what is counted over them once, so that a share of any stretch costs nothing. */
export interface CountedLines {
  readonly shapes: readonly LineShape[];
  readonly closed: readonly number[];
  readonly stopping: readonly number[];
  readonly short: readonly number[];
  readonly sentences: readonly number[];
}

/** So many lines on each side are near, so many are looked at where more tell more. */
const NEAR = 6;
const WIDE = 10;
const WIDER = 12;
/** Lines of verse are seldom longer than 28 full-width characters. */
const SHORT_WIDTH = 56;
const LONGER_WIDTH = 24;
const NARROWEST_PAGE = 20;
const WIDEST_PAGE = 130;

/** Counts over all lines of a body. */
export function countLines(shapes: readonly LineShape[]): CountedLines {
  const stops = ({ ending, width }: LineShape, k: number): boolean =>
    ending !== 'closed' && width >= 8 && width < SHORT_WIDTH && width < secondWidest(shapes, k) - 6;
  return {
    shapes,
    closed: runningSums(shapes, ({ ending }) => Number(ending === 'closed')),
    stopping: runningSums(shapes, (shape, k) => Number(stops(shape, k))),
    short: runningSums(shapes, ({ width }) => Number(width < SHORT_WIDTH)),
    sentences: runningSums(shapes, ({ sentence }) => Number(sentence)),
  };
}

/** Reads the habits of a body from all its lines. */
export function habitsOf({ shapes, stopping }: CountedLines): Habits {
  const longer = shapes.filter(({ width }) => width >= LONGER_WIDTH);
  const common = commonWidth(shapes);
  const all = Math.max(1, shapes.length);
  return {
    closed: longer.filter(({ ending }) => ending === 'closed').length / Math.max(1, longer.length),
    indented: shapes.filter(({ indent }) => indent > 0).length / all,
    commonWidth: common.width,
    ofCommonWidth: common.count / all,
    stopping: (stopping.at(-1) ?? 0) / all,
    beginnings: countBy(shapes, ({ text }) => text.slice(0, 2)),
    endings: countBy(shapes, ({ text }) => text.slice(-2)),
  };
}

/** Reads what the lines around the line `k` are like. */
export function neighbourhoodOf(lines: CountedLines, k: number): Neighbourhood {
  const { shapes } = lines;
  const width = shapes[k]?.width ?? 0;
  const widest = secondWidest(shapes, k);
  return {
    peers: shareOfWidths(shapes, k, NEAR, (other) => Math.abs(other - width) <= 2),
    widest,
    closed: shareAround(lines.closed, k, NEAR),
    stopping: shareAround(lines.stopping, k, WIDER),
    filled: shareOfWidths(shapes, k, WIDE, (other) => Math.abs(other - widest) <= 4),
    short: shareAround(lines.short, k, WIDE),
    sentences: shareAround(lines.sentences, k, WIDE),
    run: runLength(shapes, k),
  };
}

/** Counts the lines around the line `k` that are about as wide and end in mid-sentence. */
export function countOpenPeers({ shapes }: CountedLines, k: number): number {
  const width = shapes[k]?.width ?? 0;
  let count = 0;
  for (let near = Math.max(0, k - WIDE); near <= k + WIDE; near++) {
    const other = shapes[near];
    if (other && near !== k && other.ending !== 'closed' && Math.abs(other.width - width) <= 4) count++;
  }
  return count;
}

function shareOfWidths(
  shapes: readonly LineShape[],
  k: number,
  reach: number,
  test: (width: number) => boolean,
): number {
  const from = Math.max(0, k - reach);
  const to = Math.min(shapes.length - 1, k + reach);
  let count = 0;
  for (let other = from; other <= to; other++) if (other !== k && test(shapes[other]?.width ?? 0)) count++;
  return count / Math.max(1, to - from);
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

function secondWidest(shapes: readonly LineShape[], k: number): number {
  let first = 0;
  let second = 0;
  for (let near = Math.max(0, k - NEAR); near <= Math.min(shapes.length - 1, k + NEAR); near++) {
    const width = shapes[near]?.width ?? 0;
    if (width > first) [first, second] = [width, first];
    else if (width > second) second = width;
  }
  return shapes.length > 1 ? second : first;
}

function commonWidth(shapes: readonly LineShape[]): { width: number; count: number } {
  const counts = countBy(shapes, ({ width }) => width);
  let best = { width: 0, count: 0 };
  for (const width of counts.keys()) {
    if (width < NARROWEST_PAGE || width > WIDEST_PAGE) continue;
    let count = 0;
    for (let near = width - 2; near <= width + 2; near++) count += counts.get(near) ?? 0;
    if (count > best.count || (count === best.count && width > best.width)) best = { width, count };
  }
  return best;
}

function countBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, number> {
  const counts = new Map<K, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
