import { expect, test } from 'vitest';
import { createMemo } from '../../../../server/core/lint/memo';

test('a memo computes a key once, and again after two sweeps without it', () => {
  const memo = createMemo();
  let computed = 0;
  const ask = (): void => {
    memo.recall('川は流れる。', () => {
      computed++;
      return [];
    });
  };
  ask();
  ask();
  memo.sweep();
  ask();
  expect(computed).toBe(1);
  memo.sweep();
  memo.sweep();
  ask();
  expect(computed).toBe(2);
});
