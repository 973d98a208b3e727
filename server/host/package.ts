import { md5 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Deliverable } from '../core/book/deliverable';
import { baseName } from '../core/book/file-names';
import type { ManifestEntry } from '../core/delivery/manifest';
import { packageFolders, planTitle, type PackageProblem } from '../core/delivery/package-plan';
import type { Draft } from '../core/syntax/draft';
import { decode } from '../core/text/decode';
import { FileError, type Files } from './files';
import { protectionOf } from './protection';
import { readStoredText } from './stored-text';
import { childOf, nameOf, parentOf } from './uri';

/** A file of a package. */
export interface PackedFile {
  /** With `/`. */
  readonly path: string;
  readonly content: Uint8Array;
}

/** A file of a package, without what it holds. */
export interface PlannedFile extends ManifestEntry {
  /** Where it is stored. */
  readonly uri: string;
}

/** What was read of a title that is to be packed. */
export interface ReadTitle<F extends { readonly path: string } = PackedFile> {
  /** URI of its folder. */
  readonly folder: string;
  /** By their names, in reading order. */
  readonly files: readonly F[];
  readonly leftOut: readonly string[];
  readonly problems: readonly PackageProblem[];
}

/**
 * Reads the files of a title as they are stored.
 * @param first URI of its first file
 * @throws FileError
 */
export async function readTitle(files: Files, deliverable: Deliverable, first: string): Promise<ReadTitle> {
  const folder = parentOf(first);
  const { names, leftOut, problems } = planTitle(deliverable);
  const drafts = new Map(deliverable.drafts.map((draft) => [baseName(draft.path), draft]));
  const read: PackedFile[] = [];
  const found: PackageProblem[] = [...problems];
  for (const name of names) {
    const uri = childOf(folder, name);
    const content = await files.read(uri);
    const kind = (await isChanged(files, uri, content, drafts.get(name))) ? 'changed' : protectionOf(content);
    if (kind) found.push({ kind, file: name });
    read.push({ path: name, content });
  }
  return { folder, files: read, leftOut, problems: found };
}

/** What was checked has to be what is delivered. */
async function isChanged(files: Files, uri: string, content: Uint8Array, checked: Draft | undefined): Promise<boolean> {
  if (!checked) return false;
  const { publication } = checked;
  const now = publication ? await readStoredText(files, uri, publication.isNamed) : decode(content, files.decodeUtf8);
  return now.text !== checked.text;
}

/** Lets go of what the files of a title hold, and keeps by what they can be known again. */
export function withoutContents(title: ReadTitle): ReadTitle<PlannedFile> {
  const planned = (file: PackedFile): PlannedFile => ({
    ...manifestEntry(file),
    uri: childOf(title.folder, file.path),
  });
  return { ...title, files: title.files.map(planned) };
}

/** Reads a file once more. @throws FileError `changed` where it is not what was read before, and others */
export async function readPlanned(files: Files, { uri, path, sha256 }: PlannedFile): Promise<PackedFile> {
  const file = { path, content: await files.read(uri) };
  if (sha256Of(file.content) !== sha256) throw new FileError('changed', uri);
  return file;
}

/** Puts titles together: several of them each in a folder of its own. Names are composed (NFC), so that every system shows them alike. */
export function layOut<F extends { readonly path: string }>(
  titles: readonly Pick<ReadTitle<F>, 'folder' | 'files'>[],
): F[] {
  const folders = packageFolders(
    titles.map(({ folder, files }) => ({ folder, folderName: nameOf(folder), first: files[0]?.path ?? '' })),
  );
  return titles.flatMap(({ files }, index) => {
    const folder = folders[index] ? `${folders[index]}/` : '';
    return files.map((file) => ({ ...file, path: (folder + file.path).normalize('NFC') }));
  });
}

/** @returns what the manifest says of a file */
export function manifestEntry({ path, content }: PackedFile): ManifestEntry {
  return { path, size: content.length, sha256: sha256Of(content), md5: bytesToHex(md5(content)) };
}

/** @returns the SHA-256 of a file, in hexadecimal digits */
export function sha256Of(content: Uint8Array): string {
  return bytesToHex(sha256(content));
}

/** @returns whether two files hold the same bytes */
export function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
