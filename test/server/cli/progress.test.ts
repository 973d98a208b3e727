import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSay } from '../../../server/cli/messages';
import { createProgress } from '../../../server/cli/progress';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

function run(isTTY: boolean): string[] {
  const written: string[] = [];
  const progress = createProgress({ isTTY, write: (text: string) => written.push(text) }, 30, createSay('en'));
  for (let file = 0; file < 30; file++) {
    vi.advanceTimersByTime(100);
    progress.tick();
  }
  progress.clear();
  return written;
}

test('shows on a terminal once a second how far it is, and cleans up', () => {
  expect(run(true)).toEqual([
    '\r\u001B[KChecking… 10/30',
    '\r\u001B[KChecking… 20/30',
    '\r\u001B[KChecking… 30/30',
    '\r\u001B[K',
  ]);
});

test('shows nothing where nobody looks', () => {
  expect(run(false)).toEqual([]);
});
