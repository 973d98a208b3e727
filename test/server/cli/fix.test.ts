import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { applyPatch } from 'diff';
import { describe, expect, test } from 'vitest';
import { encode } from '../../../server/host/encode';
import { useCli } from './cli';
import { CONTROL, draft, ODD_HEADING } from './drafts';

const cli = useCli();

const ODD = draft(ODD_HEADING);
const BOTH = draft({ ...ODD_HEADING, ...CONTROL });
const read = (name: string): Buffer => readFileSync(join(cli.folder, name));

describe('safe fixes', () => {
  test('are written, told and not found again', async () => {
    cli.write('a.txt', ODD);
    const ended = await cli.run(['fix', 'a.txt']);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toContain(
      'a.txt: 1 fixed.\n  line 7: Write the heading as "製作館名及び製作年"  section-heading-nonstandard\n',
    );
    expect(ended.stdout).toContain('Files checked: 1. No findings.');
    expect(read('a.txt').toString()).toBe(draft());
    expect((await cli.run(['fix', 'a.txt'])).stdout).toContain('There was nothing to fix.');
  });

  test('leave what a person must look at, and tell that it remains', async () => {
    cli.write('a.txt', BOTH);
    const ended = await cli.run(['fix', 'a.txt']);
    expect(ended.code).toBe(1);
    expect(ended.stdout).toContain('What remains');
    expect(ended.stdout).toContain('control-character');
    expect(ended.stdout).toContain('Fixes for 1 of them should be looked at first.');
    expect(read('a.txt').toString()).toBe(draft(CONTROL));
  });

  test('can be confined to some rules', async () => {
    cli.write('a.txt', ODD);
    expect((await cli.run(['fix', 'a.txt', '--only', 'control-character'])).code).toBe(0);
    expect(read('a.txt').toString()).toBe(ODD);
  });

  test('touch only drafts that were named or found', async () => {
    cli.write('books/001.txt', ODD);
    cli.write('other/001.txt', ODD);
    cli.write('books/memo.txt', '買い物\n');
    await cli.run(['fix', 'books']);
    expect(read('books/001.txt').toString()).toBe(draft());
    expect(read('books/memo.txt').toString()).toBe('買い物\n');
    expect(read('other/001.txt').toString()).toBe(ODD);
  });

  test('in a title of several files change the named one only', async () => {
    const [front = '', colophon = ''] = ODD.split(/(?=原本奥付)/);
    cli.write('001.txt', front);
    cli.write('002.txt', '【13ページ】\n　続き。\n\n' + colophon.replace('原本奥付', '■原本奥付'));
    await cli.run(['fix', '002.txt', '--review', '--only', 'section-heading-nonstandard']);
    expect(read('001.txt').toString()).toBe(front);
    expect(read('002.txt').toString()).toContain('\n原本奥付\n');
  });

  test('never touch the heading of 原本奥付, which may be the line of the book', async () => {
    const text = ODD.replace('原本奥付', '■原本奥付');
    cli.write('a.txt', text);
    await cli.run(['fix', 'a.txt']);
    expect(read('a.txt').toString()).toContain('\n■原本奥付\n');
  });
});

describe('review fixes', () => {
  test('are applied for the rules that are named, beside nothing else', async () => {
    cli.write('a.txt', BOTH);
    expect((await cli.run(['fix', 'a.txt', '--review', '--only', 'control-character'])).code).toBe(0);
    expect(read('a.txt').toString()).toBe(BOTH.replace('\u0001', ''));
  });

  test('need a rule', async () => {
    cli.write('a.txt', BOTH);
    expect(await cli.run(['fix', 'a.txt', '--review'])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('--only') as string,
    });
    expect(read('a.txt').toString()).toBe(BOTH);
  });

  test.each([
    ['byte-order-mark', Buffer.from(`\uFEFF${draft()}`), Buffer.from(draft())],
    ['line-ending-mixed', Buffer.from(draft().replace('\n', '\r\n')), Buffer.from(draft())],
    ['encoding-not-utf8', encode(draft(), { encoding: 'shift_jis', byteOrderMark: false }), Buffer.from(draft())],
  ])('of bytes (%s) are applied on request only', async (rule, before, after) => {
    cli.write('a.txt', before);
    for (const args of [['--only', rule], []]) {
      await cli.run(['fix', 'a.txt', ...args]);
      expect(read('a.txt')).toEqual(Buffer.from(before));
    }
    const dry = await cli.run(['fix', 'a.txt', '--review', '--only', rule, '--dry-run']);
    expect(dry.stderr).toContain(rule);
    expect(read('a.txt')).toEqual(Buffer.from(before));
    await cli.run(['fix', 'a.txt', '--review', '--only', rule]);
    expect(read('a.txt')).toEqual(after);
  });
});

describe('--dry-run', () => {
  test('writes nothing and gives a difference that makes the fixed file', async () => {
    cli.write('新しい 本.txt', ODD);
    const before = statSync(join(cli.folder, '新しい 本.txt'));
    const ended = await cli.run(['fix', '.', '--dry-run']);
    const coloured = await cli.run(['fix', '.', '--dry-run'], { env: { FORCE_COLOR: '1' } });
    expect(coloured.stderr).toBe(ended.stderr);
    expect(coloured.stdout).toContain('\u001B[32m+製作館名及び製作年');
    expect(ended.stdout).toMatch(/^--- 新しい 本\.txt\n\+\+\+ 新しい 本\.txt\n@@ /);
    expect(applyPatch(ODD, ended.stdout)).toBe(draft());
    expect(ended.stderr).toContain('1 can be fixed (nothing was written)');
    expect(ended.stderr).toContain('Once fixed, no findings remain.');
    expect(ended.stderr).not.toContain('No findings.');
    expect(read('新しい 本.txt').toString()).toBe(ODD);
    expect(statSync(join(cli.folder, '新しい 本.txt')).mtimeMs).toBe(before.mtimeMs);
    expect(readdirSync(cli.folder)).toEqual(['新しい 本.txt']);
  });
});

describe('the file stays what it is', () => {
  const WINDOWS = { from: ODD.replaceAll('\n', '\r\n'), to: draft().replaceAll('\n', '\r\n') };

  test.each([
    ['UTF-8', 'utf-8', false],
    ['UTF-8 with a mark', 'utf-8', true],
    ['UTF-16LE', 'utf-16le', true],
    ['UTF-16BE', 'utf-16be', true],
    ['Shift_JIS', 'shift_jis', false],
  ] as const)('in %s with CRLF, byte for byte but for the fix', async (_, encoding, byteOrderMark) => {
    const bytes = (text: string): Buffer => Buffer.from(encode(text, { encoding, byteOrderMark }));
    cli.write('a.txt', bytes(WINDOWS.from));
    await cli.run(['fix', 'a.txt', '--only', 'section-heading-nonstandard']);
    expect(read('a.txt')).toEqual(bytes(WINDOWS.to));
  });

  test('in Shift_JIS also where a character has two codes', async () => {
    const shiftJis = (text: string): Buffer =>
      Buffer.from(encode(text, { encoding: 'shift_jis', byteOrderMark: false }));
    // The Roman numeral Ⅰ as the IBM extension has it, which nothing writes any more.
    const withOldCode = (text: string): Buffer => {
      const bytes = shiftJis(text.replace('川', 'Ⅰ'));
      const at = bytes.indexOf(Buffer.from([0x87, 0x54]));
      bytes.set([0xfa, 0x4a], at);
      return bytes;
    };
    cli.write('a.txt', withOldCode(ODD));
    await cli.run(['fix', 'a.txt', '--only', 'section-heading-nonstandard']);
    expect(read('a.txt')).toEqual(withOldCode(draft()));
  });

  test('with its mode, behind the link that names it', async () => {
    cli.write('real/a.txt', ODD);
    chmodSync(join(cli.folder, 'real/a.txt'), 0o640);
    symlinkSync('real/a.txt', join(cli.folder, 'link.txt'));
    expect((await cli.run(['fix', 'link.txt'])).code).toBe(0);
    expect(lstatSync(join(cli.folder, 'link.txt')).isSymbolicLink()).toBe(true);
    expect(read('real/a.txt').toString()).toBe(draft());
    expect(statSync(join(cli.folder, 'real/a.txt')).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(cli.folder, 'real'))).toEqual(['a.txt']);
  });

  test('under two names is fixed once', async () => {
    cli.write('a.txt', ODD);
    symlinkSync('a.txt', join(cli.folder, 'b.txt'));
    expect(await cli.run(['fix', '.'])).toMatchObject({ code: 0, stderr: '' });
    expect(read('b.txt').toString()).toBe(draft());
  });
});

describe('refuses and leaves the file as it was', () => {
  const refused = async (
    name: string,
    content: string | Uint8Array,
    sentence: string,
    args: readonly string[] = [],
  ): Promise<void> => {
    const ended = await cli.run(['fix', '.', ...args]);
    expect(ended).toMatchObject({ code: 3, stderr: expect.stringContaining(sentence) as string });
    expect(ended.stdout).not.toContain(`${name}: 1 fixed`);
    expect(read(name)).toEqual(Buffer.from(content));
    expect(readdirSync(cli.folder).filter((other) => other.startsWith('.'))).toEqual([]);
  };

  test('bytes that are no text', async () => {
    const bytes = Buffer.concat([Buffer.from(ODD), Buffer.from([0xff, 0x80])]);
    cli.write('a.txt', bytes);
    await refused('a.txt', bytes, 'a.txt: the file has bytes that are no text');
  });

  test('a character that the encoding does not have', async () => {
    const text = draft({ production: '■制作館名および製作年\n青葉点字図書館 昭和64年製作\n\n' });
    const bytes = encode(text, { encoding: 'shift_jis', byteOrderMark: false });
    cli.write('a.txt', bytes);
    cli.write('accessible-text.json', '{ "organisation": "𠮷野点字図書館" }');
    await refused('a.txt', bytes, '"𠮷" (U+20BB7) cannot be stored in Shift_JIS', [
      '--review',
      '--only',
      'organisation-mismatch',
    ]);
  });

  test('a file that is read-only; the others are fixed', async () => {
    cli.write('a.txt', ODD);
    cli.write('b.txt', ODD);
    chmodSync(join(cli.folder, 'a.txt'), 0o444);
    await refused('a.txt', ODD, 'a.txt: the file is read-only');
    expect(read('b.txt').toString()).toBe(draft());
  });

  test('a folder in which nothing may be written', async () => {
    cli.write('a.txt', ODD);
    chmodSync(cli.folder, 0o555);
    const ended = await cli.run(['fix', 'a.txt'], { unprivileged: true });
    expect(ended).toMatchObject({ code: 3, stderr: 'a.txt: permission denied.\n' });
    expect(read('a.txt').toString()).toBe(ODD);
  });

  test('everything that a configuration holds for which is no JSON: an exception may be lost', async () => {
    cli.write('a.txt', ODD);
    cli.write('accessible-text.json', '{ "allow": [ ');
    const ended = await cli.run(['fix', 'a.txt']);
    expect(ended).toMatchObject({ code: 2, stderr: expect.stringContaining('a.txt: left as it is') as string });
    expect(read('a.txt').toString()).toBe(ODD);
  });
});
