import { isTable } from '../core/book/file-names';
import { isWholeTitle } from '../core/book/grouping';
import { listNames, type LoadedDraft } from '../host/project';
import { loadTarget } from './load';
import type { Session } from './session';
import { isDealtByTitle } from './shard';
import type { FolderTargets, Origin } from './targets';

/**
 * Takes a folder of very many books apart, so that they need not all be in memory at once: each book that is a whole file by itself,
 * then the files that may belong together. The titles are those of the folder as a whole.
 */
export async function* piecesOf(session: Session, targets: FolderTargets): AsyncGenerator<FolderTargets> {
  const { folder, files } = targets;
  if (!isDealtByTitle(files.size) || (await hasTables(session, folder))) {
    yield targets;
    return;
  }
  const others = new Map(files);
  for (const [uri, origin] of files) {
    const read = await readIfWhole(session, folder, uri, origin);
    if (!read) continue;
    others.delete(uri);
    yield { folder, files: new Map([[uri, origin]]), read };
  }
  if (others.size > 0) yield { folder, files: others };
}

/** Whose tables they are only the whole folder tells. */
async function hasTables({ files }: Session, folder: string): Promise<boolean> {
  const names = await listNames(files, folder).catch(() => []);
  return names.some(isTable);
}

/** Why a file cannot be read is told when it is its turn. */
async function readIfWhole(
  session: Session,
  folder: string,
  uri: string,
  origin: Origin,
): Promise<LoadedDraft | undefined> {
  const project = await session.projectOf(folder);
  const read = await loadTarget(session, project, uri, origin).catch(() => undefined);
  return read && isWholeTitle(read.draft) ? read : undefined;
}
