import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import { RULES } from '../../../server/core/rules/index';
import { encode } from '../../../server/host/encode';
import { Client, PULL_CLIENT } from './client';
import { CONTROL_CHARACTERS, draftWith, ODD_HEADING } from './drafts';
import { until } from './until';
import { WorkspaceFolder } from './workspace-folder';

vi.setConfig({ testTimeout: 30_000 });

let folder: WorkspaceFolder;
let client: Client;
beforeEach(async () => {
  folder = new WorkspaceFolder();
  client = await Client.start({ folders: [folder.uri()] });
});
afterEach(async () => {
  await client.stop();
  folder.dispose();
});

const ask = <T>(method: string, params?: object): Promise<T> => client.request<T>(`accessibleText/${method}`, params);

describe('insertFrontMatter', () => {
  interface Answer {
    readonly edit: WorkspaceEdit | null;
    readonly sections: readonly string[];
  }

  test('puts the missing sections into a text, be it a draft or not', async () => {
    folder.write('accessible-text.json', '{ "organisation": "若葉図書館" }');
    const text = '　川は流れる。\n';
    const uri = folder.write('book.txt', text);
    await client.open(uri, text);
    const { edit, sections } = await ask<Answer>('insertFrontMatter', { uri });
    expect(sections).toHaveLength(5);
    const [change] = edit?.documentChanges ?? [];
    expect(change).toMatchObject({ textDocument: { uri, version: 1 } });
    const edits = change && 'edits' in change ? (change.edits as TextEdit[]) : [];
    const after = TextDocument.applyEdits(TextDocument.create(uri, '', 1, text), edits);
    expect(after).toContain('若葉図書館 20##年製作');
    expect(after).toContain(`\n${text}\n原本奥付\n`);
  });

  test('does nothing where nothing is missing, the text is garbled or not open', async () => {
    const whole = folder.write('whole.txt', draftWith());
    await client.open(whole, draftWith());
    const bytes = encode(draftWith({ legend: null }), { encoding: 'shift_jis', byteOrderMark: false });
    const garbled = folder.write('garbled.txt', bytes);
    await client.open(garbled, new TextDecoder().decode(bytes));
    for (const uri of [whole, garbled, folder.uri('none.txt')]) {
      expect(await ask('insertFrontMatter', { uri })).toEqual({ edit: null, sections: [] });
    }
  });
});

test('uncommonCharacters tells what is beyond JIS level 2 in an open text, and where', async () => {
  const text = '　川と俠。\n　俠①。\n';
  const uri = folder.write('book.txt', text);
  await client.open(uri, text);
  const range = (line: number, character: number): object => ({
    start: { line, character },
    end: { line, character: character + 1 },
  });
  expect(await ask('uncommonCharacters', { uri })).toEqual([
    { character: '俠', codes: 'U+4FE0', count: 2, places: [range(0, 3), range(1, 1)] },
    { character: '①', codes: 'U+2460', count: 1, places: [range(1, 2)] },
  ]);
  expect(await ask('uncommonCharacters', { uri: folder.uri('none.txt') })).toEqual([]);
});

describe('newDraft', () => {
  test('gives a skeleton with what is configured or said, and placeholders for the rest', async () => {
    folder.write('accessible-text.json', '{ "organisation": "若葉図書館", "proofingLevel": "未校正" }');
    const { text } = await ask<{ text: string }>('newDraft', { folder: folder.uri() });
    expect(text).toContain('若葉図書館 20##年製作');
    expect(text).toContain('「未校正テキストデータ」');
    const said = { folder: folder.uri(), title: '水辺の町', organisation: '青葉点字図書館', level: 'full' };
    const other = await ask<{ text: string }>('newDraft', said);
    expect(other.text).toMatch(/^原本情報\n水辺の町 : /);
    expect(other.text).toContain('青葉点字図書館が製作したもの');
    expect(other.text).toContain('「全文校正テキストデータ」');
    expect((await ask<{ text: string }>('newDraft', {})).text).toContain('○○○ 20##年製作');
  });
});

describe('rulePage', () => {
  test('gives the documentation of every rule in the language of the editor', async () => {
    const rules = await ask<{ id: string; summary: string }[]>('ruleList');
    expect(rules.map(({ id }) => id)).toEqual(RULES.map(({ meta }) => meta.id));
    const { markdown } = await ask<{ markdown: string }>('rulePage', { id: 'control-character' });
    expect(markdown).toMatch(/^# control-character\n/);
    expect(markdown).toContain('聞いている人にとって');
    expect(await ask('rulePage', { id: 'no-such-rule' })).toBeNull();
    const english = await Client.start({ locale: 'en' });
    const page = await english.request<{ markdown: string }>('accessibleText/rulePage', { id: 'control-character' });
    expect(page.markdown).toContain('What it means to a listener');
    await english.stop();
  });
});

describe('draftStatus', () => {
  test('gives level, counts, title and place among the files', async () => {
    const first = draftWith({ ...ODD_HEADING, colophon: null });
    folder.write('1.txt', first);
    const text = `${CONTROL_CHARACTERS.body ?? ''}原本奥付\n水辺の町の記録\n`;
    const uri = folder.write('2.txt', text);
    const config = folder.write('accessible-text.json', '{}');
    await client.open(uri, text);
    const found = await client.pull(uri);
    expect(await ask('draftStatus', { uri })).toEqual({
      level: { id: 'full', name: '全文校正' },
      counts: {
        errors: found.filter(({ severity }) => severity === 1).length,
        warnings: found.filter(({ severity }) => severity === 2).length,
        information: found.filter(({ severity }) => severity === 3).length,
        hints: found.filter(({ severity }) => severity === 4).length,
      },
      title: '水辺の町の記録 : 三十年の歩み',
      files: 2,
      position: 2,
      config,
    });
    expect(found.length).toBeGreaterThan(1);
  });

  test('gives nothing for what is no draft, and no level where none is declared', async () => {
    await client.open('untitled:a', 'ただの文章\n');
    expect(await ask('draftStatus', { uri: 'untitled:a' })).toBeNull();
    await client.open('untitled:b', draftWith({ legend: null }));
    expect(await ask('draftStatus', { uri: 'untitled:b' })).toMatchObject({ level: null, config: null });
  });
});

describe('misread', () => {
  const text = draftWith({ ...ODD_HEADING, body: '　川は流れる。\n\n' });
  const store = (name: string, encoding: 'utf-8' | 'shift_jis' | 'utf-16le', byteOrderMark = false): string =>
    folder.write(name, encode(text, { encoding, byteOrderMark }));

  test.each([
    ['shift_jis', 'utf8', 'shiftjis'],
    ['utf-8', 'shiftjis', 'utf8'],
    ['utf-8', 'windows1252', 'utf8'],
  ] as const)('a draft in %s that was opened as %s is to be reopened as %s', async (stored, encoding, right) => {
    const uri = store('draft.txt', stored);
    const answer = await ask<{ encoding: string; name: string; message: string }>('misread', { uri, encoding });
    expect(answer.encoding).toBe(right);
    expect(answer.message).toContain(answer.name);
  });

  test('one with a byte order mark keeps it', async () => {
    expect(await ask('misread', { uri: store('a.txt', 'utf-8', true), encoding: 'shiftjis' })).toMatchObject({
      encoding: 'utf8bom',
    });
    expect(await ask('misread', { uri: store('b.txt', 'utf-16le', true), encoding: 'utf8' })).toMatchObject({
      encoding: 'utf16le',
    });
  });

  test.each([
    ['utf-8', 'utf8'],
    ['utf-8', 'utf8bom'],
    ['shift_jis', 'shiftjis'],
    ['shift_jis', 'eucjp'],
  ] as const)('nothing is said of a draft in %s that was opened as %s', async (stored, encoding) => {
    expect(await ask('misread', { uri: store('draft.txt', stored), encoding })).toBeNull();
  });

  test('nothing is said of what is no draft, of ASCII or of nothing', async () => {
    const letter = folder.write('letter.txt', encode('拝啓\n', { encoding: 'shift_jis', byteOrderMark: false }));
    const ascii = folder.write('ascii.txt', 'abc\n');
    expect(await ask('misread', { uri: letter, encoding: 'utf8' })).toBeNull();
    expect(await ask('misread', { uri: ascii, encoding: 'shiftjis' })).toBeNull();
    expect(await ask('misread', { uri: folder.uri('none.txt'), encoding: 'utf8' })).toBeNull();
  });

  test('a garbled text without a single replacement character is known from then on', async () => {
    const uri = store('draft.txt', 'utf-8');
    await client.open(
      uri,
      new TextDecoder('windows-1252').decode(encode(text, { encoding: 'utf-8', byteOrderMark: false })),
    );
    client.heard.splice(0);
    await ask('misread', { uri, encoding: 'windows1252' });
    await until(() => client.heard.includes('workspace/diagnostic/refresh'));
    expect(
      (await client.pull(uri)).map(({ code, message }) => [code, JSON.stringify(message).includes('UTF-8')]),
    ).toEqual([['encoding-not-utf8', true]]);
    expect(await client.codeActions(uri, { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } })).toEqual(
      [],
    );
    // Reopened in the right encoding.
    await client.change(uri, { text });
    await ask('misread', { uri, encoding: 'utf8' });
    expect((await client.pull(uri)).map(({ code }) => code)).not.toContain('encoding-not-utf8');
  });
});

describe('choices', () => {
  test('of the client hold from the start: the innermost counts', async () => {
    const own = await Client.start({
      capabilities: PULL_CLIENT,
      initializationOptions: { choices: { drafts: [folder.uri('a/b')], notDrafts: [folder.uri('a')] } },
    });
    const isDraft = (name: string, head: string): Promise<boolean> =>
      own.request('accessibleText/isDraft', { uri: folder.uri(name), head });
    expect(await isDraft('a/1.txt', draftWith())).toBe(false);
    expect(await isDraft('a/b/1.txt', 'ただの文章\n')).toBe(true);
    expect(await isDraft('c/1.txt', draftWith())).toBe(true);
    await own.stop();
  });

  test('change what is shown', async () => {
    const uri = folder.write('draft.txt', draftWith(ODD_HEADING));
    await client.open(uri, draftWith(ODD_HEADING));
    expect(await client.pull(uri)).not.toEqual([]);
    client.heard.splice(0);
    await client.notify('accessibleText/choices', { drafts: [], notDrafts: [uri] });
    await until(() => client.heard.includes('workspace/diagnostic/refresh'));
    expect(await client.pull(uri)).toEqual([]);
    await client.notify('accessibleText/choices', {});
    await until(async () => (await client.pull(uri)).length > 0);
  });
});
