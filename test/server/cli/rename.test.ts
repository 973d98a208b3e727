import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { useCli, type Ended } from './cli';
import { draft } from './drafts';

const cli = useCli();
const CONFIG = 'accessible-text.json';
const [FRONT = '', COLOPHON = ''] = draft().split(/(?=原本奥付)/);
const LIST = 'ファイルの構成\n1.txt 本文\n2.txt 本文\n10.txt 本文\n\n';
const OPTIONS = ['--review', '--only', 'file-name-misordered'];

const names = (): string[] => readdirSync(join(cli.folder, '本')).sort();
const read = (name: string): string => readFileSync(join(cli.folder, '本', name), 'utf8');
const rename = (...more: string[]): Promise<Ended> => cli.run(['fix', '本', ...OPTIONS, ...more]);

describe('files whose names do not give their order', () => {
  beforeEach(() => {
    cli.write('本/1.txt', LIST + FRONT);
    cli.write('本/2.txt', '　川は流れる。\n');
    cli.write('本/10.txt', COLOPHON);
    cli.write('本/memo.doc', '1.txt');
  });

  test('get their new names, which the list of them follows', async () => {
    const { code, stdout, stderr } = await rename();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('本: files renamed: 2.\n  1.txt → 01.txt\n  2.txt → 02.txt\n');
    expect(stdout).toContain('Files checked: 3. No findings.');
    expect(names()).toEqual(['01.txt', '02.txt', '10.txt', 'memo.doc']);
    expect(read('01.txt')).toBe(LIST.replace('1.txt', '01.txt').replace('\n2.txt', '\n02.txt') + FRONT);
    expect(read('02.txt')).toBe('　川は流れる。\n');
    expect((await rename()).stdout).toContain('There was nothing to fix.');
  });

  test('are only told of with --dry-run', async () => {
    const { stdout, stderr } = await rename('--dry-run');
    expect(stderr).toContain('本: files that can be renamed: 2 (nothing was changed).\n  1.txt → 01.txt\n');
    expect(stderr).toContain('Once fixed, no findings remain.');
    expect(stdout).toContain('-1.txt 本文\n-2.txt 本文\n+01.txt 本文\n+02.txt 本文\n');
    expect(names()).toEqual(['1.txt', '10.txt', '2.txt', 'memo.doc']);
    expect(read('1.txt')).toBe(LIST + FRONT);
  });

  test('keep them unless it is asked for', async () => {
    for (const more of [[], ['--review', '--only', 'control-character'], ['--only', 'file-name-misordered']]) {
      await cli.run(['fix', '本', ...more]);
      expect(names()).toContain('1.txt');
    }
  });

  test('keep what was declared and allowed of them', async () => {
    const before = `{
  // 館の設定
  "titles": { "本/1.txt": { "declarations": { "scope": { "answer": "whole-book", "by": "例", "on": "2026-04-01" } } } },
  "allow": [{ "rule": "file-not-listed", "file": "本/1.txt" }]
}
`;
    cli.write(CONFIG, before);
    expect((await rename()).code).toBe(0);
    expect(readFileSync(join(cli.folder, CONFIG), 'utf8')).toBe(before.replaceAll('本/1.txt', '本/01.txt'));
  });

  test('all keep them where one of them was not named', async () => {
    const { stderr } = await cli.run(['fix', '本/1.txt', ...OPTIONS]);
    expect(stderr).toContain('nothing was renamed, for "2.txt" would be too');
    expect(names()).toEqual(['1.txt', '10.txt', '2.txt', 'memo.doc']);
  });

  test('all keep them, and the list its text, where one cannot be renamed', async () => {
    // A folder that a search passes by.
    cli.write('本/02.txt/keep', '');
    const { code, stderr } = await rename();
    expect(code).toBe(3);
    expect(stderr).toContain('本/02.txt: this is there already');
    expect(names()).toEqual(['02.txt', '1.txt', '10.txt', '2.txt', 'memo.doc']);
    expect(read('1.txt')).toBe(LIST + FRONT);
  });

  test('all keep them where the list cannot be written', async () => {
    chmodSync(join(cli.folder, '本/1.txt'), 0o444);
    const { code, stderr } = await rename();
    expect(code).toBe(3);
    expect(stderr).toContain('本/1.txt: the file is read-only');
    expect(names()).toEqual(['1.txt', '10.txt', '2.txt', 'memo.doc']);
    expect(read('1.txt')).toBe(LIST + FRONT);
  });
});
