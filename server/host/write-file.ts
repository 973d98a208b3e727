import { randomBytes } from 'node:crypto';
import { access, chmod, chown, constants, mkdir, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FileError } from './files';
import { asFileError } from './node-files';

/** Any of the three bits that allow writing. */
const WRITE_BITS = 0o222;

/**
 * Replaces what a file holds in one step, so that at any moment the whole old or the whole new content stands there.
 * Mode and owner stay; behind a link the file it leads to is replaced.
 * @param before what the file held when it was read
 * @throws FileError `changed` when it holds something else by now, `read-only`, `full` …; the file is then as it was
 */
export async function replaceFile(uri: string, before: Uint8Array, after: Uint8Array): Promise<void> {
  await asFileError(uri, async () => {
    const target = await realpath(fileURLToPath(uri));
    const { mode, uid, gid } = await stat(target);
    if ((mode & WRITE_BITS) === 0) throw new FileError('read-only', uri);
    await access(target, constants.W_OK);
    // The name is short whatever the file's is, and starts with a dot: a search for drafts does not see it.
    const temporary = join(dirname(target), `.accessible-text-${randomBytes(6).toString('hex')}.tmp`);
    try {
      // Nobody else may read a private file's new text before the mode is set.
      await writeWhole(temporary, after, 0o600);
      // Only root may give a file away; for everyone else the owner is right already.
      await chown(temporary, uid, gid).catch(() => undefined);
      await chmod(temporary, mode & 0o7777);
      if (Buffer.compare(await readFile(target), before) !== 0) throw new FileError('changed', uri);
      await rename(temporary, target);
    } finally {
      await rm(temporary, { force: true });
    }
  });
}

/** Writes a file that must not be there yet. @throws FileError `exists` and others */
export async function createFile(uri: string, content: Uint8Array): Promise<void> {
  await asFileError(uri, async () => {
    const path = fileURLToPath(uri);
    await mkdir(dirname(path), { recursive: true });
    await writeWhole(path, content, 0o666);
  });
}

async function writeWhole(path: string, content: Uint8Array, mode: number): Promise<void> {
  const handle = await open(path, 'wx', mode);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
