import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { version } from '../../../package.json';
import { RULES } from '../../../server/core/rules/index';
import { displayWidth } from '../../../server/core/text/width';
import { useCli } from './cli';

const cli = useCli();
const ja = { env: { LANG: 'ja_JP.UTF-8' } };
const JAPANESE = /[ぁ-んァ-ヶ一-龠]/;

test('rules lists every rule with its severities in columns', async () => {
  const { code, stdout } = await cli.run(['rules'], ja);
  expect(code).toBe(0);
  const lines = stdout.trimEnd().split('\n');
  expect(lines.slice(1).map((line) => line.split(' ')[0])).toEqual(RULES.map(({ meta }) => meta.id));
  const columns = lines.map((line) => displayWidth(/^.*? {2,}.*? {2,}.*? {2,}.*? {2,}/.exec(line)?.[0] ?? ''));
  expect(new Set(columns).size).toBe(1);
});

describe('explain', () => {
  test.each([
    ['ja', ['制御文字が残っている', '読み上げソフト', '全文校正: エラー', '指摘される例']],
    ['en', ['A control character is left', 'reading software', 'error', 'Found']],
  ] as const)('tells in %s what a rule is about, without markup', async (locale, words) => {
    const { code, stdout } = await cli.run(['explain', 'control-character', '--locale', locale]);
    expect(code).toBe(0);
    for (const word of words) expect(stdout).toContain(word);
    expect(stdout).not.toMatch(/```|\|---|^##|\| ---/m);
  });

  test('answers an unknown rule with a likely one', async () => {
    expect(await cli.run(['explain', 'control-char'], ja)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('もしかして: control-character') as string,
    });
  });
});

test('characters lists what is beyond JIS level 2, with code points, counts and lines, and changes nothing', async () => {
  cli.write('book.txt', '　俠という字と①。\n\n　俠。\n');
  cli.write('plain.txt', '　川は流れる。\n');
  const { code, stdout } = await cli.run(['characters', 'book.txt', 'plain.txt'], ja);
  expect(code).toBe(0);
  expect(stdout).toContain('book.txt: JIS 第2水準までにない文字が 2 種類、3 字あります');
  expect(stdout).toContain('俠 U+4FE0  2 字（1, 3行目）');
  expect(stdout).toContain('plain.txt: JIS 第2水準までにない文字はありません。');
  expect((await cli.run(['characters', 'none.txt'], ja)).code).toBe(3);
});

describe('new', () => {
  test('makes a draft that is recognised and has all sections', async () => {
    const args = ['new', '新刊', '--organisation', '青葉点字図書館', '--level', '簡易校正', '--title', '$& の話'];
    expect((await cli.run(args, ja)).code).toBe(0);
    expect(readdirSync(join(cli.folder, '新刊'))).toEqual(['001.txt']);
    const text = readFileSync(join(cli.folder, '新刊/001.txt'), 'utf8');
    for (const part of ['青葉点字図書館', '簡易校正テキストデータ', '$& の話']) expect(text).toContain(part);
    const checked = await cli.run(['check', '新刊', '--format', 'json']);
    const [file] = JSON.parse(checked.stdout) as {
      readonly messages: readonly { readonly ruleId: string; readonly message: string }[];
    }[];
    const ofSections =
      file?.messages.filter(({ ruleId }) => /^section-(?:missing|misordered|duplicated)/.test(ruleId)) ?? [];
    // The book itself is still to come.
    for (const { message } of ofSections) expect(message).toContain('There is no body.');
  });

  test('takes what it is not told from the configuration', async () => {
    cli.write('accessible-text.json', '{ "organisation": "青葉点字図書館", "proofingLevel": "未校正" }');
    await cli.run(['new', 'a/b']);
    const text = readFileSync(join(cli.folder, 'a/b/001.txt'), 'utf8');
    for (const part of ['青葉点字図書館', '未校正テキストデータ']) expect(text).toContain(part);
  });

  test('never overwrites', async () => {
    cli.write('001.txt', '大切な本');
    expect(await cli.run(['new', '.'])).toMatchObject({ code: 2, stdout: '' });
    expect(readFileSync(join(cli.folder, '001.txt'), 'utf8')).toBe('大切な本');
  });
});

describe('help', () => {
  test.each([
    ['--help'],
    ['check --help'],
    ['fix --help'],
    ['rules --help'],
    ['explain --help'],
    ['new --help'],
    ['help check'],
  ])('%s speaks the language of the reader', async (args) => {
    const japanese = await cli.run(args.split(' '), ja);
    expect(japanese).toMatchObject({ code: 0, stderr: '' });
    // Names of options and values are the same in every language; a line of help is a sentence.
    const lines = japanese.stdout.split('\n').filter((line) => /[a-z]/.test(line));
    expect(lines.filter((line) => !JAPANESE.test(line) && !/^\s+checkstyle|--/.test(line))).toEqual([]);
    expect(Math.max(...japanese.stdout.split('\n').map(displayWidth))).toBeLessThanOrEqual(84);
    const english = await cli.run(args.split(' '));
    expect(english.code).toBe(0);
    expect(english.stdout).not.toMatch(JAPANESE);
  });

  test('is shown when nothing is asked for, as a mistake', async () => {
    expect(await cli.run([])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('Usage: accessible-text') as string,
    });
  });

  test('--version', async () => {
    expect(await cli.run(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n` });
  });
});
