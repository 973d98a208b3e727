import {
  DocumentDiagnosticReportKind,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Finding } from '../core/lint/finding';
import type { Draft } from '../core/syntax/draft';
import { toDiagnostic } from './diagnostic';
import { inSlices, nextTurn } from './in-slices';
import { misreadDiagnostic } from './misread';
import { canonical } from './open-documents';
import type { PlacedFinding } from './placed-finding';
import { moveRange } from './positions';
import type { Session } from './session';
import type { TitleFiles } from './titles';

/** The answer where nothing is looked for. */
export const NO_DIAGNOSTICS: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

/** Answers `textDocument/diagnostic`. */
export async function pullDiagnostics(
  session: Session,
  { textDocument: { uri }, previousResultId }: DocumentDiagnosticParams,
): Promise<DocumentDiagnosticReport> {
  const isOpen = session.documents.getText(uri) !== undefined;
  if (isOpen) session.asked.add(canonical(uri));
  const early = isOpen && (await earlyDiagnostics(session, uri));
  if (early) return early;
  // A client asks once more when it has closed a file; then it is what stands on the disk.
  const title = isOpen
    ? await session.openTitle(uri)
    : !session.documents.get(uri) && session.folders.isSearched(canonical(uri)) && (await session.titles.titleOf(uri));
  if (!title) return NO_DIAGNOSTICS;
  const version = session.documents.getText(uri)?.version ?? null;
  const { resultId, items } = session.reports.set(uri, diagnosticsIn(session, title, title.draft), version);
  if (!isOpen) session.dropUnusedFolder(uri);
  return resultId === previousResultId
    ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
    : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
}

/** What is told at once of a long text that was just opened: the client is asked to ask again when it has been read. */
async function earlyDiagnostics(session: Session, uri: string): Promise<DocumentDiagnosticReport | undefined> {
  const title = session.features.refresh ? await session.titles.beginningOf(uri) : undefined;
  if (!title) return undefined;
  session.engine?.warmUp();
  await nextTurn();
  // Patterns are compiled when they are first tried, which for all of them together takes a while.
  const findings = await inSlices(session.checks.paragraphFindings(title));
  session.readTitle(uri).catch(session.report);
  const items = inDraft(session, title, title.draft, () => findings);
  return { kind: DocumentDiagnosticReportKind.Full, items };
}

/** Checks a title and words the findings in one of its files. */
export function diagnosticsIn(session: Session, title: TitleFiles, draft: Draft): Diagnostic[] {
  return inDraft(session, title, draft, (files, file) => session.checks.shownIn(files, file));
}

function inDraft(
  session: Session,
  title: TitleFiles,
  draft: Draft,
  find: (title: TitleFiles, draft: Draft) => readonly PlacedFinding[],
): Diagnostic[] {
  const uri = title.uriOf(draft);
  const misreadFrom = session.titles.misreadFrom(uri);
  const shown = session.documents.getText(uri)?.getText();
  if (misreadFrom && shown !== undefined) return [misreadDiagnostic(shown, misreadFrom, session.features.locale)];
  return find(title, draft).map((finding) => diagnosticNow(session, title, finding));
}

/** What a finding was worded as where it was found holds, but for its lines. Files beside it may be spelled otherwise meanwhile. */
function diagnosticNow(session: Session, title: TitleFiles, { finding, moved }: PlacedFinding): Diagnostic {
  if (finding.related) return diagnosticOf(session, title, finding);
  let worded = session.worded.get(finding);
  if (!worded) session.worded.set(finding, (worded = diagnosticOf(session, title, finding)));
  return moved.lines === 0 ? worded : { ...worded, range: moveRange(worded.range, moved.lines) };
}

/** Words one finding. Places in other files are named as the client names those files. */
export function diagnosticOf(session: Session, title: TitleFiles, finding: Finding): Diagnostic {
  const uriOf = (draft: Draft): string => session.documents.get(title.uriOf(draft))?.uri ?? title.uriOf(draft);
  return toDiagnostic(finding, session, uriOf);
}
