import { checksum, WORDS_OF_PIECE } from '../core/text/checksum';
import { DictionaryError } from './dictionary-error';

/** Sections of a packed dictionary, in the order in which they stand in the file, with the type of their elements. */
const SECTION_TYPES = {
  connections: 'int16',
  labels: 'uint16',
  trie: 'uint32',
  firstWord: 'int32',
  pairs: 'uint8',
  words: 'int32',
  readings: 'uint32',
  baseForms: 'uint8',
  letters: 'uint8',
  classes: 'uint8',
  tables: 'uint8',
} as const;

interface ViewTypes {
  readonly uint8: Uint8Array;
  readonly uint16: Uint16Array;
  readonly int16: Int16Array;
  readonly uint32: Uint32Array;
  readonly int32: Int32Array;
}

type ViewConstructor = new (buffer: PackBuffer, start: number, length: number) => ViewTypes[keyof ViewTypes];

const VIEWS: Readonly<Record<keyof ViewTypes, ViewConstructor & { readonly BYTES_PER_ELEMENT: number }>> = {
  uint8: Uint8Array,
  uint16: Uint16Array,
  int16: Int16Array,
  uint32: Uint32Array,
  int32: Int32Array,
};

type SectionName = keyof typeof SECTION_TYPES;

/** The contents of a packed dictionary; dictionary.ts says what each section means. */
export type Sections = { readonly [Name in SectionName]: ViewTypes[(typeof SECTION_TYPES)[Name]] };

/** A buffer that may hold a packed dictionary. A SharedArrayBuffer serves any number of threads without a copy. */
export type PackBuffer = ArrayBuffer | SharedArrayBuffer;

/** Goes up whenever a section changes its meaning. */
const VERSION = 3;
/** The bytes "ATDC". */
const MAGIC = 0x43445441;
/**
 * The header in 32-bit words: magic, version, bytes of the file, checksum of all that follows the fixed words, the same of samples,
 * then start and length of each section in bytes.
 */
const FIXED_WORDS = 5;
const ALIGNMENT = 16;

const names = Object.keys(SECTION_TYPES) as SectionName[];
const headerBytes = align((FIXED_WORDS + 2 * names.length) * 4);

/** Writes the sections into one buffer, little-endian as the computer must be. */
export function writePack(sections: Sections): ArrayBuffer {
  const total = names.reduce((end, name) => align(end + sections[name].byteLength), headerBytes);
  const buffer = new ArrayBuffer(total);
  const header = new Uint32Array(buffer, 0, headerBytes / 4);
  let start = headerBytes;
  names.forEach((name, index) => {
    const { buffer: source, byteOffset, byteLength } = sections[name];
    new Uint8Array(buffer).set(new Uint8Array(source, byteOffset, byteLength), start);
    header.set([start, byteLength], FIXED_WORDS + 2 * index);
    start = align(start + byteLength);
  });
  const words = new Uint32Array(buffer).subarray(FIXED_WORDS);
  header.set([MAGIC, VERSION, total, checksum(words, 1), sampleSum(buffer)]);
  return buffer;
}

/**
 * Opens a packed dictionary: every section is a view on the buffer, nothing is copied.
 * @throws DictionaryError when the buffer is no dictionary, one of another version, incomplete or damaged
 */
export function readPack(buffer: PackBuffer): Sections {
  if (!isLittleEndian()) throw new DictionaryError('unsupported');
  const size = buffer.byteLength;
  const header = new Uint32Array(buffer, 0, Math.min(headerBytes, size) >>> 2);
  const [magic, version, total = 0, , sum] = header;
  if (magic !== undefined && magic !== MAGIC) throw new DictionaryError('foreign');
  if (version !== undefined && version !== VERSION) throw new DictionaryError('other-version');
  if (size < headerBytes || size < total) throw new DictionaryError('truncated');
  if (size > total || sum !== sampleSum(buffer)) throw new DictionaryError('damaged');
  return viewSections(buffer, header);
}

function viewSections(buffer: PackBuffer, header: Uint32Array): Sections {
  const views = names.map((name, index) => {
    const [start = 0, bytes = 0] = header.subarray(FIXED_WORDS + 2 * index);
    const View = VIEWS[SECTION_TYPES[name]];
    return [name, new View(buffer, start, bytes / View.BYTES_PER_ELEMENT)] as const;
  });
  return Object.fromEntries(views) as unknown as Sections;
}

/** All of the header, and of the rest enough to tell whether something is missing; the whole takes longer than a small check. */
function sampleSum(buffer: PackBuffer): number {
  const words = new Uint32Array(buffer, 0, buffer.byteLength >>> 2);
  const header = checksum(words.subarray(FIXED_WORDS, headerBytes / 4), 1);
  return checksum(words.subarray(headerBytes / 4), WORDS_OF_PIECE, header);
}

function align(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}

function isLittleEndian(): boolean {
  return new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;
}
