import {
  DocumentDiagnosticReportKind,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Finding } from '../core/lint/finding';
import type { Draft } from '../core/syntax/draft';
import { toDiagnostic } from './diagnostic';
import { misreadDiagnostic } from './misread';
import type { CheckedFile, Session } from './session';

/** The answer where nothing was found or nothing is looked for. */
export const NO_DIAGNOSTICS: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

/** Answers `textDocument/diagnostic`. */
export async function pullDiagnostics(
  session: Session,
  { textDocument }: DocumentDiagnosticParams,
): Promise<DocumentDiagnosticReport> {
  const checked = await session.check(textDocument.uri);
  if (!checked) return NO_DIAGNOSTICS;
  return { kind: DocumentDiagnosticReportKind.Full, items: diagnosticsOf(session, checked) };
}

/** Words the findings of one file. */
export function diagnosticsOf(session: Session, checked: CheckedFile): Diagnostic[] {
  const { document, title, findings } = checked;
  const { misreadFrom } = title;
  if (misreadFrom) return [misreadDiagnostic(document.getText(), misreadFrom, session.features.locale)];
  return findings.map((finding) => diagnosticOf(session, checked, finding));
}

/** Words one finding. Places in other files are named as the client names those files. */
export function diagnosticOf(session: Session, { title }: CheckedFile, finding: Finding): Diagnostic {
  const uriOf = (draft: Draft): string => session.documents.get(title.uriOf(draft))?.uri ?? title.uriOf(draft);
  return toDiagnostic(finding, session, uriOf);
}
