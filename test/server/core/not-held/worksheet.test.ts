import { describe, expect, test } from 'vitest';
import { assemble } from '../../../../server/core/book/deliverable';
import { remarksOn } from '../../../../server/core/not-held/remarks';
import { rowOf, rowWith, updateSheet, type WorksheetRow } from '../../../../server/core/not-held/worksheet';
import { readWorksheet, writeWorksheet } from '../../../../server/core/not-held/worksheet-table';
import { renderExample } from '../../../../server/core/rules/example';
import { parseDraft } from '../../../../server/core/syntax/parse';

const rowFor = (sourceInfo: string): WorksheetRow => {
  const { text } = renderExample({ 'source-info': `原本情報\n${sourceInfo}\n\n` });
  return rowOf(assemble([parseDraft({ path: 'a.txt', text })], true).facts, 'a/a.txt');
};
const BOOK =
  '水辺の町の記録 : 三十年の歩み. 下\n見本太郎 著\n見本書房\n2017年5月15日初版第1刷発行\nISBN978-4-589-03845-6';
const FILLED = {
  notHeld: 'はい',
  notHeldDate: '2026-04-01',
  notHeldBy: '見本花子',
  hardToGet: 'はい',
  hardToGetDate: '2026-04-02',
  hardToGetBy: '見本花子',
  meetsSpecification: 'はい',
  meetsSpecificationDate: '2026-04-03',
  meetsSpecificationBy: '見本花子',
  public: 'いいえ',
} as const;
const sheetOf = (...rows: WorksheetRow[]) => updateSheet([], rows);
const said = (...rows: WorksheetRow[]): string[][] => remarksOn(sheetOf(...rows)).map((row) => row.map(({ ja }) => ja));

test('a row says what 原本情報 says', () => {
  expect(rowFor(BOOK)).toMatchObject({
    file: 'a/a.txt',
    title: '水辺の町の記録 : 三十年の歩み',
    volume: '下',
    author: '見本太郎 著',
    publisher: '見本書房',
    year: '2017',
    isbn: 'ISBN 9784589038456',
    notHeld: '',
  });
});

test.each([
  ['水門の歴史. 第2巻', '水門の歴史', '第2巻'],
  ['水門の歴史　上', '水門の歴史', '上'],
  ['川の上', '川の上', ''],
  ['水門 1984', '水門 1984', ''],
])('the volume of %s', (line, title, volume) => {
  expect(rowFor(BOOK.replace(/^.*\n/, `${line}\n`))).toMatchObject({ title, volume });
});

describe('a sheet that people have filled in', () => {
  const draft = rowFor(BOOK);
  const filled = { ...draft, ...FILLED, title: '水辺の町の記録（改題）', note: '書庫に\n2冊ある, 要確認' };
  const written = writeWorksheet({ rows: sheetOf(filled), otherHeads: [] }, 'csv', 'ja');

  test.each(['csv', 'tsv'] as const)('comes back as it was from %s, with columns of their own', (format) => {
    const own = { rows: [{ row: filled, others: ['棚1'], differs: [] }], otherHeads: ['置き場所'] };
    expect(readWorksheet(writeWorksheet(own, format, 'ja').replaceAll('\r\n', '\n'), format)).toEqual(own);
    expect(readWorksheet(writeWorksheet(own, format, 'en').replaceAll('\r\n', '\n'), format)).toEqual(own);
  });

  test('is marked as unofficial and opens as UTF-8', () => {
    expect(written).toMatch(/^\uFEFF非公式の作業用シート/);
  });

  test('keeps their words when it is brought up to date, and says where the draft differs', () => {
    const before = readWorksheet(written, 'csv');
    const other = rowWith({ file: 'b.txt', title: '別の本' });
    const rows = updateSheet(before?.rows ?? [], [other, { ...draft, publisher: '見本書房', file: 'moved.txt' }]);
    expect(rows.map(({ row }) => row.file)).toEqual(['moved.txt', 'b.txt']);
    expect(rows[0]?.row).toMatchObject({ ...FILLED, title: '水辺の町の記録（改題）' });
    expect(remarksOn(rows)[0]?.map(({ ja }) => ja)).toEqual(['「タイトル」が原稿の原本情報と違います']);
  });

  test('keeps rows that no draft stands for', () => {
    const rows = updateSheet(sheetOf(rowWith({ title: '手で書いた行' })), [draft]);
    expect(rows.map(({ row }) => row.title)).toEqual(['手で書いた行', draft.title]);
  });

  test('a text that is none is refused', () => {
    expect(readWorksheet('a,b\n1,2\n', 'csv')).toBeUndefined();
  });
});

describe('what is said of a row', () => {
  const ready = { ...rowFor(BOOK), ...FILLED };

  test('is nothing where all is filled in', () => {
    expect(said(ready)).toEqual([[]]);
  });

  test.each([
    [{ public: 'はい' }, 'インターネットで公開済み'],
    [{ public: '' }, '「インターネットで公開済み」が未記入'],
    [{ notHeld: 'いいえ' }, '条件を満たしません'],
    [{ hardToGet: '' }, '「絶版等で入手困難」が未記入'],
    [{ hardToGetDate: '' }, '「入手可能性の調査日」が未記入'],
    [{ meetsSpecification: 'たぶん' }, '「はい」か「いいえ」'],
    [{ isbn: 'ISBN 9784589038457' }, '検査数字'],
    [{ isbn: '9.78459E+12' }, '検査数字か桁数'],
    [{ publisher: '' }, '「出版者」が未記入'],
  ])('%j', (cells, words) => {
    const [remarks = []] = said({ ...ready, ...cells });
    expect(remarks).toHaveLength(1);
    expect(remarks[0]).toContain(words);
  });

  test('names the row that is about the same volume; another volume is another book', () => {
    const twin = { ...ready, file: 'b.txt', isbn: '' };
    expect(said(ready, twin, { ...twin, file: 'c.txt', volume: '上' })).toEqual([[], ['1件目と同じ資料です'], []]);
  });
});
