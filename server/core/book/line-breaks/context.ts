import type { Evidence } from './evidence';
import { both, byEnding, holds, stepped, type Feature } from './feature';
import { stopsShort } from './layout-features';
import { PageWidth } from './page-width';
import { runningSums, shareAround } from './running-sums';

/** What the first weighing of all line ends says about the place of one of them. */
export interface Context {
  /** The score of the line end itself. */
  readonly own: number;
  /** Probability of the breaks before and behind, and the means near, around and in the whole body. */
  readonly before: number;
  readonly behind: number;
  readonly near: number;
  readonly wide: number;
  readonly all: number;
  /** How well the line fills rows of the page whose width the other breaks tell (a logarithm). */
  readonly fit: number;
  /** How well the breaks agree on a width. */
  readonly agreement: number;
}

/** A line end in its context. */
export interface Placed {
  readonly known: Evidence;
  readonly context: Context;
}

/** The probability that a sum of weights stands for. */
export function probability(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

/**
 * Reads the scores of all line ends.
 * @returns puts the line end with a number in the context of all; most are decided without
 */
export function readScores(
  evidence: readonly Evidence[],
  scores: readonly number[],
): (k: number) => Placed | undefined {
  const chances = scores.map(probability);
  const sums = runningSums(chances, (chance) => chance);
  const all = (sums.at(-1) ?? 0) / Math.max(1, scores.length);
  const page = new PageWidth(
    evidence.map(({ end }) => end.line.width),
    chances,
  );
  const { agreement } = page;
  return (k) => {
    const known = evidence[k];
    if (!known) return undefined;
    const context: Context = {
      own: scores[k] ?? 0,
      before: chances[k - 1] ?? 0,
      behind: chances[k + 1] ?? 0,
      near: shareAround(sums, k, 2),
      wide: shareAround(sums, k, 10),
      all,
      fit: page.fit(known.end.line.width, chances[k] ?? 0),
      agreement,
    };
    return { known, context };
  };
}

type Known = Feature<Placed>;

const SHARES = [0.02, 0.1, 0.3, 0.6, 0.9];
const CHANCES = [0.1, 0.5, 0.9];
const all: Known = stepped('all', SHARES, ({ context }) => context.all);
const wide: Known = stepped('wide', SHARES, ({ context }) => context.wide);
const fit: Known = stepped('fit', [-1.5, -0.5, 0.3, 1, 1.6, 2.2], ({ context }) => context.fit);

/** Features of the confidence in the breaks around and of the page's width that they tell. */
export const CONTEXT_FEATURES: readonly Known[] = [
  stepped('near', SHARES, ({ context }: Placed) => context.near),
  wide,
  all,
  both(
    stepped('before', CHANCES, ({ context }: Placed) => context.before),
    stepped('behind', CHANCES, ({ context }: Placed) => context.behind),
  ),
  both(fit, all),
  both(
    fit,
    stepped('agreement', [2, 5, 10, 20], ({ context }) => context.agreement),
  ),
  both(
    holds('unfilled', ({ known }: Placed) => stopsShort(known)),
    wide,
  ),
  both(
    stepped('own', [-4, -2, -1, 0, 1, 2, 4], ({ context }: Placed) => context.own),
    all,
  ),
].map(byEnding);
