/** Cases to learn from, as numbers: each case has the same count of features, each feature one of its values. */
export interface Cases {
  /** For each case, one behind the other, the numbers of the values it has; a value's number is unique over all features. */
  readonly values: Int32Array;
  readonly positive: readonly boolean[];
  /** What is known of each case before, as a logarithm of odds. */
  readonly known: readonly number[];
  /** How much each of the cases counts. */
  readonly weight: number;
}

const MEMORY = 8;
const MOST_STEPS = 80;
const SMALLEST_GAIN = 1e-5;

/**
 * Learns a weight for each value by logistic regression with an L2 penalty (L-BFGS from zero: the same cases always give
 * the same weights, whatever their order).
 * @param penalties how strongly each weight is held at `prior`
 */
export function learn(cases: readonly Cases[], penalties: Float64Array, prior: Float64Array): Float64Array {
  const weights = Float64Array.from(prior);
  const slope = new Float64Array(weights.length);
  const changes: { step: Float64Array; bend: Float64Array }[] = [];
  let loss = measure(cases, weights, penalties, prior, slope);
  for (let round = 0; round < MOST_STEPS; round++) {
    const before = { weights: Float64Array.from(weights), slope: Float64Array.from(slope) };
    const way = direction(slope, changes);
    const fall = dot(way, slope);
    let length = 1;
    let reached = Infinity;
    for (; length > 1e-4; length /= 2) {
      weights.set(before.weights.map((weight, index) => weight - length * (way[index] ?? 0)));
      reached = measure(cases, weights, penalties, prior, slope);
      if (reached <= loss - 1e-4 * length * fall) break;
    }
    if (reached > loss) return before.weights;
    const step = weights.map((weight, index) => weight - (before.weights[index] ?? 0));
    const bend = slope.map((value, index) => value - (before.slope[index] ?? 0));
    if (dot(step, bend) > 1e-10) changes.push({ step, bend });
    if (changes.length > MEMORY) changes.shift();
    if ((loss - reached) / loss < SMALLEST_GAIN) break;
    loss = reached;
  }
  return weights;
}

/** The loss of the weights; writes its slope into `slope`. */
function measure(
  cases: readonly Cases[],
  weights: Float64Array,
  penalties: Float64Array,
  prior: Float64Array,
  slope: Float64Array,
): number {
  let loss = 0;
  weights.forEach((weight, index) => {
    const pull = (penalties[index] ?? 0) * (weight - (prior[index] ?? 0));
    slope[index] = pull;
    loss += (pull * (weight - (prior[index] ?? 0))) / 2;
  });
  for (const some of cases) loss += measureSome(some, weights, slope);
  return loss;
}

function measureSome({ values, positive, known, weight }: Cases, weights: Float64Array, slope: Float64Array): number {
  const features = values.length / Math.max(1, positive.length);
  let loss = 0;
  for (let k = 0; k < positive.length; k++) {
    const from = k * features;
    let score = known[k] ?? 0;
    for (let at = from; at < from + features; at++) score += weights[values[at] ?? -1] ?? 0;
    const margin = positive[k] ? score : -score;
    loss += weight * (margin < -30 ? -margin : Math.log1p(Math.exp(-margin)));
    const error = (weight * (positive[k] ? -1 : 1)) / (1 + Math.exp(margin));
    for (let at = from; at < from + features; at++) {
      const value = values[at] ?? 0;
      slope[value] = (slope[value] ?? 0) + error;
    }
  }
  return loss;
}

/** The way down by the last changes of the slope (two-loop recursion). */
function direction(slope: Float64Array, changes: readonly { step: Float64Array; bend: Float64Array }[]): Float64Array {
  const way = Float64Array.from(slope);
  const last = changes.at(-1);
  const shares = changes.map(() => 0);
  for (let k = changes.length - 1; k >= 0; k--) {
    const { step, bend } = changes[k] ?? { step: way, bend: way };
    const share = dot(step, way) / dot(step, bend);
    shares[k] = share;
    add(way, bend, -share);
  }
  const scale = last ? dot(last.step, last.bend) / dot(last.bend, last.bend) : 1 / Math.sqrt(dot(slope, slope));
  way.forEach((value, index) => (way[index] = value * scale));
  changes.forEach(({ step, bend }, k) => {
    add(way, step, (shares[k] ?? 0) - dot(bend, way) / dot(step, bend));
  });
  return way;
}

function add(to: Float64Array, other: Float64Array, times: number): void {
  for (let index = 0; index < to.length; index++) to[index] = (to[index] ?? 0) + times * (other[index] ?? 0);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
}
