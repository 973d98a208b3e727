import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import { identifierLinks } from '../core/assist/identifiers';
import { toRange } from './positions';
import type { Session } from './session';

/** Answers `textDocument/documentLink`: DOIs and permanent identifiers open what they name. */
export async function documentLinks(session: Session, { textDocument }: DocumentLinkParams): Promise<DocumentLink[]> {
  const title = await session.openTitle(textDocument.uri);
  if (!title || title.misreadFrom) return [];
  const { draft } = title;
  return identifierLinks(draft).map(({ span, target }) => ({ range: toRange(draft.lines, span), target }));
}
