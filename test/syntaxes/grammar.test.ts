import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parseDraft } from '../../server/core/syntax/parse';
import { matchHeading } from '../../server/core/syntax/heading';
import { findMarks } from '../../server/core/syntax/marks';
import { lintText } from '../server/core/lint-text';
import { scoped, tokenize, type Token } from './tokenize';

const FOLDER = 'test/drafts/grammar';

test.each(['front-matter', 'body'])('%s.txt is coloured as its .scopes file shows', async (name) => {
  const text = readFileSync(`${FOLDER}/${name}.txt`, 'utf8');
  const tokens = tokenize(text);
  const lines = text.split('\n').flatMap((line, index) => [line, ...(tokens[index] ?? []).flatMap(describeToken)]);
  await expect(lines.join('\n')).toMatchFileSnapshot(resolve(FOLDER, `${name}.scopes`));
});

/** Words that only stand in a section have no colour: the picture of a line shows what stands out in it. */
function describeToken({ text, scopes }: Token): string[] {
  const telling = scopes.filter((scope) => !scope.startsWith('meta.'));
  return telling.length === 0 ? [] : [`    ${text} → ${telling.join(' ')}`];
}

const HEADINGS = [
  '原本情報',
  '底本の書誌情報',
  '原木情報',
  '製作館及び製作年',
  '制作館名および制作年',
  '製作年／製作者名',
  '著作権処理について',
  '者作権処理に関する事項',
  'テキストデータ凡例',
  'デキストデー夕凡例',
  'ナーダ凡例',
  'ＤＡＩＳＹ図書の凡例',
  'EPUB製作凡例',
  'ファイルの構成について',
  '原本の奧附',
  '奥付',
  '原本の事情',
  '製作館名の由来',
  'データの凡例集',
  '著作権の歴史',
];
const DECORATIONS = [
  (words: string) => words,
  (words: string) => `■${words}`,
  (words: string) => `　【 ${words} 】`,
  (words: string) => `１．${words}：`,
  (words: string) => `(2) ${words}`,
  (words: string) => `Ⅲ、${words}`,
  (words: string) => `③${words}`,
  (words: string) => `＝＝＝ ${words} ＝＝＝`,
  (words: string) => `# ${words}`,
  (words: string) => [...words].join('　'),
  (words: string) => `${words}のこと`,
];
const lines = HEADINGS.flatMap((words) => DECORATIONS.map((decorate) => decorate(words)));

test.each(lines)('「%s」 is a heading to the editor if it is one to the linter', (line) => {
  const match = matchHeading(line);
  const [first = []] = tokenize(line);
  const inFront = tokenize(`原本情報\n${line}`)[1] ?? [];
  const isHeading = (tokens: readonly Token[]): boolean =>
    tokens.some(({ scopes }) => scopes.includes('entity.name.section'));
  expect(isHeading(inFront)).toBe(match !== undefined);
  // Outside of the front matter a book's own 凡例 is no heading; the linter looks at what follows 奥付.
  const placeDecides = match?.ambiguous && !['colophon', 'file-structure'].includes(match.kind);
  expect(isHeading(first)).toBe(match !== undefined && !placeDecides);
});

test('marks are those that the linter finds', () => {
  const line =
    '【1ページ】【 12頁】【１３ページ】【p.14】【原本ｐ15】【xiv】【XVI】【17】【十八ページ】【19ペイジ】【】' +
    '水門《すいもん》《》注1)注 2 )注３）注4';
  const marks = findMarks(line, 0);
  const found = (kind: string): string =>
    marks
      .filter((mark) => mark.kind === kind)
      .map(({ span }) => line.slice(span.start, span.end))
      .join('');
  expect(scoped(line, 'entity.name.tag.page')).toBe(found('page'));
  expect(scoped(line, 'string.quoted.other.ruby')).toBe(found('ruby'));
  expect(scoped(line, 'keyword.other.note')).toBe(found('note'));
});

test.each([
  ['漢字かな《よみ》', 'かな'],
  ['町の水門《すいもん》', '水門'],
  ['一ヶ所《いっかしょ》', '一ヶ所'],
  ['大きなストーブ《stove》', 'ストーブ'],
  ['the Thames《テムズ》', 'Thames'],
  ['前の｜凪ぎ待《なぎま》ち', '凪ぎ待'],
  ['「」《よみ》', ''],
])('in %s the reading belongs to 「%s」', (line, base) => {
  expect(scoped(line, 'entity.name.type.ruby-base')).toBe(base);
});

test('placeholders of the front matter are those that the linter finds', () => {
  const text = readFileSync(`${FOLDER}/front-matter.txt`, 'utf8');
  const draft = parseDraft({ path: 'draft.txt', text });
  const found = lintText(text).filter(({ ruleId }) => ruleId === 'placeholder-left');
  const coloured = tokenize(text).flatMap((tokens, index) =>
    tokens.some(({ scopes }) => scopes.includes('invalid.deprecated.placeholder')) ? [index] : [],
  );
  expect(coloured.length).toBeGreaterThan(0);
  expect(found.map(({ span }) => draft.lines.findIndex(({ end }) => end >= span.start))).toEqual(coloured);
});

test('a legend that names a sign of description does not open one', () => {
  const text = 'テキストデータ凡例\n1. 図には〔図の説明〕を付けた。\n2. ルビは省いた。';
  expect(tokenize(text)[2]?.flatMap(({ scopes }) => scopes)).not.toContain('comment.block.figure-description');
});

const UNITS = [
  '漢',
  'ー',
  '｜漢',
  '《あ',
  '【1',
  '〔図',
  '〔図1 ',
  '注1',
  '■',
  '#',
  '○',
  '　',
  ' ',
  '第##版',
  '読',
  '漢《か》',
];

test.each(UNITS)('a line of ten thousand 「%s」 is read at once', (unit) => {
  const start = performance.now();
  tokenize(
    ['原本情報', unit.repeat(10_000 / unit.length), 'テキストデータ凡例', unit.repeat(10_000 / unit.length)].join('\n'),
  );
  expect(performance.now() - start).toBeLessThan(2000);
});
