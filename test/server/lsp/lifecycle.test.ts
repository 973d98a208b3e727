import { describe, expect, test, vi } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { Client, exitCode, PULL_CLIENT, PUSH_CLIENT } from './client';
import { draftWith, HEADING_RULE, ODD_HEADING } from './drafts';
import { WorkspaceFolder } from './workspace-folder';

vi.setConfig({ testTimeout: 30_000 });

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : error);
const failure = (promise: Promise<unknown>): Promise<unknown> => promise.then(() => 'no error', codeOf);

/** Every request that is answered at once. */
const METHODS = [
  'textDocument/diagnostic',
  'textDocument/codeAction',
  'codeAction/resolve',
  'textDocument/completion',
  'textDocument/hover',
  'textDocument/documentSymbol',
  'textDocument/foldingRange',
  'workspace/executeCommand',
  'accessibleText/isDraft',
  'accessibleText/misread',
  'accessibleText/draftStatus',
  'accessibleText/checkWorkspace',
  'accessibleText/fixWorkspace',
  'accessibleText/insertFrontMatter',
  'accessibleText/newDraft',
  'accessibleText/rulePage',
  'accessibleText/ruleList',
];

describe('the life of the server', () => {
  test('ends with exit code 0 after shutdown', async () => {
    const client = await Client.start();
    expect(await client.stop()).toBe(0);
  });

  test('ends with exit code 1 when exit comes without shutdown, or the client is gone', async () => {
    const hasty = await Client.start();
    const codes = [exitCode(hasty.process)];
    await hasty.connection.sendNotification('exit');
    const gone = await Client.start();
    codes.push(exitCode(gone.process));
    gone.process.stdin?.end();
    expect(await Promise.all(codes)).toEqual([1, 1]);
  });

  test('refuses requests before initialize, after shutdown and a second initialize', async () => {
    const { connection, process: child } = await Client.spawn();
    const pull = () => connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: 'file:///a.txt' } });
    const initialize = () =>
      connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: PULL_CLIENT });
    expect(await failure(pull())).toBe(-32002);
    await initialize();
    expect(await failure(initialize())).toBe(-32600);
    await connection.sendRequest('shutdown');
    expect(await failure(pull())).toBe(-32600);
    const code = exitCode(child);
    await connection.sendNotification('exit');
    expect(await code).toBe(0);
  });

  test('goes on after input that makes no sense, without a word to the user', async () => {
    const client = await Client.start();
    await client.notify('textDocument/didOpen', {});
    await client.notify('textDocument/didOpen', {
      textDocument: { uri: 'file:////', languageId: 'x', version: 1, text: '' },
    });
    await client.notify('textDocument/didChange', {
      textDocument: { uri: 'file:///no.txt', version: 2 },
      contentChanges: [{}],
    });
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: ':' }] });
    const nonsense = [
      null,
      [],
      {},
      { textDocument: null },
      { textDocument: { uri: 5 } },
      { textDocument: { uri: 'file:////' } },
    ];
    for (const params of nonsense) {
      for (const method of METHODS) await client.request(method, params).catch(codeOf);
    }
    await client.notify('accessibleText/choices', { drafts: [5], notDrafts: null });
    await client.open('untitled:a', draftWith(ODD_HEADING));
    expect((await client.pull('untitled:a')).map(({ code }) => code)).toContain(HEADING_RULE);
    expect(client.heard).not.toContain('window/showMessage');
    expect(await client.stop()).toBe(0);
  });

  test('answers a cancelled request as cancelled', async () => {
    const folder = new WorkspaceFolder();
    const uri = folder.write('01.txt', draftWith({ colophon: null }));
    for (let file = 2; file <= 50; file++) folder.write(`${file}.txt`, '　川は流れる。\n');
    const client = await Client.start();
    await client.open(uri, draftWith({ colophon: null }));
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri } };
    const answer = client.connection.sendRequest('textDocument/diagnostic', params, source.token);
    source.cancel();
    expect(await failure(answer)).toBe(-32800);
    await client.stop();
    folder.dispose();
  });

  test('answers gracefully about documents that are closed or were never there', async () => {
    const client = await Client.start();
    await client.open('untitled:a', draftWith(ODD_HEADING));
    await client.close('untitled:a');
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    for (const uri of ['untitled:a', 'file:///nowhere/a.txt']) {
      expect(await client.pull(uri)).toEqual([]);
      expect(await client.codeActions(uri, range)).toEqual([]);
      expect(await client.request('accessibleText/isDraft', { uri, head: '' })).toBe(false);
    }
    expect(await client.stop()).toBe(0);
  });
});

describe('what the server offers', () => {
  test('is all of it to a client that understands it', async () => {
    const client = await Client.start();
    expect(client.initialized.capabilities).toMatchObject({
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: 2 },
      diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: true },
      codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.accessible-text'], resolveProvider: true },
      completionProvider: { triggerCharacters: ['【'] },
      hoverProvider: true,
      documentSymbolProvider: true,
      foldingRangeProvider: true,
      executeCommandProvider: { commands: ['accessibleText.server.showReason'] },
      workspace: {
        workspaceFolders: { supported: true, changeNotifications: true },
        fileOperations: { didDelete: {}, didRename: {} },
      },
    });
    await client.stop();
  });

  test('has a handler, each of it', async () => {
    const client = await Client.start();
    await client.open('untitled:a', draftWith());
    const position = { line: 0, character: 0 };
    const params = {
      textDocument: { uri: 'untitled:a' },
      uri: 'untitled:a',
      position,
      range: { start: position, end: position },
      context: { diagnostics: [] },
      command: 'accessibleText.server.showReason',
    };
    for (const method of METHODS)
      expect([method, await failure(client.request(method, params))]).toEqual([method, 'no error']);
    expect(await failure(client.request('textDocument/rename', params))).toBe(-32601);
    await client.stop();
  });

  test('is no pulling and no resolving to a client that cannot, and no code actions to one that has no form for them', async () => {
    const plain = await Client.start({ capabilities: PUSH_CLIENT });
    expect(plain.initialized.capabilities).not.toHaveProperty('diagnosticProvider');
    expect(plain.initialized.capabilities.codeActionProvider).toMatchObject({ resolveProvider: false });
    await plain.stop();
    const bare = await Client.start({ capabilities: {} });
    expect(bare.initialized.capabilities).not.toHaveProperty('codeActionProvider');
    expect(bare.initialized.capabilities).not.toHaveProperty('executeCommandProvider');
    expect(bare.initialized.capabilities.workspace).toEqual({});
    expect(bare.heard).not.toContain('client/registerCapability');
    await bare.stop();
  });
});
