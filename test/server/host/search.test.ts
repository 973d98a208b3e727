import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FileError, type Entry, type Files } from '../../../server/host/files';
import { nodeFiles, realUri } from '../../../server/host/node-files';
import { findDraftFiles } from '../../../server/host/search';
import { nameOf, uriOfPath } from '../../../server/host/uri';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'accessible-text-search-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function make(...names: string[]): void {
  for (const name of names) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), '');
  }
}

async function search(): Promise<{ files: string[]; problems: string[] }> {
  const { files, problems } = await findDraftFiles(nodeFiles, uriOfPath(folder), realUri);
  const name = (uri: string): string => relative(folder, fileURLToPath(uri));
  return { files: files.map(name), problems: problems.map(({ problem, uri }) => `${problem} ${name(uri)}`) };
}

test('finds text files as people order them, also in folders that are named like files', async () => {
  make('10.txt', '2.txt', 'memo.MD', '表 #1.txt', 'cover.jpg', 'notes.txt/inside.txt', '.gitignore');
  writeFileSync(join(folder, '.gitignore'), '*.txt\n');
  expect((await search()).files).toEqual(['2.txt', '10.txt', 'memo.MD', '表 #1.txt', 'notes.txt/inside.txt']);
});

test('leaves out what nobody wrote', async () => {
  make('node_modules/a/readme.txt', '.git/info.txt', '.trash/old.txt', '._001.txt', '__MACOSX/001.txt', '001.txt');
  expect((await search()).files).toEqual(['001.txt']);
});

test('finds documents, but none that is what a text was made from or that Word keeps for itself', async () => {
  make('川.docx', '川.TXT', '山.DOCX', '山.epub', 'book.opf', '~$山.docx', '海.pdf');
  expect((await search()).files).toEqual(['book.opf', '山.DOCX', '山.epub', '川.TXT']);
});

test('goes into each folder once and names links that lead in circles', async () => {
  make('a/001.txt', 'b/001.txt');
  symlinkSync('..', join(folder, 'a/up'));
  symlinkSync('../a', join(folder, 'b/other'));
  expect(await search()).toEqual({ files: ['a/001.txt', 'b/001.txt'], problems: ['loop a/up'] });
});

test('gives broken links as files, so that reading them tells what is wrong', async () => {
  symlinkSync('nowhere.txt', join(folder, 'lost.txt'));
  symlinkSync('self.txt', join(folder, 'self.txt'));
  expect((await search()).files).toEqual(['lost.txt', 'self.txt']);
});

test('names folders that cannot be looked into and searches the rest', async () => {
  const tree: Readonly<Record<string, readonly Entry[]>> = {
    top: [
      { name: 'closed', kind: 'folder' },
      { name: 'open', kind: 'folder' },
    ],
    open: [{ name: '001.txt', kind: 'file' }],
  };
  const files: Files = {
    read: () => Promise.reject(new Error('not read')),
    list: (uri) => {
      const entries = tree[nameOf(uri)];
      return entries ? Promise.resolve(entries) : Promise.reject(new FileError('denied', uri));
    },
  };
  const found = await findDraftFiles(files, 'memory:/top', (uri) => Promise.resolve(uri));
  expect(found.files).toEqual(['memory:/top/open/001.txt']);
  expect(found.problems.map(({ problem, uri }) => [problem, uri])).toEqual([['denied', 'memory:/top/closed']]);
});
