import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { ClientCapabilities, Diagnostic } from 'vscode-languageserver/node';
import type { Finding } from '../../../server/core/lint/finding';
import { createWordings } from '../../../server/core/lint/wording';
import { RULES } from '../../../server/core/rules/index';
import { parseDraft } from '../../../server/core/syntax/parse';
import { readFeatures } from '../../../server/lsp/client-features';
import { toDiagnostic, type DiagnosticStyle } from '../../../server/lsp/diagnostic';
import { Client, PULL_CLIENT, PUSH_CLIENT } from './client';
import { CONTROL_CHARACTERS, CONTROL_RULE, draftWith, HEADING_RULE, ODD_HEADING } from './drafts';
import { until } from './until';
import { WorkspaceFolder } from './workspace-folder';

vi.setConfig({ testTimeout: 30_000 });

/** What every `initialize` request says. */
const INITIALIZE = { processId: null, rootUri: null, capabilities: {} };

const of = (rule: string, diagnostics: readonly Diagnostic[] = []): Diagnostic[] =>
  diagnostics.filter(({ code }) => code === rule);

describe('a client that asks for diagnostics', () => {
  const folder = new WorkspaceFolder();
  let client: Client;
  beforeAll(async () => void (client = await Client.start({ locale: 'ja' })));
  afterAll(async () => {
    await client.stop();
    folder.dispose();
  });

  test('gets them with range, severity, rule and a sentence in its language', async () => {
    const text = draftWith(ODD_HEADING);
    await client.open('untitled:a', text);
    const line = text.split('\n').indexOf('■制作館名および製作年');
    expect(of(HEADING_RULE, await client.pull('untitled:a'))).toEqual([
      {
        range: { start: { line, character: 0 }, end: { line, character: 11 } },
        severity: 4,
        code: HEADING_RULE,
        source: 'accessible-text',
        message: '見出し「■制作館名および製作年」は、ガイドの記入例では「製作館名及び製作年」と書かれています。',
      },
    ]);
  });

  test('is told of a text that should not be there, if it can show that', async () => {
    const text = draftWith({ ...ODD_HEADING, ...CONTROL_CHARACTERS });
    await client.open('untitled:tags', text);
    const found = await client.pull('untitled:tags');
    expect(of(CONTROL_RULE, found)[0]?.tags).toEqual([1]);
    expect(of(HEADING_RULE, found)[0]).not.toHaveProperty('tags');
    const plain = await Client.start({ capabilities: { textDocument: { diagnostic: {} } } });
    await plain.open('untitled:tags', text);
    expect(of(CONTROL_RULE, await plain.pull('untitled:tags'))[0]).not.toHaveProperty('tags');
    await plain.stop();
  });

  test('gets those of the text as it is being edited', async () => {
    const text = draftWith();
    await client.open('untitled:b', text);
    expect(of(CONTROL_RULE, await client.pull('untitled:b'))).toEqual([]);
    const line = text.split('\n').indexOf('【11ページ】') + 1;
    const place = { line, character: 1 };
    await client.change('untitled:b', { range: { start: place, end: place }, text: '\u0007' });
    const [found] = of(CONTROL_RULE, await client.pull('untitled:b'));
    expect(found?.range).toEqual({ start: place, end: { line, character: 2 } });
  });

  test('finds one about the whole file on its first line', async () => {
    const uri = folder.write('mark.txt', `\uFEFF${draftWith()}`);
    await client.open(uri, draftWith());
    const [mark] = of('byte-order-mark', await client.pull(uri));
    expect(mark?.range).toEqual({ start: { line: 0, character: 0 }, end: { line: 0, character: 4 } });
  });

  test('is sent none', async () => {
    await client.pull('untitled:a');
    expect(client.pushed).toEqual([]);
  });
});

test('messages are in the language of the editor', async () => {
  const english = await Client.start({ initializationOptions: { locale: 'en' }, locale: 'ja' });
  await english.open('untitled:a', draftWith(ODD_HEADING));
  expect(of(HEADING_RULE, await english.pull('untitled:a'))[0]?.message).toMatch(/^The guide writes the heading/);
  await english.stop();
});

test.each([
  ['the display language of the editor', { initializationOptions: { locale: 'en-US' }, locale: 'ja' }, 'en'],
  ['the locale of the client', { locale: 'en' }, 'en'],
  ['Japanese in any spelling', { locale: 'ja-JP' }, 'ja'],
  ['English for every other language', { locale: 'fr' }, 'en'],
  ['Japanese when nothing is said', {}, 'ja'],
])('the language is %s', (_, params, locale) => {
  expect(readFeatures({ ...INITIALIZE, ...params }).locale).toBe(locale);
});

test('the other place of a mismatch is named, in the file where it stands', () => {
  const draft = parseDraft({ path: '2.txt', text: '原本奥付\n見本花子\n' });
  const other = parseDraft({ path: '1.txt', text: '原本情報\n見本太郎\n' });
  const finding: Finding = {
    ruleId: 'colophon-mismatch',
    severity: 'warning',
    message: 'author',
    draft,
    span: { start: 5, end: 9 },
    related: [{ draft: other, span: { start: 5, end: 9 }, message: { ja: '原本情報', en: 'Source information' } }],
  };
  const style = (capabilities: ClientCapabilities): DiagnosticStyle => ({
    features: readFeatures({ ...INITIALIZE, capabilities }),
    wordings: createWordings(RULES, 'ja'),
  });
  const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 4 } };
  expect(toDiagnostic(finding, style(PULL_CLIENT), ({ path }) => `file:///${path}`)).toMatchObject({
    range,
    relatedInformation: [{ location: { uri: 'file:///1.txt', range }, message: '原本情報' }],
  });
  expect(toDiagnostic(finding, style(PUSH_CLIENT), ({ path }) => path)).not.toHaveProperty('relatedInformation');
});

test('a diagnostic links to the documentation of its rule where the client serves it', async () => {
  const client = await Client.start({ initializationOptions: { ruleDocuments: true } });
  await client.open('untitled:a', draftWith(ODD_HEADING));
  const [found] = of(HEADING_RULE, await client.pull('untitled:a'));
  expect(found?.codeDescription?.href).toBe(`accessible-text-rule:/${HEADING_RULE}.md`);
  await client.stop();
});

describe('a client that does not ask', () => {
  const folder = new WorkspaceFolder();
  let client: Client;
  beforeAll(async () => void (client = await Client.start({ capabilities: PUSH_CLIENT })));
  afterEach(() => void client.pushed.splice(0));
  afterAll(async () => {
    await client.stop();
    folder.dispose();
  });

  test('is sent diagnostics when a draft is opened and changed, and none of them once it is closed', async () => {
    const uri = folder.write('a/draft.txt', draftWith());
    await client.open(uri, draftWith());
    await until(() => client.pushed.length > 0);
    await client.change(uri, { text: draftWith(CONTROL_CHARACTERS) });
    await until(() => of(CONTROL_RULE, client.pushed.at(-1)?.diagnostics).length === 2);
    await client.close(uri);
    await until(() => client.pushed.at(-1)?.diagnostics.length === 0);
    expect(new Set(client.pushed.map((published) => published.uri))).toEqual(new Set([uri]));
  });

  test('hears nothing of a text that is no draft', async () => {
    const memo = folder.write('b/memo.txt', '買い物\u0007メモ\n');
    const draft = folder.write('c/draft.txt', draftWith(ODD_HEADING));
    await client.open(memo, '買い物\u0007メモ\n');
    await client.open(draft, draftWith(ODD_HEADING));
    await until(() => client.pushed.length > 0);
    expect(client.pushed.map(({ uri }) => uri)).toEqual([draft]);
  });

  test('is served from the disk anew when it saves, for it watches no files', async () => {
    const uri = folder.write('d/draft.txt', draftWith(ODD_HEADING));
    await client.open(uri, draftWith(ODD_HEADING));
    await until(() => of(HEADING_RULE, client.pushed.at(-1)?.diagnostics).length === 1);
    folder.write('d/accessible-text.json', JSON.stringify({ rules: { [HEADING_RULE]: 'off' } }));
    await client.save(uri);
    await until(() => of(HEADING_RULE, client.pushed.at(-1)?.diagnostics).length === 0);
  });

  test('is told to which version they belong when it wants to know', async () => {
    const { publishDiagnostics } = PULL_CLIENT.textDocument ?? {};
    const versioned = await Client.start({
      capabilities: { textDocument: { ...(publishDiagnostics && { publishDiagnostics }) } },
    });
    await versioned.open('untitled:a', draftWith(ODD_HEADING));
    await versioned.change('untitled:a', { text: draftWith(CONTROL_CHARACTERS) });
    await until(() => versioned.pushed.length > 0);
    expect(versioned.pushed[0]?.version).toBe(2);
    await versioned.stop();
  });
});
