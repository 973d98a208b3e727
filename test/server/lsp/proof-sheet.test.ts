import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import { Client, PULL_CLIENT } from './client';
import { draftWith } from './drafts';
import { WorkspaceFolder } from './workspace-folder';

vi.setConfig({ testTimeout: 30_000 });

interface Sheet {
  readonly text: string;
  readonly rows: number;
}

interface Applied {
  readonly edit: WorkspaceEdit | null;
  readonly rows: number;
  readonly refused: readonly string[];
}

const OLD = draftWith({ body: '　川は東へ流れる。\n　町の橋を渡る。\n\n' });
const NEW = OLD.replace('橋', '端').replace('東', '西');

let folder: WorkspaceFolder;
let client: Client;
beforeEach(async () => {
  folder = new WorkspaceFolder();
  client = await Client.start({ folders: [folder.uri()], capabilities: PULL_CLIENT });
});
afterEach(async () => {
  await client.stop();
  folder.dispose();
});

const edited = (text: string, { edit }: Applied): string => {
  const [change] = edit?.documentChanges ?? [];
  const edits = change && 'edits' in change ? (change.edits as TextEdit[]) : [];
  return TextDocument.applyEdits(TextDocument.create('', '', 1, text), edits);
};

test('what was changed since a version was saved comes as a sheet, which makes the same of that version', async () => {
  const uri = folder.write('book.txt', OLD);
  await client.open(uri, NEW);
  const made = await client.request<Sheet>('accessibleText/proofSheet', { uri, before: uri, format: 'csv' });
  expect(made.rows).toBe(2);
  const sheet = folder.write('sheet.csv', made.text);
  const old = folder.write('old.txt', OLD);
  await client.open(old, OLD);
  const applied = await client.request<Applied>('accessibleText/applyProofSheet', { uri: old, sheet });
  expect(applied).toMatchObject({ rows: 2, refused: [] });
  expect(edited(OLD, applied)).toBe(NEW);
});

test('rows that are not applied are told; what is no sheet or not open is answered with null', async () => {
  const uri = folder.write('book.txt', OLD);
  await client.open(uri, OLD);
  const sheet = folder.write('sheet.csv', '誤,正\n海,湖\n橋,端\n');
  const applied = await client.request<Applied>('accessibleText/applyProofSheet', { uri, sheet });
  expect(applied.rows).toBe(1);
  expect(applied.refused).toEqual([expect.stringContaining('海')]);
  expect(edited(OLD, applied)).toBe(OLD.replace('橋', '端'));
  expect(await client.request('accessibleText/applyProofSheet', { uri, sheet: uri })).toBeNull();
  expect(await client.request('accessibleText/applyProofSheet', { uri: folder.uri('none.txt'), sheet })).toBeNull();
  expect(
    await client.request('accessibleText/proofSheet', { uri, before: folder.uri('none.txt'), format: 'csv' }),
  ).toBeNull();
});
