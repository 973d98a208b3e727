import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeEach, expect, test } from 'vitest';
import { useCli } from './cli';
import { draft } from './drafts';

const cli = useCli();
const read = (name: string): Buffer => readFileSync(join(cli.folder, name));
const pack = (output: string) => cli.run(['pack', 'books', '-o', output, '--profile', 'dnb-2009']);
const made = (): string[] => readdirSync(cli.folder).filter((name) => name.startsWith('out'));

beforeEach(() => {
  cli.write('books/川.txt', draft());
});

test('a text goes into a ZIP, with checksums and metadata; what the guide asks does not stand in the way', async () => {
  const ended = await pack('out.zip');
  expect(ended.code, ended.stderr).toBe(0);
  expect(made()).toEqual(['out.manifest.tsv', 'out.metadata.xml', 'out.zip']);
  expect(Object.keys(unzipSync(read('out.zip')))).toEqual(['川.txt']);
  expect(read('out.metadata.xml').toString()).toContain('<dc:title>水辺の町の記録');
});

test('a PDF beside the text is preferred, stays as it is and needs no ZIP', async () => {
  cli.write('books/川.pdf', '%PDF-1.4 book');
  const ended = await pack('out');
  expect(ended.code, ended.stderr).toBe(0);
  expect(made()).toEqual(['out.manifest.tsv', 'out.metadata.xml', 'out.pdf']);
  expect(read('out.pdf').toString()).toBe('%PDF-1.4 book');
  expect(ended.stderr).toContain('川.txt');
});

test('a PDF with a password or a print restriction is refused', async () => {
  cli.write('books/川.pdf', '%PDF-1.4 /Encrypt 5 0 R');
  const ended = await pack('out');
  expect(ended.code).toBe(1);
  expect(ended.stderr).toContain('川.pdf');
  expect(made()).toEqual([]);
});

test('one title at a time', async () => {
  cli.write('books/山.txt', draft());
  expect((await pack('out')).code).toBe(2);
  expect((await cli.run(['pack', 'books', '-o', 'out', '--profile', 'dnb'])).code).toBe(2);
});
