import { convertPageMarks } from '../core/assist/convert-page-marks';
import { listNotes } from '../core/assist/note-list';
import { assemble } from '../core/book/deliverable';
import type { Wording } from '../core/text/wording';
import type { ConvertPageMarksResult, DocumentParams, NoteListResult } from './protocol';
import type { Session } from './session';
import { toWorkspaceEdit } from './workspace-edit';

const LABEL: Wording = { ja: 'ページ番号の書き方をそろえる', en: 'Write all page marks alike' };

/** Answers CONVERT_PAGE_MARKS. */
export async function pageMarksConverted(session: Session, { uri }: DocumentParams): Promise<ConvertPageMarksResult> {
  const title = await session.openTitle(uri);
  // From here on nothing waits, so that text and version belong together.
  const document = session.documents.getText(uri);
  if (!title || !document || title.misreadFrom) return { edit: null, count: 0, model: null };
  const { edits, model = null } = convertPageMarks(assemble(title.drafts, true), title.draft);
  const label = session.features.preview ? LABEL[session.features.locale] : undefined;
  const edit = edits.length === 0 ? null : toWorkspaceEdit(edits, session, document, title.draft, label);
  return { edit, count: edits.length, model };
}

/** Answers NOTE_LIST. */
export async function noteList(session: Session, { uri }: DocumentParams): Promise<NoteListResult> {
  const title = await session.openTitle(uri);
  return { text: title && !title.misreadFrom ? listNotes(assemble(title.drafts, true)) : '' };
}
