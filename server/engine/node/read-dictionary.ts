import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { DictionaryError } from '../dictionary-error';

/** Magic number, version, size and checksum (pack-format.ts). */
const STAMP_BYTES = 16;

/** @returns where the dictionary stands: in a folder next to the bundle */
export function dictionaryOfBundle(): URL {
  return new URL('dictionary/ipadic.dic', import.meta.url);
}

/**
 * Reads a packed dictionary into memory that other threads can share.
 * @throws DictionaryError when there is no such file or it cannot be read
 */
export function readDictionary(file: URL): SharedArrayBuffer {
  try {
    return readWhole(file);
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new DictionaryError(isMissing ? 'missing' : 'unreadable', { cause: error });
  }
}

/** @returns what stands for a dictionary: size and header, which has a checksum of the rest; `none` where it cannot be read */
export function dictionaryStamp(file: URL): string {
  try {
    const descriptor = openSync(file, 'r');
    try {
      const header = Buffer.alloc(STAMP_BYTES);
      readSync(descriptor, header);
      return `${fstatSync(descriptor).size} ${header.toString('hex')}`;
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return 'none';
  }
}

function readWhole(file: URL): SharedArrayBuffer {
  const descriptor = openSync(file, 'r');
  try {
    const buffer = new SharedArrayBuffer(fstatSync(descriptor).size);
    for (let done = 0; done < buffer.byteLength;) {
      const read = readSync(descriptor, new Uint8Array(buffer, done));
      if (read === 0) throw new Error('The file became shorter while it was read.');
      done += read;
    }
    return buffer;
  } finally {
    closeSync(descriptor);
  }
}
