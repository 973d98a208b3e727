import { isTable } from '../core/book/file-names';
import { isWholeTitle } from '../core/book/grouping';
import { parseDraft } from '../core/syntax/parse';
import { listNames, loadFile } from '../host/project';
import { nameOf } from '../host/uri';
import type { Session } from './session';
import { isDealtByTitle } from './shard';
import type { FolderTargets } from './targets';

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
    if (!(await isWhole(session, uri))) continue;
    others.delete(uri);
    yield { folder, files: new Map([[uri, origin]]) };
  }
  if (others.size > 0) yield { folder, files: others };
}

/** Whose tables they are only the whole folder tells. */
async function hasTables({ files }: Session, folder: string): Promise<boolean> {
  const names = await listNames(files, folder).catch(() => []);
  return names.some(isTable);
}

/** Why a file cannot be read is told when it is its turn. */
async function isWhole({ files }: Session, uri: string): Promise<boolean> {
  const file = await loadFile(files, uri).catch(() => undefined);
  return file !== undefined && isWholeTitle(parseDraft({ path: nameOf(uri), text: file.text }));
}
