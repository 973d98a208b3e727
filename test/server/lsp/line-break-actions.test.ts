import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { DiagnosticSeverity, TextDocumentEdit, type CodeAction, type Range } from 'vscode-languageserver/node';
import { Client } from './client';
import { draftWith } from './drafts';
import { WorkspaceFolder } from './workspace-folder';

vi.setConfig({ testTimeout: 30_000 });

const RUN = ['港に最初の桟橋ができたのは明治', 'の半ばである。それ以前は沖に停', 'めた船から艀で荷を運んでいた。'];
const OTHER = ['　鍵は木の札に結ばれていて、札', 'には当番の家の屋号が書いてある', '。それもいまは昔の話となった。'];
const TEXT = draftWith({ body: `【11ページ】\n${[...RUN, ...OTHER].join('\n')}\n\n` });

const OTHER_PLACES = `札\n${OTHER[1] ?? ''}\n。`;

let client: Client;
let folder: WorkspaceFolder;
let uri: string;
beforeAll(async () => {
  folder = new WorkspaceFolder();
  uri = folder.write('draft.txt', TEXT);
  client = await Client.start({ locale: 'ja', folders: [folder.uri()] });
});
afterAll(async () => {
  await client.stop();
  folder.dispose();
});
beforeEach(() => client.open(uri, TEXT));
afterEach(() => client.close(uri));

/** The cursor before some words. */
function at(words: string): Range {
  const position = TextDocument.create('', '', 0, TEXT).positionAt(TEXT.indexOf(words));
  return { start: position, end: position };
}

async function offered(range: Range): Promise<CodeAction[]> {
  const actions = await client.codeActions(uri, range);
  return actions.filter(({ diagnostics }) => diagnostics?.some(({ code }) => code === 'hard-line-break'));
}

async function resolve(actions: readonly CodeAction[], title: string): Promise<CodeAction> {
  const action = actions.find((one) => one.title.startsWith(title));
  if (!action) throw new Error(`nothing called ${title} among ${actions.map((one) => one.title).join(', ')}`);
  return client.resolve(action);
}

/** The text of the draft, or of a new file, after an edit. */
function applied({ edit }: CodeAction, before: string): string {
  const change = edit?.documentChanges?.find(TextDocumentEdit.is);
  const edits = change?.edits.flatMap((one) => ('newText' in one ? one : [])) ?? [];
  return TextDocument.applyEdits(TextDocument.create('', '', 0, before), edits);
}

describe('in a run of breaks', () => {
  test('the break at the end of the line where the cursor is can be joined alone', async () => {
    const action = await resolve(await offered(at('それ以前は')), 'この行の終わりの改行だけをつなぐ');
    expect(action.title).toContain('「以前は沖に停」と「めた船から艀」');
    expect(applied(action, TEXT)).toBe(TEXT.replace('停\nめた', '停めた'));
  });

  test('the run can be joined as a whole, also where several lines are selected', async () => {
    const range = { start: at('最初の').start, end: at('それ以前は').end };
    const actions = await offered(range);
    expect(actions.filter(({ title }) => title.startsWith('この行の終わり'))).toEqual([]);
    const action = await resolve(actions, '続いている2か所の改行をつなぐ');
    expect(applied(action, TEXT)).toBe(TEXT.replace(RUN.join('\n'), RUN.join('')));
  });
});

test('what is beyond doubt can be joined in the whole file, with a preview', async () => {
  const action = await resolve(await offered(at('には当番')), 'このファイルの、確かな改行だけをすべてつなぐ');
  const after = applied(action, TEXT);
  expect(after).toContain(OTHER.join(''));
  expect(after.replace(/\n/g, '')).toBe(TEXT.replace(/\n/g, ''));
  const doubtful = (await client.pull(uri)).filter(({ severity }) => severity === DiagnosticSeverity.Hint);
  for (const { range } of doubtful) expect(after).toContain(TextDocument.create('', '', 0, TEXT).getText(range));
  expect(Object.values(action.edit?.changeAnnotations ?? {})).toEqual([
    { label: action.title, needsConfirmation: true },
  ]);
});

describe('keeping', () => {
  const entry = async (range: Range, title: string): Promise<string> => {
    const text = applied(await resolve(await offered(range), title), '');
    const { allow } = JSON.parse(text) as { allow: { text: string }[] };
    return allow[0]?.text ?? '';
  };
  const places = async (config: string): Promise<string[]> => {
    const path = folder.write('accessible-text.json', config);
    await client.fileChanged(path, 1);
    const found = (await client.pull(uri)).filter(({ code }) => code === 'hard-line-break');
    folder.remove('accessible-text.json');
    await client.fileChanged(path, 3);
    return found.map(({ range }) => TextDocument.create('', '', 0, TEXT).getText(range));
  };

  test('one break of a run says what it stores, and leaves the others', async () => {
    const text = await entry(at('それ以前は'), '確かめたうえで、この行の終わりだけを認める');
    expect(text).toBe('それ以前は沖に停\nめた船から艀で荷');
    const config = JSON.stringify({ allow: [{ rule: 'hard-line-break', file: 'draft.txt', text }] });
    expect(await places(config)).toEqual(['治\nの', OTHER_PLACES]);
  });

  test('a whole run leaves the other breaks of the file', async () => {
    const text = await entry(at('治\nの'), '確かめたうえで、続いている2か所をすべて認める');
    const config = JSON.stringify({ allow: [{ rule: 'hard-line-break', file: 'draft.txt', text }] });
    expect(await places(config)).toEqual([OTHER_PLACES]);
  });
});
