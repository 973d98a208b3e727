import { describe, expect, test } from 'vitest';
import { found } from '../lint-text';

const ragged = (text: string, path = 'table1.tsv'): string[] => found(text, 'table-ragged', { path, isDraft: true });

describe('table-ragged finds', () => {
  test.each([
    ['a row with too few columns', '年\t汽船\t帆船\n三十年\t1\t2\n四十年\t1\n', ['3:四十年\t1']],
    ['a row with too many', '年\t汽船\n三十年\t1\n四十年\t1\t2\n', ['3:四十年\t1\t2']],
    ['a cell that a line break cuts', '年\t備考\n三十年\t長い\n説明\n四十年\t1\n五十年\t2\n', ['3:説明']],
    ['each table of a file by itself', '年\t汽船\n三十年\t1\n\n年\t船\t人\n三十年\t1\n四十年\t1\t2\n', ['5:三十年\t1']],
  ])('%s', (_, text, expected) => {
    expect(ragged(text)).toEqual(expected);
    expect(ragged(text.replace(/\n/g, '\r\n'))).toEqual(expected);
  });
});

describe('table-ragged is silent on', () => {
  test.each([
    ['an even table', '年\t汽船\n三十年\t1\n四十年\t\n'],
    ['a caption above and a note below', '表1 船の数\n年\t汽船\n三十年\t1\n注 一部は推定。\n'],
    ['a quoted cell of several lines', '年\t備考\n三十年\t"長い\n説明"\n四十年\t短い\n'],
    ['a tab in a quoted cell', '品目\t数\n栗\t1\n"山菜\t茸"\t2\n'],
    ['a single column', '町\n川\n'],
    ['an empty file', ''],
  ])('%s', (_, text) => {
    expect(ragged(text)).toEqual([]);
  });

  test('tabs in a text that is no table', () => {
    expect(ragged('年\t汽船\t帆船\n三十年\t1\n', 'draft.txt')).toEqual([]);
  });
});
