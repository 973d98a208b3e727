import { decode, type TextEncoding } from '../core/text/decode';

/** How a file stores its text. */
export interface Storage {
  readonly encoding: TextEncoding;
  readonly byteOrderMark: boolean;
}

/** Thrown when a text cannot be stored so that reading it again gives the same text. */
export class EncodeError extends Error {
  /** @param offset UTF-16 offset of the first character that cannot be stored; absent where no single one is at fault */
  constructor(
    readonly encoding: TextEncoding,
    readonly offset?: number,
  ) {
    super(`cannot be stored as ${encoding}${offset === undefined ? '' : ` at offset ${offset}`}`);
  }
}

const MARKS: Readonly<Record<TextEncoding, readonly number[]>> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
  'shift_jis': [],
};

/**
 * Stores a text as bytes.
 * @param original the bytes that the text was read from before it was changed; where code page 932 has two codes for a
 * character, the one that stands there is kept
 * @throws EncodeError when reading the bytes again would not give the text
 */
export function encode(text: string, { encoding, byteOrderMark }: Storage, original?: Uint8Array): Uint8Array {
  const content = encodeAs(text, encoding, original);
  const mark = byteOrderMark ? MARKS[encoding] : [];
  const bytes = new Uint8Array(mark.length + content.length);
  bytes.set(mark);
  bytes.set(content, mark.length);
  const back = decode(bytes);
  if (back.text !== text || back.bytes.undecodable > 0) throw new EncodeError(encoding);
  return bytes;
}

function encodeAs(text: string, encoding: TextEncoding, original: Uint8Array | undefined): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(text);
    case 'utf-16le':
      return encodeUtf16(text, true);
    case 'utf-16be':
      return encodeUtf16(text, false);
    case 'shift_jis':
      return encodeShiftJis(text, original);
  }
}

function encodeUtf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return bytes;
}

/** Codes of code page 932 (one byte, or lead byte × 256 + trail byte) by the UTF-16 unit that they stand for. */
type Codes = ReadonlyMap<number, number>;

function encodeShiftJis(text: string, original: Uint8Array | undefined): Uint8Array {
  const table = (codeTable ??= createCodeTable());
  const used = original && codesUsedIn(original);
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const code = used?.get(unit) ?? table.get(unit);
    if (code === undefined) throw new EncodeError('shift_jis', i);
    if (code > 0xff) bytes.push(code >> 8);
    bytes.push(code & 0xff);
  }
  return Uint8Array.from(bytes);
}

const isLead = (byte: number): boolean => (byte >= 0x81 && byte <= 0x9f) || (byte >= 0xe0 && byte <= 0xfc);

/** Every character of code page 932 is one UTF-16 unit, so that text and bytes can be walked side by side. */
function codesUsedIn(original: Uint8Array): Codes {
  const { text, bytes } = decode(original);
  const codes = new Map<number, number>();
  if (bytes.encoding !== 'shift_jis') return codes;
  let position = 0;
  for (let i = 0; i < text.length; i++) {
    const first = original[position] ?? 0;
    const code = isLead(first) ? first * 256 + (original[position + 1] ?? 0) : first;
    codes.set(text.charCodeAt(i), code);
    position += code > 0xff ? 2 : 1;
  }
  return codes;
}

let codeTable: Codes | undefined;

/** Turns the platform's decoder round; of several codes the Encoding Standard writes the first. */
function createCodeTable(): Codes {
  const decoder = new TextDecoder('shift_jis');
  const codes = new Map<number, number>();
  for (let byte = 0; byte <= 0x80; byte++) codes.set(byte, byte);
  for (let byte = 0xa1; byte <= 0xdf; byte++) codes.set(0xff61 + byte - 0xa1, byte);
  for (let lead = 0x81; lead <= 0xfc; lead++) {
    // Rows ED and EE repeat rows FA to FC and are never written.
    if (!isLead(lead) || lead === 0xed || lead === 0xee) continue;
    for (let trail = 0x40; trail <= 0xfc; trail++) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (text.length === 1 && text !== '\uFFFD' && !codes.has(text.charCodeAt(0))) {
        codes.set(text.charCodeAt(0), lead * 256 + trail);
      }
    }
  }
  return codes;
}
