import type { Connection } from 'vscode-languageserver';
import { FileError, type Entry, type FileProblem } from '../host/files';
import type { MeasuredFiles } from './measured-files';
import { FILE_SIZE, LIST_FOLDER, READ_FILE } from './protocol';

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
    // The client follows no links to folders.
    realUri: (uri) => Promise.resolve(uri),
  };
}
