import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type {
  CompletionItem,
  DocumentSymbol,
  FoldingRange,
  Hover,
  MarkupContent,
  Position,
  SymbolInformation,
} from 'vscode-languageserver/node';
import { Client, PULL_CLIENT, PUSH_CLIENT } from './client';
import { draftWith } from './drafts';

const URI = 'untitled:draft';
const NO_PRODUCTION = draftWith({ production: 'sei\n\n' });
const BODY = '【11ページ】\n第一章 川\n　川は流れる。\n〔図の説明〕\n　川の図。\n〔図の説明終わり〕\n';

let client: Client;
beforeAll(async () => void (client = await Client.start({ initializationOptions: { ruleDocuments: true } })));
afterAll(() => client.stop());

/** Where a line ends. */
function endOf(text: string, line: string): Position {
  const index = text.split('\n').indexOf(line);
  return { line: index, character: line.length };
}

async function ask<T>(method: string, text: string, params: object = {}, by = client): Promise<T> {
  await by.open(URI, text);
  const answer = await by.request<T>(`textDocument/${method}`, { textDocument: { uri: URI }, ...params });
  await by.close(URI);
  return answer;
}

const textOf = (hover: Hover | null): string => (hover?.contents as MarkupContent | undefined)?.value ?? '';

describe('completion', () => {
  test('offers the section that is due as a snippet', async () => {
    const position = endOf(NO_PRODUCTION, 'sei');
    const items = await ask<CompletionItem[]>('completion', NO_PRODUCTION, { position });
    const item = items.find(({ label }) => label === '製作館名及び製作年');
    expect(item).toMatchObject({ insertTextFormat: 2, detail: '製作館と製作年' });
    expect(item?.filterText).toMatch(/^seisaku /);
    expect(item?.textEdit).toMatchObject({
      range: { start: { line: position.line, character: 0 }, end: position },
      newText: '製作館名及び製作年\n青葉点字図書館 ${1:20##}年製作',
    });
    expect(item?.documentation).toMatchObject({ kind: 'markdown' });
  });

  test('offers plain text to a client without snippets, which shows what is to be filled in', async () => {
    const plain = await Client.start({ capabilities: PUSH_CLIENT, locale: 'en' });
    const [item] = await ask<CompletionItem[]>('completion', '\n', { position: { line: 0, character: 0 } }, plain);
    expect(item).toBeUndefined();
    const items = await ask<CompletionItem[]>(
      'completion',
      NO_PRODUCTION.replaceAll('青葉点字図書館', '○○○'),
      { position: endOf(NO_PRODUCTION, 'sei') },
      plain,
    );
    const section = items.find(({ label }) => label === '製作館名及び製作年');
    expect(section).toMatchObject({ insertTextFormat: 1, detail: 'Organisation and year of production' });
    expect(section?.textEdit).toMatchObject({ newText: '製作館名及び製作年\n○○○ 20##年製作' });
    await plain.stop();
  });

  test('comes up by itself behind the bracket of a page mark', async () => {
    expect(client.initialized.capabilities.completionProvider).toEqual({ triggerCharacters: ['【'] });
    const text = draftWith({ body: `${BODY}　町は【\n` });
    const context = { triggerKind: 2, triggerCharacter: '【' };
    const items = await ask<CompletionItem[]>('completion', text, { position: endOf(text, '　町は【'), context });
    expect(items.map(({ label }) => label)).toEqual(['【12ページ】']);
  });

  test('is silent in a text that is no draft', async () => {
    expect(await ask('completion', 'ただの文章\n\n', { position: { line: 1, character: 0 } })).toEqual([]);
  });
});

describe('hover', () => {
  test('explains a heading in the language of the editor', async () => {
    const text = draftWith();
    const position = { line: text.split('\n').indexOf('テキストデータ凡例'), character: 2 };
    const hover = await ask<Hover>('hover', text, { position });
    expect(hover).toMatchObject({
      contents: { kind: 'markdown' },
      range: { start: { character: 0 }, end: { character: 9 } },
    });
    expect(textOf(hover)).toContain('別添1 No 4');
  });

  test('explains a finding and links to the page of its rule', async () => {
    const text = draftWith({ body: '　川は\u0007流れる。\n\n' });
    const position = { line: text.split('\n').indexOf('　川は\u0007流れる。'), character: 3 };
    expect(textOf(await ask<Hover>('hover', text, { position }))).toContain(
      '](accessible-text-rule:/control-character.md)',
    );
    const own = await Client.start({ initializationOptions: { ruleCommand: 'some.command' } });
    expect(textOf(await ask<Hover>('hover', text, { position }, own))).toContain(
      '](command:some.command?%5B%22control-character%22%5D)',
    );
    await own.stop();
    const plain = await Client.start({ capabilities: PUSH_CLIENT, locale: 'en' });
    const hover = await ask<Hover>('hover', text, { position }, plain);
    expect(hover.contents).toMatchObject({ kind: 'plaintext' });
    expect(textOf(hover)).not.toMatch(/\*\*|`|\]\(/);
    await plain.stop();
  });

  test('a finding about the whole file is explained on its first line, where it is shown', async () => {
    const text = `\n${draftWith({ production: null })}`;
    expect(textOf(await ask<Hover>('hover', text, { position: { line: 0, character: 0 } }))).toContain(
      'section-missing',
    );
  });

  test('is silent elsewhere', async () => {
    const text = draftWith({ body: BODY });
    expect(await ask('hover', text, { position: endOf(text, '　川は流れる。') })).toBeNull();
    expect(await ask('hover', 'ただの文章\n', { position: { line: 0, character: 1 } })).toBeNull();
  });
});

describe('document symbols', () => {
  test('are nested, with the heading as what is selected', async () => {
    const text = draftWith({ body: BODY });
    const symbols = await ask<DocumentSymbol[]>('documentSymbol', text);
    expect(symbols.map(({ name }) => name)).toContain('本文');
    const chapter = symbols.find(({ name }) => name === '本文')?.children?.[0];
    const line = text.split('\n').indexOf('第一章 川');
    expect(chapter).toMatchObject({
      name: '第一章 川',
      selectionRange: { start: { line }, end: { line, character: 5 } },
    });
    expect(chapter?.range.end.line).toBeGreaterThan(line + 3);
  });

  test('are a flat list for a client that knows no others', async () => {
    const plain = await Client.start({ capabilities: PUSH_CLIENT, locale: 'en' });
    const symbols = await ask<SymbolInformation[]>('documentSymbol', draftWith({ body: BODY }), {}, plain);
    expect(symbols).toContainEqual(expect.objectContaining({ name: '第一章 川', containerName: 'Body' }));
    await plain.stop();
  });

  test('there are none in a text that is no draft', async () => {
    expect(await ask('documentSymbol', '第一章 川\n')).toEqual([]);
  });
});

describe('folding', () => {
  test('covers sections, parts of the book and descriptions of figures', async () => {
    const text = draftWith({ body: BODY });
    const ranges = await ask<FoldingRange[]>('foldingRange', text);
    const lines = text.split('\n');
    expect(ranges).toContainEqual({
      startLine: lines.indexOf('〔図の説明〕'),
      endLine: lines.indexOf('〔図の説明終わり〕'),
      kind: 'region',
    });
    expect(ranges).toContainEqual({ startLine: 0, endLine: 4 });
  });

  test('keeps the largest where the client wants few', async () => {
    const capabilities = {
      ...PULL_CLIENT,
      textDocument: { ...PULL_CLIENT.textDocument, foldingRange: { rangeLimit: 2 } },
    };
    const few = await Client.start({ capabilities });
    const ranges = await ask<FoldingRange[]>('foldingRange', draftWith({ body: BODY }), {}, few);
    expect(ranges.map(({ startLine, endLine }) => endLine - startLine)).toEqual([6, 4]);
    await few.stop();
  });

  test('there is none in a text that is no draft', async () => {
    expect(await ask('foldingRange', '〔図の説明〕\nあ\n〔図の説明終わり〕\n')).toEqual([]);
  });
});
