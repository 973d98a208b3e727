import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesIn } from '../../../../server/core/text/matches';

const PATTERNS = [/a+/g, /(?<=a)b/g, /([ab])\1/g, /^b|c$/g, /𠮷/gu];

test('the matches are those of matchAll, however often a pattern is used', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '𠮷', '\n') });
  fc.assert(
    fc.property(text, fc.constantFrom(...PATTERNS), (line, pattern) => {
      expect(matchesIn(line, pattern)).toEqual([...line.matchAll(pattern)]);
    }),
  );
});

test('matches that are still being read are not disturbed by others of the same pattern', () => {
  const found: string[] = [];
  const pattern = /[ab]/g;
  for (const { 0: outer } of matchesIn('a b', pattern)) {
    for (const { 0: inner } of matchesIn('ab', pattern)) found.push(outer + inner);
  }
  expect(found).toEqual(['aa', 'ab', 'ba', 'bb']);
});

test('a pattern that is not global is refused', () => {
  expect(() => matchesIn('aa', /a/)).toThrow(TypeError);
});
