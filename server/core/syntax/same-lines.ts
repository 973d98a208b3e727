import type { Paragraph } from './draft';

/** @returns how many lines at the start, and how many behind them at the end, have the same texts in both lists */
export function sameLines(a: readonly Paragraph[], b: readonly Paragraph[]): readonly [number, number] {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start]?.text === b[start]?.text) start++;
  let end = 0;
  while (end < most - start && a[a.length - 1 - end]?.text === b[b.length - 1 - end]?.text) end++;
  return [start, end];
}
