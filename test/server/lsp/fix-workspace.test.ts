import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TextDocumentEdit, type WorkspaceEdit } from 'vscode-languageserver/node';
import { encode } from '../../../server/host/encode';
import { Client, PUSH_CLIENT, type ClientOptions } from './client';
import { CONTROL_CHARACTERS, CONTROL_RULE, draftWith, ODD_HEADING } from './drafts';
import { WorkspaceFolder } from './workspace-folder';

vi.setConfig({ testTimeout: 30_000 });

interface Result {
  readonly edit: WorkspaceEdit | null;
  readonly files: number;
  readonly fixes: number;
  readonly skipped: readonly { readonly uri: string; readonly message: string }[];
}

let folder: WorkspaceFolder;
let client: Client;
beforeEach(() => {
  folder = new WorkspaceFolder();
});
afterEach(async () => {
  await client.stop();
  folder.dispose();
});

const start = async (options: ClientOptions = {}): Promise<void> =>
  void (client = await Client.start({ folders: [folder.uri()], ...options }));
const fix = (params: object = {}): Promise<Result> => client.request<Result>('accessibleText/fixWorkspace', params);

/** The text of a file after the edit. */
function applied({ edit }: Result, uri: string, text: string): string {
  const change = edit?.documentChanges
    ?.filter(TextDocumentEdit.is)
    .find(({ textDocument }) => textDocument.uri === uri);
  const edits = change?.edits.flatMap((one) => ('newText' in one ? one : [])) ?? edit?.changes?.[uri] ?? [];
  return TextDocument.applyEdits(TextDocument.create(uri, '', 0, text), edits);
}

test('what needs no guessing is mended in every draft, each change to be confirmed', async () => {
  const odd = draftWith({ ...ODD_HEADING, ...CONTROL_CHARACTERS });
  const closed = folder.write('a/closed.txt', odd);
  const open = folder.write('b/open.txt', odd);
  folder.write('clean.txt', draftWith());
  folder.write('notes.txt', '　川は\u0007流れる。\n');
  await start();
  await client.open(open, odd);
  await client.change(open, { text: `${odd}\n` });
  const result = await fix();
  expect(result).toMatchObject({ files: 2, fixes: 2, skipped: [] });
  expect(applied(result, closed, odd)).toBe(draftWith(CONTROL_CHARACTERS));
  expect(applied(result, open, `${odd}\n`)).toBe(`${draftWith(CONTROL_CHARACTERS)}\n`);
  const changes = result.edit?.documentChanges?.filter(TextDocumentEdit.is) ?? [];
  expect(changes.map(({ textDocument }) => textDocument.version).sort()).toEqual([2, null]);
  expect(changes.flatMap(({ edits }) => edits).every((edit) => 'annotationId' in edit)).toBe(true);
  expect(Object.values(result.edit?.changeAnnotations ?? {})).toMatchObject([{ needsConfirmation: true }]);
});

test('for one rule its fixes of the body are in it too, and nothing else', async () => {
  const text = draftWith({ ...ODD_HEADING, ...CONTROL_CHARACTERS });
  const uri = folder.write('draft.txt', text);
  await start({ locale: 'en' });
  const result = await fix({ rule: CONTROL_RULE });
  expect(result).toMatchObject({ files: 1, fixes: 2 });
  expect(applied(result, uri, text)).toBe(text.replaceAll('\u0007', ''));
  expect(Object.values(result.edit?.changeAnnotations ?? {})[0]?.label).toMatch(/^Fix all: /);
  expect(await fix({ rule: 'no-such-rule' })).toEqual({ edit: null, files: 0, fixes: 0, skipped: [] });
});

test('a file that an editor would garble is left out, with the reason; one that is open and well read is not', async () => {
  const text = draftWith(ODD_HEADING);
  const bytes = encode(text, { encoding: 'shift_jis', byteOrderMark: false });
  const closed = folder.write('closed.txt', bytes);
  const open = folder.write('open.txt', bytes);
  const garbled = folder.write('garbled.txt', bytes);
  folder.write('marked.txt', encode(text, { encoding: 'utf-16le', byteOrderMark: true }));
  await start();
  await client.open(open, text);
  await client.open(garbled, new TextDecoder().decode(bytes));
  const result = await fix();
  expect(result.files).toBe(2);
  expect(result.skipped.map(({ uri }) => uri).sort()).toEqual([closed, garbled].sort());
  expect(result.skipped.every(({ message }) => message.length > 10)).toBe(true);
  expect(applied(result, open, text)).toBe(draftWith());
});

test('several fixes far apart are separate changes', async () => {
  const text = draftWith(ODD_HEADING).replace('テキストデータ凡例', '■テキストデータ凡例');
  folder.write('draft.txt', text);
  await start();
  const { edit } = await fix();
  const [change] = edit?.documentChanges?.filter(TextDocumentEdit.is) ?? [];
  expect(change?.edits).toHaveLength(2);
});

test('a client without versions and previews gets plain changes', async () => {
  const text = draftWith(ODD_HEADING);
  const uri = folder.write('draft.txt', text);
  await start({ capabilities: PUSH_CLIENT });
  const result = await fix();
  expect(Object.keys(result.edit ?? {})).toEqual(['changes']);
  expect(applied(result, uri, text)).toBe(draftWith());
});

test('the mended files have nothing left to be mended safely', async () => {
  const text = draftWith(ODD_HEADING);
  const uri = folder.write('draft.txt', text);
  await start();
  folder.write('draft.txt', applied(await fix(), uri, text));
  await client.request('accessibleText/checkWorkspace', {});
  expect(await fix()).toMatchObject({ edit: null });
});
