import { insertSections } from '../core/assist/insert-sections';
import { draftSkeleton } from '../core/book/template';
import { parseLevel } from '../core/book/proofing-level';
import { parseDraft } from '../core/syntax/parse';
import { childOf, nameOf } from '../host/uri';
import { difference } from './difference';
import type { DocumentParams, InsertFrontMatterResult, NewDraftParams, NewDraftResult } from './protocol';
import type { Session } from './session';
import { today } from './today';
import { toWorkspaceEdit } from './workspace-edit';

/** Answers INSERT_FRONT_MATTER. */
export async function insertFrontMatter(session: Session, { uri }: DocumentParams): Promise<InsertFrontMatterResult> {
  const nothing = { edit: null, sections: [] };
  const { config } = await session.projectOf(uri);
  const title = await session.openTitle(uri);
  // From here on nothing waits, so that text and version belong together.
  const document = session.documents.getText(uri);
  if (!document || session.titles.misreadFrom(document.uri)) return nothing;
  const draft = title?.draft ?? parseDraft({ path: nameOf(uri), text: document.getText() });
  const { text, sections } = insertSections(draft, title?.drafts ?? [draft], config, today());
  if (sections.length === 0) return nothing;
  return { edit: toWorkspaceEdit(difference(draft.text, text), session, document, draft), sections };
}

/** Answers NEW_DRAFT. */
export async function newDraft(session: Session, params: NewDraftParams): Promise<NewDraftResult> {
  const { folder, title, organisation, level } = params;
  const config = folder === undefined ? undefined : (await session.projectOf(childOf(folder, 'draft.txt'))).config;
  return {
    text: draftSkeleton({
      title,
      organisation: organisation ?? config?.organisation,
      level: (level && parseLevel(level)) ?? config?.proofingLevel,
    }),
  };
}
