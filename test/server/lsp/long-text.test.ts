import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { DocumentSymbol } from 'vscode-languageserver/node';
import { Client } from './client';
import { CONTROL_RULE, draftWith, HEADING_RULE, ODD_HEADING } from './drafts';
import { until } from './until';
import { WorkspaceFolder } from './workspace-folder';

vi.setConfig({ testTimeout: 60_000 });

const folder = new WorkspaceFolder();
let client: Client;
beforeAll(async () => void (client = await Client.start()));
afterAll(async () => {
  await client.stop();
  folder.dispose();
});

const filler = Array.from({ length: 6000 }, (_, line) => `　川は${line}番目の橋の下を、今日も静かに流れている。`);
/** A text whose beginning and end have a control character each. */
const LONG = draftWith({
  ...ODD_HEADING,
  body: `【11ページ】\n　町は\u0007静かだ。\n${filler.join('\n')}\n\u0007\n\n`,
});

const refreshes = (): number => client.heard.filter((name) => name === 'workspace/diagnostic/refresh').length;

async function found(uri: string, rule: string): Promise<number> {
  return (await client.pull(uri)).filter(({ code }) => code === rule).length;
}

test('the beginning of a long text is told at once, the rest when it has been read, others being answered meanwhile', async () => {
  const uri = folder.write('long/draft.txt', LONG);
  await client.open(uri, LONG, 'accessible-text');
  const order: string[] = [];
  const note = (what: string) => () => void order.push(what);
  const first = found(uri, CONTROL_RULE);
  await Promise.all([
    first.then(note('beginning')),
    client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } }).then(note('symbols')),
    client.request('accessibleText/ruleList', {}).then(note('rules')),
  ]);
  expect(order.indexOf('rules')).toBeLessThan(order.indexOf('symbols'));
  expect(order.indexOf('beginning')).toBeLessThan(order.indexOf('symbols'));
  expect(await first).toBe(1);
  await until(async () => (await found(uri, CONTROL_RULE)) === 2 && (await found(uri, HEADING_RULE)) === 1);
  expect(refreshes()).toBeGreaterThanOrEqual(2);
});

test('what is typed while a long text is being read is in its diagnostics', async () => {
  const uri = folder.write('typed/draft.txt', LONG);
  await client.open(uri, LONG, 'accessible-text');
  const first = client.pull(uri);
  const start = { line: 0, character: 0 };
  await client.change(uri, { range: { start, end: start }, text: '\u0007\n' });
  await first;
  await until(async () => (await found(uri, CONTROL_RULE)) === 3 && (await found(uri, HEADING_RULE)) === 1);
  await client.close(uri);
  await client.open(uri, LONG, 'accessible-text');
  await until(async () => (await found(uri, CONTROL_RULE)) === 2 && (await found(uri, HEADING_RULE)) === 1);
});

test('what stands behind an edit of a long text moves with its lines at once, and a letter between two findings moves nothing', async () => {
  const uri = folder.write('moved/draft.txt', LONG);
  await client.open(uri, LONG, 'accessible-text');
  await until(async () => (await found(uri, CONTROL_RULE)) === 2 && (await found(uri, HEADING_RULE)) === 1);
  const places = async (): Promise<object[]> => (await client.pull(uri)).map(({ code, range }) => ({ code, range }));
  const linesOf = async (): Promise<number[]> => (await client.pull(uri)).map(({ range }) => range.start.line);
  const before = await linesOf();
  const middle = LONG.slice(0, LONG.indexOf('3000番目')).split('\n').length - 1;
  const start = { line: middle, character: 3 };
  const insert = (text: string): Promise<void> => client.change(uri, { range: { start, end: start }, text });
  await insert('静かだ。\n　町は高い。\n　山は');
  expect(await linesOf()).toEqual(before.map((line) => (line > middle ? line + 2 : line)));
  expect(Math.max(...before)).toBeGreaterThan(middle);
  const moved = await places();
  const textDocument = { uri };
  const { resultId } = await client.request<{ resultId: string }>('textDocument/diagnostic', { textDocument });
  await insert('山');
  const again = await client.request('textDocument/diagnostic', { textDocument, previousResultId: resultId });
  expect(again).toEqual({ kind: 'unchanged', resultId });
  expect(await places()).toEqual(moved);
});
