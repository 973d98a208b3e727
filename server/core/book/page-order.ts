import type { PageMark } from './page-marks';

/** A page mark whose number does not follow the one before. */
export interface Disorder {
  /** Numbers are missing before it; it stands there a second time; it is not due there. */
  readonly kind: 'gap' | 'repeated' | 'misordered';
  readonly mark: PageMark;
  readonly before: PageMark;
  /** The numbers that are missing before a gap's mark, without those that stand nearby. */
  readonly missing: readonly number[];
  /** The marks of the series and where in it the mark stands. */
  readonly series: readonly PageMark[];
  readonly index: number;
}

/** A second volume or part may begin at a number as low as this. */
const LATEST_RESTART = 9;
/** So far around a gap a number counts as standing there, only in the wrong order. */
const NEARBY = 3;
/** A step as large as this still goes on. */
const LARGEST_STEP = 3;
/** Of more missing pages only the first and the last are of interest. */
const MOST_NAMED = 10_000;

/**
 * Finds marks whose numbers do not follow each other. Every series (Roman pages, 図版) counts by itself, a second volume or
 * part may begin anew, the first mark of a file may repeat the last one, and one wrong number is one finding.
 * @param marks in reading order
 */
export function findDisorder(marks: readonly PageMark[]): Disorder[] {
  const series = new Map<string, PageMark[]>();
  for (const mark of marks) {
    const { series: name } = mark.numbers;
    const members = series.get(name);
    if (members) members.push(mark);
    else series.set(name, [mark]);
  }
  return [...series.values()].filter((members) => !countsSpreads(members)).flatMap(inSeries);
}

/** So many marks show that a picture book numbers every other page only. */
const FEWEST_SPREADS = 4;

function countsSpreads(series: readonly PageMark[]): boolean {
  return (
    series.length >= FEWEST_SPREADS &&
    series.every(({ numbers }, index) => index === 0 || numbers.first === (series[index - 1]?.numbers.last ?? NaN) + 2)
  );
}

function inSeries(series: readonly PageMark[]): Disorder[] {
  const found: Disorder[] = [];
  let before: PageMark | undefined;
  /** Marks left out since the last one that follows. */
  let strays = 0;
  series.forEach((mark, index) => {
    const verdict = before ? judge(mark, before, series[index + 1]) : 'follows';
    if (before && verdict !== 'follows' && verdict !== 'begins') {
      const kind = verdict === 'begins-in-disorder' ? 'misordered' : verdict;
      const missing =
        kind === 'gap' ? missingBetween(before, mark, series.slice(Math.max(0, index - NEARBY), index + NEARBY)) : [];
      const isMeant = kind === 'gap' && missing.length <= strays;
      if (!isMeant) found.push({ kind, mark, before, missing, series, index });
    }
    if (verdict === 'repeated' || verdict === 'misordered') {
      strays++;
      return;
    }
    before = mark;
    strays = 0;
  });
  return found;
}

type Verdict = 'follows' | 'begins' | 'begins-in-disorder' | 'gap' | 'repeated' | 'misordered';

function judge(mark: PageMark, before: PageMark, next: PageMark | undefined): Verdict {
  const { first, last } = mark.numbers;
  const due = before.numbers.last + 1;
  const following = next?.numbers.first ?? NaN;
  if (first === due) return 'follows';
  if (first > due) return following >= due && following < first ? 'misordered' : 'gap';
  // A file may say anew which page it goes on with.
  if (first === due - 1) return mark.draft === before.draft ? 'repeated' : 'follows';
  const isStray = following >= due && following < due + LARGEST_STEP;
  const goesOn = following > last && following <= last + LARGEST_STEP;
  if (isStray || !goesOn) return 'misordered';
  return first <= LATEST_RESTART ? 'begins' : 'begins-in-disorder';
}

function missingBetween(before: PageMark, mark: PageMark, around: readonly PageMark[]): number[] {
  const present = new Set(around.flatMap(({ numbers }) => [numbers.first, numbers.last]));
  const from = before.numbers.last + 1;
  const count = Math.min(mark.numbers.first - from, MOST_NAMED);
  return Array.from({ length: count }, (_, index) => from + index).filter((number) => !present.has(number));
}

/** @returns the number that a stray mark must have to fit between its neighbours; undefined when none or several would */
export function dueNumber({ series, index, before }: Disorder): number | undefined {
  const due = before.numbers.last + 1;
  const next = series[index + 1];
  return next === undefined || next.numbers.first === due + 1 ? due : undefined;
}

/** New numbers for marks of one file. */
export type Renumbering = readonly { readonly mark: PageMark; readonly number: number }[];

/**
 * Works out the numbers of marks from a wrong one on, up to where the numbers fit again or the series ends.
 * @returns undefined when the marks do not count on from it, or reach into another file
 */
export function renumberFrom({ series, index, before, mark }: Disorder): Renumbering | undefined {
  const shift = before.numbers.last + 1 - mark.numbers.first;
  const changed: { mark: PageMark; number: number }[] = [];
  let last: PageMark | undefined;
  for (const other of series.slice(index)) {
    const { first, last: to } = other.numbers;
    if (last && first === last.numbers.last + shift + 1) break;
    const countsOn = last === undefined || first === last.numbers.last + 1;
    if (!countsOn || other.draft !== mark.draft || to !== first) return undefined;
    changed.push({ mark: other, number: first + shift });
    last = other;
  }
  return changed.length > 1 ? changed : undefined;
}

/** @returns the numbers of two marks that have changed places; undefined when they have not */
export function swapBack({ series, index, before, mark }: Disorder): Renumbering | undefined {
  const next = series[index + 1];
  const due = before.numbers.last + 1;
  const isSwapped = next?.numbers.first === due && mark.numbers.first === due + 1 && next.draft === mark.draft;
  if (!isSwapped) return undefined;
  return [
    { mark, number: due },
    { mark: next, number: due + 1 },
  ];
}
