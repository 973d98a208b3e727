import { resolve } from 'node:path';
import { isFolder, realUri } from '../host/node-files';
import { CONFIG_NAME, type LoadedDraft } from '../host/project';
import { findDraftFiles } from '../host/search';
import { nameOf, parentOf, uriOfPath } from '../host/uri';
import { addFailure, inputUri, pathOf, shownPath, type Session } from './session';

/** How a file came to be checked: by its name always, from a search when it is a draft. */
export type Origin = 'named' | 'searched';

/** The files to check in one folder; a title never spans folders. */
export interface FolderTargets {
  /** URI of the folder. */
  readonly folder: string;
  /** By URI. */
  readonly files: Map<string, Origin>;
  /** One of them that has been read already. */
  readonly read?: LoadedDraft;
}

/** What the paths of a command line lead to. */
export interface Targets {
  readonly folders: readonly FolderTargets[];
  /** URIs of configuration files that were named, to be checked themselves. */
  readonly configs: readonly string[];
}

/**
 * Finds the files that the paths name or hold. What is not there becomes a failure of the session.
 * @param input the name of the standard input where `-` is among the paths
 */
export async function findTargets(session: Session, paths: readonly string[], input?: string): Promise<Targets> {
  const folders = new Map<string, FolderTargets>();
  const configs = new Set<string>();
  const add = (uri: string, origin: Origin): void => {
    const folder = parentOf(uri);
    const targets = folders.get(folder) ?? { folder, files: new Map<string, Origin>() };
    folders.set(folder, targets);
    if (targets.files.get(uri) !== 'named') targets.files.set(uri, origin);
  };
  for (const path of paths) {
    const uri = path === '-' ? inputUri(input) : uriOfPath(resolve(path));
    if (path === '-') add(uri, 'named');
    else if (await isFolderHere(uri)) for (const file of await search(session, uri)) add(file, 'searched');
    else if (nameOf(uri) === CONFIG_NAME) configs.add(uri);
    else add(uri, 'named');
  }
  return { folders: [...folders.values()], configs: [...configs] };
}

async function isFolderHere(uri: string): Promise<boolean> {
  try {
    return await isFolder(uri);
  } catch {
    // Reading it will tell what is wrong.
    return false;
  }
}

async function search(session: Session, folder: string): Promise<readonly string[]> {
  const { files, problems } = await findDraftFiles(session.files, folder, realUri);
  for (const problem of problems) {
    const path = shownPath(session, pathOf(problem.uri));
    // The folder that the link leads back to is being searched anyway.
    if (problem.problem === 'loop') session.terminal.note(session.terminal.say('loopSkipped', { path }));
    else addFailure(session, problem.uri, problem);
  }
  return files;
}

/** @returns how many files there are to look at */
export function countTargets({ folders }: Targets): number {
  return folders.reduce((sum, { files }) => sum + files.size, 0);
}
