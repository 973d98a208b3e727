import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CodeAction, Diagnostic, Range, WorkspaceEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { chooseSafe, fixText } from '../../../server/core/lint/fix';
import { RULES } from '../../../server/core/rules/index';
import { lintText } from '../core/lint-text';
import { Client, PULL_CLIENT, PUSH_CLIENT } from './client';
import { CONTROL_CHARACTERS, CONTROL_RULE, draftWith, HEADING_RULE, ODD_HEADING } from './drafts';

const EVERYTHING: Range = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };
const FIX_ALL = 'source.fixAll.accessible-text';

let client: Client;
beforeAll(async () => void (client = await Client.start({ locale: 'ja' })));
afterAll(() => client.stop());

let opened = 0;
async function open(text: string, by = client): Promise<string> {
  const uri = `untitled:draft-${opened++}`;
  await by.open(uri, text);
  return uri;
}

/** The text after an edit, made as an editor makes it. */
function applied(text: string, edit: WorkspaceEdit | undefined, uri: string): string {
  const change = edit?.documentChanges?.find((one) => 'edits' in one);
  const edits = edit?.changes?.[uri] ?? change?.edits.filter((one) => 'newText' in one) ?? [];
  return TextDocument.applyEdits(TextDocument.create(uri, '', 0, text), edits);
}

const about = (actions: readonly CodeAction[], rule: string): CodeAction[] =>
  actions.filter(({ diagnostics }) => diagnostics?.some(({ code }) => code === rule));

async function diagnosticOf(uri: string, rule: string): Promise<Diagnostic> {
  const found = (await client.pull(uri)).find(({ code }) => code === rule);
  if (!found) throw new Error(`nothing of ${rule}`);
  return found;
}

describe('a quick fix', () => {
  test('is offered at its finding, in the language of the user, and mends it', async () => {
    const text = draftWith(ODD_HEADING);
    const uri = await open(text);
    const { range } = await diagnosticOf(uri, HEADING_RULE);
    const [action] = about(await client.codeActions(uri, { start: range.start, end: range.start }), HEADING_RULE);
    expect(action).toMatchObject({
      title: '見出しを「製作館名及び製作年」にする',
      kind: 'quickfix',
      isPreferred: true,
    });
    expect(action).not.toHaveProperty('edit');
    const resolved = action && (await client.resolve(action));
    const fixed = draftWith({ production: '製作館名及び製作年\n青葉点字図書館 2021年製作\n\n' });
    expect(applied(text, resolved?.edit, uri)).toBe(fixed);
    expect(resolved?.edit?.documentChanges).toMatchObject([{ textDocument: { uri, version: 1 } }]);
  });

  test('has a name of its own: where all findings of a rule can be mended in two ways, neither is offered', async () => {
    const mismatch = { production: '製作館名及び製作年\n若葉市立図書館 2021年製作\n\n' };
    const uri = await open(draftWith(mismatch));
    const { range } = await diagnosticOf(uri, 'organisation-mismatch');
    const titles = (await client.codeActions(uri, range)).map(({ title }) => title);
    expect(titles.length).toBeGreaterThan(1);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('is offered for a diagnostic that the client names, wherever the cursor is, and nowhere else', async () => {
    const uri = await open(draftWith(ODD_HEADING));
    const diagnostic = await diagnosticOf(uri, HEADING_RULE);
    const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    expect(about(await client.codeActions(uri, top), HEADING_RULE)).toEqual([]);
    expect(about(await client.codeActions(uri, top, { diagnostics: [diagnostic] }), HEADING_RULE)).toHaveLength(1);
  });

  test('of the body is not preferred', async () => {
    const uri = await open(draftWith(CONTROL_CHARACTERS));
    const { range } = await diagnosticOf(uri, CONTROL_RULE);
    const actions = about(await client.codeActions(uri, range), CONTROL_RULE);
    expect(actions.length).toBeGreaterThan(0);
    expect(actions.filter(({ isPreferred }) => isPreferred)).toEqual([]);
  });

  test.each([
    [undefined, ['quickfix', FIX_ALL]],
    [['quickfix'], ['quickfix']],
    [['source.fixAll'], [FIX_ALL]],
    [['source'], [FIX_ALL]],
    [[FIX_ALL], [FIX_ALL]],
    [['source.fixAll.other'], []],
    [['refactor'], []],
  ])('is not offered to who asks for %j only', async (only, kinds) => {
    const uri = await open(draftWith(ODD_HEADING));
    const actions = await client.codeActions(uri, EVERYTHING, only && { only });
    expect([...new Set(actions.map(({ kind }) => kind))].sort()).toEqual(kinds);
  });
});

describe('fixing all of a rule in the file', () => {
  const text = draftWith(CONTROL_CHARACTERS);
  const mended = draftWith({ body: '【11ページ】\n　川は流れる。\n【12ページ】\n　町は静かだ。\n\n' });
  const find = (actions: readonly CodeAction[]): CodeAction | undefined =>
    about(actions, CONTROL_RULE).find(({ title }) => title.includes('2か所'));

  test('mends every place, and lets the user look at each change of the body first', async () => {
    const uri = await open(text);
    const { range } = await diagnosticOf(uri, CONTROL_RULE);
    const action = find(await client.codeActions(uri, range));
    const { edit } = action ? await client.resolve(action) : {};
    expect(applied(text, edit, uri)).toBe(mended);
    const annotations = Object.values(edit?.changeAnnotations ?? {});
    expect(annotations).toEqual([{ label: action?.title, needsConfirmation: true }]);
  });

  test('is not offered where the client cannot show the changes, or where there is only one', async () => {
    const plain = await Client.start({ capabilities: PUSH_CLIENT, locale: 'ja' });
    const uri = await open(text, plain);
    expect(find(await plain.codeActions(uri, EVERYTHING))).toBeUndefined();
    await plain.stop();
    const single = await open(draftWith(ODD_HEADING));
    expect(about(await client.codeActions(single, EVERYTHING), HEADING_RULE)).toHaveLength(1);
  });
});

describe('fix all', () => {
  const text = draftWith({
    ...CONTROL_CHARACTERS,
    ...ODD_HEADING,
    legend: '【テキスト版凡例】\n1. このデータの校正レベルは、「全文校正テキストデータ」です。\n\n',
  });
  const findingsOf = (current: string) => lintText(current, { path: 'draft-1', isDraft: true });
  const expected = fixText(text, findingsOf, chooseSafe(RULES)).text;

  test('does what the command line does, in one edit', async () => {
    const uri = await open(text);
    const [action] = await client.codeActions(uri, EVERYTHING, { only: ['source.fixAll'] });
    const resolved = action && (await client.resolve(action));
    expect(expected).not.toBe(text);
    expect(expected).toContain('\u0007');
    expect(applied(text, resolved?.edit, uri)).toBe(expected);
  });

  test('carries its edit at once for a client that does not resolve', async () => {
    const plain = await Client.start({ capabilities: PUSH_CLIENT });
    const uri = await open(text, plain);
    const [action] = await plain.codeActions(uri, EVERYTHING, { only: ['source.fixAll'] });
    expect(applied(text, action?.edit, uri)).toBe(expected);
    expect(action?.edit).not.toHaveProperty('documentChanges');
    await plain.stop();
  });

  test('is not offered where nothing is to be done', async () => {
    const uri = await open(expected);
    expect(await client.codeActions(uri, EVERYTHING, { only: ['source.fixAll'] })).toEqual([]);
  });
});

describe('a text that changes meanwhile', () => {
  const CONTENT_MODIFIED = -32801;
  const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : error);

  test('makes a code action stale', async () => {
    const uri = await open(draftWith(ODD_HEADING));
    const [action] = await client.codeActions(uri, EVERYTHING);
    await client.change(uri, { range: { start: EVERYTHING.start, end: EVERYTHING.start }, text: '\n' });
    const resolving = action ? client.resolve(action) : Promise.resolve(undefined);
    expect(await resolving.catch(codeOf)).toBe(CONTENT_MODIFIED);
    await client.close(uri);
    expect(await (action && client.resolve(action).catch(codeOf))).toBe(CONTENT_MODIFIED);
  });
});

test('a client without versions in edits gets none', async () => {
  const old = await Client.start({ capabilities: { ...PULL_CLIENT, workspace: {} } });
  const text = draftWith(ODD_HEADING);
  const uri = await open(text, old);
  const [action] = await old.codeActions(uri, EVERYTHING, { only: ['quickfix'] });
  const resolved = action && (await old.resolve(action));
  expect(Object.keys(resolved?.edit?.changes ?? {})).toEqual([uri]);
  await old.stop();
});
