import { expect, test } from 'vitest';
import { inSlices } from '../../../server/lsp/in-slices';

test('between the slices of long work others have their turn, and each step is done once', async () => {
  let steps = 0;
  const long = function* (): Generator<void, string> {
    for (; steps < 40; steps++) {
      const end = performance.now() + 1;
      while (performance.now() < end);
      yield;
    }
    return 'done';
  };
  const turns: number[] = [];
  const timer = setInterval(() => turns.push(steps), 1);
  expect(await inSlices(long())).toBe('done');
  clearInterval(timer);
  expect(steps).toBe(40);
  // Four steps of a millisecond make a slice at most; a busy computer makes them fewer.
  expect(turns.length).toBeGreaterThanOrEqual(8);
});

test('what fails in the middle of long work fails the whole', async () => {
  const broken = function* (): Generator<void, never> {
    yield;
    throw new Error('too deep');
  };
  await expect(inSlices(broken())).rejects.toThrow('too deep');
});
