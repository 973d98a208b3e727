import type { FileError } from '../host/files';
import { findDraftFiles } from '../host/search';
import { parentOf } from '../host/uri';
import { nextTurn } from './in-slices';
import { canonical } from './open-documents';
import type { Session } from './session';

/** The text files of the workspace folders. */
export interface FoundFiles {
  /** Canonical URIs by folder. */
  readonly byFolder: ReadonlyMap<string, readonly string[]>;
  readonly count: number;
  readonly problems: readonly FileError[];
}

/** Searches folders of the workspace for text files, as the command line does, but for what the client does not show. @param roots canonical URIs */
export async function searchWorkspace({ files, folders }: Session, roots: readonly string[]): Promise<FoundFiles> {
  const byFolder = new Map<string, string[]>();
  const problems: FileError[] = [];
  let count = 0;
  for (const root of roots) {
    const found = await findDraftFiles(files, root, (uri) => files.realUri(uri));
    // What a link leads back to is being searched anyway.
    problems.push(...found.problems.filter(({ problem }) => problem !== 'loop'));
    for (const uri of found.files.map(canonical).filter((one) => folders.isSearched(one))) {
      const folder = parentOf(uri);
      const uris = byFolder.get(folder) ?? [];
      uris.push(uri);
      byFolder.set(folder, uris);
      count++;
    }
  }
  return { byFolder, count, problems };
}

/** How long requests may wait for an answer while files are looked at one after the other, in milliseconds. */
const PATIENCE = 5;

/** @returns a function to be awaited between two files, so that requests are answered there */
export function createPauses(): () => Promise<void> {
  let last = Date.now();
  return async () => {
    if (Date.now() - last < PATIENCE) return;
    await nextTurn();
    last = Date.now();
  };
}
