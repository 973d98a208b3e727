import { Inflate } from 'fflate';
import { archiveDirectory, type ArchiveEntry } from './archive-directory';
import { isCompoundFile } from './compound-file';
import { UnreadableError } from './unreadable';

/** What a book of a million characters does not come near to; whatever holds more was made to do harm. */
export interface ArchiveLimits {
  readonly files: number;
  /** Bytes that are read of all files together. */
  readonly bytes: number;
}

const LIMITS: ArchiveLimits = { files: 20_000, bytes: 64 * 1024 * 1024 };

const LOCAL_HEADER = 0x04034b50;
const LOCAL_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;
/** Deflate makes at most a thousand times as much of what it is given at once. */
const STEP = 8 * 1024;

/** The files in a ZIP archive, read one by one. Functions throw UnreadableError. */
export class Archive {
  private readonly entries = new Map<string, ArchiveEntry>();
  private left: number;

  constructor(
    private readonly bytes: Uint8Array,
    limits: ArchiveLimits = LIMITS,
  ) {
    if (isCompoundFile(bytes)) throw new UnreadableError('compound');
    const directory = archiveDirectory(bytes);
    if (!directory) throw new UnreadableError('broken');
    let count = 0;
    for (const entry of directory) {
      if (++count > limits.files) throw new UnreadableError('too-many-files');
      const key = keyOf(entry.name);
      if (!this.entries.has(key)) this.entries.set(key, entry);
    }
    if (count === 0) throw new UnreadableError('broken');
    this.left = limits.bytes;
  }

  has(name: string): boolean {
    return this.entries.has(keyOf(name));
  }

  /** Reads a file of the archive. */
  read(name: string): Uint8Array {
    const entry = this.entries.get(keyOf(name));
    if (!entry) throw new UnreadableError('part-missing', name);
    if (entry.isEncrypted) throw new UnreadableError('encrypted', name);
    const packed = this.packed(entry);
    return entry.method === STORED ? this.take(packed) : this.inflate(packed, entry);
  }

  private packed({ name, start, packedSize }: ArchiveEntry): Uint8Array {
    const { bytes } = this;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const isThere = start + LOCAL_LENGTH <= bytes.length && view.getUint32(start, true) === LOCAL_HEADER;
    if (!isThere) throw new UnreadableError('part-broken', name);
    const from = start + LOCAL_LENGTH + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
    if (from + packedSize > bytes.length) throw new UnreadableError('part-broken', name);
    return bytes.subarray(from, from + packedSize);
  }

  private take(chunk: Uint8Array): Uint8Array {
    this.left -= chunk.length;
    if (this.left < 0) throw new UnreadableError('too-large');
    return chunk;
  }

  /** Little by little, for the sizes that an archive states may be lies. */
  private inflate(packed: Uint8Array, { name, method }: ArchiveEntry): Uint8Array {
    if (method !== DEFLATED) throw new UnreadableError('part-broken', name);
    const chunks: Uint8Array[] = [];
    const stream = new Inflate((chunk) => chunks.push(this.take(chunk)));
    try {
      for (let at = 0; at < packed.length || at === 0; at += STEP) {
        stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
      }
    } catch (error) {
      throw error instanceof UnreadableError ? error : new UnreadableError('part-broken', name);
    }
    return joined(chunks);
  }
}

/** Some systems store names with composed letters, others with decomposed ones. */
function keyOf(name: string): string {
  return name.normalize('NFC');
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
