import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { FileChangeType, type Diagnostic } from 'vscode-languageserver/node';
import { encode } from '../../../server/host/encode';
import { Client } from './client';
import { CONTROL_RULE, draftWith, HEADING_RULE, ODD_HEADING } from './drafts';
import { until } from './until';
import { WorkspaceFolder } from './workspace-folder';

vi.setConfig({ testTimeout: 30_000 });

const CONTROL = '　川は\u0007流れる。\n';
/** Without 原本奥付, so that another file can follow. */
const FIRST_FILE = draftWith({ colophon: null });

const rulesOf = (diagnostics: readonly Diagnostic[]): unknown[] => diagnostics.map(({ code }) => code);
const shiftJis = (text: string): Uint8Array => encode(text, { encoding: 'shift_jis', byteOrderMark: false });

let client: Client;
let folder: WorkspaceFolder;
beforeAll(async () => void (client = await Client.start()));
afterAll(() => client.stop());

async function openStored(name: string, text: string, languageId?: string): Promise<string> {
  const uri = folder.write(name, text);
  await client.open(uri, text, languageId);
  return uri;
}

const isDraft = (uri: string, head: string): Promise<boolean> =>
  client.request<boolean>('accessibleText/isDraft', { uri, head });

describe('a text is a draft', () => {
  beforeAll(() => void (folder = new WorkspaceFolder()));
  afterAll(() => {
    folder.dispose();
  });

  test('when it has a heading of the front matter, whatever the editor takes it for', async () => {
    const text = draftWith(ODD_HEADING);
    expect(await isDraft('untitled:new', text.slice(0, 50))).toBe(true);
    for (const language of ['plaintext', 'text', 'markdown', 'accessible-text']) {
      const uri = await openStored(`heading/${language}.txt`, text, language);
      expect(rulesOf(await client.pull(uri))).toContain(HEADING_RULE);
    }
  });

  test('when the configuration includes it, but not when it ignores it', async () => {
    const config = { include: ['included/*.txt'], ignore: ['included/ignored.txt'] };
    folder.write('config/accessible-text.json', JSON.stringify(config));
    const included = await openStored('config/included/a.txt', CONTROL);
    const ignored = await openStored('config/included/ignored.txt', draftWith(ODD_HEADING));
    const other = await openStored('config/other.txt', CONTROL);
    expect(rulesOf(await client.pull(included))).toContain(CONTROL_RULE);
    expect(await client.pull(ignored)).toEqual([]);
    expect(await client.pull(other)).toEqual([]);
    expect(await isDraft(included, CONTROL)).toBe(true);
    expect(await isDraft(ignored, draftWith())).toBe(false);
  });

  test('when it belongs to a numbered sequence whose first file is one', async () => {
    folder.write('sequence/01.txt', FIRST_FILE);
    const second = await openStored('sequence/02.txt', CONTROL);
    const tenth = folder.write('sequence/10.txt', CONTROL);
    expect(rulesOf(await client.pull(second))).toContain(CONTROL_RULE);
    expect(rulesOf(await client.pull(second))).not.toContain('section-missing');
    expect(await isDraft(tenth, CONTROL)).toBe(true);
  });

  test('when the user says so', async () => {
    const uri = await openStored('chosen/a.txt', CONTROL, 'accessible-text');
    expect(rulesOf(await client.pull(uri))).toContain(CONTROL_RULE);
  });

  test('and otherwise nothing is said about it', async () => {
    folder.write('none/log1.txt', '記録\n');
    const log = await openStored('none/log2.txt', CONTROL);
    const source = await openStored('none/draft.ts', draftWith(ODD_HEADING), 'typescript');
    expect(await isDraft(log, CONTROL)).toBe(false);
    expect(await client.pull(log)).toEqual([]);
    expect(await client.pull(source)).toEqual([]);
  });

  test('new texts do not continue each other, for the editor numbers them all', async () => {
    await client.open('untitled:Untitled-1', FIRST_FILE);
    await client.open('untitled:Untitled-2', CONTROL);
    expect(await client.pull('untitled:Untitled-2')).toEqual([]);
  });
});

describe('files beside a draft', () => {
  beforeAll(() => void (folder = new WorkspaceFolder()));
  afterAll(() => {
    folder.dispose();
  });

  test('are taken as the editor shows them', async () => {
    const first = await openStored('open/1.txt', FIRST_FILE);
    const second = await openStored('open/2.txt', CONTROL);
    expect(rulesOf(await client.pull(second))).toContain(CONTROL_RULE);
    await client.change(first, { text: 'ただの文章\n' });
    expect(await client.pull(second)).toEqual([]);
    await client.close(first);
    expect(rulesOf(await client.pull(second))).toContain(CONTROL_RULE);
  });

  test('are read again when they change on the disk', async () => {
    const first = folder.write('disk/1.txt', FIRST_FILE);
    const second = await openStored('disk/2.txt', CONTROL);
    expect(rulesOf(await client.pull(second))).toContain(CONTROL_RULE);
    folder.remove('disk/1.txt');
    client.heard.splice(0);
    await client.fileChanged(first, FileChangeType.Deleted);
    await until(() => client.heard.includes('workspace/diagnostic/refresh'));
    expect(await client.pull(second)).toEqual([]);
  });

  test('of no open text are left alone', async () => {
    client.heard.splice(0);
    await client.fileChanged(folder.uri('elsewhere/1.txt'), FileChangeType.Changed);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(client.heard).toEqual([]);
  });
});

describe('accessible-text.json', () => {
  beforeAll(() => void (folder = new WorkspaceFolder()));
  afterEach(() => void client.pushed.splice(0));
  afterAll(() => {
    folder.dispose();
  });

  test('holds as soon as it changes, and who detects drafts hears of it', async () => {
    const uri = await openStored('change/a.txt', draftWith(ODD_HEADING));
    expect(rulesOf(await client.pull(uri))).toContain(HEADING_RULE);
    expect(await isDraft(uri, draftWith())).toBe(true);
    const config = folder.write('change/accessible-text.json', JSON.stringify({ rules: { [HEADING_RULE]: 'off' } }));
    client.heard.splice(0);
    await client.fileChanged(config, FileChangeType.Created);
    await until(() => client.heard.includes('workspace/diagnostic/refresh'));
    expect(client.heard).toContain('accessibleText/draftsChanged');
    expect(rulesOf(await client.pull(uri))).not.toContain(HEADING_RULE);
    folder.remove('change/accessible-text.json');
    await client.fileChanged(config, FileChangeType.Deleted);
    expect(rulesOf(await client.pull(uri))).toContain(HEADING_RULE);
  });

  test('holds as it is being edited, and its mistakes are shown in it', async () => {
    const uri = await openStored('edit/a.txt', draftWith(ODD_HEADING));
    const config = folder.write('edit/accessible-text.json', '{}');
    await client.open(config, '{}', 'jsonc');
    await client.change(config, { text: `{ "rules": { "${HEADING_RULE}": "off" }, "organization": "" }` });
    expect(rulesOf(await client.pull(uri))).not.toContain(HEADING_RULE);
    await until(() => rulesOf(client.pushed.at(-1)?.diagnostics ?? []).includes('config-invalid'));
    expect(client.pushed.at(-1)?.uri).toBe(config);
    await client.close(config);
    await until(() => client.pushed.at(-1)?.diagnostics.length === 0);
    expect(rulesOf(await client.pull(uri))).toContain(HEADING_RULE);
  });

  test('that is not open is shown with its mistakes when a draft is checked', async () => {
    const config = folder.write('closed/accessible-text.json', '{ "rules": { "hard-line-brake": "off" } }');
    await client.pull(await openStored('closed/a.txt', draftWith()));
    const [published] = client.pushed;
    expect(published?.uri).toBe(config);
    expect(published?.diagnostics[0]).toMatchObject({
      code: 'config-invalid',
      range: { start: { line: 0, character: 13 } },
    });
  });

  test('that cannot be read does not keep drafts from being checked', async () => {
    folder.write('folder/accessible-text.json/a.txt', '');
    const uri = await openStored('folder/a.txt', draftWith(ODD_HEADING));
    expect(rulesOf(await client.pull(uri))).toContain(HEADING_RULE);
  });
});

describe('a draft in Shift_JIS', () => {
  beforeAll(() => void (folder = new WorkspaceFolder()));
  afterAll(() => {
    folder.dispose();
  });
  const text = draftWith(ODD_HEADING);
  const garbled = new TextDecoder().decode(shiftJis(text));

  test('is recognised although the editor shows it garbled, and the user is only told not to save it', async () => {
    const uri = folder.write('garbled.txt', shiftJis(text));
    expect(await isDraft(uri, garbled)).toBe(true);
    await client.open(uri, garbled, 'accessible-text');
    const diagnostics = await client.pull(uri);
    expect(rulesOf(diagnostics)).toEqual(['encoding-not-utf8']);
    expect(diagnostics[0]?.message).toContain('保存せずに、文字コード Shift_JIS を指定して開き直してください');
    expect(diagnostics[0]?.range).toMatchObject({ start: { line: 0, character: 0 }, end: { line: 0 } });
    const everything = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    expect(await client.codeActions(uri, everything)).toEqual([]);
  });

  test('is checked like any other once the editor shows it rightly', async () => {
    const uri = folder.write('right.txt', shiftJis(text));
    await client.open(uri, text, 'accessible-text');
    expect(rulesOf(await client.pull(uri))).toEqual(expect.arrayContaining([HEADING_RULE, 'encoding-not-utf8']));
  });

  test('is looked at again after it was saved in another encoding', async () => {
    const uri = folder.write('saved.txt', shiftJis(text));
    await client.open(uri, text, 'accessible-text');
    expect(rulesOf(await client.pull(uri))).toContain('encoding-not-utf8');
    folder.write('saved.txt', text);
    client.heard.splice(0);
    await client.save(uri);
    await until(() => client.heard.includes('workspace/diagnostic/refresh'));
    expect(rulesOf(await client.pull(uri))).not.toContain('encoding-not-utf8');
  });
});
