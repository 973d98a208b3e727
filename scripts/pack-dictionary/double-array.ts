import { LABEL_BITS, LABEL_MASK } from '../../server/engine/dictionary';

/** A trie (server/engine/dictionary.ts says how to read it), and the node at which each key ends. */
export interface DoubleArray {
  readonly trie: Uint32Array;
  readonly nodeOfKey: Int32Array;
}

const ROOT = 0;

/**
 * Builds a trie as a double array (Aoe 1989) with the label as check (as in darts-clone): no two nodes share a base, so that
 * the label alone tells whose child a node is.
 * @param keys different strings in the order of their UTF-16 units; their units are the labels, from 1
 * @param lastLabel the greatest label
 */
export function buildDoubleArray(keys: readonly string[], lastLabel: number): DoubleArray {
  const builder = new Builder(keys, lastLabel);
  builder.place(ROOT, 0, keys.length, 0);
  return builder.finish();
}

class Builder {
  /** Twice the characters of all keys is far more than their prefixes will take. */
  private readonly capacity: number;
  private readonly base: Int32Array;
  private readonly check: Uint16Array;
  private readonly nodeOfKey: Int32Array;
  private readonly isBase: Uint8Array;
  /** A free slot at or after each slot, as far as known: itself while free. */
  private readonly free: Int32Array;
  private used = 1;

  constructor(
    private readonly keys: readonly string[],
    private readonly lastLabel: number,
  ) {
    this.capacity = 2 * keys.reduce((sum, key) => sum + key.length, 0) + 2 * lastLabel + 2;
    this.base = new Int32Array(this.capacity);
    this.check = new Uint16Array(this.capacity);
    this.isBase = new Uint8Array(this.capacity);
    this.nodeOfKey = new Int32Array(keys.length);
    this.free = Int32Array.from({ length: this.capacity }, (_, slot) => slot);
    this.free[ROOT] = 1;
  }

  /** Lays out what is below a node: the keys from `low` to before `high`, which share their first `depth` units. */
  place(node: number, low: number, high: number, depth: number): void {
    if (this.keys[low]?.length === depth) this.nodeOfKey[low++] = node;
    if (low === high) return;
    const labels: number[] = [];
    const starts: number[] = [];
    for (let key = low; key < high; key++) {
      const label = this.keys[key]?.charCodeAt(depth) ?? 0;
      if (label === labels.at(-1)) continue;
      labels.push(label);
      starts.push(key);
    }
    const base = this.findBase(labels);
    this.base[node] = base;
    this.isBase[base] = 1;
    for (const label of labels) this.occupy(base + label, label);
    labels.forEach((label, child) => {
      this.place(base + label, starts[child] ?? high, starts[child + 1] ?? high, depth + 1);
    });
  }

  /** Gives nodes without children a base behind everything, where no label matches, so that reading needs no bounds. */
  finish(): DoubleArray {
    const { used, lastLabel, base, check, nodeOfKey } = this;
    if (lastLabel > LABEL_MASK || used >= 2 ** (32 - LABEL_BITS))
      throw new RangeError('The trie has too many nodes or labels.');
    const trie = Uint32Array.from({ length: used + lastLabel + 1 }, (_, node) => {
      const isInner = node === ROOT || base[node] !== 0;
      return (((isInner ? base[node] : used) ?? used) << LABEL_BITS) | (check[node] ?? 0);
    });
    return { trie, nodeOfKey };
  }

  private findBase(labels: readonly number[]): number {
    const [first = 0] = labels;
    for (let slot = this.nextFree(first + 1); ; slot = this.nextFree(slot + 1)) {
      const base = slot - first;
      if (this.isBase[base] === 0 && labels.every((label) => this.check[base + label] === 0)) return base;
    }
  }

  private occupy(slot: number, label: number): void {
    this.check[slot] = label;
    this.free[slot] = slot + 1;
    this.used = Math.max(this.used, slot + 1);
  }

  private nextFree(from: number): number {
    let slot = from;
    while (this.free[slot] !== slot) slot = this.free[slot] ?? slot;
    // Short cuts for the next search.
    for (let at = from; at !== slot;) {
      const next = this.free[at] ?? slot;
      this.free[at] = slot;
      at = next;
    }
    return slot;
  }
}
