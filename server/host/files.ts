import type { DecodeUtf8 } from '../core/text/decode';

/** What stands in a folder. */
export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** Why a file or folder could not be read or written, in terms that a message can be made of. */
export type FileProblem =
  'missing' | 'denied' | 'loop' | 'not-a-file' | 'exists' | 'read-only' | 'changed' | 'full' | 'other';

/** Thrown by every function that reads or writes. */
export class FileError extends Error {
  constructor(
    readonly problem: FileProblem,
    readonly uri: string,
    options?: ErrorOptions,
  ) {
    super(`${problem}: ${uri}`, options);
  }
}

/** Files by URI, on a disk or in an editor. Functions reject with FileError. */
export interface Files {
  read(uri: string): Promise<Uint8Array>;
  list(folder: string): Promise<readonly Entry[]>;
  /** @returns bytes; absent where they cannot be asked for without reading */
  size?(uri: string): Promise<number>;
  /** Absent where TextDecoder is the fastest there is. */
  decodeUtf8?: DecodeUtf8;
}
