import { LABEL_BITS } from './dictionary';

/** The set has 2 ** BITS places; IPADIC's 156,000 pairs take one of fourteen. */
const BITS = 21;

/**
 * The pairs of letters that stand beside each other in some word of a dictionary, in little room: it may say yes to a pair that
 * no word has, but never no to one that a word has (a Bloom filter with one hash).
 * @param keys words, spelled in labels of the trie
 */
export function collectPairs(keys: readonly string[]): Uint8Array {
  const pairs = new Uint8Array(2 ** BITS / 8);
  for (const key of keys) {
    for (let at = 1; at < key.length; at++) {
      const place = placeOf(key.charCodeAt(at - 1), key.charCodeAt(at));
      pairs[place >>> 3] = (pairs[place >>> 3] ?? 0) | (1 << (place & 7));
    }
  }
  return pairs;
}

/** @param left and `right` are labels of the trie @returns false when no word has the two beside each other */
export function mayBePair(pairs: Uint8Array, left: number, right: number): boolean {
  const place = placeOf(left, right);
  return (((pairs[place >>> 3] ?? 0) >>> (place & 7)) & 1) === 1;
}

function placeOf(left: number, right: number): number {
  return Math.imul((left << LABEL_BITS) | right, 0x9e3779b1) >>> (32 - BITS);
}
