import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Location } from 'vscode-languageserver/node';
import { CONVERT_PAGE_MARKS, NOTE_LIST, type ConvertPageMarksResult } from '../../../server/lsp/protocol';
import { Client } from './client';
import { draftWith } from './drafts';

const FIRST = draftWith({
  body: '【11ページ】\n　川の石注1)は古い。\n(p12)\n　町の石注1)も古い。\n\n',
  colophon: null,
});
const SECOND = '注\n注1) 花崗岩である。\n\n原本奥付\n水辺の町の記録\n2017年5月15日　初版第1刷発行\n発行所　見本書房\n';

const folder = mkdtempSync(join(tmpdir(), 'note-links-'));
const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
let client: Client;
beforeAll(async () => {
  writeFileSync(join(folder, '001.txt'), FIRST);
  writeFileSync(join(folder, '002.txt'), SECOND);
  client = await Client.start();
  await client.open(uriOf('001.txt'), FIRST);
});
afterAll(async () => {
  await client.stop();
  rmSync(folder, { recursive: true });
});

const lineOf = (text: string, line: string): number => text.split('\n').indexOf(line);
const at = { line: lineOf(FIRST, '　川の石注1)は古い。'), character: 5 };
const entry = {
  uri: uriOf('002.txt'),
  range: { start: { line: 1, character: 0 }, end: { line: 1, character: 3 } },
};

test('the server says that it can', () => {
  expect(client.initialized.capabilities).toMatchObject({ definitionProvider: true, referencesProvider: true });
});

test('a note mark leads to its note in another file of the title', async () => {
  const textDocument = { uri: uriOf('001.txt') };
  expect(await client.request<Location[]>('textDocument/definition', { textDocument, position: at })).toEqual([entry]);
  expect(
    await client.request<Location[]>('textDocument/definition', { textDocument, position: { ...at, character: 1 } }),
  ).toEqual([]);
});

test('the references of a note are its marks, and the note itself where it is asked for', async () => {
  const ask = (includeDeclaration: boolean): Promise<Location[]> =>
    client.request('textDocument/references', {
      textDocument: { uri: uriOf('001.txt') },
      position: at,
      context: { includeDeclaration },
    });
  const marks = await ask(false);
  expect(marks.map(({ uri, range }) => [uri, range.start.line])).toEqual([
    [uriOf('001.txt'), at.line],
    [uriOf('001.txt'), at.line + 2],
  ]);
  expect(await ask(true)).toEqual([...marks, entry]);
});

test('page marks are converted, the notes are listed', async () => {
  const uri = uriOf('001.txt');
  const result = await client.request<ConvertPageMarksResult>(CONVERT_PAGE_MARKS, { uri });
  expect(result).toMatchObject({ count: 1, model: '【11ページ】' });
  expect(JSON.stringify(result.edit)).toContain('【12ページ】');
  expect(await client.request(NOTE_LIST, { uri })).toEqual({ text: '注1) 花崗岩である。\n　11ページ「川の石」\n' });
});
