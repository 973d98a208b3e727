import type { AnnotatedTextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { placeProofSheet, type PlacedRow } from '../core/delivery/apply-proof-sheet';
import { compareDrafts } from '../core/delivery/proof-sheet';
import { readProofSheet, writeProofSheet } from '../core/delivery/proof-sheet-table';
import { refusalSentence } from '../core/delivery/proof-sheet-words';
import type { Draft } from '../core/syntax/draft';
import { parseDraft } from '../core/syntax/parse';
import type { Wording } from '../core/text/wording';
import { FileError } from '../host/files';
import { nameOf } from '../host/uri';
import { canonical } from './open-documents';
import { toRange } from './positions';
import type { ApplyProofSheetParams, ApplyProofSheetResult, ProofSheetParams, ProofSheetResult } from './protocol';
import type { Session } from './session';
import { toWorkspaceEdit } from './workspace-edit';

const LABELS = {
  book: { ja: '校正表の反映', en: 'Apply the proof sheet' },
  colophon: { ja: '校正表の反映（原本奥付）', en: 'Apply the proof sheet (原本奥付)' },
} as const satisfies Record<string, Wording>;

/** Answers PROOF_SHEET. */
export async function proofSheet(
  session: Session,
  { uri, before, format }: ProofSheetParams,
): Promise<ProofSheetResult | null> {
  const text = await stored(session, before);
  const document = session.documents.getText(uri);
  if (text === undefined || !document || session.titles.misreadFrom(uri)) return null;
  const rows = compareDrafts(asDraft(before, text), asDraft(uri, document.getText()));
  return rows ? { text: writeProofSheet(rows, format, session.features.locale), rows: rows.length } : null;
}

/** Answers APPLY_PROOF_SHEET. Nothing is changed here. */
export async function proofSheetApplied(
  session: Session,
  { uri, sheet }: ApplyProofSheetParams,
): Promise<ApplyProofSheetResult | null> {
  const rows = readProofSheet((await stored(session, sheet)) ?? '');
  // From here on nothing waits, so that text and version belong together.
  const document = session.documents.getText(uri);
  if (!rows || !document || session.titles.misreadFrom(uri)) return null;
  const draft = asDraft(uri, document.getText());
  const { placed, refused } = placeProofSheet(draft, rows);
  // Without a preview nobody could look at what changes 原本奥付.
  const wanted = placed.filter(({ inColophon }) => session.features.preview || !inColophon);
  return {
    edit: wanted.length === 0 ? null : toEdit(session, document, draft, wanted),
    rows: wanted.length,
    refused: refused.map(({ row, number, reason }) => refusalSentence(row, number, reason, session.features.locale)),
  };
}

function toEdit(session: Session, document: TextDocument, draft: Draft, rows: readonly PlacedRow[]): WorkspaceEdit {
  const { preview, locale } = session.features;
  if (!preview) {
    const edits = rows.map(({ edit }) => edit);
    return toWorkspaceEdit(edits, session, document, draft);
  }
  const edits = rows.map(({ edit, inColophon }): AnnotatedTextEdit => ({
    range: toRange(draft.lines, edit.span),
    newText: edit.newText,
    annotationId: inColophon ? 'colophon' : 'book',
  }));
  return {
    documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits }],
    changeAnnotations: Object.fromEntries(
      (['book', 'colophon'] as const)
        .filter((key) => edits.some(({ annotationId }) => annotationId === key))
        .map((key) => [key, { label: LABELS[key][locale], needsConfirmation: true }]),
    ),
  };
}

/** What the file holds now, whatever an editor shows. */
async function stored(session: Session, uri: string): Promise<string | undefined> {
  const key = canonical(uri);
  session.stored.release(key);
  const read = await session.stored.attempt(key);
  session.dropUnusedFolder(uri);
  return read instanceof FileError ? undefined : read.text;
}

function asDraft(uri: string, text: string): Draft {
  return parseDraft({ path: nameOf(uri), text });
}
