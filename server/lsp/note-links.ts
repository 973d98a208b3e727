import type { DefinitionParams, Location, ReferenceParams } from 'vscode-languageserver';
import { noteLinksAt, type NoteLinks } from '../core/assist/note-links';
import type { NoteNumber } from '../core/book/notes';
import { assemble } from '../core/book/deliverable';
import { toOffset, toRange } from './positions';
import type { Session } from './session';
import type { Title } from './titles';

/** Answers `textDocument/definition`: from a note mark to its note, from a note to its marks. */
export async function definition(session: Session, params: DefinitionParams): Promise<Location[]> {
  return locate(session, params, ({ at, entries, marks }) => (at.isEntry ? marks : entries));
}

/** Answers `textDocument/references`: the marks that point to a note, and the note itself where it is asked for. */
export async function references(session: Session, params: ReferenceParams): Promise<Location[]> {
  return locate(session, params, ({ entries, marks }) =>
    params.context.includeDeclaration ? [...marks, ...entries] : marks,
  );
}

async function locate(
  session: Session,
  { textDocument: { uri }, position }: DefinitionParams,
  choose: (links: NoteLinks) => readonly NoteNumber[],
): Promise<Location[]> {
  const title = await session.openTitle(uri);
  if (!title || title.misreadFrom) return [];
  const links = noteLinksAt(assemble(title.drafts, true), title.draft, toOffset(title.draft.lines, position));
  return links ? choose(links).map((number) => toLocation(number, title, uri)) : [];
}

function toLocation({ draft, span }: NoteNumber, title: Title, uri: string): Location {
  return { uri: draft === title.draft ? uri : title.uriOf(draft), range: toRange(draft.lines, span) };
}
