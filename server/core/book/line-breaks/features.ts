import type { Habits, Neighbourhood } from './habits';
import type { LineEnd } from './line-end';
import type { WordsAtBreak } from './words-at-break';

/** What is known of one line end when it is weighed. */
export interface Evidence {
  readonly end: LineEnd;
  readonly habits: Habits;
  readonly around: Neighbourhood;
}

/** A feature is a name that a line end has or has not; each name has one weight. */
export type Features = readonly string[];

/** Counts how many of the rising limits a value reaches: turns a number into one of a few steps. */
export function step(value: number, limits: readonly number[]): number {
  const above = limits.findIndex((limit) => value < limit);
  return above < 0 ? limits.length : above;
}

/** Features of characters, layout and habits: cheap, known for every line end. */
export function layoutFeatures(evidence: Evidence): Features {
  const layout = layoutOf(evidence);
  return [
    'bias',
    ...edgeFeatures(evidence, layout),
    ...widthFeatures(evidence, layout),
    ...habitFeatures(evidence, layout),
  ];
}

/** Features of the words at the break, from the dictionary. */
export function wordFeatures({ last, first, across }: WordsAtBreak): Features {
  return [`last-word=${last}`, `first-word=${first}`, `across=${across}`];
}

/** Numbers of a line end as steps, each named once. */
interface Layout {
  /** Whether the line could go on by its last character. */
  readonly open: string;
  /** Whether the line is clearly narrower than those around. */
  readonly unfilled: string;
  readonly indent: string;
  readonly indentHabit: number;
  /** 0 to 5: how many of the lines around are as wide as this one. */
  readonly peers: number;
  readonly fill: number;
}

function layoutOf({ end, habits, around }: Evidence): Layout {
  return {
    open: end.line.closed ? 'closed' : 'open',
    unfilled: end.line.width < around.widest - 6 ? 'unfilled' : 'filled',
    indent: indentChange(end),
    indentHabit: step(habits.indented, [0.03, 0.15, 0.4, 0.7]),
    peers: step(around.peers, [0.01, 0.15, 0.3, 0.5, 0.75]),
    fill: step(end.line.width - around.widest, [-30, -12, -5, -2, 1, 4, 20]),
  };
}

/** How the indent changes at the break: paragraphs begin with one, the rest of a broken line does not. */
function indentChange({ line, next }: LineEnd): string {
  if (next.indent === 0) return line.indent > 0 ? 'out' : 'none';
  if (next.indent === line.indent) return 'same';
  return next.indent > line.indent ? 'more' : 'less';
}

function edgeFeatures({ end, habits }: Evidence, { open, indent, indentHabit, unfilled }: Layout): string[] {
  const { line, next, gap, forbidden } = end;
  const verse = habits.stopping >= 0.3 ? 'verse' : 'prose';
  return [
    `last=${line.last}`,
    `first=${next.first}`,
    `last=${line.last}&first=${next.first}`,
    `last=${line.last}&first=${next.first}&${verse}&${unfilled}`,
    `forbidden=${forbidden}`,
    `gap=${gap}`,
    `gap=${gap}&${open}`,
    `indent=${indent}`,
    `indent=${indent}&habit=${indentHabit}`,
    `last=${line.last}&indent=${indent}&habit=${indentHabit}`,
  ];
}

function widthFeatures({ end, habits, around }: Evidence, { open, unfilled, peers, fill }: Layout): string[] {
  const { line, next } = end;
  const few = Math.min(3, peers);
  const common = step(line.width - habits.commonWidth, [-30, -12, -5, -2, 1, 4, 20]);
  const columns = next.first === 'latin' || next.first === 'digit' || next.first === 'space' ? 1 : 2;
  const steps = [12, 24, 36, 48, 60, 80, 120];
  return [
    `peers=${peers}`,
    `fill=${fill}&peers=${peers}`,
    `fill=${fill}&${open}`,
    `common=${common}&of=${step(habits.ofCommonWidth, [0.15, 0.3, 0.5, 0.7])}`,
    `run=${step(around.run, [2, 3, 4, 6, 10])}&${open}`,
    `width=${step(line.width, [10, 16, 24, 32, 44, 64, 90])}&${open}`,
    `next=${step(next.width, [10, 16, 24, 32, 44, 64, 90])}`,
    `over=${line.width + columns > around.widest}&peers=${peers}`,
    `widest=${step(habits.widest, [50, 90, 140])}&${open}&full=${fill >= 3}`,
    `longer=${step(Math.max(line.width, next.width), steps)}&${open}&peers=${few}`,
    `shorter=${step(Math.min(line.width, next.width), steps)}&${open}&peers=${few}`,
    `median=${step(habits.median, [20, 30, 44, 64, 100, 160])}&${open}&${unfilled}`,
    `median-near=${step(around.median, [16, 24, 32, 40, 50, 64, 90, 140])}&${open}&peers=${few}`,
    `wide-near=${step(around.wide, [32, 40, 50, 64, 90, 140])}&${open}&even=${peers >= 3}`,
    `filled=${step(around.filled, [0.1, 0.2, 0.35, 0.5, 0.7])}&${open}&${unfilled}`,
    `filled=${step(around.filled, [0.1, 0.2, 0.35, 0.5, 0.7])}&short=${step(around.short, [0.2, 0.5, 0.8, 0.95])}&${open}`,
  ];
}

function habitFeatures({ end, habits, around }: Evidence, { open, unfilled, peers }: Layout): string[] {
  const { line, next } = end;
  const closed = step(habits.closed, [0.15, 0.35, 0.55, 0.75, 0.9]);
  const stopping = step(around.stopping, [0.03, 0.1, 0.2, 0.35, 0.55]);
  const even = peers >= 3;
  const heading = (indent: number, width: number): boolean => indent >= 2 && width < 40;
  return [
    `closed=${closed}&${open}`,
    `closed=${closed}&of=${step(habits.ofCommonWidth, [0.15, 0.3, 0.5, 0.7])}&${open}`,
    `closed-near=${step(around.closed, [0.2, 0.4, 0.6, 0.8, 0.95])}&${open}`,
    `stopping=${step(habits.stopping, [0.02, 0.06, 0.15, 0.3, 0.5])}&${open}&${unfilled}`,
    `stopping-near=${stopping}&${open}&${unfilled}`,
    `stopping-near=${stopping}&last=${line.last}`,
    `heading=${heading(line.indent, line.width)}&${heading(next.indent, next.width)}`,
    `bullet=${next.first === 'bullet'}&even=${peers >= 2}`,
    `beginning=${step(habits.beginnings.get(next.text.slice(0, 2)) ?? 0, [2, 3, 5])}&even=${even}`,
    `ending=${step(habits.endings.get(line.text.slice(-2)) ?? 0, [2, 3, 5])}&last=${line.last}&even=${even}`,
  ];
}

/** The confidence in every break of a body after the first weighing, ready to be asked for any stretch of it. */
export interface Confidence {
  readonly scores: readonly number[];
  /** Running sums of the probabilities: `sums[k]` is that of the first k line ends. */
  readonly sums: readonly number[];
}

/** Adds up the probabilities once, so that the mean of any stretch costs nothing. */
export function confidenceOf(scores: readonly number[]): Confidence {
  const sums = [0];
  for (const score of scores) sums.push((sums.at(-1) ?? 0) + sigmoid(score));
  return { scores, sums };
}

/** Features of the confidence in the breaks around, for the second weighing. */
export function neighbourFeatures(confidence: Confidence, k: number, open: boolean): Features {
  const { scores, sums } = confidence;
  const steps = [0.02, 0.1, 0.3, 0.6, 0.9];
  const near = step(mean(confidence, k, 2), steps);
  const wide = step(mean(confidence, k, 10), steps);
  const all = step((sums.at(-1) ?? 0) / Math.max(1, scores.length), steps);
  const state = open ? 'open' : 'closed';
  const beside = (index: number): number => step(index in scores ? sigmoid(scores[index] ?? 0) : 0, [0.1, 0.5, 0.9]);
  return [
    `own=${step(scores[k] ?? 0, [-6, -4, -3, -2, -1, -0.5, 0, 0.5, 1, 2, 3, 4, 6])}`,
    `near=${near}&${state}`,
    `around=${wide}&${state}`,
    `all=${all}&${state}`,
    `near=${near}&around=${wide}`,
    `own=${step(scores[k] ?? 0, [-4, -2, -1, 0, 1, 2, 4])}&all=${all}`,
    `before=${beside(k - 1)}&behind=${beside(k + 1)}`,
  ];
}

/** The probability that a sum of weights stands for. */
export function sigmoid(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

/** The mean probability of the line ends around `k`, itself left out. */
function mean({ scores, sums }: Confidence, k: number, reach: number): number {
  const from = Math.max(0, k - reach);
  const to = Math.min(scores.length, k + reach + 1);
  const others = (sums[to] ?? 0) - (sums[from] ?? 0) - sigmoid(scores[k] ?? 0);
  return others / Math.max(1, to - from - 1);
}
