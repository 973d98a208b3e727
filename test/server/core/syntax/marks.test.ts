import { describe, expect, test } from 'vitest';
import { findMarks, isPageMarkLine } from '../../../../server/core/syntax/marks';

const marks = (line: string): string[] =>
  findMarks(line, 0).map(({ kind, label, span }) => `${kind} ${label} ${line.slice(span.start, span.end)}`);

describe('findMarks', () => {
  test.each([
    ['【12ページ】', ['page 12 【12ページ】']],
    ['水門《すいもん》の石注1)。', ['ruby すいもん 《すいもん》', 'note 1 注1)', 'bracket ) )']],
    ['〔図1　川〕', ['aside 図1　川 〔図1　川〕']],
    ['(p12)', ['page-like 12 (p12)']],
    ['　p.12　', ['page-like 12 p.12']],
    ['【口絵2ページ・白紙】', ['page-like 2 【口絵2ページ・白紙】']],
    ['【12ページ', ['page-like 12 【12ページ', 'bracket 【 【']],
    ['川（注1）と町※2', ['note 1 注1）', 'note-like 2 ※2']],
    ['「川は流れる。', ['bracket 「 「']],
    ['「川は（静かに）流れる」', []],
    ['川は流れる。', []],
  ])('reads %s', (line, expected) => {
    expect(marks(line)).toEqual(expected);
  });

  test('counts from where the line starts in the text', () => {
    expect(findMarks('　(p12)', 100).map(({ span }) => span)).toEqual([{ start: 101, end: 106 }]);
  });

  test.each(['（', '「」', '【1', '注1', '1)', '《', '〔図', '【12ページ', '[0,', '」（'])(
    'reads a line of a hundred thousand characters of 「%s」 at once',
    (unit) => {
      const start = performance.now();
      findMarks(unit.repeat(100_000 / unit.length), 0);
      expect(performance.now() - start).toBeLessThan(3000);
    },
  );
});

test.each([
  ['【12ページ】', true],
  ['　【１２ページ】 ', true],
  ['【12ページ】川', false],
  ['【12ページ】【13ページ】', false],
  ['(p12)', false],
])('%s is a line of a page mark: %s', (line, expected) => {
  expect(isPageMarkLine(line)).toBe(expected);
});
