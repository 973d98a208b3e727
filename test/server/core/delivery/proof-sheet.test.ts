import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeProofSheet } from '../../../../server/core/delivery/apply-proof-sheet';
import { compareDrafts, type ProofRow } from '../../../../server/core/delivery/proof-sheet';
import { readProofSheet, writeProofSheet } from '../../../../server/core/delivery/proof-sheet-table';
import type { Draft } from '../../../../server/core/syntax/draft';
import { parseDraft } from '../../../../server/core/syntax/parse';
import { applyEdits } from '../../../../server/core/text/edit';

const draft = (text: string): Draft => parseDraft({ path: 'a.txt', text });
const compare = (before: string, after: string): ProofRow[] => compareDrafts(draft(before), draft(after)) ?? [];
const place = (text: string, rows: readonly ProofRow[]): ReturnType<typeof placeProofSheet> =>
  placeProofSheet(draft(text), rows);
const applied = (text: string, rows: readonly ProofRow[]): string =>
  applyEdits(
    text,
    place(text, rows).placed.map(({ edit }) => edit),
  );
const reasons = (text: string, rows: readonly ProofRow[]): string[] =>
  place(text, rows).refused.map(({ reason }) => reason);
const row = (wrong: string, right: string, more: Partial<ProofRow> = {}): ProofRow => ({
  page: '',
  wrong,
  right,
  before: '',
  after: '',
  ...more,
});

const BOOK = [
  '【10ページ】',
  '　川は東へ流れ、町は川のほとりにある。',
  '　人々は橋を渡る。',
  '【11ページ】',
  '　川は深い。人々は舟で渡',
  'る。冬は寒い。',
].join('\n');

describe('a proof sheet', () => {
  test('names page and line, and says no more of the line than it takes', () => {
    const after = BOOK.replace('橋を渡る', '端を渡る').replace('舟で渡\nる', '舟で渡る');
    expect(compare(BOOK, after)).toMatchObject([
      { page: '10', line: 3, wrong: '橋', right: '端' },
      { page: '11', line: 5, wrong: expect.stringContaining('\n') as string },
    ]);
  });

  test('says of a word that stands in its line twice which one is meant', () => {
    const [first] = compare('　川は長い川である。', '　川は長い河である。');
    expect(first?.wrong).not.toBe('川');
    expect('　川は長い川である。'.split(first?.wrong ?? '')).toHaveLength(2);
  });

  test('has words around what a spreadsheet would take for a number, and around what is inserted or taken away', () => {
    const [number, inserted, removed] = ['第1-2図', '　町がある。', '　町のの中。'].map((text, index) =>
      compare(text, ['第1-3図', '　大きな町がある。', '　町の中。'][index] ?? '').at(0),
    );
    expect(number?.wrong).toMatch(/[第図]/);
    expect(inserted?.wrong).not.toBe('');
    expect(removed?.right).not.toBe('');
  });

  test('is the same whatever the line ends are', () => {
    expect(compare(BOOK, BOOK.replaceAll('\n', '\r\n'))).toEqual([]);
    const rows = compare(BOOK, BOOK.replace('渡\nる', '渡る').replace('橋を', '橋を\n'));
    const windows = BOOK.replaceAll('\n', '\r\n');
    expect(applied(windows, rows)).toBe(windows.replace('渡\r\nる', '渡る').replace('橋を', '橋を\r\n'));
  });

  const letters = fc.constantFrom(
    '川',
    '町',
    'は',
    '、',
    '。',
    '1',
    '-',
    '=',
    "'",
    '"',
    ',',
    '\t',
    '\n',
    '　',
    '𠮷',
    '𠮶',
    '⏎',
  );
  const texts = fc.string({ unit: letters, minLength: 1, maxLength: 60 });
  test.each(['csv', 'tsv'] as const)(
    'written as %s, read and applied to the old version gives the new one',
    (format) => {
      fc.assert(
        fc.property(texts, texts, (before, after) => {
          const rows = readProofSheet(writeProofSheet(compare(before, after), format, 'ja')) ?? [];
          expect(reasons(before, rows)).toEqual([]);
          expect(applied(before, rows)).toBe(after);
        }),
        { numRuns: 500 },
      );
    },
  );

  test('of a long book whose every line was joined with the next or changed is made at once', () => {
    const lines = Array.from(
      { length: 6000 },
      (_, index) => `　${index}番目の段落は、川の話で\nある。${index * 7}話。`,
    );
    const after = lines.map((line) => line.replace('\n', '').replace('川', '河'));
    const rows = compare(lines.join('\n'), after.join('\n'));
    expect(rows.length).toBeGreaterThan(6000);
    expect(applied(lines.join('\n'), rows)).toBe(after.join('\n'));
  });

  test('of two books is none', () => {
    const book = (word: string): string => `${word}\n`.repeat(20_000);
    expect(compareDrafts(draft(book('川')), draft(book('橋')))).toBeUndefined();
  });
});

describe('a sheet that came back', () => {
  test('may have other columns, other delimiters and no mark', () => {
    expect(readProofSheet('備考;頁;行;誤;正\nよろしく;十;３;橋;端\n;;;;\n')).toEqual([
      row('橋', '端', { page: '十', line: 3 }),
    ]);
  });

  test('is none without 誤 and 正', () => {
    expect(readProofSheet('原本情報\n『川の本』\n')).toBeUndefined();
    expect(readProofSheet('')).toBeUndefined();
  });

  test('is found on its page where the line is that of the printed book', () => {
    expect(applied(BOOK, [row('川は', '河は', { page: '11', line: 1 })])).toBe(BOOK.replace('川は深', '河は深'));
  });

  test('is found where lines were added above', () => {
    const rows = compare(BOOK, BOOK.replace('橋を渡る', '端を渡る'));
    const grown = `題名\n\n${BOOK}`;
    expect(applied(grown, rows)).toBe(grown.replace('橋を渡る', '端を渡る'));
  });

  test.each([
    ['stands nowhere', [row('海', '湖')], ['not-found']],
    ['stands on another page only', [row('東', '西', { page: '11' })], ['not-found']],
    ['fits two places', [row('川', '河')], ['ambiguous']],
    ['fits two places of its line', [row('川', '河', { line: 2 })], ['ambiguous']],
    ['has nothing to put there', [row('橋', '')], ['incomplete']],
    ['has no place to insert', [row('', '橋')], ['incomplete']],
    ['is changed by another row too', [row('橋', '端'), row('橋を', '箸を')], ['collides', 'collides']],
    ['is so already', [row('土', '橋', { before: '人々は', after: 'を' })], ['done']],
  ])('changes nothing where a row %s', (_, rows, expected) => {
    expect(reasons(BOOK, rows)).toEqual(expected);
    expect(applied(BOOK, rows)).toBe(BOOK);
  });

  test('says which rows change 原本奥付', () => {
    const text = '原本情報\n『川の本』\n\n　本文の川。\n\n原本奥付\n発行日　2020年4月1日\n';
    const { placed } = place(text, [row('2020年', '2021年'), row('本文', '本分')]);
    expect(placed.map(({ inColophon }) => inColophon)).toEqual([true, false]);
  });
});

test('HTML holds the rows as text', () => {
  const html = writeProofSheet([row('<b>', '&', { page: '3' })], 'html', 'ja');
  expect(html).toContain('&lt;b&gt;');
  expect(html).toContain('<th scope="row" class="short">3</th>');
});

test('a cell that a spreadsheet would take for a formula is none', () => {
  const csv = writeProofSheet([row('=1+2', '＝1')], 'csv', 'ja');
  expect(csv).toMatch(/,'=1\+2,'＝1,/);
});
