import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { uriOfPath } from '../../../server/host/uri';
import { createFile, replaceFile } from '../../../server/host/write-file';

const OLD = Buffer.from('川は流れる。\n');
const NEW = Buffer.from('川は静かに流れる。\n');

let folder = '';
const path = (name: string): string => join(folder, name);
const replace = (name: string, before = OLD): Promise<void> => replaceFile(uriOfPath(path(name)), before, NEW);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'accessible-text-write-'));
  writeFileSync(path('本 #1.txt'), OLD);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('replaceFile', () => {
  test.each([0o600, 0o644, 0o755, 0o664])('keeps mode %o and leaves nothing else behind', async (mode) => {
    chmodSync(path('本 #1.txt'), mode);
    await replace('本 #1.txt');
    expect(readFileSync(path('本 #1.txt'))).toEqual(NEW);
    expect(statSync(path('本 #1.txt')).mode & 0o7777).toBe(mode);
    expect(readdirSync(folder)).toEqual(['本 #1.txt']);
  });

  test('writes what a link leads to and keeps the link', async () => {
    symlinkSync('本 #1.txt', path('link.txt'));
    await replace('link.txt');
    expect(lstatSync(path('link.txt')).isSymbolicLink()).toBe(true);
    expect(readFileSync(path('本 #1.txt'))).toEqual(NEW);
  });

  test.each([
    ['changed', '本 #1.txt', 0o644, Buffer.from('別の文\n')],
    ['read-only', '本 #1.txt', 0o444, OLD],
    ['missing', 'missing.txt', 0o644, OLD],
  ])('refuses with %s and leaves the file as it was', async (problem, name, mode, before) => {
    chmodSync(path('本 #1.txt'), mode);
    await expect(replace(name, before)).rejects.toMatchObject({ problem });
    expect(readFileSync(path('本 #1.txt'))).toEqual(OLD);
    expect(readdirSync(folder)).toEqual(['本 #1.txt']);
  });

  test('never shows half a file: a reader that has it open keeps the old one', async () => {
    linkSync(path('本 #1.txt'), path('seen-before.txt'));
    await replace('本 #1.txt');
    expect(readFileSync(path('seen-before.txt'))).toEqual(OLD);
  });
});

describe('createFile', () => {
  test('makes missing folders', async () => {
    await createFile(uriOfPath(path('新刊/第1巻/001.txt')), NEW);
    expect(readFileSync(path('新刊/第1巻/001.txt'))).toEqual(NEW);
  });

  test('never overwrites', async () => {
    await expect(createFile(uriOfPath(path('本 #1.txt')), NEW)).rejects.toMatchObject({ problem: 'exists' });
    expect(readFileSync(path('本 #1.txt'))).toEqual(OLD);
  });
});
