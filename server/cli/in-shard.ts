import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import type { WantedTitle } from './load';
import { pathOf, type Session } from './session';
import { isDealtByTitle, type Shard } from './shard';
import type { FolderTargets, Targets } from './targets';

/** @returns the targets that a part of the collection may hold; the titles of a folder of very many files are still to be dealt out */
export function targetsInShard(session: Session, { folders, configs }: Targets, shard: Shard): Targets {
  const isHere = (uri: string): boolean => isInShard(session, uri, shard);
  return {
    folders: folders.filter(({ folder, files }) => isDealtByTitle(files.size) || isHere(folder)),
    configs: configs.filter(isHere),
  };
}

/**
 * @returns whether a part holds a title of a folder: of one that is dealt out title by title, the path of the first file tells
 */
export function titlesInShard(
  session: Session,
  { files }: FolderTargets,
  shard: Shard,
): (title: WantedTitle) => boolean {
  if (!isDealtByTitle(files.size)) return () => true;
  return ({ deliverable, uriOf }) => isInShard(session, uriOf(deliverable.drafts[0]), shard);
}

/** The answer stays the same when other files come or go, and on every machine whose current folder holds the same files. */
function isInShard({ cwd }: Session, uri: string, { index, count }: Shard): boolean {
  const path = relative(cwd, pathOf(uri)).replaceAll('\\', '/').normalize('NFC');
  const hash = createHash('sha256').update(path).digest();
  return hash.readUInt32BE(0) % count === index - 1;
}
