import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LABEL_MASK } from '../../../server/engine/dictionary';
import { collectPairs, mayBePair } from '../../../server/engine/letter-pairs';

const label = fc.integer({ min: 1, max: LABEL_MASK });
const word = fc.array(label, { minLength: 1, maxLength: 6 }).map((labels) => String.fromCharCode(...labels));

test('every pair of every word is there', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 50 }), (words) => {
      const pairs = collectPairs(words);
      for (const one of words) {
        for (let at = 1; at < one.length; at++) {
          expect(mayBePair(pairs, one.charCodeAt(at - 1), one.charCodeAt(at))).toBe(true);
        }
      }
    }),
  );
});

test('of other pairs hardly any is there, nor is a pair in the other direction', () => {
  const pairs = collectPairs(['\u0001\u0002', '\u0003\u0004']);
  expect(mayBePair(pairs, 2, 1)).toBe(false);
  let taken = 0;
  for (let left = 5; left < 500; left++)
    for (let right = 5; right < 500; right++) taken += Number(mayBePair(pairs, left, right));
  expect(taken).toBeLessThan(10);
});
