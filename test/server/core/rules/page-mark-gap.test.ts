import { describe, expect, test } from 'vitest';
import { renderExample } from '../../../../server/core/rules/example';
import { found, lintSources, lintText } from '../lint-text';

const RULE = 'page-mark-gap';
const LEGEND = `テキストデータ凡例\n1. 校正レベルは「全文校正テキストデータ」です。\n2. 原本のページ番号は、ページの始まりに【11ページ】のように記した。\n`;

/** A draft whose body has these marks, each with a line of text; words may follow a mark. */
function book(marks: readonly string[], legend = ''): string {
  const body = `${marks.map((mark) => `${mark}\n　川は静かに流れる。`).join('\n')}\n\n`;
  return renderExample({ legend: `${LEGEND}${legend}\n`, body }).text;
}

const pages = (...numbers: readonly (number | string)[]): string[] => numbers.map((number) => `【${number}ページ】`);
const gaps = (text: string): string[] => found(text, RULE).map((place) => place.replace(/^\d+:/, ''));

describe('page-mark-gap', () => {
  test('is found at the mark after the gap, with the missing numbers and the mark before', () => {
    const text = book(pages(5, 6, 9, 10));
    const [finding, ...more] = lintText(text).filter(({ ruleId }) => ruleId === RULE);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ severity: 'warning', message: 'many', data: { missing: '7、8', count: 2 } });
    expect(gaps(text)).toEqual(['【9ページ】']);
    const related = finding?.related?.[0]?.span;
    expect(related && text.slice(related.start, related.end)).toBe('【6ページ】');
  });

  test('names the first and the last of many', () => {
    expect(lintText(book(pages(5, 60)))).toContainEqual(
      expect.objectContaining({ data: expect.objectContaining({ missing: '6〜59' }) as unknown }),
    );
  });

  test('is found among bare marks that the legend shows', () => {
    const text = book(['5頁', '6頁', '8頁', '9頁']).replace('【11ページ】のように', '「5頁」のように');
    expect(gaps(text)).toEqual(['8頁']);
  });

  test('is found in the middle of a sentence, in CRLF as in LF', () => {
    const text = book(['【5ページ】\n　川の音は【7ページ】静かだ。', '【8ページ】']);
    expect(gaps(text)).toEqual(['【7ページ】']);
    expect(gaps(text.replace(/\n/g, '\r\n'))).toEqual(['【7ページ】']);
  });

  test.each([
    ['numbers that follow each other', pages(5, 6, 7)],
    ['Roman pages before the others', pages('iii', 'iv', 1, 2)],
    ['plates that count by themselves', ['【5ページ】', '【口絵1ページ】', '【口絵2ページ】', '【6ページ】']],
    ['a second part that begins anew', pages(5, 6, 7, 1, 2, 3)],
    ['a mark for two pages', pages(5, '6-7', 8)],
    ['a mark that says what the page is', ['【5ページ】', '【6ページ・白紙】', '【7ページ】']],
    ['numbers in the right order but for two', pages(5, 7, 6, 8)],
    ['a mistyped number in the place of the missing one', pages(5, 6, 17, 8, 9)],
    ['pages that the book cites', ['【5ページ】\n　前に見た（p. 90）とおり。', '【6ページ】\n（12頁）', '【7ページ】']],
    ['a picture book with a number on every other page', pages(2, 4, 6, 8)],
    ['what the producer says at the place', ['【5ページ】\n〔6ページは白紙〕', '【7ページ】']],
  ])('is silent on %s', (_, marks) => {
    expect(gaps(book(marks))).toEqual([]);
  });

  test.each([
    ['3. 白紙のページには番号を付けていない。', pages(5, 7, 9)],
    ['3. 原本の6ページと8ページは空白です。', pages(5, 7, 9)],
    ['3. 6-9ページの図版は省略した。', pages(5, 10)],
    ['3. 口絵のページは省略した。', pages(5, 14)],
    ['3. 6ページから9ページまでの広告は収録していない。', pages(5, 10)],
    ['3. ページ番号は、【2ページ】のように、見開きの左ページにだけ付いている。', pages(2, 4, 6)],
  ])('the legend may say why: %s', (sentence, marks) => {
    expect(gaps(book(marks, `${sentence}\n`))).toEqual([]);
  });

  test('what the legend says of blank pages does not cover ten pages', () => {
    expect(gaps(book(pages(5, 16), '3. 白紙のページには番号を付けていない。\n'))).toEqual(['【16ページ】']);
  });

  test('numbers run on from file to file', () => {
    const first = renderExample({ body: '【5ページ】\n　川は流れる。\n\n', colophon: null }).text;
    const second =
      '【5ページ】\n　町は静かだ。\n【8ページ】\n　朝になった。\n\n原本奥付\n水辺の町の記録\n発行所　見本書房\n';
    const findings = lintSources([
      { path: '001.txt', text: first },
      { path: '002.txt', text: second },
    ]).filter(({ ruleId }) => ruleId === RULE);
    expect(findings).toMatchObject([{ draft: { path: '002.txt' }, data: { missing: '6、7' } }]);
  });

  test('is off where the text was not proofread', () => {
    expect(gaps(book(pages(5, 9)).replace('全文校正テキストデータ', '未校正テキストデータ'))).toEqual([]);
  });
});
