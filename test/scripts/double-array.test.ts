import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildDoubleArray } from '../../scripts/pack-dictionary/double-array';
import { LABEL_BITS, LABEL_MASK } from '../../server/engine/dictionary';

const LAST_LABEL = 40;
const key = fc
  .array(fc.integer({ min: 1, max: LAST_LABEL }), { minLength: 1, maxLength: 6 })
  .map((units) => String.fromCharCode(...units));
const keys = fc.uniqueArray(key, { maxLength: 200 }).map((list) => list.sort());

/** Walks as the tokenizer does. @returns the node, or undefined */
function walk(trie: Uint32Array, text: string): number | undefined {
  let node = 0;
  for (let i = 0; i < text.length; i++) {
    const label = text.charCodeAt(i);
    node = ((trie[node] ?? 0) >>> LABEL_BITS) + label;
    expect(node).toBeLessThan(trie.length);
    if (((trie[node] ?? 0) & LABEL_MASK) !== label) return undefined;
  }
  return node;
}

describe('a double array', () => {
  test('leads to every key and to the beginnings of keys, and nowhere else', () => {
    fc.assert(
      fc.property(keys, fc.array(key), (list, others) => {
        const { trie, nodeOfKey } = buildDoubleArray(list, LAST_LABEL);
        list.forEach((text, index) => {
          expect(walk(trie, text)).toBe(nodeOfKey[index]);
        });
        expect(new Set(nodeOfKey).size).toBe(list.length);
        for (const text of others)
          expect(walk(trie, text) !== undefined).toBe(list.some((one) => one.startsWith(text)));
      }),
    );
  });

  test('refuses more labels than its bits hold', () => {
    expect(() => buildDoubleArray(['\u0001'], LABEL_MASK + 1)).toThrow(RangeError);
  });
});
