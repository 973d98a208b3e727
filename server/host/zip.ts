import { unzipSync, zipSync } from 'fflate';
import { sha256Of, type PackedFile } from './package';

/** Thrown when what was written is not what was to be written. */
export class PackageError extends Error {}

/** Files of an archive that are unpacked at once to be compared. */
const COMPARED_AT_ONCE = 32;
const END_LENGTH = 22;
/** Where the directory's entry says where its file begins, and where the end record says where the directory does. */
const FILE_OFFSET = 42;
const DIRECTORY_OFFSET = 16;

/** A file in an archive of its own: what the archive has of it, and its entry in the directory. */
interface Part {
  readonly body: Uint8Array;
  readonly entry: Uint8Array;
  readonly path: string;
  readonly sha256: string;
}

/** A ZIP that is made file by file, so that what they hold need not be in memory together. */
export interface Zip {
  add(file: PackedFile): void;
  /** @returns the archive, after reading it back. @throws PackageError */
  end(): Uint8Array;
}

/** Makes a ZIP that is the same, byte for byte, whenever and wherever it is made of the same files. */
export function createZip(): Zip {
  const parts: Part[] = [];
  return {
    add: (file) => void parts.push(partOf(file)),
    end() {
      const zip = joined(parts);
      compare(zip, parts);
      return zip;
    },
  };
}

/** @returns a ZIP of a few files. @throws PackageError */
export function zipOf(files: readonly PackedFile[]): Uint8Array {
  const zip = createZip();
  for (const file of files) zip.add(file);
  return zip.end();
}

function partOf(file: PackedFile): Part {
  // The format stores local time, from 1980.
  const mtime = new Date(1980, 0, 1);
  const alone = zipSync({ [file.path]: file.content }, { level: 9, mtime });
  const end = alone.length - END_LENGTH;
  const start = viewOf(alone).getUint32(end + DIRECTORY_OFFSET, true);
  return {
    body: alone.slice(0, start),
    entry: alone.slice(start, end),
    path: file.path,
    sha256: sha256Of(file.content),
  };
}

/** The files one after the other, the directory behind them, and the end record. */
function joined(parts: readonly Part[]): Uint8Array {
  const lengthOf = (pieces: readonly Uint8Array[]): number => pieces.reduce((sum, { length }) => sum + length, 0);
  const bodies = parts.map(({ body }) => body);
  const entries = parts.map(({ entry }) => entry.slice());
  const [start, size] = [lengthOf(bodies), lengthOf(entries)];
  let offset = 0;
  for (const [index, entry] of entries.entries()) {
    viewOf(entry).setUint32(FILE_OFFSET, offset, true);
    offset += bodies[index]?.length ?? 0;
  }
  const end = zipSync({});
  const view = viewOf(end);
  view.setUint16(8, parts.length, true);
  view.setUint16(10, parts.length, true);
  view.setUint32(12, size, true);
  view.setUint32(DIRECTORY_OFFSET, start, true);
  const zip = new Uint8Array(start + size + END_LENGTH);
  let at = 0;
  for (const piece of [...bodies, ...entries, end]) {
    zip.set(piece, at);
    at += piece.length;
  }
  return zip;
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

function compare(zip: Uint8Array, files: readonly Part[]): void {
  const wanted = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  const names: string[] = [];
  unzipSync(zip, { filter: ({ name }) => names.push(name) < 0 });
  if (names.length !== files.length || wanted.size !== files.length) {
    throw new PackageError('the archive does not hold each file once');
  }
  for (let start = 0; start < names.length; start += COMPARED_AT_ONCE) {
    let index = 0;
    const isNow = (at: number): boolean => at >= start && at < start + COMPARED_AT_ONCE;
    for (const [path, content] of Object.entries(unzipSync(zip, { filter: () => isNow(index++) }))) {
      if (sha256Of(content) !== wanted.get(path)) {
        throw new PackageError(`${path} is not the same in the archive`);
      }
    }
  }
}
