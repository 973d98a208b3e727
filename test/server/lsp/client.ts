import { spawn, type ChildProcess } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { threadId } from 'node:worker_threads';
import type {
  ClientCapabilities,
  CodeAction,
  CodeActionContext,
  Diagnostic,
  DocumentDiagnosticReport,
  FileChangeType,
  InitializeResult,
  PreviousResultId,
  ProtocolConnection,
  PublishDiagnosticsParams,
  Range,
  ShowDocumentParams,
  TextDocumentContentChangeEvent,
  WorkDoneProgressBegin,
  WorkDoneProgressEnd,
  WorkDoneProgressReport,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import {
  CancellationTokenSource,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  WorkDoneProgress,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver/node';
import { buildProgram } from '../../../esbuild.mjs';

let bundled: Promise<string> | undefined;

/** Bundles the server as the build does, once. @returns the bundle's path */
export function bundleServer(): Promise<string> {
  return (bundled ??= (async () => {
    // Test files run in several threads, each of which makes its own.
    const outfile = resolve('out-test', `server-${threadId}`, 'server.js');
    await buildProgram('server/lsp/main-node.ts', outfile);
    await buildProgram('server/engine/node/main-worker.ts', resolve(dirname(outfile), 'worker.js'));
    return outfile;
  })());
}

/** A client like VS Code: asks for diagnostics and resolves code actions. */
export const PULL_CLIENT: ClientCapabilities = {
  workspace: {
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    executeCommand: {},
    workspaceEdit: {
      documentChanges: true,
      changeAnnotationSupport: { groupsOnLabel: true },
      resourceOperations: ['create'],
    },
    workspaceFolders: true,
    fileOperations: { didDelete: true, didRename: true },
  },
  window: { showDocument: { support: true }, workDoneProgress: true },
  textDocument: {
    diagnostic: { tagSupport: { valueSet: [1, 2] } },
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } },
      dataSupport: true,
      isPreferredSupport: true,
      resolveSupport: { properties: ['edit', 'command'] },
    },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ['markdown'] },
  },
};

/** A plain client: takes what it is sent. */
export const PUSH_CLIENT: ClientCapabilities = {
  textDocument: {
    publishDiagnostics: {},
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
  },
};

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  readonly locale?: string;
  /** URIs of the workspace folders. */
  readonly folders?: readonly string[];
}

/** A `workspace/diagnostic` request that the server holds. */
export interface HeldRequest {
  /** What came in parts so far. */
  readonly parts: WorkspaceDocumentDiagnosticReport[];
  readonly answer: Promise<WorkspaceDiagnosticReport>;
  readonly source: CancellationTokenSource;
  /** The latest full report on a file. */
  items(uri: string): Diagnostic[] | undefined;
  close(): Promise<void>;
}

/** A client that drives the bundled server over stdio. */
export class Client {
  readonly pushed: PublishDiagnosticsParams[] = [];
  readonly shown: ShowDocumentParams[] = [];
  /** Names of the requests and notifications that the server sent, diagnostics apart. */
  readonly heard: string[] = [];
  private readonly versions = new Map<string, number>();
  private tokens = 0;

  private constructor(
    readonly process: ChildProcess,
    readonly connection: ProtocolConnection,
    readonly initialized: InitializeResult,
  ) {}

  /** Starts a server without saying anything to it. */
  static async spawn(): Promise<{ readonly process: ChildProcess; readonly connection: ProtocolConnection }> {
    const child = spawn(process.execPath, [await bundleServer(), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.listen();
    return { process: child, connection };
  }

  /** Starts a server and initializes it. */
  static async start({ capabilities = PULL_CLIENT, ...options }: ClientOptions = {}): Promise<Client> {
    const { process: child, connection } = await Client.spawn();
    const { folders, ...others } = options;
    const workspaceFolders = folders?.map((uri) => ({ uri, name: uri })) ?? null;
    const params = { processId: process.pid, rootUri: null, workspaceFolders, capabilities, ...others };
    const initialized = await connection.sendRequest<InitializeResult>('initialize', params);
    const client = new Client(child, connection, initialized);
    connection.onNotification('textDocument/publishDiagnostics', (published: PublishDiagnosticsParams) => {
      client.pushed.push(published);
    });
    for (const request of ['client/registerCapability', 'workspace/diagnostic/refresh']) {
      connection.onRequest(request, () => {
        client.heard.push(request);
        return null;
      });
    }
    connection.onRequest('window/showDocument', (shown: ShowDocumentParams) => {
      client.shown.push(shown);
      return { success: true };
    });
    for (const notification of ['accessibleText/draftsChanged', 'window/showMessage', 'window/logMessage']) {
      connection.onNotification(notification, () => void client.heard.push(notification));
    }
    await connection.sendNotification('initialized', {});
    return client;
  }

  open(uri: string, text: string, languageId = 'plaintext'): Promise<void> {
    this.versions.set(uri, 1);
    return this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  change(uri: string, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    const version = this.version(uri) + 1;
    this.versions.set(uri, version);
    return this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  save(uri: string): Promise<void> {
    return this.notify('textDocument/didSave', { textDocument: { uri } });
  }

  close(uri: string): Promise<void> {
    return this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  /** Asks for the workspace as VS Code does, in parts. */
  hold(previousResultIds: readonly PreviousResultId[] = []): HeldRequest {
    const partialResultToken = `parts-${++this.tokens}`;
    const parts: WorkspaceDocumentDiagnosticReport[] = [];
    this.connection.onProgress(WorkspaceDiagnosticRequest.partialResult, partialResultToken, ({ items }) => {
      parts.push(...items);
    });
    const source = new CancellationTokenSource();
    const params = { previousResultIds, partialResultToken };
    const answer = this.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', params, source.token);
    const settled = answer.catch(() => undefined);
    return {
      parts,
      answer,
      source,
      items: (uri) => {
        const latest = parts.findLast((part) => part.uri === uri && part.kind === 'full');
        return latest?.kind === 'full' ? latest.items : undefined;
      },
      close: async () => {
        source.cancel();
        await settled;
      },
    };
  }

  /** @returns a token for progress, and the list that it is told in */
  progress(): {
    readonly token: string;
    readonly told: (WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd)[];
  } {
    const token = `progress-${++this.tokens}`;
    const told: (WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd)[] = [];
    this.connection.onProgress(WorkDoneProgress.type, token, (value) => void told.push(value));
    return { token, told };
  }

  fileChanged(uri: string, type: FileChangeType): Promise<void> {
    return this.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
  }

  version(uri: string): number {
    return this.versions.get(uri) ?? 0;
  }

  async pull(uri: string): Promise<Diagnostic[]> {
    const report = await this.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri } });
    return report.kind === 'full' ? report.items : [];
  }

  codeActions(uri: string, range: Range, context: Partial<CodeActionContext> = {}): Promise<CodeAction[]> {
    const params = { textDocument: { uri }, range, context: { diagnostics: [], ...context } };
    return this.request<CodeAction[]>('textDocument/codeAction', params);
  }

  resolve(action: CodeAction): Promise<CodeAction> {
    return this.request<CodeAction>('codeAction/resolve', action);
  }

  request<T>(method: string, params: unknown): Promise<T> {
    return this.connection.sendRequest<T>(method, params);
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  /** Ends the server in good order. @returns its exit code */
  async stop(): Promise<number | null> {
    await this.connection.sendRequest('shutdown');
    const code = exitCode(this.process);
    await this.connection.sendNotification('exit');
    return code;
  }
}

/** @returns the exit code of a process that will end by itself */
export function exitCode(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', resolve));
}
