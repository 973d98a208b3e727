import type { Connection } from 'vscode-languageserver';
import { FileError, type Entry, type FileProblem } from '../host/files';
import type { MeasuredFiles } from './measured-files';

/** Requests, server to client, each with `{ uri }`. An answer is `{ value }` or, when it cannot be done, `{ problem }`. */
export const READ_FILE = 'accessibleText/readFile';
export const LIST_FOLDER = 'accessibleText/listFolder';
export const FILE_SIZE = 'accessibleText/fileSize';

interface Answer<T> {
  readonly value?: T;
  readonly problem?: FileProblem;
}

/** The files that the editor can reach, wherever they are; bytes travel as base64. */
export function editorFiles(connection: Connection): MeasuredFiles {
  async function ask<T>(method: string, uri: string): Promise<T> {
    const { value, problem } = await connection
      .sendRequest<Answer<T>>(method, { uri })
      .catch((cause: unknown): Answer<T> => {
        throw new FileError('other', uri, { cause });
      });
    if (value === undefined) throw new FileError(problem ?? 'other', uri);
    return value;
  }
  return {
    read: async (uri) => Uint8Array.from(atob(await ask<string>(READ_FILE, uri)), (c) => c.charCodeAt(0)),
    list: (folder) => ask<readonly Entry[]>(LIST_FOLDER, folder),
    size: (uri) => ask<number>(FILE_SIZE, uri),
  };
}
