/**
 * The width of the lost page, read from the breaks themselves. Where a break was forgotten, the line before it fills one
 * or more rows of the page, so the widths of such lines are multiples of one width. The ends of verse are not.
 */

/** Widths of a page in half-width columns that are thought possible: 12 to 60 full-width characters. */
const NARROWEST = 30;
const WIDEST = 120;
const STEP = 2;
const PAGES = (WIDEST - NARROWEST) / STEP + 1;
/** How a row strays from the width by kinsoku: columns on average for one row, and more for every further row. */
const STRAY = 1.2;
const STRAY_A_ROW = 0.7;
/** Share of breaks that keep to no width: narrower zones, copied layouts. */
const ODD = 0.08;

/** What the breaks of a body say together of the page's width. */
export class PageWidth {
  /** For each possible width how well the breaks speak for it (a logarithm). */
  readonly #votes = new Float64Array(PAGES);
  readonly #likelihoods = new Map<number, Float64Array>();
  readonly #fits = new Map<number, number>();

  /** @param widths of lines in half-width columns @param leftover the probability of each that its end is left over */
  constructor(widths: readonly number[], leftover: readonly number[]) {
    const sums = new Map<number, number>();
    widths.forEach((width, k) => {
      const sure = leftover[k] ?? 0;
      if (sure >= 0.05) sums.set(width, (sums.get(width) ?? 0) + sure);
    });
    for (const [width, sure] of sums)
      this.#likelihood(width).forEach((value, page) => {
        this.#votes[page] = (this.#votes[page] ?? 0) + sure * value;
      });
  }

  /**
   * How much likelier a line of this width is if its end is a break of the page than if it is not, by what all other
   * breaks say of the page's width (a logarithm, 0 when nothing is known).
   * @param leftover the probability that the end of this very line is left over, which must not speak for itself
   */
  fit(width: number, leftover: number): number {
    const own = Math.round(leftover * 4) / 4;
    const key = width * 8 + own * 4;
    const known = this.#fits.get(key);
    if (known !== undefined) return known;
    const likelihood = this.#likelihood(width);
    const votes = this.#votes.map((vote, page) => vote - own * (likelihood[page] ?? 0));
    const most = votes.reduce((best, vote) => Math.max(best, vote), -Infinity);
    let weights = 0;
    let sum = 0;
    votes.forEach((vote, page) => {
      const weight = Math.exp(vote - most);
      weights += weight;
      sum += weight * Math.exp(likelihood[page] ?? 0);
    });
    const fit = Math.log(sum / weights);
    this.#fits.set(key, fit);
    return fit;
  }

  /** How well the best width explains the breaks (a logarithm; about 2 a break that fits). */
  get agreement(): number {
    return this.#votes.reduce((best, vote) => Math.max(best, vote), 0);
  }

  /** For each page the logarithm of the ratio of two chances: a line of this width under that page, and under none. */
  #likelihood(width: number): Float64Array {
    const known = this.#likelihoods.get(width);
    if (known) return known;
    const likelihood = new Float64Array(PAGES).map((_, page) => Math.log(ratio(width, NARROWEST + page * STEP)));
    this.#likelihoods.set(width, likelihood);
    return likelihood;
  }
}

function ratio(width: number, page: number): number {
  const rows = Math.round(width / page);
  if (rows === 0) return ODD;
  const stray = STRAY + STRAY_A_ROW * (rows - 1);
  return ODD + (1 - ODD) * (page / (2 * stray)) * Math.exp(-Math.abs(width - rows * page) / stray);
}
