import { describe, expect, test } from 'vitest';
import type { HeadedSectionKind } from '../../../../server/core/syntax/draft';
import { isStandardHeading, matchHeading } from '../../../../server/core/syntax/heading';

const KINDS: readonly (readonly [HeadedSectionKind, readonly string[]])[] = [
  [
    'source-info',
    [
      '原本情報',
      '　原本情報　',
      '原 本 情 報',
      '■原本情報',
      '★ 原本情報 ★',
      '【原本情報】',
      '＜原本情報＞',
      '［原本情報］',
      '― 原本情報 ―',
      '=== 原本情報 ===',
      '原本情報：',
      '１．原本情報',
      '1 原本情報',
      '(1) 原本情報',
      '【１】原本情報',
      '① 原本情報',
      '一、原本情報',
      'Ⅰ 原本情報',
      'A. 原本情報',
      '## 原本情報',
      '**原本情報**',
      '原本書誌情報',
      '原木情報',
    ],
  ],
  [
    'production',
    [
      '製作館名及び製作年',
      '製作館及び製作年',
      '制作館名および制作年',
      '製作館名・製作年',
      '製作者名と製作年月日',
      '製作年及び製作館名',
    ],
  ],
  ['copyright', ['著作権処理に関する事項', '著作権の処理について', '者作権処理に関する事項']],
  [
    'legend',
    [
      'テキストデータ凡例',
      'テキストデー夕凡例',
      'テキス卜デ一タ凡例',
      'デキストデータ凡例',
      'ﾃｷｽﾄﾃﾞｰﾀ凡例',
      'テキストデータの凡例',
      'テキストDAISY凡例',
    ],
  ],
  ['colophon', ['原本奥付', '原本の奥付', '原本奥附', '原本奧付', '＊原本奥付＊']],
];

describe.each(KINDS)('headings of %s', (kind, lines) => {
  test.each(lines)('%s', (line) => {
    expect(matchHeading(line)).toEqual({ kind, ambiguous: false });
  });
});

test.each(['凡例', '【凡例】', '奥付', '製作館', '著作権について', 'ファイルの構成', '本データのファイル構成について'])(
  '%s may be the book’s own heading',
  (line) => {
    expect(matchHeading(line)?.ambiguous).toBe(true);
  },
);

test.each([
  '',
  '　',
  '原本凡例',
  '原本奥付終わり',
  '凡例終わり',
  '原本情報の見方',
  '第1章 原本情報',
  '原本情報は冒頭に、奥付は末尾に記した。',
  '本の製作',
  '著者',
  '情報',
])('%s is no heading', (line) => {
  expect(matchHeading(line)).toBeUndefined();
});

test.each([
  ['製作館名及び製作年', 'production', true],
  ['製作館及び製作年', 'production', true],
  ['　原本情報', 'source-info', true],
  ['■原本情報', 'source-info', false],
  ['凡例', 'legend', false],
] as const)('%s is written as in the guide: %s %s', (line, kind, standard) => {
  expect(isStandardHeading(line, kind)).toBe(standard);
});
