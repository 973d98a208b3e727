import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RenameFile, TextDocumentEdit, type ClientCapabilities, type CodeAction } from 'vscode-languageserver/node';
import { Client, PULL_CLIENT } from './client';
import { draftWith } from './drafts';
import { until } from './until';
import { WorkspaceFolder } from './workspace-folder';

vi.setConfig({ testTimeout: 30_000 });

const RULE = 'file-name-misordered';
const FIRST = `ファイルの構成\n1.txt 本文\n2.txt 本文\n10.txt 本文\n\n${draftWith({ colophon: null })}`;
const LAST = '　町は静かだ。\n\n原本奥付\n水辺の町の記録\n';
const RENAMING: ClientCapabilities = {
  ...PULL_CLIENT,
  workspace: {
    ...PULL_CLIENT.workspace,
    workspaceEdit: { ...PULL_CLIENT.workspace?.workspaceEdit, resourceOperations: ['create', 'rename'] },
  },
};

let folder: WorkspaceFolder;
let client: Client;
let first: string;
beforeEach(() => {
  folder = new WorkspaceFolder();
  first = folder.write('1.txt', FIRST);
  folder.write('2.txt', '　川は流れる。\n');
  folder.write('10.txt', LAST);
});
afterEach(async () => {
  await client.stop();
  folder.dispose();
});

async function renaming(capabilities: ClientCapabilities): Promise<CodeAction | undefined> {
  client = await Client.start({ locale: 'ja', folders: [folder.uri()], capabilities });
  await client.open(first, FIRST);
  const found = (await client.pull(first)).find(({ code }) => code === RULE);
  if (!found) throw new Error('nothing was found');
  const actions = await client.codeActions(first, found.range, { diagnostics: [found] });
  const action = actions.find(({ title }) => title.includes('名前を変える'));
  return action && client.resolve(action);
}

test('files get their new names by the editor, after the list of them was changed, and all of it is looked at first', async () => {
  const { edit, title } = (await renaming(RENAMING)) ?? {};
  const [list, ...renames] = edit?.documentChanges ?? [];
  const texts = TextDocumentEdit.is(list) ? list.edits.map((one) => ('newText' in one ? one.newText : '')) : [];
  expect(texts).toEqual(['01.txt', '02.txt']);
  expect(renames.filter(RenameFile.is).map(({ oldUri, newUri }) => [oldUri, newUri])).toEqual([
    [folder.uri('1.txt'), folder.uri('01.txt')],
    [folder.uri('2.txt'), folder.uri('02.txt')],
  ]);
  expect(edit?.changeAnnotations).toEqual({ fix: { label: title, needsConfirmation: true } });
  const annotated = [...(TextDocumentEdit.is(list) ? list.edits : []), ...renames];
  expect(annotated.every((one) => 'annotationId' in one && one.annotationId === 'fix')).toBe(true);
});

test('what was declared and allowed of them keeps to their new names', async () => {
  folder.write('accessible-text.json', '{ "titles": { "1.txt": {} }, "allow": [{ "rule": "x", "file": "10.txt" }] }');
  const { edit } = (await renaming(RENAMING)) ?? {};
  const [config, list] = (edit?.documentChanges ?? []).filter(TextDocumentEdit.is);
  expect(config?.textDocument.uri).toBe(folder.uri('accessible-text.json'));
  expect(config?.edits).toMatchObject([{ newText: '"01.txt"', annotationId: 'fix' }]);
  expect(list?.textDocument.uri).toBe(first);
});

test('nothing is offered to a client that cannot rename files', async () => {
  expect(await renaming(PULL_CLIENT)).toBeUndefined();
});

test('a table that is open is checked as a part of its title', async () => {
  const rows = '年\t汽船\n三十年\t1\n四十年\t1\t2\n';
  const table = folder.write('table1.tsv', rows);
  client = await Client.start({ locale: 'ja', folders: [folder.uri()] });
  await client.open(table, rows);
  const found = await client.pull(table);
  expect(found.map(({ code, range }) => [code, range.start.line])).toEqual([['table-ragged', 2]]);
});

test('what is in the folder is looked at again when it changes', async () => {
  client = await Client.start({ locale: 'ja', folders: [folder.uri()] });
  const text = FIRST.replace('10.txt 本文', '10.txt 本文\nfig.docx 図');
  await client.open(first, text);
  const missing = async (): Promise<number> =>
    (await client.pull(first)).filter(({ code }) => code === 'file-listed-but-missing').length;
  expect(await missing()).toBe(1);
  await client.fileChanged(folder.write('fig.docx', 'PK'), 1);
  await until(async () => (await missing()) === 0);
});
