import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import {
  CodeActionRequest,
  CodeActionResolveRequest,
  Command,
  createProtocolConnection,
  DocumentDiagnosticRequest,
  StreamMessageReader,
  StreamMessageWriter,
  TextEdit,
  type Diagnostic,
  type FullDocumentDiagnosticReport,
  type ProtocolConnection,
  type Range,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import { splitLines, lineIndexAt } from '../server/core/text/lines';
import { inventDraft } from './draft';
import type { Row } from './row';
import { median, percentile } from './rounds';

/** Something cheap to ask for while the server is at work. */
const CHEAP_REQUEST = 'accessibleText/ruleList';
const KEYSTROKES = 200;
/** Time between two keystrokes, in milliseconds: somebody who types fast. */
const PAUSE = 20;
/** Time between two cheap requests, in milliseconds; without any, asking would keep a processor busy. */
const PROBING = 2;

/** Asks the dictionary for words, and is told before the whole book has been checked. */
const FIRST_WITH_WORDS = 'hard-line-break';
/** Finds something in the invented drafts that is told with all the rest. */
const TOLD_LAST = 'notation-undeclared';

/** What VS Code can do, as far as it matters here. */
const CAPABILITIES = {
  workspace: {
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } },
  },
  textDocument: {
    diagnostic: {},
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source'] } },
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
};

const DRAFT = pathToFileURL('/tmp/accessible-text-bench/a.txt').href;

/** A running server that a benchmark speaks to as an editor would. */
class Server {
  private version = 1;
  /** What is shown of the document. */
  private shown: FullDocumentDiagnosticReport | undefined;

  private constructor(
    private readonly process: ChildProcess,
    private readonly connection: ProtocolConnection,
    /** Milliseconds from the start of the process to the answer to `initialize`. */
    readonly startup: number,
  ) {}

  static async start(bundle: string): Promise<Server> {
    const before = performance.now();
    const child = spawn(process.execPath, [bundle, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.listen();
    connection.onRequest('workspace/diagnostic/refresh', () => null);
    await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: CAPABILITIES });
    const startup = performance.now() - before;
    await connection.sendNotification('initialized', {});
    return new Server(child, connection, startup);
  }

  /** @returns milliseconds until the first diagnostics are there */
  async open(uri: string, text: string): Promise<number> {
    const before = performance.now();
    const textDocument = { uri, languageId: 'accessible-text', version: this.version, text };
    await this.connection.sendNotification('textDocument/didOpen', { textDocument });
    await this.pull(uri);
    return performance.now() - before;
  }

  /** @returns milliseconds from a keystroke to its diagnostics */
  async type(uri: string, range: Range): Promise<number> {
    return this.change(uri, [{ range, text: '川' }]);
  }

  /** @returns milliseconds from changes, made one after the other, to their diagnostics */
  async change(uri: string, contentChanges: readonly TextDocumentContentChangeEvent[]): Promise<number> {
    const before = performance.now();
    const textDocument = { uri, version: ++this.version };
    await this.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
    await this.pull(uri);
    return performance.now() - before;
  }

  /** @returns the edits that mend every finding of a rule, as the editor gets them when the user has asked for that */
  async fixesOf(uri: string, rule: string): Promise<TextEdit[]> {
    const found = (await this.pull(uri)).find(({ code }) => code === rule);
    if (!found) throw new Error(`nothing is found by ${rule}`);
    const { range } = found;
    const context = { diagnostics: [found], only: ['quickfix'] };
    const asked = { textDocument: { uri }, range, context };
    const actions = await this.connection.sendRequest(CodeActionRequest.type, asked);
    const edits: TextEdit[][] = [];
    for (const action of actions ?? []) {
      if (Command.is(action) || !action.data) continue;
      const { edit } = await this.connection.sendRequest(CodeActionResolveRequest.type, action);
      edits.push((edit?.documentChanges ?? []).flatMap((one) => ('edits' in one ? one.edits.filter(TextEdit.is) : [])));
    }
    return edits.reduce((most, one) => (one.length > most.length ? one : most), []);
  }

  /** Resolves when a rule has found something: the server wants to be asked again as it learns more. */
  async untilFound(uri: string, rule: string): Promise<void> {
    for (;;) {
      const news = this.news();
      if ((await this.pull(uri)).some(({ code }) => code === rule)) return;
      await news;
    }
  }

  /** @returns milliseconds that a cheap request waits for its answer */
  async latency(): Promise<number> {
    const before = performance.now();
    await this.connection.sendRequest(CHEAP_REQUEST, {});
    return performance.now() - before;
  }

  /** @returns MiB that the process holds now, and the most that it ever held */
  memory(): { readonly now: number; readonly peak: number } {
    const status = readFileSync(`/proc/${this.process.pid ?? 0}/status`, 'utf8');
    const field = (name: string): number => Number(new RegExp(`${name}:\\s*(\\d+)`).exec(status)?.[1]) / 1024;
    return { now: field('VmRSS'), peak: field('VmHWM') };
  }

  stop(): void {
    this.connection.dispose();
    this.process.kill();
  }

  /** Resolves with the next time that the server wants to be asked again. */
  private news(): Promise<void> {
    return new Promise((resolve) => {
      this.connection.onRequest('workspace/diagnostic/refresh', () => {
        resolve();
        return null;
      });
    });
  }

  /** Names the report that it has, as editors do: the same one is not sent again. */
  private async pull(uri: string): Promise<readonly Diagnostic[]> {
    const previous = this.shown?.resultId === undefined ? {} : { previousResultId: this.shown.resultId };
    const asked = { textDocument: { uri }, ...previous };
    const report = await this.connection.sendRequest(DocumentDiagnosticRequest.type, asked);
    if (report.kind === 'full') this.shown = report;
    return this.shown?.items ?? [];
  }
}

/** Measures the language server. @param bundle of the server, beside which the worker's bundle and the dictionary stand */
export async function benchServer(bundle: string, sizes: readonly number[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of sizes) {
    rows.push(await benchOpening(bundle, size));
    for (const place of ['body', 'front matter', 'legend'] as const) rows.push(await benchTyping(bundle, size, place));
    rows.push(await benchFixAll(bundle, size));
  }
  return rows;
}

async function benchOpening(bundle: string, kilobytes: number): Promise<Row> {
  const text = inventDraft(kilobytes * 1000, 1);
  const uri = DRAFT;
  const figures: Record<string, number[]> = {};
  const add = (name: string, figure: number): void => void (figures[name] ??= []).push(figure);
  for (let round = 0; round < 5; round++) {
    const server = await Server.start(bundle);
    add('ms to initialize', server.startup);
    add('MiB at rest', server.memory().now);
    const first = server.open(uri, text);
    // What is asked right behind the text waits for the text.
    add('ms to receive it', await server.latency());
    const waits: number[] = [];
    const opening = new AbortController();
    const probe = (async () => {
      while (!opening.signal.aborted) {
        waits.push(await server.latency());
        await pause(PROBING);
      }
    })();
    add('ms to first diagnostics', await first);
    const before = performance.now();
    await server.untilFound(uri, FIRST_WITH_WORDS);
    add('ms more to the first with morphology', performance.now() - before);
    await server.untilFound(uri, TOLD_LAST);
    add('ms more to all', performance.now() - before);
    opening.abort();
    await probe;
    add('ms that another request waits at most', Math.max(...waits));
    add('MiB after', server.memory().now);
    add('MiB at most', server.memory().peak);
    server.stop();
  }
  const medians = Object.entries(figures).map(([name, values]) => [name, median(values)] as const);
  return { what: `server, opening ${kilobytes} kB`, figures: Object.fromEntries(medians) };
}

async function benchTyping(bundle: string, kilobytes: number, place: 'body' | 'front matter' | 'legend'): Promise<Row> {
  const text = inventDraft(kilobytes * 1000, 1);
  const uri = DRAFT;
  const server = await Server.start(bundle);
  await server.open(uri, text);
  await server.untilFound(uri, TOLD_LAST);
  const at = {
    'body': text.length >> 1,
    'front matter': text.indexOf('見本書房'),
    'legend': text.indexOf('です。\n2.'),
  }[place];
  const lines = splitLines(text);
  const line = lineIndexAt(lines, at);
  const character = at - (lines[line]?.start ?? 0);
  const times: number[] = [];
  for (let key = 0; key < KEYSTROKES; key++) {
    const position = { line, character: character + key };
    times.push(await server.type(uri, { start: position, end: position }));
    await pause(PAUSE);
  }
  const { now } = server.memory();
  server.stop();
  const warm = times.slice(KEYSTROKES / 10);
  return {
    what: `server, typing in the ${place} of ${kilobytes} kB`,
    figures: { 'ms p50': median(warm), 'ms p95': percentile(warm, 0.95), 'MiB after': now },
  };
}

/** Joins every line that was left broken, as an editor does it: each edit is a change of its own, the last of the text first. */
async function benchFixAll(bundle: string, kilobytes: number): Promise<Row> {
  const uri = DRAFT;
  const server = await Server.start(bundle);
  await server.open(uri, inventDraft(kilobytes * 1000, 1));
  await server.untilFound(uri, TOLD_LAST);
  const before = performance.now();
  const edits = await server.fixesOf(uri, FIRST_WITH_WORDS);
  const asking = performance.now() - before;
  const changes = edits
    .toSorted((a, b) => b.range.start.line - a.range.start.line || b.range.start.character - a.range.start.character)
    .map(({ range, newText }) => ({ range, text: newText }));
  const mending = await server.change(uri, changes);
  server.stop();
  return {
    what: `server, mending all of a rule in ${kilobytes} kB`,
    figures: { 'edits': edits.length, 'ms until they are known': asking, 'ms to the next diagnostics': mending },
  };
}
