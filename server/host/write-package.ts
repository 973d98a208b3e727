import { link, lstat, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { FileError } from './files';
import { asFileError } from './node-files';
import { isSame, type PackedFile } from './package';
import { uriOfPath } from './uri';
import { PackageError } from './zip';

/** Something to be put at a path. */
export interface Output {
  readonly path: string;
  /** A file; a long text in pieces, made anew each time; or the files of a folder, each read when it is its turn. */
  readonly content: Uint8Array | (() => Iterable<string>) | AsyncIterable<PackedFile>;
}

/**
 * Writes files and folders side by side, all or none of them: they are written under another name, read back and compared, and
 * only then get their own. Nothing that stands there is overwritten.
 * @param outputs in one folder; the last one is put in its place when the others stand there
 * @throws FileError `exists` and others; PackageError when what was read back is not what was written
 */
export async function writeOutputs(outputs: readonly [Output, ...Output[]]): Promise<void> {
  const folder = dirname(outputs[0].path);
  for (const { path } of outputs) await refuseExisting(path);
  await asFileError(uriOfPath(folder), async () => {
    await mkdir(folder, { recursive: true });
    // The name starts with a dot: a search for drafts does not see it.
    const temporary = await mkdtemp(join(folder, '.accessible-text-'));
    try {
      for (const { path, content } of outputs) await writeAndCompare(join(temporary, basename(path)), content);
      await putInPlace(outputs, temporary);
    } finally {
      await rm(temporary, { recursive: true, force: true });
    }
  });
}

async function refuseExisting(path: string): Promise<void> {
  const found = await lstat(path).catch(() => undefined);
  if (found) throw new FileError('exists', uriOfPath(path));
}

async function writeAndCompare(path: string, content: Output['content']): Promise<void> {
  if (content instanceof Uint8Array) {
    await writeFile(path, content, { flush: true });
    if (!isSame(await readFile(path), content)) throw new PackageError(`${path} was not stored as it was written`);
    return;
  }
  if (typeof content === 'function') {
    await writeFile(path, content(), { flush: true });
    if (!holds(await readFile(path), content())) throw new PackageError(`${path} was not stored as it was written`);
    return;
  }
  await mkdir(path);
  for await (const file of content) {
    const target = join(path, ...file.path.split('/'));
    await mkdir(dirname(target), { recursive: true });
    await writeAndCompare(target, file.content);
  }
}

function holds(file: Buffer, pieces: Iterable<string>): boolean {
  let at = 0;
  for (const piece of pieces) {
    const bytes = Buffer.from(piece);
    if (!bytes.equals(file.subarray(at, at + bytes.length))) return false;
    at += bytes.length;
  }
  return at === file.length;
}

async function putInPlace(outputs: readonly Output[], temporary: string): Promise<void> {
  const placed: string[] = [];
  try {
    for (const { path, content } of outputs) {
      const isFile = content instanceof Uint8Array || typeof content === 'function';
      await place(join(temporary, basename(path)), path, isFile);
      placed.push(path);
    }
  } catch (error) {
    for (const path of placed) await rm(path, { recursive: true, force: true });
    throw error;
  }
}

/** A link, unlike a new name, never takes the place of a file that somebody has put there meanwhile. */
async function place(from: string, to: string, isFile: boolean): Promise<void> {
  if (!isFile) {
    await rename(from, to);
    return;
  }
  try {
    await link(from, to);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw error;
    // Memory sticks know no links.
    await rename(from, to);
  }
}
