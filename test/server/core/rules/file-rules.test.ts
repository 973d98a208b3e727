import { describe, expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../../../server/core/book/config';
import { assemble } from '../../../../server/core/book/deliverable';
import { groupTitles } from '../../../../server/core/book/grouping';
import { check } from '../../../../server/core/lint/check';
import type { Finding } from '../../../../server/core/lint/finding';
import { createMemo } from '../../../../server/core/lint/memo';
import { renderExample } from '../../../../server/core/rules/example';
import { RULES } from '../../../../server/core/rules/index';
import { parseDraft } from '../../../../server/core/syntax/parse';
import { applyEdits } from '../../../../server/core/text/edit';

const WHOLE = renderExample({}).text;
const FIRST = renderExample({ colophon: null }).text;
const BODY = '　川は流れる。\n';
const LAST =
  '　町は静かだ。\n\n原本奥付\n水辺の町の記録\n2017年5月15日　初版第1刷発行\n著者　見本太郎\n発行所　見本書房\n';
const TABLE = '年\t汽船\n明治三十年\t120\n';
const explaining = (...lines: readonly string[]): string => `${['ファイルの構成', ...lines].join('\n')}\n\n${FIRST}`;

type Folder = Readonly<Record<string, string>>;

/** What the rules about files find in a folder; a file without text is only a name. */
function findings(folder: Folder, more: readonly string[] = []): Finding[] {
  const drafts = Object.entries(folder).map(([path, text]) => parseDraft({ path, text }));
  const names = { names: [...Object.keys(folder), ...more], unread: [] };
  return groupTitles(drafts, () => false, names).flatMap((title) => {
    if (!title.isDraft) return [];
    const deliverable = assemble(title.drafts, true, title.folder);
    const settings = { rules: RULES, config: DEFAULT_CONFIG, today: { year: 2026, month: 4, day: 1 } };
    const found = check(deliverable, settings, createMemo());
    return found.filter(({ ruleId }) => ruleId.startsWith('file-') || ruleId === 'table-ragged');
  });
}

const found = (folder: Folder, more: readonly string[] = []): string[] =>
  findings(folder, more).map(({ ruleId, data }) => {
    const about = data?.['file'] ?? data?.['count'] ?? '';
    return `${ruleId} ${typeof about === 'object' ? about.ja : about}`;
  });

/** A name, the files and other names in the folder. */
const SILENT: readonly (readonly [string, Folder, (readonly string[])?])[] = [
  ['a title of one file', { '001.txt': WHOLE }],
  ['a folder of many titles', { '001.txt': WHOLE, '003.txt': WHOLE, '010.txt': WHOLE }],
  ['titles named by years', { '2019.txt': WHOLE, '2021.txt': WHOLE }, ['2020.doc']],
  [
    'files that are explained',
    {
      '001.txt': explaining('001.txt 本文の始め', '002.txt 本文', '003.txt 本文の終わり', 'table1.tsv 表1'),
      '002.txt': BODY,
      '003.txt': LAST,
      'table1.tsv': TABLE,
    },
    ['README.md', '表紙.jpg', 'メモ.txt', 'accessible-text.json'],
  ],
  [
    'files that the legend explains in a sentence',
    {
      '001.txt': WHOLE.replace(
        '\n\n【11ページ】',
        '\n3. このデータは、本文の001.txtと、表の内容を収めたtable1.tsvの2つのファイルから成る。\n\n【11ページ】',
      ),
      'table1.tsv': TABLE,
    },
  ],
  ['a range of files', { '001.txt': explaining('001.txt～003.txt 本文'), '002.txt': BODY, '003.txt': LAST }],
  ['names without their extension', { '001.txt': explaining('001　本文の始め', '002　本文の終わり'), '002.txt': LAST }],
  [
    'a rule for the names',
    { '001.txt': explaining('ファイル名は001.txt、002.txt…の連番です。'), '002.txt': BODY, '003.txt': LAST },
  ],
  ['names in full width', { '001.txt': explaining('００１．ｔｘｔ 本文', '００２．ｔｘｔ 本文'), '002.txt': LAST }],
  [
    'files named by pages',
    { 'p001.txt': explaining('p001.txt 本文', 'p021.txt 本文', 'p041.txt 本文'), 'p021.txt': BODY, 'p041.txt': LAST },
  ],
  [
    'a source beside its text',
    { '001.txt': explaining('001.txt 本文', '002.txt 本文'), '002.txt': LAST },
    ['001.doc', '002.doc', '003.jpg'],
  ],
  [
    'a list that leaves the same number out',
    { '001.txt': explaining('001.txt 本文', '003.txt 本文'), '003.txt': LAST },
  ],
  [
    'an address in the legend',
    {
      '001.txt': explaining('001.txt 本文', '002.txt 本文。詳しくは http://example.jp/guide.pdf を参照'),
      '002.txt': LAST,
    },
  ],
];

describe('nothing is found in', () => {
  test.each(SILENT.map(([name, folder, more = []]) => [name, folder, more] as const))('%s', (_, folder, more) => {
    expect(found(folder, more)).toEqual([]);
  });

  test('a title whose folder nobody knows', () => {
    const drafts = [parseDraft({ path: '001.txt', text: explaining('001.txt 本文', '009.txt 本文') })] as const;
    const settings = { rules: RULES, config: DEFAULT_CONFIG, today: { year: 2026, month: 4, day: 1 } };
    const all = check(assemble(drafts, true), settings, createMemo());
    expect(all.filter(({ ruleId }) => ruleId.startsWith('file-'))).toEqual([]);
  });
});

describe('what is found', () => {
  test.each<[string, Folder, readonly string[], readonly string[]]>([
    [
      'a number that is left out',
      { '001.txt': explaining('001.txt 本文', '002.txt 本文', '003.txt 本文'), '003.txt': LAST },
      [],
      ['file-missing-in-sequence 002.txt'],
    ],
    [
      'a listed file that is not there',
      { '001.txt': explaining('001.txt 本文', '002.txt 本文', '付録.txt 付録'), '002.txt': LAST },
      [],
      ['file-listed-but-missing 付録.txt'],
    ],
    [
      'a file that the list leaves out',
      { '001.txt': explaining('001.txt 本文', '003.txt 本文'), '002.txt': BODY, '003.txt': LAST },
      [],
      ['file-not-listed 002.txt'],
    ],
    ['files without a word about them', { '001.txt': FIRST, '002.txt': LAST }, [], ['file-structure-unexplained 2']],
    [
      'a table without a word about it',
      { '001.txt': WHOLE, 'table1.tsv': TABLE },
      [],
      ['file-structure-unexplained 2'],
    ],
    [
      'names whose order is not that of their numbers',
      { '1.txt': explaining('ファイル名は1.txtからの連番です。'), '2.txt': BODY, '3.txt': BODY, '10.txt': LAST },
      ['4.txt', '5.txt', '6.txt', '7.txt', '8.txt', '9.txt'],
      ['file-name-misordered 2.txt'],
    ],
    [
      'a name that may be the missing one',
      { '001.txt': explaining('001.txt 本文', '002.txt 本文', '003.txt 本文'), 'part-b.txt': BODY, '003.txt': LAST },
      [],
      ['file-missing-in-sequence 002.txt', 'file-name-misordered part-b.txt'],
    ],
    [
      'a part in a format that is not collected',
      { '001.txt': explaining('001.txt 本文', '002.txt 本文'), '002.txt': LAST },
      ['003.jtd'],
      ['file-format-unsupported 003.jtd'],
    ],
  ])('%s', (_, folder, more, expected) => {
    expect(found(folder, more).sort()).toEqual([...expected].sort());
  });

  test('stands on the first line of the first file', () => {
    const [one] = findings({ '001.txt': FIRST, '002.txt': LAST });
    expect([one?.draft.path, one?.span]).toEqual(['001.txt', { start: 0, end: 0 }]);
  });
});

describe('fixes', () => {
  /** The folder after every fix with this name. */
  function fixed(folder: Folder, key: string, more: readonly string[] = []): Folder {
    const fixes = findings(folder, more).flatMap((finding) => finding.fixes?.filter(({ fix }) => fix === key) ?? []);
    const [first = ''] = Object.keys(folder);
    const names = new Map(fixes.flatMap(({ renames = [] }) => renames.map(({ from, to }) => [from, to] as const)));
    const text = applyEdits(
      folder[first] ?? '',
      fixes.flatMap(({ edits }) => edits),
    );
    return Object.fromEntries(
      Object.entries({ ...folder, [first]: text }).map(([name, content]) => [names.get(name) ?? name, content]),
    );
  }

  test.each([
    ['LF', FIRST],
    ['CRLF', FIRST.replace(/\n/g, '\r\n')],
  ])('write an explanation that leaves nothing to be found (%s)', (_, first) => {
    const folder = fixed({ '001.txt': first, '002.txt': LAST, 'table1.tsv': TABLE }, 'explain');
    expect(found(folder)).toEqual([]);
    expect(folder['001.txt']?.endsWith(first)).toBe(true);
    expect(/[^\r]\n/.test(folder['001.txt'] ?? '')).toBe(first === FIRST);
  });

  test('add a file to the list and count on', () => {
    const first = explaining('次の2個のファイルから成ります。', '001.txt：本文の始め', '003.txt：本文の終わり');
    const folder = fixed({ '001.txt': first, '002.txt': BODY, '003.txt': LAST }, 'add');
    expect(folder['001.txt']).toBe(first.replace('2個', '3個').replace('本文の始め\n', '本文の始め\n002.txt：本文\n'));
  });

  test('take a file off the list', () => {
    const first = explaining('次の2個のファイルから成ります。', '001.txt 本文', '002.txt 本文', '付録.txt 付録');
    const folder = fixed({ '001.txt': first, '002.txt': LAST }, 'takeOff');
    expect(folder['001.txt']).toBe(first.replace('付録.txt 付録\n', ''));
  });

  test('pad numbers, in the list too', () => {
    const first = explaining('2.txt 本文', '10.txt 本文', '1.txt 本文の始め');
    const folder = fixed({ '1.txt': first, '2.txt': BODY, '10.txt': LAST }, 'rename', ['3.txt']);
    expect(Object.keys(folder)).toEqual(['01.txt', '02.txt', '10.txt']);
    expect(folder['01.txt']).toContain('02.txt 本文\n10.txt 本文\n01.txt 本文の始め');
  });

  test('never take a name that is there', () => {
    const folder = { '1.txt': FIRST, '2.txt': BODY, '10.txt': LAST };
    expect(Object.keys(fixed(folder, 'rename', ['02.txt']))).toEqual(['1.txt', '2.txt', '10.txt']);
  });
});
