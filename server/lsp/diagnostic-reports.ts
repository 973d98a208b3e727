import type { Diagnostic, Position } from 'vscode-languageserver';
import { canonical } from './open-documents';

/** What was found in a file, and the id that it has as long as it stays the same. */
export interface DiagnosticReport {
  /** As the client spells it. */
  readonly uri: string;
  readonly resultId: string;
  readonly items: Diagnostic[];
  /** Version of the text when it is open. */
  readonly version: number | null;
}

type ReportListener = (uri: string, report: DiagnosticReport | undefined) => void;

/** The latest report of each draft, whichever request it was made for. */
export class DiagnosticReports {
  /** By canonical URI. */
  private readonly known = new Map<string, DiagnosticReport>();
  private readonly listeners = new Set<ReportListener>();
  private count = 0;
  /** Ids of a server that ran before this one mean nothing. */
  private readonly run = Date.now().toString(36);

  /** Takes a report over. @returns it with its id, which is the last one when the same was found then */
  set(uri: string, items: Diagnostic[], version: number | null): DiagnosticReport {
    const key = canonical(uri);
    const before = this.known.get(key);
    const resultId = before && areAlike(before.items, items) ? before.resultId : `${this.run}-${++this.count}`;
    const report = { uri, resultId, items, version };
    this.known.set(key, report);
    this.tell(key, report);
    return report;
  }

  get(uri: string): DiagnosticReport | undefined {
    return this.known.get(canonical(uri));
  }

  /** Forgets a file that is no draft any more. */
  delete(uri: string): void {
    const key = canonical(uri);
    if (this.known.delete(key)) this.tell(key, undefined);
  }

  /** @returns every report with its canonical URI */
  all(): ReadonlyMap<string, DiagnosticReport> {
    return this.known;
  }

  /** @returns a function that ends it */
  listen(listener: ReportListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private tell(uri: string, report: DiagnosticReport | undefined): void {
    for (const listener of this.listeners) listener(uri, report);
  }
}

/** At each keystroke all diagnostics of a book are compared: most differ, if at all, in what is cheap to look at. */
function areAlike(a: readonly Diagnostic[], b: readonly Diagnostic[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index] || isAlike(one, b[index]));
}

function isAlike(a: Diagnostic, b: Diagnostic | undefined): boolean {
  if (!b || a.code !== b.code || a.message !== b.message || a.severity !== b.severity) return false;
  const { start, end } = a.range;
  const isPlaced = ({ line, character }: Position, at: Position): boolean =>
    line === at.line && character === at.character;
  if (!isPlaced(start, b.range.start) || !isPlaced(end, b.range.end)) return false;
  return rest(a) === rest(b);
}

/** What few diagnostics have. */
function rest({ tags, relatedInformation }: Diagnostic): string {
  return tags || relatedInformation ? JSON.stringify([tags, relatedInformation]) : '';
}
