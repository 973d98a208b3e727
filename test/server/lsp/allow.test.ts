import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CreateFile, TextDocumentEdit, type CodeAction } from 'vscode-languageserver/node';
import { REASON_TO_WRITE } from '../../../server/core/book/config';
import { Client, PULL_CLIENT } from './client';
import { CONTROL_CHARACTERS, CONTROL_RULE, draftWith } from './drafts';
import { until } from './until';
import { WorkspaceFolder } from './workspace-folder';

vi.setConfig({ testTimeout: 30_000 });

const TEXT = draftWith(CONTROL_CHARACTERS);

let folder: WorkspaceFolder;
let client: Client;
beforeEach(() => {
  folder = new WorkspaceFolder();
});
afterEach(async () => {
  await client.stop();
  folder.dispose();
});

async function allowances(uri: string): Promise<CodeAction[]> {
  const found = (await client.pull(uri)).find(({ code }) => code === CONTROL_RULE);
  if (!found) throw new Error('nothing was found');
  const actions = await client.codeActions(uri, found.range, { diagnostics: [found] });
  return actions.filter(({ title }) => title.includes('accessible-text.json'));
}

async function allow(uri: string): Promise<CodeAction> {
  const [action] = await allowances(uri);
  if (!action) throw new Error('nothing is offered');
  return client.resolve(action);
}

/** The configuration after the action. */
function written({ edit }: CodeAction, before: string): string {
  const change = edit?.documentChanges?.find(TextDocumentEdit.is);
  const edits = change?.edits.flatMap((one) => ('newText' in one ? one : [])) ?? [];
  return TextDocument.applyEdits(TextDocument.create('', '', 0, before), edits);
}

test('an entry for the finding goes into the nearest configuration, and silences just that one', async () => {
  const config = folder.write('accessible-text.json', '{\n  // 館の設定\n  "organisation": "青葉点字図書館"\n}\n');
  const uri = folder.write('books/draft.txt', TEXT);
  client = await Client.start({ folders: [folder.uri()] });
  await client.open(uri, TEXT);
  const before = (await client.pull(uri)).length;
  const action = await allow(uri);
  expect(action.diagnostics?.[0]?.code).toBe(CONTROL_RULE);
  expect(action.edit?.documentChanges).toMatchObject([{ textDocument: { uri: config, version: null } }]);
  const text = written(action, '{\n  // 館の設定\n  "organisation": "青葉点字図書館"\n}\n');
  expect(text).toContain('// 館の設定');
  expect(JSON.parse(text.replace(/\/\/.*/, ''))).toMatchObject({
    allow: [{ rule: CONTROL_RULE, file: 'books/draft.txt', text: '\u0007', reason: REASON_TO_WRITE }],
  });
  folder.write('accessible-text.json', text);
  await client.fileChanged(config, 2);
  // Both control characters are the same text in the same file.
  await until(async () => (await client.pull(uri)).length === before - 2);
  const asked = (): boolean =>
    client.pushed.some((sent) => sent.uri === config && sent.diagnostics.some(({ severity }) => severity === 3));
  await until(asked);
});

test('the reason is shown, to be written', async () => {
  const uri = folder.write('draft.txt', TEXT);
  client = await Client.start({ folders: [folder.uri()] });
  await client.open(uri, TEXT);
  const action = await allow(uri);
  const text = written(action, '');
  await client.request('workspace/executeCommand', action.command);
  const [shown] = client.shown;
  expect(shown).toMatchObject({ uri: folder.uri('accessible-text.json'), takeFocus: true });
  expect(shown?.selection && TextDocument.create('', '', 0, text).getText(shown.selection)).toBe(REASON_TO_WRITE);
});

describe('where there is no configuration', () => {
  test('one is made in the folder of the workspace', async () => {
    const uri = folder.write('books/draft.txt', TEXT);
    client = await Client.start({ folders: [folder.uri()] });
    await client.open(uri, TEXT);
    const action = await allow(uri);
    const created = folder.uri('accessible-text.json');
    const changes = action.edit?.documentChanges ?? [];
    expect(changes.find(CreateFile.is)).toEqual({ kind: 'create', uri: created });
    expect(changes.findIndex(CreateFile.is)).toBe(0);
    expect(JSON.parse(written(action, ''))).toMatchObject({ allow: [{ file: 'books/draft.txt' }] });
  });

  test('one is made beside a file of no workspace', async () => {
    const uri = folder.write('books/draft.txt', TEXT);
    client = await Client.start();
    await client.open(uri, TEXT);
    const action = await allow(uri);
    expect(action.edit?.documentChanges?.find(CreateFile.is)?.uri).toBe(folder.uri('books/accessible-text.json'));
    expect(JSON.parse(written(action, ''))).toMatchObject({ allow: [{ file: 'draft.txt' }] });
  });

  test('nothing is offered to a client that cannot make files, nor for a text that is in no file', async () => {
    const uri = folder.write('draft.txt', TEXT);
    const workspace = { ...PULL_CLIENT.workspace, workspaceEdit: { documentChanges: true } };
    client = await Client.start({ folders: [folder.uri()], capabilities: { ...PULL_CLIENT, workspace } });
    await client.open(uri, TEXT);
    expect(await allowances(uri)).toEqual([]);
    await client.open('untitled:a', TEXT);
    expect(await allowances('untitled:a')).toEqual([]);
  });
});

test('a configuration that is being written is taken as the editor shows it', async () => {
  const config = folder.write('accessible-text.json', '{}');
  const uri = folder.write('draft.txt', TEXT);
  client = await Client.start({ folders: [folder.uri()] });
  await client.open(config, '{ "ignore": ["x.txt"] }', 'jsonc');
  await client.open(uri, TEXT);
  const action = await allow(uri);
  expect(action.edit?.documentChanges).toMatchObject([{ textDocument: { uri: config, version: 1 } }]);
  expect(JSON.parse(written(action, '{ "ignore": ["x.txt"] }'))).toMatchObject({ ignore: ['x.txt'] });
});

test('a configuration that cannot be understood is left alone', async () => {
  folder.write('accessible-text.json', '{ "allow": [');
  const uri = folder.write('draft.txt', TEXT);
  client = await Client.start({ folders: [folder.uri()] });
  await client.open(uri, TEXT);
  expect(await allowances(uri)).toEqual([]);
});

test('a look-alike is kept as in the original at its own place, not everywhere', async () => {
  const body = '【11ページ】\n　メ口ンを切る。\n【12ページ】\n　セ口リを切る。\n\n';
  const text = draftWith({ body });
  const uri = folder.write('draft.txt', text);
  client = await Client.start({ folders: [folder.uri()] });
  await client.open(uri, text);
  const found = (await client.pull(uri)).filter(({ code }) => code === 'ocr-lookalike');
  expect(found).toHaveLength(2);
  const [first] = found;
  if (!first) return;
  const actions = await client.codeActions(uri, first.range, { diagnostics: [first] });
  const keep = actions.find(({ title }) => title.includes('原本どおり'));
  expect(keep?.title).toContain('「メ口ンを切る」');
  const config = JSON.parse(written(keep ? await client.resolve(keep) : expect.unreachable(), '')) as unknown;
  expect(config).toMatchObject({ allow: [{ rule: 'ocr-lookalike', text: '　メ口ンを切る' }] });
});
