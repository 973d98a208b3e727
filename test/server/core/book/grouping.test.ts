import { describe, expect, test } from 'vitest';
import { groupTitles } from '../../../../server/core/book/grouping';
import { renderExample } from '../../../../server/core/rules/example';
import { parseDraft } from '../../../../server/core/syntax/parse';

const WHOLE = renderExample({}).text;
const FIRST = renderExample({ colophon: null }).text;
const LAST = '　川は流れる。\n\n原本奥付\n水辺の町の記録\n発行所　見本書房\n';
const BODY = '　川は流れる。\n';
const NAMING = `ファイルの構成\n本文.txt 本文\n\n${FIRST}`;

const groups = (files: Readonly<Record<string, string>>, included: readonly string[] = []): string[] =>
  groupTitles(
    Object.entries(files).map(([path, text]) => parseDraft({ path, text })),
    ({ path }) => included.includes(path),
  ).map(({ drafts, isDraft }) => `${drafts.map(({ path }) => path).join('+')}${isDraft ? '' : ' (no draft)'}`);

describe('groupTitles', () => {
  test.each([
    [
      'numbered files continue the title before them',
      { '001.txt': FIRST, '002.txt': BODY, '003.txt': LAST },
      ['001.txt+002.txt+003.txt'],
    ],
    ['in natural order', { '10.txt': LAST, '1.txt': FIRST, '2.txt': BODY }, ['1.txt+2.txt+10.txt']],
    [
      'files with their own 原本情報 are titles of their own',
      { '001.txt': WHOLE, '002.txt': WHOLE },
      ['001.txt', '002.txt'],
    ],
    [
      'a file after 原本奥付 is none of the title',
      { '001.txt': WHOLE, '002.txt': BODY },
      ['001.txt', '002.txt (no draft)'],
    ],
    [
      'a note beside a title is none of it',
      { '001.txt': FIRST, '002.txt': LAST, 'メモ.txt': BODY },
      ['001.txt+002.txt', 'メモ.txt (no draft)'],
    ],
    [
      'documents form titles with their like only',
      { '001.txt': FIRST, '002.docx': BODY, '002.txt': LAST, '003.docx': FIRST, '004.docx': LAST, '005.epub': BODY },
      ['001.txt+002.txt', '002.docx (no draft)', '003.docx+004.docx', '005.epub (no draft)'],
    ],
    ['a file that the structure names belongs to it', { '001.txt': NAMING, '本文.txt': BODY }, ['001.txt+本文.txt']],
    [
      'names without numbers in the order in which they are told',
      { '上.txt': `ファイルの構成\n上.txt\n中.txt\n下.txt\n\n${FIRST}`, '中.txt': BODY, '下.txt': LAST },
      ['上.txt+中.txt+下.txt'],
    ],
    [
      'another sequence is another title',
      { 'a1.txt': FIRST, 'a2.txt': LAST, 'b2.txt': BODY },
      ['a1.txt+a2.txt', 'b2.txt (no draft)'],
    ],
    ['texts without headings stand alone', { '1.txt': BODY, '2.txt': BODY }, ['1.txt (no draft)', '2.txt (no draft)']],
  ])('%s', (_, files, expected) => {
    expect(groups(files)).toEqual(expected);
  });

  test('a file that the configuration includes is a draft without a heading', () => {
    expect(groups({ 'x.txt': BODY, 'y.txt': BODY }, ['y.txt'])).toEqual(['x.txt (no draft)', 'y.txt']);
  });
});
