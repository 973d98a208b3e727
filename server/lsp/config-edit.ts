import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { renameInConfig } from '../core/assist/rename-in-config';
import { finalNames, type Rename } from '../core/book/rename-order';
import type { Edit } from '../core/text/edit';
import { splitLines } from '../core/text/lines';
import { CONFIG_NAME } from '../host/project';
import { childOf, parentOf, pathBelow } from '../host/uri';
import { toRange } from './positions';
import type { Session } from './session';
import type { Title } from './titles';

/** @returns where the configuration of a file is made that has none: in its workspace folder, or beside it */
export function configUriFor({ folders }: Session, uri: string): string {
  return childOf(folders.of(uri) ?? parentOf(uri), CONFIG_NAME);
}

/** @returns an edit that makes a configuration */
export function createConfig(uri: string, text: string): WorkspaceEdit {
  const start = { line: 0, character: 0 };
  const edit: TextDocumentEdit = {
    textDocument: { uri, version: null },
    edits: [{ range: { start, end: start }, newText: text }],
  };
  return { documentChanges: [{ kind: 'create', uri }, edit] };
}

/** @param before the configuration as the editor shows it @returns an edit that changes it */
export function changeConfig(
  { documents }: Session,
  config: string,
  before: string,
  edits: readonly Edit[],
): WorkspaceEdit {
  const open = documents.get(config);
  const lines = splitLines(before);
  const edit: TextDocumentEdit = {
    textDocument: { uri: open?.uri ?? config, version: open?.version ?? null },
    edits: edits.map(({ span, newText }) => ({ range: toRange(lines, span), newText })),
  };
  return { documentChanges: [edit] };
}

/** Answers and allowances would be lost with the old names of files. @returns an edit that writes the new ones */
export function changeNamesInConfig(
  session: Session,
  { project, draft, uriOf }: Title,
  renames: readonly Rename[],
): WorkspaceEdit {
  if (!project.file) return {};
  const { uri, text } = project.file;
  const folder = pathBelow(project.folder, uriOf(draft)).replace(/[^/]*$/, '');
  const paths = new Map([...finalNames(renames)].map(([from, to]) => [folder + from, folder + to]));
  return changeConfig(session, uri, text, renameInConfig(text, paths));
}
