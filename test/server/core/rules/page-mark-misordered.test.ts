import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../../server/core/text/edit';
import { renderExample } from '../../../../server/core/rules/example';
import { lintText } from '../lint-text';

const RULE = 'page-mark-misordered';
const book = (...numbers: readonly (number | string)[]): string =>
  renderExample({ body: `${numbers.map((number) => `【${number}ページ】\n　川は流れる。`).join('\n')}\n\n` }).text;
const findings = (text: string) => lintText(text).filter(({ ruleId }) => ruleId === RULE);
const shown = (text: string): string[] =>
  findings(text).map(({ span, message }) => `${message} ${text.slice(span.start + 1, span.end - 4)}`);

describe('page-mark-misordered', () => {
  test.each([
    ['a number twice', [7, 8, 8, 9], ['repeated 8']],
    ['two that changed places', [9, 10, 12, 11, 13], ['misordered 12']],
    ['a number far too large', [9, 10, 81, 12, 13], ['misordered 81']],
    ['a number far too small', [9, 10, 1, 12, 13], ['misordered 1']],
    ['a step back to where the pages were counted already', [20, 21, 22, 15, 16, 17], ['misordered 15']],
    ['a last number that is too small', [9, 10, 3], ['misordered 3']],
    ['Roman pages', ['iii', 'iii', 'iv'], ['repeated iii']],
  ])('finds %s', (_, numbers, expected) => {
    expect(shown(book(...numbers))).toEqual(expected);
  });

  test.each([
    ['numbers with gaps', [5, 7, 8, 30, 31]],
    ['a second part that begins anew', [5, 6, 7, 1, 2, 3]],
    ['a second part that begins on its third page', [5, 6, 7, 3, 4, 5]],
    ['Roman pages and others', ['v', 'vi', 1, 2, 'i', 'ii']],
    ['ranges', ['5-6', '7・8', 9]],
  ])('is silent on %s', (_, numbers) => {
    expect(shown(book(...numbers))).toEqual([]);
  });

  test.each([
    ['renumber', [9, 10, 81, 12], [9, 10, 11, 12]],
    ['swap', [9, 10, 12, 11, 13], [9, 10, 11, 12, 13]],
    ['renumberRange', [7, 8, 8, 9, 11], [7, 8, 9, 10, 11]],
    ['renumberRange', [20, 21, 22, 15, 16, 17], [20, 21, 22, 23, 24, 25]],
    ['renumber', ['iii', 'iii', 'v'], ['iii', 'iv', 'v']],
  ])('%s changes only the numbers and leaves nothing to find', (fix, before, after) => {
    for (const ends of ['\n', '\r\n']) {
      const text = book(...before).replace(/\n/g, ends);
      const edits = findings(text).flatMap(({ fixes = [] }) => fixes.find((one) => one.fix === fix)?.edits ?? []);
      const fixed = applyEdits(text, edits);
      expect(fixed).toBe(book(...after).replace(/\n/g, ends));
      expect(findings(fixed)).toEqual([]);
    }
  });

  test('keeps full-width digits', () => {
    const text = book('９', '１１', '１０', '１２');
    const fix = findings(text)[0]?.fixes?.find(({ fix: key }) => key === 'swap');
    expect(applyEdits(text, fix?.edits ?? [])).toBe(book('９', '１０', '１１', '１２'));
  });

  test('offers no number where several would fit', () => {
    expect(findings(book(9, 10, 3, 14))[0]?.fixes ?? []).toEqual([]);
  });
});
