import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finalNames, inFreeOrder } from '../../../../server/core/book/rename-order';

describe('renames in a free order', () => {
  test('wait for the name that another file still has', () => {
    const renames = [
      { from: '上.txt', to: '001.txt' },
      { from: '001.txt', to: '002.txt' },
    ];
    expect(inFreeOrder(renames, ['上.txt', '001.txt'])).toEqual([renames[1], renames[0]]);
  });

  test('go through a name that nobody has where files change places', () => {
    const renames = [
      { from: '1.txt', to: '2.txt' },
      { from: '2.txt', to: '1.txt' },
    ];
    expect(inFreeOrder(renames, ['1.txt', '2.txt', '1-1.txt'])).toEqual([
      { from: '1.txt', to: '1-2.txt' },
      { from: '2.txt', to: '1.txt' },
      { from: '1-2.txt', to: '2.txt' },
    ]);
  });

  test.each([
    ['the name of a file that keeps it', [{ from: 'a.txt', to: 'B.txt' }]],
    ['one name twice', ['a.txt', 'c.txt'].map((from) => ({ from, to: '1.txt' }))],
  ])('are refused for %s', (_, renames) => {
    expect(inFreeOrder(renames, ['a.txt', 'b.txt', 'c.txt'])).toBeUndefined();
  });

  test('never take a name that is taken, and end where they should', () => {
    const names = ['1.txt', '2.txt', '3.txt', '4.txt', '5.txt'];
    const five = fc.shuffledSubarray([...names, '6.txt', '7.txt'], { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(five, (wanted) => {
        const renames = names.flatMap((from, at) => (wanted[at] === from ? [] : [{ from, to: wanted[at] ?? '' }]));
        const steps = inFreeOrder(renames, names) ?? [];
        const taken = new Set(names);
        for (const { from, to } of steps) {
          expect(taken.has(to)).toBe(false);
          taken.delete(from);
          taken.add(to);
        }
        expect([...taken].sort()).toEqual([...wanted].sort());
        expect(finalNames(steps)).toEqual(new Map(renames.map(({ from, to }) => [from, to])));
      }),
    );
  });
});
