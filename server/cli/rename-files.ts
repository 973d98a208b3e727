import { renameInConfig } from '../core/assist/rename-in-config';
import { finalNames, type Rename } from '../core/book/rename-order';
import { applyEdits, type Edit } from '../core/text/edit';
import type { Draft } from '../core/syntax/draft';
import { decode } from '../core/text/decode';
import { FileError } from '../host/files';
import { moveFiles, type Move } from '../host/move-files';
import type { Project } from '../host/project';
import { childOf, nameOf, parentOf, pathBelow } from '../host/uri';
import { addFailure, pathOf, shownPath, type Session } from './session';
import { prepare, store, type StoredFile } from './store';
import { visible } from './terminal';

/** New names for the files of one folder. */
export interface Renaming {
  /** In the order in which they can be made. */
  readonly renames: readonly Rename[];
  /** The file that lists the others, as it is stored. */
  readonly list: Draft;
  /** What changes in it. */
  readonly edits: readonly Edit[];
  /** Its URI. */
  readonly uri: string;
}

/** @returns the URI that each file has in the end, by the one that it had */
export function newUris({ renames, uri }: Renaming): ReadonlyMap<string, string> {
  const folder = parentOf(uri);
  return new Map([...finalNames(renames)].map(([from, to]) => [childOf(folder, from), childOf(folder, to)]));
}

/**
 * Gives files their new names, and changes what names them: the list in the first file, and the configuration. All of it or nothing.
 * @returns false after noting a failure
 */
export async function renameFiles(session: Session, project: Project, renaming: Renaming): Promise<boolean> {
  const renamed = newUris(renaming);
  const texts = await changedTexts(session, project, renaming, renamed);
  if (!texts) return false;
  const stored: StoredFile[] = [];
  // Before the names change, so that what goes wrong is told of names that are known.
  for (const text of texts) {
    if (!(await store(session, text))) break;
    stored.push(text);
  }
  const moves = renaming.renames.map((rename) => toMove(parentOf(renaming.uri), rename));
  if (stored.length === texts.length && (await move(session, moves))) return true;
  for (const { uri, before, after } of stored.reverse()) await store(session, { uri, before: after, after: before });
  return false;
}

/** Says which file gets which name. */
export function tellNames({ terminal, ...session }: Session, renaming: Renaming, dryRun: boolean): void {
  const { say, out, note } = terminal;
  const renamed = newUris(renaming);
  const path = shownPath(session, pathOf(parentOf(renaming.uri)));
  const names = [...renamed].map(([from, to]) => `  ${nameOf(from)} → ${nameOf(to)}`);
  for (const line of [say(dryRun ? 'wouldRename' : 'renamed', { path, count: renamed.size }), ...names]) {
    if (dryRun) note(line);
    else out(`${visible(line)}\n`);
  }
}

/** Answers and allowances would be lost with the old names. @returns what is to be written, undefined after noting a failure */
async function changedTexts(
  session: Session,
  { file, folder }: Project,
  { list, edits, uri }: Renaming,
  renamed: ReadonlyMap<string, string>,
): Promise<readonly StoredFile[] | undefined> {
  const texts: (StoredFile | undefined)[] = [];
  if (edits.length > 0) {
    texts.push(await prepare(session, uri, { before: list, text: applyEdits(list.text, edits), bytes: {} }));
  }
  if (file) {
    // Another title may have been renamed in it meanwhile.
    const text = decode(await session.files.read(file.uri)).text;
    const paths = new Map([...renamed].map(([from, to]) => [pathBelow(folder, from), pathBelow(folder, to)]));
    const changes = renameInConfig(text, paths);
    if (changes.length > 0) {
      texts.push(await prepare(session, file.uri, { before: { text }, text: applyEdits(text, changes), bytes: {} }));
    }
  }
  const ready = texts.filter((one) => one !== undefined);
  return ready.length === texts.length ? ready : undefined;
}

async function move(session: Session, moves: readonly Move[]): Promise<boolean> {
  try {
    await moveFiles(moves);
    return true;
  } catch (error) {
    addFailure(session, error instanceof FileError ? error.uri : (moves[0]?.from ?? ''), error);
    return false;
  }
}

function toMove(folder: string, { from, to }: Rename): Move {
  return { from: childOf(folder, from), to: childOf(folder, to) };
}
