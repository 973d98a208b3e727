import { compareNatural, isSourceOfText } from '../core/book/file-names';
import { isPublicationFile } from '../core/syntax/publication';
import { FileError, type Files } from './files';
import { isTextFile } from './project';
import { childOf } from './uri';

/** What a search through a folder and the folders below it came upon. */
export interface Found {
  /** URIs of texts and documents, folder by folder. */
  readonly files: readonly string[];
  /** Folders that could not be looked into. A `loop` is a link that leads back to a folder above it. */
  readonly problems: readonly FileError[];
}

/** Folders that hold nothing a person has written. */
const SKIPPED = new Set(['node_modules', '__MACOSX']);

/**
 * Searches a folder for files that could be drafts. Hidden files and folders and node_modules are left out; .gitignore is
 * not read, for drafts of books under copyright are often kept out of a repository and must be checked all the same.
 * @param realUri tells where a folder really is, so that links cannot lead in circles
 */
export async function findDraftFiles(
  files: Files,
  folder: string,
  realUri: (uri: string) => Promise<string>,
): Promise<Found> {
  const found: string[] = [];
  const problems: FileError[] = [];
  const seen = new Set<string>();
  const visit = async (at: string, above: readonly string[]): Promise<void> => {
    try {
      const real = await realUri(at);
      if (above.some((folder) => isAtOrAbove(real, folder))) throw new FileError('loop', at);
      if (seen.has(real)) return;
      seen.add(real);
      const entries = (await files.list(at)).filter(({ name }) => !isLeftOut(name));
      const ordered = [...entries].sort((a, b) => compareNatural(a.name, b.name));
      const named = (kind: 'file' | 'folder'): string[] =>
        ordered.filter((entry) => entry.kind === kind).map(({ name }) => name);
      const names = named('file');
      found.push(...names.filter((name) => mayBeDraft(name, names)).map((name) => childOf(at, name)));
      for (const name of named('folder')) await visit(childOf(at, name), [...above, real]);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      problems.push(error);
    }
  };
  await visit(folder, []);
  return { files: found, problems };
}

/**
 * @returns whether a file could be a draft, or a document that is delivered, by its name
 * @param names of all files in its folder
 */
function mayBeDraft(name: string, names: readonly string[]): boolean {
  return isTextFile(name) || (isPublicationFile(name) && !isSourceOfText(name, names));
}

/** @returns whether a search passes by a file or folder of this name */
export function isLeftOut(name: string): boolean {
  return name.startsWith('.') || SKIPPED.has(name);
}

/** A link from a folder to one above it would bring in everything around the folder that was asked for. */
function isAtOrAbove(uri: string, folder: string): boolean {
  return folder === uri || folder.startsWith(uri.replace(/\/*$/, '/'));
}
