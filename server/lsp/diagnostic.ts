import {
  DiagnosticSeverity,
  DiagnosticTag,
  type Diagnostic,
  type DiagnosticRelatedInformation,
} from 'vscode-languageserver';
import type { Finding } from '../core/lint/finding';
import type { Wordings } from '../core/lint/wording';
import { INTERNAL_ERROR } from '../core/rules/internal-error';
import type { Severity } from '../core/rules/rule';
import type { Draft } from '../core/syntax/draft';
import type { Edit } from '../core/text/edit';
import type { ClientFeatures } from './client-features';
import { shownSpan, toRange } from './positions';

/** How findings are put to this client. */
export interface DiagnosticStyle {
  readonly features: ClientFeatures;
  readonly wordings: Wordings;
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** No editor shows the text that was taken out of a document. */
const AT_START: Diagnostic['range'] = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/**
 * Words a finding for the editor.
 * @param uriOf the URIs of drafts, for places in other files
 */
export function toDiagnostic(finding: Finding, style: DiagnosticStyle, uriOf: (draft: Draft) => string): Diagnostic {
  const { features, wordings } = style;
  const { draft, span, ruleId, severity, related = [] } = finding;
  return {
    range: draft.publication ? AT_START : toRange(draft.table, shownSpan(draft.table, span)),
    severity: SEVERITIES[severity],
    code: ruleId,
    source: 'accessible-text',
    message: wordings.message(finding),
    ...(features.ruleDocuments && ruleId !== INTERNAL_ERROR.id && { codeDescription: { href: ruleAddress(ruleId) } }),
    ...(features.unnecessary && isUnnecessary(finding) && { tags: [DiagnosticTag.Unnecessary] }),
    ...(features.related && related.length > 0 && { relatedInformation: relatedInformation(finding, style, uriOf) }),
  };
}

/** Whether mending it takes away the whole text that it stands on. */
function isUnnecessary({ span, fixes = [] }: Finding): boolean {
  const covers = (edit: Edit): boolean => edit.span.start <= span.start && span.end <= edit.span.end;
  return span.start < span.end && fixes.some(({ edits }) => edits.some((edit) => edit.newText === '' && covers(edit)));
}

/** The document that a client serves for a rule. */
export function ruleAddress(rule: string): string {
  return `accessible-text-rule:/${rule}.md`;
}

function relatedInformation(
  { related = [] }: Finding,
  { features }: DiagnosticStyle,
  uriOf: (draft: Draft) => string,
): DiagnosticRelatedInformation[] {
  return related.map(({ draft, span, message }) => ({
    location: { uri: uriOf(draft), range: toRange(draft.table, shownSpan(draft.table, span)) },
    message: message[features.locale],
  }));
}
