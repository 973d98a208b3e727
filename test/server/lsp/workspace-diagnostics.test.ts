import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FileChangeType, type WorkspaceDiagnosticReport } from 'vscode-languageserver/node';
import { Client, PUSH_CLIENT, type HeldRequest } from './client';
import { CONTROL_CHARACTERS, CONTROL_RULE, draftWith, HEADING_RULE, ODD_HEADING } from './drafts';
import { until } from './until';
import { WorkspaceFolder } from './workspace-folder';

vi.setConfig({ testTimeout: 30_000 });

const CONTROL = '　川は\u0007流れる。\n';
const FIRST_FILE = draftWith({ ...ODD_HEADING, colophon: null });
const LAST_FILE = `${CONTROL}\n原本奥付\n水辺の町の記録\n`;

let folder: WorkspaceFolder;
let client: Client;
let held: HeldRequest | undefined;
beforeEach(() => {
  folder = new WorkspaceFolder();
});
afterEach(async () => {
  await held?.close();
  held = undefined;
  await client.stop();
  folder.dispose();
});

const start = async (folders = [folder.uri()]): Promise<void> => void (client = await Client.start({ folders }));
const rules = (uri: string): unknown[] | undefined => held?.items(uri)?.map(({ code }) => code);
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('a workspace/diagnostic request', () => {
  test('tells of every draft in the workspace, file by file, and of nothing else', async () => {
    const odd = folder.write('a/odd.txt', draftWith(ODD_HEADING));
    const clean = folder.write('b/clean.md', draftWith());
    folder.write('notes.txt', CONTROL);
    folder.write('.hidden/odd.txt', draftWith(ODD_HEADING));
    folder.write('ignored/odd.txt', draftWith(ODD_HEADING));
    folder.write('accessible-text.json', '{ "ignore": ["ignored/"] }');
    await start();
    held = client.hold();
    await until(() => held?.parts.length === 2);
    await pause(200);
    expect(held.parts.map(({ uri }) => uri)).toEqual([odd, clean]);
    expect(rules(odd)).toContain(HEADING_RULE);
    expect(held.items(clean)).toEqual([]);
  });

  test('is held until something changes, and then tells of that only', async () => {
    const odd = folder.write('odd.txt', draftWith(ODD_HEADING));
    const other = folder.write('other.txt', draftWith());
    await start();
    held = client.hold();
    await until(() => held?.parts.length === 2);
    folder.write('odd.txt', draftWith(CONTROL_CHARACTERS));
    await client.fileChanged(odd, FileChangeType.Changed);
    await client.fileChanged(other, FileChangeType.Changed);
    await until(() => rules(odd)?.includes(CONTROL_RULE) === true);
    await pause(300);
    expect(held.parts.map(({ uri }) => uri)).toEqual([odd, other, odd]);
  });

  test('says unchanged of what the client has, and empties what is no draft any more', async () => {
    const odd = folder.write('odd.txt', draftWith(ODD_HEADING));
    await start();
    held = client.hold();
    await until(() => held?.parts.length === 1);
    const [{ resultId: value = '' } = {}] = held.parts;
    await held.close();
    const gone = folder.uri('gone.txt');
    held = client.hold([
      { uri: odd, value },
      { uri: gone, value: 'some-id' },
    ]);
    await until(() => held?.parts.length === 2);
    expect(held.parts).toMatchObject([
      { kind: 'unchanged', uri: odd, resultId: value },
      { kind: 'full', uri: gone, items: [] },
    ]);
  });

  test('that cannot be answered in parts is answered once there is news', async () => {
    const odd = folder.write('odd.txt', draftWith(ODD_HEADING));
    await start();
    const ask = (previousResultIds: object[]) =>
      client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds });
    const first = await ask([]);
    expect(first.items).toMatchObject([{ kind: 'full', uri: odd }]);
    let second: WorkspaceDiagnosticReport | undefined;
    const asked = ask(first.items.map(({ uri, resultId }) => ({ uri, value: resultId }))).then((it) => (second = it));
    await pause(500);
    expect(second).toBeUndefined();
    folder.write('odd.txt', draftWith(CONTROL_CHARACTERS));
    await client.fileChanged(odd, FileChangeType.Changed);
    expect((await asked).items).toMatchObject([{ kind: 'full', uri: odd }]);
  });

  test('can be cancelled, and the server goes on', async () => {
    const odd = folder.write('odd.txt', draftWith(ODD_HEADING));
    await start();
    const cancelled = client.hold();
    cancelled.source.cancel();
    await expect(cancelled.answer).rejects.toMatchObject({ code: -32800 });
    held = client.hold();
    await until(() => rules(odd)?.includes(HEADING_RULE) === true);
  });
});

describe('the files of a title', () => {
  test('are told of together, and follow the first one', async () => {
    const first = folder.write('book/1.txt', FIRST_FILE);
    const second = folder.write('book/2.txt', LAST_FILE);
    await start();
    held = client.hold();
    await until(() => rules(second) !== undefined);
    expect(rules(first)).toContain(HEADING_RULE);
    expect(rules(first)).not.toContain('section-missing');
    folder.write('book/1.txt', 'ただの文章\n');
    await client.fileChanged(first, FileChangeType.Changed);
    await until(() => held?.items(first)?.length === 0);
    expect(rules(second)).toContain('section-missing');
    folder.remove('book/2.txt');
    await client.fileChanged(second, FileChangeType.Deleted);
    await until(() => held?.items(second)?.length === 0);
  });

  test('change when a file is added', async () => {
    const first = folder.write('book/1.txt', FIRST_FILE);
    await start();
    held = client.hold();
    await until(() => rules(first)?.includes('section-missing') === true);
    const second = folder.write('book/2.txt', LAST_FILE);
    await client.fileChanged(second, FileChangeType.Created);
    await until(
      () => rules(second)?.includes(CONTROL_RULE) === true && rules(first)?.includes('section-missing') === false,
    );
  });

  test('are checked with the text that the editor shows of one of them', async () => {
    const first = folder.write('book/1.txt', FIRST_FILE);
    const second = folder.write('book/2.txt', LAST_FILE);
    await start();
    held = client.hold();
    await until(() => rules(second) !== undefined);
    await client.open(first, FIRST_FILE);
    await client.pull(first);
    await client.change(first, { text: 'ただの文章\n' });
    await until(() => rules(second)?.includes('section-missing') === true);
  });
});

describe('an open file', () => {
  test('is left to the requests for it, and told of anew once it is closed', async () => {
    const text = draftWith(ODD_HEADING);
    const odd = folder.write('odd.txt', text);
    await start();
    await client.open(odd, text);
    expect(await client.pull(odd)).not.toEqual([]);
    held = client.hold();
    await client.change(odd, { text: draftWith() });
    await client.pull(odd);
    await pause(800);
    expect(held.parts).toEqual([]);
    // What was typed is thrown away: the file is as it was.
    await client.close(odd);
    expect((await client.pull(odd)).map(({ code }) => code)).toContain(HEADING_RULE);
    held.parts.splice(0);
    await until(() => rules(odd)?.includes(HEADING_RULE) === true);
  });

  test('outside of the workspace is emptied when it is closed', async () => {
    const elsewhere = new WorkspaceFolder();
    const text = draftWith(ODD_HEADING);
    const odd = elsewhere.write('odd.txt', text);
    await start();
    held = client.hold();
    await client.open(odd, text);
    await client.pull(odd);
    await client.close(odd);
    expect(await client.pull(odd)).toEqual([]);
    await until(() => held?.items(odd)?.length === 0);
    elsewhere.dispose();
  });

  test('that is removed before it was looked at on the disk leaves nothing behind', async () => {
    folder.write('other.txt', draftWith());
    await start();
    held = client.hold();
    await until(() => held?.parts.length === 1);
    const text = draftWith(ODD_HEADING);
    const odd = folder.write('new/odd.txt', text);
    await client.open(odd, text);
    expect(await client.pull(odd)).not.toEqual([]);
    await client.close(odd);
    folder.remove('new/odd.txt');
    await client.fileChanged(odd, FileChangeType.Deleted);
    // The client shows what it was told last until it is told that the file is gone.
    await until(() => held?.items(odd)?.length === 0);
  });

  test('has the same id as long as it has the same findings, whoever asks', async () => {
    const text = draftWith(ODD_HEADING);
    const odd = folder.write('odd.txt', text);
    await start();
    held = client.hold();
    await until(() => held?.parts.length === 1);
    await client.open(odd, text);
    const textDocument = { uri: odd };
    const [{ resultId } = {}] = held.parts;
    const again = await client.request('textDocument/diagnostic', { textDocument, previousResultId: resultId });
    expect(again).toEqual({ kind: 'unchanged', resultId });
    await client.change(odd, { text: `${text}\u0007` });
    const other = await client.request('textDocument/diagnostic', { textDocument, previousResultId: resultId });
    expect(other).toMatchObject({ kind: 'full' });
  });
});

describe('the workspace', () => {
  test('may change its folders', async () => {
    const second = new WorkspaceFolder();
    const odd = folder.write('odd.txt', draftWith(ODD_HEADING));
    const added = second.write('odd.txt', draftWith(ODD_HEADING));
    await start();
    held = client.hold();
    await until(() => rules(odd) !== undefined);
    const event = {
      added: [{ uri: second.uri(), name: 'second' }],
      removed: [{ uri: folder.uri(), name: 'first' }],
    };
    await client.notify('workspace/didChangeWorkspaceFolders', { event });
    await until(() => rules(added)?.includes(HEADING_RULE) === true && rules(odd)?.length === 0);
    second.dispose();
  });

  test('follows folders that are renamed or deleted', async () => {
    const before = folder.write('books/odd.txt', draftWith(ODD_HEADING));
    await start();
    held = client.hold();
    await until(() => rules(before)?.includes(HEADING_RULE) === true);
    folder.rename('books', 'more');
    const after = folder.uri('more/odd.txt');
    const files = [{ oldUri: folder.uri('books'), newUri: folder.uri('more') }];
    await client.notify('workspace/didRenameFiles', { files });
    await until(() => held?.items(before)?.length === 0 && rules(after)?.includes(HEADING_RULE) === true);
    folder.remove('more');
    await client.notify('workspace/didDeleteFiles', { files: [{ uri: folder.uri('more') }] });
    await until(() => held?.items(after)?.length === 0);
  });

  test('follows its configuration', async () => {
    const odd = folder.write('odd.txt', draftWith(ODD_HEADING));
    await start();
    held = client.hold();
    await until(() => rules(odd)?.includes(HEADING_RULE) === true);
    const config = folder.write('accessible-text.json', JSON.stringify({ rules: { [HEADING_RULE]: 'off' } }));
    await client.fileChanged(config, FileChangeType.Created);
    await until(() => rules(odd)?.includes(HEADING_RULE) === false);
    folder.write('accessible-text.json', JSON.stringify({ ignore: ['*'] }));
    await client.fileChanged(config, FileChangeType.Changed);
    await until(() => held?.items(odd)?.length === 0);
  });

  test('follows what the user switches on and off', async () => {
    const odd = folder.write('odd.txt', draftWith(ODD_HEADING));
    const plain = folder.write('plain.txt', CONTROL);
    await start();
    held = client.hold();
    await until(() => rules(odd)?.includes(HEADING_RULE) === true);
    await client.notify('accessibleText/choices', { drafts: [plain], notDrafts: [folder.uri()] });
    await until(() => held?.items(odd)?.length === 0 && rules(plain)?.includes(CONTROL_RULE) === true);
    await client.open(odd, draftWith(ODD_HEADING));
    expect(await client.pull(odd)).toEqual([]);
  });

  test('passes by what the editor does not show, and comes to it once it is shown', async () => {
    const names = ['odd.txt', 'old/odd.txt', 'a/backup/odd.txt', 'copy.bak.txt', '#odd.txt'];
    const [odd = '', ...others] = names.map((name) => folder.write(name, draftWith(ODD_HEADING)));
    await start();
    const exclude = (globs: readonly string[]): Promise<void> =>
      client.notify('accessibleText/choices', {
        drafts: [],
        notDrafts: [],
        excluded: [{ folder: folder.uri(), globs }],
      });
    await exclude(['old', '**/backup/**', '*.{bak,tmp}.txt', '#odd.txt']);
    held = client.hold();
    await until(() => rules(odd)?.includes(HEADING_RULE) === true);
    await pause(300);
    expect(new Set(held.parts.map(({ uri }) => uri))).toEqual(new Set([odd]));
    await exclude(['odd.txt']);
    await until(() => others.every((uri) => rules(uri)?.includes(HEADING_RULE) === true));
    await until(() => held?.items(odd)?.length === 0);
  });

  test('does not take its configuration for a draft, nor what is open as something else', async () => {
    const text = '{ "include": ["*"], "organisation": "青葉点字図書館" }';
    const config = folder.write('accessible-text.json', text);
    const code = folder.write('code.txt', draftWith(ODD_HEADING));
    await start();
    held = client.hold();
    await client.open(config, text, 'jsonc');
    expect(await client.pull(config)).toEqual([]);
    await client.change(config, { text: `${text}\n` });
    await client.open(code, draftWith(ODD_HEADING), 'cobol');
    expect(await client.pull(code)).toEqual([]);
    await until(() => held?.items(code) !== undefined);
    await pause(1200);
    expect(held.parts.map(({ uri }) => uri)).not.toContain(config);
  });

  test('with no folder at all is asked in vain, which harms nobody', async () => {
    await start([]);
    held = client.hold();
    await client.open('untitled:a', draftWith(ODD_HEADING));
    expect(await client.pull('untitled:a')).not.toEqual([]);
    expect(held.parts).toEqual([]);
  });
});

test('a client that cannot ask is not sent what is not open', async () => {
  const odd = folder.write('odd.txt', draftWith(ODD_HEADING));
  client = await Client.start({ capabilities: PUSH_CLIENT, folders: [folder.uri()] });
  await client.fileChanged(odd, FileChangeType.Changed);
  await pause(700);
  expect(client.pushed).toEqual([]);
});
