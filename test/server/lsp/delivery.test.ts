import { readFileSync, symlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import { acceptedAnswers } from '../answers';
import { Client } from './client';
import { CONTROL_CHARACTERS, draftWith } from './drafts';
import { WorkspaceFolder } from './workspace-folder';

vi.setConfig({ testTimeout: 60_000 });

const REPORT = 'accessibleText/deliveryReport';
const FORM = 'accessibleText/declarationForm';
const PACK = 'accessibleText/pack';
const ANSWERS = JSON.stringify({ declarations: acceptedAnswers('full') });

interface Form {
  readonly page: { readonly main: string };
  readonly edit: WorkspaceEdit | null;
  readonly config: string;
}

interface Pack {
  readonly titles: readonly { readonly problems: readonly string[]; readonly blockers: readonly { kind: string }[] }[];
  readonly files: readonly { readonly name: string; readonly content: string }[] | null;
}

let folder: WorkspaceFolder;
let client: Client;
beforeEach(async () => {
  folder = new WorkspaceFolder();
  client = await Client.start({ folders: [folder.uri()], locale: 'en' });
});
afterEach(async () => {
  await client.stop();
  folder.dispose();
});

describe('the delivery report', () => {
  test('of the workspace holds every title, of a file its own', async () => {
    const own = folder.write('a/川.txt', draftWith());
    folder.write('b/山.txt', draftWith(CONTROL_CHARACTERS));
    folder.write('memo.txt', '買い物\n');
    const all = await client.request(REPORT, { format: 'txt' });
    expect(all).toMatchObject({ titles: 2, page: null });
    const one = await client.request<{ page: { main: string } }>(REPORT, { format: 'page', uri: own });
    expect(one).toMatchObject({ titles: 1, text: '' });
    expect(one.page.main).toContain('<h2 id="title-1">水辺の町の記録');
    expect(one.page.main).not.toContain('<script');
  });

  test('counts what was allowed, and leaves what the editor shows as it is', async () => {
    const uri = folder.write('川.txt', draftWith(CONTROL_CHARACTERS));
    folder.write('accessible-text.json', '{ "allow": [{ "rule": "control-character", "reason": "原本のとおり" }] }');
    await client.open(uri, draftWith(CONTROL_CHARACTERS));
    const { text } = await client.request<{ text: string }>(REPORT, { format: 'json', uri });
    const [title] = (JSON.parse(text) as { titles: { allowed: object[]; findings: object[] }[] }).titles;
    expect(title?.allowed).toMatchObject([{ rule: 'control-character', findings: expect.any(Number) as number }]);
    expect(title?.allowed[0]).not.toMatchObject({ findings: 0 });
    expect(title?.findings).toEqual([]);
    expect(await client.pull(uri)).toEqual([]);
  });
});

describe('the form of the declarations', () => {
  test('is filled in, saved and then shows what was declared', async () => {
    const uri = folder.write('川.txt', draftWith());
    const empty = await client.request<Form>(FORM, { uri });
    expect(empty.page.main).toContain('<form id="declarations"');
    const values = { 'scope.answer': 'whole-book', 'by': '見本太郎', 'on': '2026-03-31', 'for': 'title' };
    const saved = await client.request<Form>(FORM, { uri, values });
    expect(saved.page.main).toContain('role="status"');
    expect(saved.config).toBe(folder.uri('accessible-text.json'));
    expect(saved.edit?.documentChanges?.[0]).toEqual({ kind: 'create', uri: saved.config });
    const [, change] = saved.edit?.documentChanges ?? [];
    const text = (change as TextDocumentEdit | undefined)?.edits[0];
    folder.write('accessible-text.json', text && 'newText' in text ? text.newText : '');
    await client.fileChanged(saved.config, 1);
    const again = await client.request<Form>(FORM, { uri });
    expect(again.page.main).toMatch(/id="scope\.answer-whole-book"[^>]* checked/);
    expect((await client.request<Form>(FORM, { uri, values })).edit).toBeNull();
  });

  test('says what has to be mended and changes nothing', async () => {
    const uri = folder.write('川.txt', draftWith());
    const form = await client.request<Form>(FORM, { uri, values: { 'scope.answer': 'whole-book' } });
    expect(form.edit).toBeNull();
    expect(form.page.main).toContain('role="alert"');
    expect(form.page.main).toContain('aria-invalid="true"');
  });

  test('is refused for what is no draft and beside a broken configuration', async () => {
    expect(await client.request(FORM, { uri: folder.write('memo.txt', '買い物\n') })).toBeNull();
    folder.write('b/accessible-text.json', '{');
    expect(await client.request(FORM, { uri: folder.write('b/川.txt', draftWith()) })).toBeNull();
  });
});

describe('packing', () => {
  test('gives the ZIP with manifest and report once nothing stands in the way', async () => {
    folder.write('accessible-text.json', ANSWERS);
    const uri = folder.write('川.txt', draftWith());
    expect(await client.request<Pack>(PACK, { uri })).toMatchObject({ files: null, titles: [{ blockers: [] }] });
    const { files } = await client.request<Pack>(PACK, { uri, name: '川.zip' });
    expect(files?.map(({ name }) => name)).toEqual(['川.manifest.tsv', '川.report.html', '川.zip']);
    const zip = Buffer.from(files?.[2]?.content ?? '', 'base64');
    expect(Buffer.from(unzipSync(zip)['川.txt'] ?? []).toString()).toBe(draftWith());
    expect(Buffer.from(files?.[0]?.content ?? '', 'base64').toString()).toContain(`川.zip\t${zip.length}\t`);
  });

  test('needs a reason while something stands in the way', async () => {
    const uri = folder.write('川.txt', draftWith(CONTROL_CHARACTERS));
    const refused = await client.request<Pack>(PACK, { uri, name: 'a.zip', force: ' ' });
    expect(refused.files).toBeNull();
    expect(new Set(refused.titles[0]?.blockers.map(({ kind }) => kind))).toEqual(new Set(['errors', 'unanswered']));
    const { files } = await client.request<Pack>(PACK, { uri, name: 'a.zip', force: '相談済み' });
    expect(Buffer.from(files?.[1]?.content ?? '', 'base64').toString()).toContain('because: 相談済み');
  });

  test('no reason puts aside a broken configuration, or what could not be read', async () => {
    folder.write('b/accessible-text.json', '{');
    const uri = folder.write('b/川.txt', draftWith());
    const broken = await client.request<Pack>(PACK, { uri, name: 'a.zip', force: '急ぎ' });
    expect(broken.files).toBeNull();
    expect(broken.titles[0]?.problems[0]).toContain('accessible-text.json: this is not valid JSON');
    folder.remove('b');
    folder.write('川.txt', draftWith());
    symlinkSync('loop.txt', fileURLToPath(folder.uri('loop.txt')));
    const unread = await client.request<Pack>(PACK, { name: 'a.zip', force: '急ぎ' });
    expect(unread.files).toBeNull();
    expect(unread.titles.flatMap(({ problems }) => problems)).toEqual(['loop.txt: Links lead in a circle.']);
    expect(await client.request(REPORT, { format: 'txt' })).toMatchObject({
      text: expect.stringContaining('What could not be checked\n\nloop.txt: Links lead in a circle.') as string,
    });
  });

  test('takes what is stored, and not while something else is being written', async () => {
    folder.write('accessible-text.json', ANSWERS);
    const uri = folder.write('川.txt', draftWith());
    await client.open(uri, draftWith().replace('朝の五時', '朝の六時'));
    const { titles, files } = await client.request<Pack>(PACK, { uri, name: 'a.zip', force: '急ぎ' });
    expect(files).toBeNull();
    expect(titles[0]?.problems[0]).toContain('what is stored is not what was checked');
    expect(readFileSync(fileURLToPath(uri), 'utf8')).toBe(draftWith());
  });
});
