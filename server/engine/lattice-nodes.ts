import { LONGEST_STRETCH } from './stretch';

/** Stands for no node. */
export const NONE = -1;
/** The node that every path begins with. */
export const START = 0;

/** The nodes of a lattice as parallel arrays, so that none is an object; they are used again for every stretch. */
export class LatticeNodes {
  count = 0;
  /** Cost of the cheapest path up to and with the node. */
  cost = new Int32Array(0);
  /** The node before it on that path. */
  previous = new Int32Array(0);
  word = new Int32Array(0);
  context = new Uint16Array(0);
  /** Where the word ends in the stretch; it begins where the previous one ends. */
  end = new Uint16Array(0);
  /** The node that was added before it with the same end. */
  older = new Int32Array(0);
  /** For each place of the stretch the newest node that ends there. */
  readonly newestAt = new Int32Array(LONGEST_STRETCH + 1);

  constructor() {
    this.enlarge(4096);
  }

  /** Begins a lattice over a stretch of so many units. @param context the word before the stretch, 0 at the start of a sentence */
  reset(length: number, context: number): void {
    this.newestAt.fill(NONE, 0, length + 1);
    this.count = START;
    this.add(0, 0, NONE, 0, context);
  }

  /** Makes room for so many nodes more. */
  reserve(more: number): void {
    if (this.count + more > this.cost.length) this.enlarge(2 * (this.count + more));
  }

  /** Adds a node; `reserve` must have made room for it. */
  add(end: number, cost: number, previous: number, word: number, context: number): void {
    const node = this.count++;
    this.cost[node] = cost;
    this.previous[node] = previous;
    this.word[node] = word;
    this.context[node] = context;
    this.end[node] = end;
    this.older[node] = this.newestAt[end] ?? NONE;
    this.newestAt[end] = node;
  }

  /**
   * Finds the last node that every path through the lattice has in common, whatever follows.
   * @param frontier all nodes that begin before it are there, none that begin behind it
   * @returns the last such node that ends at or before the frontier; START when the paths meet nowhere
   */
  settled(frontier: number, length: number): number {
    const open = new Uint8Array(this.count);
    let paths = 0;
    for (let at = frontier; at <= length; at++) {
      for (let node = this.newestAt[at] ?? NONE; node !== NONE; node = this.older[node] ?? NONE) {
        open[node] = 1;
        paths++;
      }
    }
    // A node is younger than the one before it, so that going from young to old meets each after all that go on from it.
    let node = this.count - 1;
    for (; paths > 1 || open[node] === 0; node--) {
      const previous = this.previous[node] ?? START;
      if (open[node] === 0) continue;
      if (open[previous] === 1) paths--;
      open[previous] = 1;
    }
    while ((this.end[node] ?? 0) > frontier) node = this.previous[node] ?? START;
    return node;
  }

  private enlarge(capacity: number): void {
    const { cost, previous, word, context, end, older } = this;
    (this.cost = new Int32Array(capacity)).set(cost);
    (this.previous = new Int32Array(capacity)).set(previous);
    (this.word = new Int32Array(capacity)).set(word);
    (this.context = new Uint16Array(capacity)).set(context);
    (this.end = new Uint16Array(capacity)).set(end);
    (this.older = new Int32Array(capacity)).set(older);
  }
}
