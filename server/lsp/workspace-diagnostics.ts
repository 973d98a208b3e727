import {
  DocumentDiagnosticReportKind,
  type CancellationToken,
  type PreviousResultId,
  type ResultProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { DiagnosticReport } from './diagnostic-reports';
import { canonical } from './open-documents';
import type { Session } from './session';

/** How long an answer that cannot be given in parts waits for more, in milliseconds. */
const REST = 300;
/** A client that has closed a file asks for it a last time, and drops what comes before that answer; in milliseconds. */
const LAST_QUESTION = 1000;

type PartialResult = ResultProgressReporter<WorkspaceDiagnosticReportPartialResult>;

/** Takes reports on to the client, each once. */
interface Receiver {
  /** @param report undefined when the file is no draft (any more) */
  offer(uri: string, report: DiagnosticReport | undefined): void;
  /** What the client shows of the file is not what it was given here. */
  distrust(uri: string): void;
}

/**
 * Tells the client of drafts that are not open, through the one way that it has chosen: the `workspace/diagnostic` requests
 * that it keeps open, or notifications if it never made one.
 */
export class WorkspaceDiagnostics {
  private readonly receivers = new Set<Receiver>();
  private wasAsked = false;
  private pushes: PushedReports | undefined;

  constructor(private readonly session: Session) {
    session.reports.listen((uri, report) => {
      for (const receiver of this.receivers) this.offer(receiver, uri, report);
    });
  }

  /** Answers `workspace/diagnostic`, when something has changed or, in parts, as long as the client listens. */
  async answer(
    { previousResultIds }: WorkspaceDiagnosticParams,
    token: CancellationToken,
    parts: PartialResult | undefined,
  ): Promise<WorkspaceDiagnosticReport> {
    this.wasAsked = true;
    const held = new HeldRequest(previousResultIds, parts);
    const listening = token.onCancellationRequested(() => {
      held.finish();
    });
    this.receivers.add(held);
    try {
      for (const [uri, report] of this.session.reports.all()) this.offer(held, uri, report);
      await Promise.race([this.session.workspace.complete(), held.answer]);
      for (const { uri } of previousResultIds) this.offer(held, canonical(uri), this.session.reports.get(uri));
      held.searched();
      return await held.answer;
    } finally {
      this.receivers.delete(held);
      listening.dispose();
    }
  }

  /** Sends what is known to a client that never asks. */
  push(): void {
    if (this.wasAsked || this.pushes) return;
    this.pushes = new PushedReports(this.session);
    this.receivers.add(this.pushes);
    for (const [uri, report] of this.session.reports.all()) this.offer(this.pushes, uri, report);
  }

  /** A document was opened: from now on the client asks for it, or is sent it as an open one. */
  opened(uri: string): void {
    if (this.session.features.pull) this.pushes?.offer(uri, undefined);
  }

  /** A document was closed: what the client shows of it may be about a text that was never stored. */
  closed(uri: string): void {
    if (this.receivers.size === 0) return;
    setTimeout(() => {
      this.tellAnew(uri).catch(this.session.report);
    }, LAST_QUESTION);
  }

  private async tellAnew(uri: string): Promise<void> {
    if (this.session.documents.get(uri)) return;
    for (const receiver of this.receivers) receiver.distrust(uri);
    if (!this.session.folders.isSearched(uri)) this.session.reports.delete(uri);
    await this.session.workspace.update(uri);
    for (const receiver of this.receivers) this.offer(receiver, uri, this.session.reports.get(uri));
  }

  private offer(receiver: Receiver, uri: string, report: DiagnosticReport | undefined): void {
    const { asked, folders } = this.session;
    if (!asked.has(uri)) receiver.offer(uri, folders.isSearched(uri) ? report : undefined);
  }
}

/** A `workspace/diagnostic` request that is not answered yet. */
class HeldRequest implements Receiver {
  readonly answer: Promise<WorkspaceDiagnosticReport>;
  /** Ends the request; what could not be given in parts is the answer. */
  finish: () => void = () => undefined;
  /** The ids of what the client has. */
  private readonly shown: Map<string, string>;
  private readonly confirmed = new Set<string>();
  private readonly items = new Map<string, WorkspaceDocumentDiagnosticReport>();
  private isSearched = false;

  constructor(
    previous: readonly PreviousResultId[],
    private readonly parts: PartialResult | undefined,
  ) {
    this.shown = new Map(previous.map(({ uri, value }) => [canonical(uri), value]));
    this.answer = new Promise((resolve) => {
      this.finish = () => {
        resolve({ items: [...this.items.values()] });
      };
    });
  }

  offer(key: string, report: DiagnosticReport | undefined): void {
    const shown = this.shown.get(key);
    if (!report) {
      if (this.shown.delete(key)) this.send(key, { kind: 'full', uri: key, version: null, items: [] });
      return;
    }
    const { uri, resultId, items, version } = report;
    if (shown !== resultId) this.send(key, { kind: 'full', uri, resultId, version, items });
    else if (!this.confirmed.has(key)) this.send(key, { kind: 'unchanged', uri, resultId, version });
    this.shown.set(key, resultId);
    this.confirmed.add(key);
  }

  distrust(key: string): void {
    this.shown.set(key, '');
  }

  /** Every draft has been offered. */
  searched(): void {
    this.isSearched = true;
    if (this.hasNews()) this.finish();
  }

  private send(key: string, report: WorkspaceDocumentDiagnosticReport): void {
    if (this.parts) {
      this.parts.report({ items: [report] });
      return;
    }
    this.items.set(key, report);
    if (this.isSearched && this.hasNews()) setTimeout(this.finish, REST);
  }

  private hasNews(): boolean {
    return [...this.items.values()].some(({ kind }) => kind === DocumentDiagnosticReportKind.Full);
  }
}

/** Reports for a client that takes what it is sent. */
class PushedReports implements Receiver {
  private readonly shown = new Map<string, string>();

  constructor(private readonly session: Session) {}

  offer(key: string, report: DiagnosticReport | undefined): void {
    const { connection, documents, features } = this.session;
    if (!report) {
      if (this.shown.delete(key)) connection.sendDiagnostics({ uri: key, diagnostics: [] }).catch(this.session.report);
      return;
    }
    // A client that is sent open documents too gets this one there.
    if (documents.getText(key) && !features.pull) return;
    if (this.shown.get(key) === report.resultId) return;
    this.shown.set(key, report.resultId);
    connection.sendDiagnostics({ uri: report.uri, diagnostics: report.items }).catch(this.session.report);
  }

  distrust(key: string): void {
    this.shown.set(key, '');
  }
}
