import { describe, expect, test } from 'vitest';
import { renderExample } from '../../../../server/core/rules/example';
import { applyEdits } from '../../../../server/core/text/edit';
import { found, lintText } from '../lint-text';

const RULE = 'running-head-left';
const draft = (lines: readonly string[]): string => renderExample({ body: `${lines.join('\n')}\n\n` }).text;
const heads = (lines: readonly string[]): string[] => found(draft(lines), RULE).map((one) => one.replace(/^\d+:/, ''));

const SENTENCE = '　朝の五時になると、当番の人が鍵を持って水門へ向かう。';
const pages = (numbers: readonly number[], between: (page: number) => readonly string[]): string[] =>
  numbers.flatMap((page) => [`【${page}ページ】`, SENTENCE, ...between(page)]);
const cut = (rows: readonly string[]): string[] => [
  'ここから本文',
  ...rows.flatMap((row) => [
    '　朝の五時になると、決まって当番の人が木の札の付いた鍵を持って水門へ向',
    row,
    'かう。それまでは静かだった町が、その音を合図に少しずつ目を覚ますのである。',
  ]),
];

describe('running-head-left finds', () => {
  test.each([
    [
      'the title of the book at the end of each page',
      pages([11, 12, 13], () => ['水辺の町の記録']),
      ['水辺の町の記録', '水辺の町の記録'],
    ],
    [
      'the title of a chapter before each page',
      pages([11, 12, 13, 14], () => ['水門の音']),
      ['水門の音', '水門の音', '水門の音'],
    ],
    ['page numbers that fit the page marks', pages([11, 12, 13], (page) => [`${page}`]), ['11', '12', '13']],
    ['one of them alone', pages([11, 12, 13], (page) => (page === 12 ? ['12'] : [])), ['12']],
    ['page numbers with dashes', pages([11, 12], (page) => [`― ${page} ―`]), ['― 11 ―', '― 12 ―']],
    ['page numbers in full width', pages([11, 12], (page) => [page === 11 ? '１１' : '１２']), ['１１', '１２']],
    [
      'heads with numbers',
      pages([11, 12, 13], (page) => [`水門の音　${page}`]),
      ['水門の音　11', '水門の音　12', '水門の音　13'],
    ],
    ['page numbers that cut sentences, without page marks', cut(['24', '25', '26']), ['24', '25', '26']],
    ['blank lines around them', cut(['\n24\n', '\n25\n', '\n26\n']), ['24', '25', '26']],
  ])('%s', (_, lines, expected) => {
    expect(heads(lines.flat())).toEqual(expected);
  });
});

describe('running-head-left is silent on', () => {
  const section = (heading: string): string[] => [heading, SENTENCE, SENTENCE];
  test.each([
    ['title pages', ['【1ページ】', '水辺の町の記録', '佐久間静枝', '【3ページ】', '水辺の町の記録', SENTENCE]],
    ['numbered sections', ['1', '2', '3', '4'].flatMap(section)],
    ['sections that go on counting from another file', ['24', '25', '26', '27'].flatMap(section)],
    ['years as headings', ['1945', '1946', '1947', '1948'].flatMap(section)],
    ['era years as headings', ['昭和 20', '昭和 21', '昭和 22'].flatMap(section)],
    ['captions', pages([11, 12, 13], (page) => [`図 ${page - 10}`])],
    ['a heading that repeats', pages([11, 15, 19], () => ['', 'まとめ', SENTENCE])],
    ['a column at the top of pages', [11, 12, 13].flatMap((page) => [`【${page}ページ】`, 'コラム', SENTENCE])],
    ['signs that part sections', pages([11, 12, 13], () => ['＊　＊　＊'])],
    ['a chapter number on the page of the same number', ['【1ページ】', '1', SENTENCE, '【2ページ】', SENTENCE]],
    ['a refrain', ['川よ流れよ', '海までも', '川よ流れよ', '空までも', '川よ流れよ', '町までも']],
    ['a table of figures', ['船の数', '120', '310', '188', '240']],
  ])('%s', (_, lines) => {
    expect(heads(lines)).toEqual([]);
  });

  test('未校正 drafts, which may keep them', () => {
    const legend = 'テキストデータ凡例\n1. このデータの校正レベルは、「未校正テキストデータ」です。\n\n';
    const body = `${cut(['24', '25', '26']).join('\n')}\n\n`;
    expect(found(renderExample({ legend, body }).text, RULE)).toEqual([]);
  });
});

test.each(['\n', '\r\n'])('the fix deletes the lines and nothing else (%j)', (eol) => {
  const clean = pages([11, 12, 13], () => []);
  const text = draft(pages([11, 12, 13], (page) => [`${page}`])).replace(/\n/g, eol);
  const edits = lintText(text).flatMap(({ ruleId, fixes }) => (ruleId === RULE ? (fixes?.[0]?.edits ?? []) : []));
  expect(applyEdits(text, edits)).toBe(draft(clean).replace(/\n/g, eol));
});
