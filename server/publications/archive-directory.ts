/** A file in a ZIP archive, as the directory at the archive's end tells. */
export interface ArchiveEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0 is stored, 8 is deflate. */
  readonly method: number;
  /** Bytes in the archive. */
  readonly packedSize: number;
  /** Where the entry itself begins. */
  readonly start: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const END_LENGTH = 22;
/** The end record and the longest comment that may follow it. */
const LONGEST_END = END_LENGTH + 0xffff;

/**
 * Walks the directory of a ZIP archive as far as it is readable.
 * @returns undefined when there is none: it is another file, or one that was cut off
 */
export function archiveDirectory(bytes: Uint8Array): Iterable<ArchiveEntry> | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  return end === undefined ? undefined : entries(bytes, view, end);
}

function* entries(bytes: Uint8Array, view: DataView, end: number): Iterable<ArchiveEntry> {
  const decoder = new TextDecoder();
  let at = view.getUint32(end + 16, true);
  while (at + ENTRY_LENGTH <= end && view.getUint32(at, true) === ENTRY) {
    const nameEnd = at + ENTRY_LENGTH + view.getUint16(at + 28, true);
    yield {
      name: decoder.decode(bytes.subarray(at + ENTRY_LENGTH, nameEnd)),
      isEncrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      start: view.getUint32(at + 42, true),
    };
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

function endOfDirectory(view: DataView): number | undefined {
  for (let at = view.byteLength - END_LENGTH; at >= Math.max(0, view.byteLength - LONGEST_END); at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return undefined;
}
