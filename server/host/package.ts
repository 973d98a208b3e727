import { md5 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { unzipSync, zipSync } from 'fflate';
import type { Deliverable } from '../core/book/deliverable';
import { baseName } from '../core/book/file-names';
import type { ManifestEntry } from '../core/delivery/manifest';
import { packageFolders, planTitle, type PackageProblem } from '../core/delivery/package-plan';
import { decode } from '../core/text/decode';
import type { Files } from './files';
import { isTextFile } from './project';
import { protectionOf } from './protection';
import { childOf, nameOf, parentOf } from './uri';

/** A file of a package. */
export interface PackedFile {
  /** With `/`. */
  readonly path: string;
  readonly content: Uint8Array;
}

/** What was read of a title that is to be packed. */
export interface ReadTitle {
  /** URI of its folder. */
  readonly folder: string;
  /** By their names, in reading order. */
  readonly files: readonly PackedFile[];
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
  const texts = new Map(deliverable.drafts.map(({ path, text }) => [baseName(path), text]));
  const read: PackedFile[] = [];
  const found: PackageProblem[] = [...problems];
  for (const name of names) {
    const content = await files.read(childOf(folder, name));
    const kind = isTextFile(name) ? isChanged(content, texts.get(name)) : protectionOf(content);
    if (kind) found.push({ kind, file: name });
    read.push({ path: name, content });
  }
  return { folder, files: read, leftOut, problems: found };
}

/** What was checked has to be what is delivered. */
function isChanged(content: Uint8Array, checked: string | undefined): 'changed' | undefined {
  return checked !== undefined && decode(content).text !== checked ? 'changed' : undefined;
}

/** Puts titles together: several of them each in a folder of its own. Names are composed (NFC), so that every system shows them alike. */
export function layOut(titles: readonly ReadTitle[]): PackedFile[] {
  const folders = packageFolders(
    titles.map(({ folder, files }) => ({ folder, folderName: nameOf(folder), first: files[0]?.path ?? '' })),
  );
  return titles.flatMap(({ files }, index) => {
    const folder = folders[index] ? `${folders[index]}/` : '';
    return files.map(({ path, content }) => ({ path: (folder + path).normalize('NFC'), content }));
  });
}

/** @returns what the manifest says of a file */
export function manifestEntry({ path, content }: PackedFile): ManifestEntry {
  return { path, size: content.length, sha256: bytesToHex(sha256(content)), md5: bytesToHex(md5(content)) };
}

/** Thrown when what was written is not what was to be written. */
export class PackageError extends Error {}

/** Makes a ZIP that is the same, byte for byte, whenever and wherever it is made of the same files. @throws PackageError */
export function zipOf(files: readonly PackedFile[]): Uint8Array {
  // The format stores local time, from 1980.
  const mtime = new Date(1980, 0, 1);
  const zip = zipSync(Object.fromEntries(files.map(({ path, content }) => [path, content])), { level: 9, mtime });
  const back = new Map(Object.entries(unzipSync(zip)));
  if (back.size !== files.length) throw new PackageError('a file is missing in the archive');
  for (const { path, content } of files) {
    const copy = back.get(path);
    if (!copy || !isSame(copy, content)) throw new PackageError(`${path} is not the same in the archive`);
  }
  return zip;
}

/** @returns whether two files hold the same bytes */
export function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
