import { RenameFile, type AnnotatedTextEdit, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Rename } from '../core/book/rename-order';
import type { Draft } from '../core/syntax/draft';
import type { Edit } from '../core/text/edit';
import { childOf, parentOf } from '../host/uri';
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

/**
 * Adds new names for files in the folder of a document, which the client gives them after the edits, open editors following.
 */
export function withRenames(edit: WorkspaceEdit, renames: readonly Rename[], { uri }: TextDocument): WorkspaceEdit {
  const folder = parentOf(uri);
  const annotated = edit.changeAnnotations !== undefined;
  const operations = renames.map(({ from, to }) => {
    const operation = RenameFile.create(childOf(folder, from), childOf(folder, to), { overwrite: false });
    return annotated ? { ...operation, annotationId: 'fix' } : operation;
  });
  const changes = (edit.documentChanges ?? []).filter((change) => !('edits' in change) || change.edits.length > 0);
  return { ...edit, documentChanges: [...changes, ...operations] };
}

/** Adds edits of the configuration, which the client makes first, and shows where it shows the others. */
export function withConfig(edit: WorkspaceEdit, config: WorkspaceEdit): WorkspaceEdit {
  const changes = (config.documentChanges ?? []).flatMap((change) => {
    if (!('edits' in change) || change.edits.length === 0) return [];
    if (edit.changeAnnotations === undefined) return [change];
    return [{ ...change, edits: change.edits.map((one) => ({ ...one, annotationId: 'fix' })) }];
  });
  return { ...edit, documentChanges: [...changes, ...(edit.documentChanges ?? [])] };
}
