import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Quiet } from '../../../server/lsp/quiet';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** How long work in the background waits when somebody types every 100 ms for so long. */
async function waited(typing: number): Promise<number> {
  const quiet = new Quiet();
  const start = Date.now();
  let end: number | undefined;
  quiet.disturb();
  void quiet.wait().then(() => (end = Date.now()));
  while (end === undefined) {
    if (Date.now() - start < typing) quiet.disturb();
    await vi.advanceTimersByTimeAsync(100);
  }
  return end - start;
}

test('work waits until nobody has typed for half a second', async () => {
  const time = await waited(2000);
  expect(time).toBeGreaterThanOrEqual(2400);
  expect(time).toBeLessThanOrEqual(2600);
});

test('work is not put off for ever', async () => {
  expect(await waited(60_000)).toBeLessThanOrEqual(5500);
});

test('work begins at once where nobody wants anything', async () => {
  const quiet = new Quiet();
  await expect(quiet.wait()).resolves.toBeUndefined();
});
