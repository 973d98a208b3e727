import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  fileSizeRequest,
  listFolderRequest,
  readFileRequest,
  type FileAnswer,
  type FileProblem,
  type FolderEntry,
} from './protocol';

/** Reads files for a server that has none of its own, wherever the editor has them from. */
export function serveFiles(client: BaseLanguageClient): void {
  const { fs } = vscode.workspace;
  client.onRequest(readFileRequest, ({ uri }) => answer(uri, async (file) => toBase64(await fs.readFile(file))));
  client.onRequest(listFolderRequest, ({ uri }) =>
    answer(uri, async (folder) => entriesOf(await fs.readDirectory(folder))),
  );
  client.onRequest(fileSizeRequest, ({ uri }) => answer(uri, async (file) => (await fs.stat(file)).size));
}

async function answer<T>(uri: string, read: (uri: vscode.Uri) => Promise<T>): Promise<FileAnswer<T>> {
  try {
    return { value: await read(vscode.Uri.parse(uri)) };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

const problems: Readonly<Partial<Record<string, FileProblem>>> = {
  FileNotFound: 'missing',
  NoPermissions: 'denied',
  FileIsADirectory: 'not-a-file',
  FileNotADirectory: 'missing',
};

function problemOf(error: unknown): FileProblem {
  return (error instanceof vscode.FileSystemError && problems[error.code]) || 'other';
}

/** Links to folders are left out, so that a search cannot run in circles. */
function entriesOf(entries: readonly [name: string, type: vscode.FileType][]): FolderEntry[] {
  return entries.flatMap(([name, type]): FolderEntry[] => {
    if (type & vscode.FileType.File) return [{ name, kind: 'file' }];
    return type === vscode.FileType.Directory ? [{ name, kind: 'folder' }] : [];
  });
}

/** A call takes so many arguments. */
const piece = 0x8000;

function toBase64(bytes: Uint8Array): string {
  const texts: string[] = [];
  for (let start = 0; start < bytes.length; start += piece) {
    texts.push(String.fromCharCode(...bytes.subarray(start, start + piece)));
  }
  return btoa(texts.join(''));
}
