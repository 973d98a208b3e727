import { readdir, readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { FileError, type Entry, type FileProblem, type Files } from './files';
import { childOf } from './uri';

const PROBLEMS: Readonly<Record<string, FileProblem>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EACCES: 'denied',
  EPERM: 'denied',
  ELOOP: 'loop',
  EISDIR: 'not-a-file',
};

/** Runs a file operation and turns Node's errors into FileError. */
export async function asFileError<T>(uri: string, operation: () => Promise<T>): Promise<T> {
  try {
    return await operation();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new FileError(PROBLEMS[code] ?? 'other', uri, { cause: error });
  }
}

/** The files of this computer. Links are followed when they name a file or folder. */
export const nodeFiles: Files = {
  read: (uri) => asFileError(uri, () => readFile(fileURLToPath(uri))),
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
    // A dangling link or a loop of links is nothing that could be checked.
    return undefined;
  }
}
