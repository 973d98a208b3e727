import { isUtf8, transcode } from 'node:buffer';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { FileError, type Entry, type FileProblem, type Files } from './files';
import { childOf, uriOfPath } from './uri';

const PROBLEMS: Readonly<Record<string, FileProblem>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'denied',
  EBUSY: 'denied',
  ELOOP: 'loop',
  EISDIR: 'not-a-file',
  EEXIST: 'exists',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
};

/** Runs a file operation and turns Node's errors into FileError. */
export async function asFileError<T>(uri: string, operation: () => Promise<T>): Promise<T> {
  try {
    return await operation();
  } catch (error) {
    if (error instanceof FileError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new FileError(PROBLEMS[code] ?? 'other', uri, { cause: error });
  }
}

/** The files of this computer. Links are followed. */
export const nodeFiles: Required<Files> = {
  decodeUtf8: (bytes) => (isUtf8(bytes) ? transcode(bytes, 'utf8', 'utf16le').toString('utf16le') : undefined),
  read: (uri) => asFileError(uri, () => readFile(fileURLToPath(uri))),
  size: (uri) => asFileError(uri, async () => (await stat(fileURLToPath(uri))).size),
  list: (folder) =>
    asFileError(folder, async () => {
      const entries = await readdir(fileURLToPath(folder), { withFileTypes: true });
      const kinds = await Promise.all(
        entries.map(async (entry): Promise<Entry | undefined> => {
          if (entry.isFile()) return { name: entry.name, kind: 'file' };
          if (entry.isDirectory()) return { name: entry.name, kind: 'folder' };
          return entry.isSymbolicLink() ? linkedEntry(folder, entry.name) : undefined;
        }),
      );
      return kinds.filter((entry) => entry !== undefined);
    }),
};

async function linkedEntry(folder: string, name: string): Promise<Entry | undefined> {
  try {
    const target = await stat(fileURLToPath(childOf(folder, name)));
    return target.isFile() ? { name, kind: 'file' } : target.isDirectory() ? { name, kind: 'folder' } : undefined;
  } catch {
    // Reading it as a file will tell why a dangling link or a loop of links leads nowhere.
    return { name, kind: 'file' };
  }
}

/** @returns whether a folder stands there; anything else is read as a file. @throws FileError */
export async function isFolder(uri: string): Promise<boolean> {
  return asFileError(uri, async () => (await stat(fileURLToPath(uri))).isDirectory());
}

/** @returns the URI that a file or folder has when every link is followed. @throws FileError */
export async function realUri(uri: string): Promise<string> {
  return asFileError(uri, async () => uriOfPath(await realpath(fileURLToPath(uri))));
}
