import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import { levelName } from '../core/assist/rule-page';
import { assemble } from '../core/book/deliverable';
import { declaredLevel } from '../core/lint/check';
import { diagnosticsIn } from './diagnostics';
import type { DocumentParams, DraftStatus, SeverityCounts } from './protocol';
import type { Session } from './session';

/** Answers DRAFT_STATUS. */
export async function draftStatus(session: Session, { uri }: DocumentParams): Promise<DraftStatus | null> {
  const title = await session.openTitle(uri);
  if (!title) return null;
  const { drafts, draft, project } = title;
  const deliverable = assemble(drafts, true);
  const level = declaredLevel(deliverable);
  return {
    level: level ? { id: level, name: levelName(level, session.features.locale) } : null,
    counts: countBySeverity(diagnosticsIn(session, title, draft)),
    title: deliverable.facts.sourceInfo?.title?.value ?? null,
    files: drafts.length,
    position: drafts.indexOf(draft) + 1,
    config: project.file?.uri ?? null,
  };
}

/** Counts diagnostics; one about several places counts once, as in the editor. */
export function countBySeverity(diagnostics: readonly Diagnostic[]): SeverityCounts {
  const count = (wanted: DiagnosticSeverity): number =>
    diagnostics.filter(({ severity }) => severity === wanted).length;
  return {
    errors: count(DiagnosticSeverity.Error),
    warnings: count(DiagnosticSeverity.Warning),
    information: count(DiagnosticSeverity.Information),
    hints: count(DiagnosticSeverity.Hint),
  };
}
