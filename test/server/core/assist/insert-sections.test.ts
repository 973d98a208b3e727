import { expect, test } from 'vitest';
import { insertSections, type CompletedDraft } from '../../../../server/core/assist/insert-sections';
import { DEFAULT_CONFIG, type Config } from '../../../../server/core/book/config';
import { renderExample } from '../../../../server/core/rules/example';
import { FRONT_SECTION_KINDS } from '../../../../server/core/syntax/draft';
import { STANDARD_HEADINGS } from '../../../../server/core/syntax/heading';
import { parseDraft } from '../../../../server/core/syntax/parse';
import { found } from '../lint-text';

const BOOK = '　町の真ん中を川が流れる。\n　水門の音がする。\n';
const today = { year: 2026, month: 4, day: 1 };

function insert(text: string, config: Partial<Config> = {}): CompletedDraft {
  const draft = parseDraft({ path: 'draft.txt', text });
  return insertSections(draft, [draft], { ...DEFAULT_CONFIG, ...config }, today);
}

test('a text that is only a book gets every section, and keeps every character', () => {
  const { text, sections } = insert(BOOK);
  expect(sections).toEqual([...FRONT_SECTION_KINDS, 'colophon' as const].map((kind) => STANDARD_HEADINGS[kind]));
  expect(text).toContain(`\n\n${BOOK}\n原本奥付\n`);
  expect(found(text, 'section-missing')).toEqual([]);
  expect(found(text, 'section-misordered')).toEqual([]);
});

test('what is there stays where it is', () => {
  const { text, sections } = insert(renderExample({ production: null, legend: null }).text);
  expect(sections).toEqual(['製作館名及び製作年', 'テキストデータ凡例']);
  expect(text.split('\n').filter((line) => sections.includes(line))).toEqual(sections);
  expect(found(text, 'section-misordered')).toEqual([]);
});

test('nothing is inserted where nothing is missing', () => {
  const { text } = renderExample({});
  expect(insert(text)).toEqual({ text, sections: [] });
});

test('the configuration gives organisation and level; a rule that is off does not switch the command off', () => {
  const config = {
    organisation: '若葉図書館',
    proofingLevel: 'none' as const,
    rules: { 'section-missing': { severity: 'off' as const } },
  };
  const { text } = insert(BOOK, config);
  expect(text).toContain('若葉図書館 20##年製作');
  expect(text).toContain('未校正テキストデータ');
});

test('line ends are those of the text', () => {
  const { text } = insert(BOOK.replaceAll('\n', '\r\n'));
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test('a later file of a title gets no front matter', () => {
  const first = parseDraft({ path: '1.txt', text: renderExample({ colophon: null }).text });
  const second = parseDraft({ path: '2.txt', text: BOOK });
  expect(insertSections(second, [first, second], DEFAULT_CONFIG, today).sections).toEqual(['原本奥付']);
  expect(insertSections(first, [first, second], DEFAULT_CONFIG, today).sections).toEqual([]);
});
