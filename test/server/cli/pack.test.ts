import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import { acceptedAnswers } from '../answers';
import { useCli } from './cli';
import { CONTROL, draft } from './drafts';

const cli = useCli();
const CONFIG = 'accessible-text.json';
const ANSWERS = JSON.stringify({ declarations: acceptedAnswers('full') });
const read = (name: string): Buffer => readFileSync(join(cli.folder, name));
const unzipped = (name: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(read(name))).map(([path, bytes]) => [path, Buffer.from(bytes).toString()]),
  );
const hash = (kind: string, bytes: Buffer): string => createHash(kind).update(bytes).digest('hex');

describe('a title that is ready', () => {
  beforeEach(() => {
    cli.write(`books/${CONFIG}`, ANSWERS);
    cli.write('books/川.txt', draft());
    cli.write('books/README.md', '# メモ\n');
    cli.write('books/.hidden.txt', draft());
  });

  test('is packed alone, as it is stored, with a manifest and a report beside it', async () => {
    const ended = await cli.run(['pack', 'books', '-o', 'out.zip']);
    expect(ended.code, ended.stderr).toBe(0);
    expect(unzipped('out.zip')).toEqual({ '川.txt': draft() });
    expect(ended.stderr).toContain('Files that were left out: ');
    expect(ended.stderr).toContain('README.md');
    const [head, row, zip] = read('out.manifest.tsv').toString().split('\r\n');
    const bytes = Buffer.from(draft());
    expect(head).toBe('\uFEFFFile\tBytes\tSHA-256\tMD5');
    expect(row).toBe(`川.txt\t${bytes.length}\t${hash('sha256', bytes)}\t${hash('md5', bytes)}`);
    expect(zip).toContain(`out.zip\t${read('out.zip').length}\t${hash('sha256', read('out.zip'))}`);
    expect(read('out.report.html').toString()).toContain('ready for delivery: 1');
    expect(readdirSync(cli.folder).sort()).toEqual(['books', 'out.manifest.tsv', 'out.report.html', 'out.zip']);
  });

  test('gives the same bytes at any time and in any time zone', async () => {
    await cli.run(['pack', 'books', '-o', 'a.zip'], { env: { TZ: 'Asia/Tokyo' } });
    utimesSync(join(cli.folder, 'books/川.txt'), 1, 1);
    await cli.run(['pack', 'books', '-o', 'b.zip'], { env: { TZ: 'America/New_York' } });
    expect(read('a.zip').equals(read('b.zip'))).toBe(true);
  });

  test('can be packed as a folder', async () => {
    expect((await cli.run(['pack', 'books', '-o', 'out'])).code).toBe(0);
    expect(readdirSync(join(cli.folder, 'out'))).toEqual(['川.txt']);
    expect(read('out/川.txt').toString()).toBe(draft());
  });

  test.each(['out.zip', 'out.manifest.tsv', 'out.report.html'])('never takes the place of %s', async (name) => {
    cli.write(name, 'mine');
    const ended = await cli.run(['pack', 'books', '-o', 'out.zip']);
    expect(ended.code).toBe(3);
    expect(ended.stderr).toContain(`${name}: this is there already`);
    expect(read(name).toString()).toBe('mine');
    expect(readdirSync(cli.folder).sort()).toEqual(['books', name].sort());
  });

  test('is not put among its own drafts', async () => {
    expect((await cli.run(['pack', 'books', '-o', 'books/out.zip'])).code).toBe(2);
    expect((await cli.run(['pack', 'books', '-o', 'books/sub/out'])).code).toBe(2);
  });
});

describe('what stands in the way', () => {
  test('is told, and nothing is written', async () => {
    cli.write('books/a.txt', draft(CONTROL));
    const ended = await cli.run(['pack', 'books', '-o', 'out.zip']);
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain('Errors: 1.');
    expect(ended.stderr).toContain('Not answered: ');
    expect(readdirSync(cli.folder)).toEqual(['books']);
  });

  test('is put aside for a reason, which the report keeps', async () => {
    cli.write('books/a.txt', draft(CONTROL));
    expect((await cli.run(['pack', 'books', '-o', 'out.zip', '--force', ' '])).code).toBe(2);
    const ended = await cli.run(['pack', 'books', '-o', 'out.zip', '--force', '国立国会図書館と相談済み']);
    expect(ended.code).toBe(0);
    expect(read('out.report.html').toString()).toContain('because: 国立国会図書館と相談済み');
  });

  test('of a broken configuration no reason puts aside', async () => {
    cli.write(`books/${CONFIG}`, '{');
    cli.write('books/a.txt', draft());
    expect((await cli.run(['pack', 'books', '-o', 'out.zip', '--force', '急ぎ'])).code).toBe(2);
    expect(existsSync(join(cli.folder, 'out.zip'))).toBe(false);
  });

  test('is a working format', async () => {
    cli.write(`books/${CONFIG}`, ANSWERS);
    cli.write('books/a.md', draft());
    const ended = await cli.run(['pack', 'books', '-o', 'out.zip', '--force', '急ぎ']);
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain('a.md: Markdown is a working format');
  });
});

describe('a title of several files', () => {
  const [front = '', body = ''] = draft().split(/(?=【12ページ】)/);
  const structure = (name: string): string =>
    `ファイル構成\n次の3個のファイルから成ります。\n001.txt 本文\n002.txt 本文と原本奥付\n${name} 図\n\n${front}`;

  function write(name: string, bytes: Uint8Array): void {
    cli.write(`books/${CONFIG}`, ANSWERS);
    cli.write('books/a/001.txt', structure(name));
    cli.write('books/a/002.txt', body);
    cli.write(`books/a/${name}`, bytes);
    cli.write('books/a/stray.pdf', '%PDF-1.7 stray');
  }

  test('holds what its first file names, in a folder of its own beside other titles', async () => {
    write('figures.pdf', strToU8('%PDF-1.7 ...'));
    cli.write('books/b/川.txt', draft());
    const ended = await cli.run(['pack', 'books', '-o', 'out.zip', '--force', '試し']);
    expect(ended.code, ended.stderr).toBe(0);
    expect(Object.keys(unzipped('out.zip'))).toEqual(['a/001.txt', 'a/002.txt', 'a/figures.pdf', 'b/川.txt']);
  });

  test.each([
    ['figures.pdf', strToU8('%PDF-1.7\ntrailer << /Root 1 0 R /Encrypt 9 0 R >>')],
    ['figures.epub', encrypted(zipSync({ 'a.txt': strToU8('a') }))],
  ])('is refused while %s is encrypted', async (name, bytes) => {
    write(name, bytes);
    const ended = await cli.run(['pack', 'books', '-o', 'out.zip', '--force', '急ぎ']);
    expect(ended.code).toBe(1);
    expect(ended.stderr).toMatch(new RegExp(`${name}: this .*encrypted`));
    write(name, name.endsWith('pdf') ? strToU8('%PDF-1.7 /EncryptMetadata') : zipSync({ 'a.txt': strToU8('a') }));
    expect((await cli.run(['pack', 'books', '-o', 'out.zip', '--force', '急ぎ'])).code).toBe(0);
  });
});

/** Says in the directory of a ZIP that its first file is encrypted. */
function encrypted(zip: Uint8Array): Uint8Array {
  const at = Buffer.from(zip).indexOf('PK\u0001\u0002') + 8;
  return zip.with(at, (zip[at] ?? 0) | 1);
}
