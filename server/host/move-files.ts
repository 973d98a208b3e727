import { link, lstat, rename, unlink } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { FileError } from './files';
import { asFileError } from './node-files';

/** A file and the URI that it is to have. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/**
 * Gives files other names in this order, all or none of them. Nothing that stands there is overwritten.
 * @throws FileError `exists` and others; the files then have the names that they had
 */
export async function moveFiles(moves: readonly Move[]): Promise<void> {
  const made: Move[] = [];
  try {
    for (const move of moves) {
      await moveFile(move);
      made.push(move);
    }
  } catch (error) {
    for (const { from, to } of made.reverse()) await moveFile({ from: to, to: from });
    throw error;
  }
}

/** A link, unlike a new name, never takes the place of a file that somebody has put there meanwhile. */
async function moveFile({ from, to }: Move): Promise<void> {
  const [before, after] = [fileURLToPath(from), fileURLToPath(to)];
  // Where case makes no difference, the file itself stands at the name that differs in nothing else.
  if (await isThere(after)) {
    if (!(await isOneFile(before, after))) throw new FileError('exists', to);
    await asFileError(from, () => rename(before, after));
    return;
  }
  await asFileError(to, async () => {
    try {
      await link(before, after);
    } catch (error) {
      if (error instanceof Error && 'code' in error && (error.code === 'EEXIST' || error.code === 'ENOENT'))
        throw error;
      // Memory sticks know no links.
      await rename(before, after);
      return;
    }
    await unlink(before).catch(async (error: unknown) => {
      await unlink(after);
      throw error;
    });
  });
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

async function isOneFile(a: string, b: string): Promise<boolean> {
  const [one, other] = await Promise.all([lstat(a), lstat(b)]);
  return one.ino === other.ino && one.dev === other.dev && a.toLowerCase() === b.toLowerCase();
}
