import type { AnnotatedTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Draft } from '../core/syntax/draft';
import type { Edit } from '../core/text/edit';
import { toRange } from './positions';
import type { Session } from './session';

/**
 * Puts edits of an open file into the form that the client takes.
 * @param confirm the name of edits that the client shall show before it makes them (see ClientFeatures.preview)
 */
export function toWorkspaceEdit(
  edits: readonly Edit[],
  { features }: Session,
  { uri, version }: TextDocument,
  { lines }: Draft,
  confirm?: string,
): WorkspaceEdit {
  const textEdits = edits.map(({ span, newText }): TextEdit => ({ range: toRange(lines, span), newText }));
  if (!features.versionedEdits) return { changes: { [uri]: textEdits } };
  if (confirm === undefined) return { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] };
  const annotated = textEdits.map((edit): AnnotatedTextEdit => ({ ...edit, annotationId: 'fix' }));
  return {
    documentChanges: [{ textDocument: { uri, version }, edits: annotated }],
    changeAnnotations: { fix: { label: confirm, needsConfirmation: true } },
  };
}
