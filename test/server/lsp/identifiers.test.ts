import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DocumentLink, Hover } from 'vscode-languageserver/node';
import { Client } from './client';
import { draftWith } from './drafts';
import { until } from './until';

const BOOK = draftWith({ body: '【11ページ】\n　doi:10.11501/1001142を見よ。\n\n' });
const ROBOTS = 'User-agent: *\nDisallow: /\n';

const folder = mkdtempSync(join(tmpdir(), 'identifiers-'));
const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
let client: Client;
beforeAll(async () => {
  writeFileSync(join(folder, 'accessible-text.json'), '{ "webArchiving": true }');
  writeFileSync(join(folder, 'book.txt'), BOOK);
  client = await Client.start();
  await client.open(uriOf('book.txt'), BOOK);
});
afterAll(async () => {
  await client.stop();
  rmSync(folder, { recursive: true });
});

test('a DOI is a link, and hovering tells what it is', async () => {
  const textDocument = { uri: uriOf('book.txt') };
  const line = BOOK.split('\n').indexOf('　doi:10.11501/1001142を見よ。');
  const range = { start: { line, character: 1 }, end: { line, character: 21 } };
  expect(client.initialized.capabilities).toMatchObject({ documentLinkProvider: {} });
  expect(await client.request<DocumentLink[]>('textDocument/documentLink', { textDocument })).toEqual([
    { range, target: 'https://doi.org/10.11501/1001142' },
  ]);
  const hover = await client.request<Hover>('textDocument/hover', { textDocument, position: range.end });
  expect(JSON.stringify(hover.contents)).toContain('10.11501');
});

test('robots.txt in its own language is checked, explained and mended', async () => {
  const uri = uriOf('robots.txt');
  await client.open(uri, ROBOTS, 'robots-txt');
  const diagnostics = await client.pull(uri);
  expect(diagnostics.map(({ code }) => code)).toEqual(['robots-archiving-refused']);
  const actions = await client.codeActions(
    uri,
    diagnostics[0]?.range ?? { start: { line: 1, character: 0 }, end: { line: 1, character: 1 } },
  );
  expect(JSON.stringify(actions)).toContain('robots-archiving-refused');
  const mended = `${ROBOTS}\nUser-agent: ndl-japan\nDisallow:\n`;
  await client.change(uri, { text: mended });
  expect(await client.pull(uri)).toEqual([]);
  const hover = await client.request<Hover>('textDocument/hover', {
    textDocument: { uri },
    position: { line: 3, character: 2 },
  });
  expect(JSON.stringify(hover.contents)).toMatch(/nothing to do|必要はありません/);
});

test('robots.txt that is not open is found with the drafts of the workspace', async () => {
  writeFileSync(join(folder, 'robots.txt'), ROBOTS);
  const other = await Client.start({ folders: [pathToFileURL(folder).href] });
  const held = other.hold();
  await until(() => held.items(uriOf('robots.txt')) !== undefined);
  expect(held.items(uriOf('robots.txt'))).toMatchObject([{ code: 'robots-archiving-refused' }]);
  await held.close();
  await other.stop();
});
