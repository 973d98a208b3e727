import { describe, expect, test } from 'vitest';
import { applyEdits, collide, type Edit } from '../../../../server/core/text/edit';

const edit = (start: number, end: number, newText: string): Edit => ({ span: { start, end }, newText });

describe('applyEdits', () => {
  test('applies edits in any order, each at its place in the text before', () => {
    expect(applyEdits('あいうえお', [edit(4, 5, ''), edit(0, 1, 'カナ'), edit(2, 2, '、')])).toBe('カナい、うえ');
  });

  test('lets edits touch each other', () => {
    expect(applyEdits('abcd', [edit(0, 2, 'x'), edit(2, 4, 'y')])).toBe('xy');
  });

  test('inserts at the very end', () => {
    expect(applyEdits('ab', [edit(2, 2, 'c')])).toBe('abc');
  });

  test.each([
    ['overlap', [edit(0, 2, ''), edit(1, 3, '')]],
    ['insert at the same place', [edit(1, 1, 'x'), edit(1, 1, 'y')]],
    ['insert where another begins', [edit(1, 1, 'x'), edit(1, 2, '')]],
    ['lie behind the end', [edit(2, 4, '')]],
    ['lie before the start', [edit(-1, 1, '')]],
    ['run backwards', [edit(2, 1, '')]],
  ])('refuses edits that %s', (_, edits) => {
    expect(() => applyEdits('abc', edits)).toThrow(RangeError);
  });
});

test.each([
  [edit(0, 2, ''), edit(1, 3, ''), true],
  [edit(0, 2, ''), edit(2, 3, ''), false],
  [edit(1, 1, ''), edit(1, 1, ''), true],
  [edit(0, 3, ''), edit(1, 1, 'x'), true],
])('collide %#', (a, b, expected) => {
  expect(collide(a, b)).toBe(expected);
  expect(collide(b, a)).toBe(expected);
});
