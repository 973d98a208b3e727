import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { useCli, type Ended } from './cli';
import { CONTROL, draft, ODD_HEADING, utf16 } from './drafts';

const cli = useCli();

/** Where CONTROL and ODD_HEADING stand. */
const line = draft(CONTROL).split('\u0001')[0]?.split('\n').length;
const heading = draft(ODD_HEADING).split('■')[0]?.split('\n').length;

interface JsonFile {
  readonly filePath: string;
  readonly messages: readonly {
    readonly ruleId: string;
    readonly severity: number;
    readonly line: number;
    readonly message: string;
  }[];
  readonly errorCount: number;
}

const json = ({ stdout }: Ended): JsonFile[] => JSON.parse(stdout) as JsonFile[];
const found = (ended: Ended): string[] =>
  json(ended).flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, line }) => `${filePath.slice(cli.folder.length + 1)}:${line} ${ruleId}`),
  );
const names = (ended: Ended): string[] => json(ended).map(({ filePath }) => filePath.slice(cli.folder.length + 1));

describe('exit code', () => {
  test('is 0 for a clean draft, 1 with an error', async () => {
    cli.write('clean.txt', draft());
    expect(await cli.run(['check', 'clean.txt'])).toMatchObject({
      code: 0,
      stdout: 'Files checked: 1. No findings.\n',
      stderr: '',
    });
    cli.write('bad.txt', draft(CONTROL));
    expect((await cli.run(['check', '.'])).code).toBe(1);
  });

  test('is 0 with hints only, and 1 when there are more warnings than allowed, shown or not', async () => {
    cli.write('a.txt', draft(ODD_HEADING));
    cli.write('accessible-text.json', '{ "rules": { "section-heading-nonstandard": "warning" } }');
    expect((await cli.run(['check', 'a.txt'])).code).toBe(0);
    expect((await cli.run(['check', 'a.txt', '--max-warnings', '1'])).code).toBe(0);
    expect(await cli.run(['check', 'a.txt', '--max-warnings', '0', '--quiet'])).toMatchObject({
      code: 1,
      stdout: expect.not.stringContaining('section-heading-nonstandard') as string,
      stderr: expect.stringContaining('Warnings: 1.') as string,
    });
  });

  test.each([
    [['chek', 'a.txt']],
    [['check', 'a.txt', '--only', 'no-such-rule']],
    [['check', 'a.txt', '--level', '全部']],
    [['check', 'a.txt', '--today', '2026-02-30']],
    [['check', 'a.txt', '--format', 'xml']],
    [['check', 'a.txt', '--locale', 'fr']],
    [['check', 'a.txt', '--max-warnings', '-1']],
    [['check', 'a.txt', '--config', 'missing.json']],
    [['check', 'a.txt', '--stdin-filename', 'b.txt']],
    [['check', '-', '-']],
    [['fix', '-']],
    [['fix', 'a.txt', '--review']],
    [['rules', 'extra']],
  ])('is 2 for the command line %j, with a sentence in Japanese', async (args) => {
    cli.write('a.txt', draft());
    const { code, stdout, stderr } = await cli.run(args, { env: { LANG: 'ja_JP.UTF-8' } });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/[ぁ-ん].*\n$/);
    expect(stderr).not.toContain('error:');
  });

  test('names a missing argument without a space behind it', async () => {
    const { stderr } = await cli.run(['check'], { env: { LANG: 'ja_JP.UTF-8' } });
    expect(stderr).toContain('パスを指定してください。');
  });

  test('is 2 for a configuration that is no JSON, which is a finding too', async () => {
    cli.write('accessible-text.json', '{ "rules": { ');
    cli.write('a.txt', draft());
    const ended = await cli.run(['check', '.', '--format', 'json']);
    expect(ended.code).toBe(2);
    expect(found(ended)).toEqual(['accessible-text.json:1 config-invalid']);
    expect(names(ended)).toContain('a.txt');
  });

  test('is 3 when a file cannot be read, and the rest is checked', async () => {
    cli.write('bad.txt', draft(CONTROL));
    symlinkSync('self.txt', join(cli.folder, 'self.txt'));
    const ended = await cli.run(['check', 'missing.txt', 'self.txt', 'bad.txt', '--format', 'json']);
    expect(ended.code).toBe(3);
    expect(found(ended)).toEqual([`bad.txt:${line} control-character`]);
    expect(ended.stderr).toContain('missing.txt: there is no such file or folder.');
    expect(ended.stderr).toContain('self.txt: the link leads in a circle.');
  });
});

test('unknown rules and options are answered with what may be meant', async () => {
  const rule = await cli.run(['check', 'a.txt', '--only', 'control-charakter']);
  expect(rule.stderr).toContain('Did you mean: control-character?');
  const option = await cli.run(['check', 'a.txt', '--fromat', 'json']);
  expect(option.stderr).toContain('--format');
});

describe('what is checked', () => {
  test('in folders drafts only, by name any file', async () => {
    cli.write('books/001.txt', draft());
    cli.write('books/memo.txt', '買い物\u0001\n');
    cli.write('books/list.csv', 'a\u0001\n');
    expect(names(await cli.run(['check', 'books', '--format', 'json']))).toEqual(['books/001.txt']);
    const named = await cli.run(['check', 'books/memo.txt', 'books/list.csv', '--format', 'json']);
    expect(found(named).sort()).toEqual(['books/list.csv:1 control-character', 'books/memo.txt:1 control-character']);
    expect(named.stderr).toContain('books/memo.txt: no heading such as 原本情報 was found');
  });

  test('with --all every text file', async () => {
    cli.write('books/001.txt', draft());
    cli.write('books/memo.md', '買い物\n');
    expect(names(await cli.run(['check', 'books', '--all', '--format', 'json']))).toEqual([
      'books/001.txt',
      'books/memo.md',
    ]);
  });

  test('says so when there is no draft', async () => {
    cli.write('books/memo.txt', '買い物\n');
    const none = await cli.run(['check', 'books']);
    expect(none).toMatchObject({ code: 0, stdout: '', stderr: expect.stringContaining('--all') as string });
    mkdirSync(join(cli.folder, 'empty'));
    expect((await cli.run(['check', 'empty'])).stderr).toContain('There is no file to check here');
  });

  test('files that the configuration ignores only by name, those it includes always', async () => {
    cli.write('accessible-text.json', '{ "ignore": ["old/"], "include": ["work/*.txt"] }');
    cli.write('old/001.txt', draft());
    cli.write('work/part.txt', '本文だけ\n');
    expect(names(await cli.run(['check', '.', '--format', 'json']))).toEqual(['work/part.txt']);
    expect(names(await cli.run(['check', 'old/001.txt', '--format', 'json']))).toEqual(['old/001.txt']);
  });

  test('a file of a title is seen in its title, but reported alone', async () => {
    const [front = '', colophon = ''] = draft().split(/(?=原本奥付)/);
    cli.write('001.txt', front + '\u0001\n');
    cli.write('002.txt', '【13ページ】\n　\u0001続き。\n\n' + colophon);
    const second = await cli.run(['check', '002.txt', '--format', 'json', '--only', 'control-character']);
    expect(found(second)).toEqual(['002.txt:2 control-character']);
    // On its own it would be a text without 原本情報.
    expect(second.stderr).toBe('');
  });

  test('each file once, however often it is named', async () => {
    const path = cli.write('a.txt', draft());
    expect(names(await cli.run(['check', '.', 'a.txt', './a.txt', path, '--format', 'json']))).toEqual(['a.txt']);
  });

  test('links to folders that lead in circles are not followed for ever', async () => {
    cli.write('books/001.txt', draft());
    symlinkSync('..', join(cli.folder, 'books/up'));
    const ended = await cli.run(['check', 'books', '--format', 'json']);
    expect(ended).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('books/up: this link leads back') as string,
    });
    expect(names(ended)).toEqual(['books/001.txt']);
  });
});

describe('configuration', () => {
  const bad = draft(CONTROL);

  test('the nearest one holds for each file, and its mistakes are told once', async () => {
    cli.write('a/accessible-text.json', '{ "rules": { "control-character": "off" }, "wrong": 1 }');
    cli.write('a/x/001.txt', bad);
    cli.write('a/y/001.txt', bad);
    cli.write('b/001.txt', bad);
    expect(found(await cli.run(['check', '.', '--format', 'json']))).toEqual([
      'a/accessible-text.json:1 config-invalid',
      `b/001.txt:${line} control-character`,
    ]);
  });

  test('--config takes the place of all others', async () => {
    cli.write('a/accessible-text.json', '{ "rules": { "control-character": "off" } }');
    cli.write('a/001.txt', bad);
    cli.write('other.json', '{}');
    expect(found(await cli.run(['check', 'a', '--config', 'other.json', '--format', 'json']))).toEqual([
      `a/001.txt:${line} control-character`,
    ]);
  });

  test('a configuration that is named is checked itself', async () => {
    cli.write('accessible-text.json', '{ "wrong": 1 }');
    const ended = await cli.run(['check', 'accessible-text.json', '--format', 'json']);
    expect(ended.code).toBe(0);
    expect(found(ended)).toEqual(['accessible-text.json:1 config-invalid']);
  });

  test('the level and the rules can be chosen', async () => {
    cli.write('a.txt', draft({ ...CONTROL, ...ODD_HEADING }));
    expect(
      found(await cli.run(['check', 'a.txt', '--only', 'section-heading-nonstandard', '--format', 'json'])),
    ).toEqual([`a.txt:${heading} section-heading-nonstandard`]);
    cli.write('accessible-text.json', '{ "rules": { "hard-line-break": "error" } }');
    for (const level of ['未校正', 'none']) expect((await cli.run(['check', 'a.txt', '--level', level])).code).toBe(1);
  });
});

describe('encodings', () => {
  const text = draft(CONTROL);
  test.each([
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16LE', utf16(text)],
    ['UTF-16BE', utf16(text, false)],
    ['Shift_JIS', Buffer.from(draftInShiftJis())],
  ])('%s', async (_, bytes) => {
    cli.write('a.txt', bytes);
    expect(found(await cli.run(['check', 'a.txt', '--only', 'control-character', '--format', 'json']))).toEqual([
      `a.txt:${line} control-character`,
    ]);
  });

  test('bytes that are no text, NUL and a line of 10 MB are findings or nothing, never a failure', async () => {
    cli.write('bytes.txt', Buffer.concat([Buffer.from(text), Buffer.from([0xff, 0xfe, 0x00, 0x80])]));
    cli.write('long.txt', `${draft()}${'あ'.repeat(3_500_000)}`);
    const ended = await cli.run(['check', '.', '--only', 'control-character', '--format', 'json']);
    expect(ended.code).toBe(1);
    expect(found(ended)).toContain(`bytes.txt:${line} control-character`);
    expect(names(ended)).toEqual(['bytes.txt', 'long.txt']);
  });
});

function draftInShiftJis(): Uint8Array {
  const table = new Map<string, number[]>();
  const decoder = new TextDecoder('shift_jis');
  for (let lead = 0x81; lead <= 0x9f; lead++) {
    for (let trail = 0x40; trail <= 0xfc; trail++) table.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  }
  for (let lead = 0xe0; lead <= 0xea; lead++) {
    for (let trail = 0x40; trail <= 0xfc; trail++) table.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  }
  return Uint8Array.from([...draft(CONTROL)].flatMap((character) => table.get(character) ?? [character.charCodeAt(0)]));
}

describe('standard input', () => {
  test('is checked under the name that is given, in the title beside it', async () => {
    cli.write('accessible-text.json', '{ "rules": { "control-character": "warning" } }');
    const ended = await cli.run(['check', '-', '--stdin-filename', 'a.txt', '--format', 'json'], {
      input: draft(CONTROL),
    });
    expect(ended.code).toBe(0);
    expect(json(ended)[0]?.filePath).toBe(join(cli.folder, 'a.txt'));
    expect(json(ended)[0]?.messages).toMatchObject([{ ruleId: 'control-character', severity: 1, line }]);
  });

  test('has a name of its own without one, and is decoded as a file is', async () => {
    const ended = await cli.run(['check', '-', '--format', 'json'], { input: utf16(draft(CONTROL)) });
    expect(ended.code).toBe(1);
    expect(json(ended)[0]?.filePath).toBe('<stdin>');
  });
});

describe('output', () => {
  test('speaks the language of the environment or of --locale', async () => {
    cli.write('a.txt', draft(CONTROL));
    const said = async (env: Readonly<Record<string, string>>, ...args: string[]): Promise<boolean> =>
      (await cli.run(['check', 'a.txt', ...args], { env })).stdout.includes('エラー');
    expect(await said({ LANG: 'ja_JP.UTF-8' })).toBe(true);
    expect(await said({ LANG: 'en_US.UTF-8', LC_MESSAGES: 'ja' })).toBe(true);
    expect(await said({ LANG: 'ja_JP.UTF-8', LC_ALL: 'C' })).toBe(false);
    expect(await said({ LANG: 'ja_JP.UTF-8' }, '--locale', 'en')).toBe(false);
    expect(await said({ LANG: 'C' }, '--locale=ja')).toBe(true);
  });

  test('has colours only where they are wanted', async () => {
    cli.write('a.txt', draft(CONTROL));
    expect((await cli.run(['check', 'a.txt'])).stdout).not.toContain('\u001B');
    expect((await cli.run(['check', 'a.txt'], { env: { FORCE_COLOR: '1' } })).stdout).toContain('\u001B[31m');
    expect((await cli.run(['check', 'a.txt', '--output-file', 'r.txt'], { env: { FORCE_COLOR: '1' } })).code).toBe(1);
    expect(readFileSync(join(cli.folder, 'r.txt'), 'utf8')).not.toContain('\u001B');
  });

  test('goes into a file whole, and never over a draft', async () => {
    const path = cli.write('a.txt', draft(CONTROL));
    symlinkSync('a.txt', join(cli.folder, 'link.txt'));
    const ended = await cli.run(['check', 'a.txt', '--format', 'json', '--output-file', 'report.json']);
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(JSON.parse(readFileSync(join(cli.folder, 'report.json'), 'utf8'))).toMatchObject([
      { filePath: path, errorCount: 1 },
    ]);
    for (const output of ['a.txt', './a.txt', 'link.txt']) {
      expect((await cli.run(['check', 'a.txt', '--output-file', output])).code).toBe(2);
    }
    expect(readFileSync(path, 'utf8')).toBe(draft(CONTROL));
    expect(await cli.run(['check', 'a.txt', '--output-file', 'no/such/folder.json'])).toMatchObject({ code: 3 });
  });

  test('ends quietly when the reader goes away', async () => {
    for (let i = 0; i < 40; i++) cli.write(`${i}.txt`, draft({ body: `【11ページ】\n${'\u0001\n'.repeat(500)}` }));
    const child = spawn(process.execPath, [cli.program, 'check', '.', '--format', 'json'], {
      cwd: cli.folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    const code = await new Promise((done) => child.once('close', done));
    expect({ code, errors }).toEqual({ code: 1, errors: '' });
  });

  test.skipIf(process.platform !== 'linux')('is a failure when it does not get out', async () => {
    cli.write('a.txt', draft());
    const child = spawn('sh', ['-c', '"$0" "$1" check a.txt > /dev/full', process.execPath, cli.program], {
      cwd: cli.folder,
      stdio: 'ignore',
    });
    expect(await new Promise((done) => child.once('close', done))).toBe(3);
    const { code, stderr } = await cli.run(['check', 'a.txt', '--output-file', '/dev/full']);
    expect(code).toBe(3);
    expect(stderr).toContain('there was no room left to write all of it');
  });

  test('shows control characters of a file name instead of obeying them', async () => {
    cli.write('a\u001B[2J.txt', draft(CONTROL));
    const { stdout } = await cli.run(['check', '.']);
    expect(stdout).toContain('a<U+001B>[2J.txt');
    expect(stdout).not.toContain('\u001B');
  });
});

test.skipIf(process.platform === 'win32')(
  'a folder that may not be looked into is named, and the rest is checked',
  async () => {
    cli.write('closed/001.txt', draft());
    cli.write('open/001.txt', draft(CONTROL));
    cli.write('open/closed.txt', draft(CONTROL));
    chmodSync(join(cli.folder, 'closed'), 0o000);
    chmodSync(join(cli.folder, 'open/closed.txt'), 0o000);
    const ended = await cli.run(['check', '.', '--format', 'json'], { unprivileged: true });
    chmodSync(join(cli.folder, 'closed'), 0o755);
    expect(ended.code).toBe(3);
    expect(ended.stderr).toBe('closed: permission denied.\nopen/closed.txt: permission denied.\n');
    expect(found(ended)).toEqual([`open/001.txt:${line} control-character`]);
  },
);
