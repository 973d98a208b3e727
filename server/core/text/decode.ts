import { lazily } from './lazily';
import { countTerminators, type TerminatorCounts } from './lines';

/** The encodings that a draft may arrive in; `shift_jis` means Windows code page 932, as in the WHATWG Encoding Standard. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'shift_jis';

/** What only the bytes of a file tell; absent where a text comes from an editor. */
export interface ByteFacts {
  readonly encoding: TextEncoding;
  readonly byteOrderMark: boolean;
  /** How many U+FFFD in the decoded text stand for bytes that the encoding does not allow. */
  readonly undecodable: number;
  readonly terminators: TerminatorCounts;
}

/** A decoded file: its text without byte order mark, and the facts about its bytes. */
export interface Decoded {
  readonly text: string;
  readonly bytes: ByteFacts;
}

/** Some platforms (ICU) exchange three control characters of code page 932, which the Encoding Standard keeps. */
const swapsControls = lazily(() => new TextDecoder('shift_jis').decode(Uint8Array.of(0x1a)) !== '\u001A');
const CONTROLS: Readonly<Record<string, string>> = { '\u001C': '\u001A', '\u007F': '\u001C', '\u001A': '\u007F' };
// eslint-disable-next-line no-control-regex
const SWAPPED = /[\u001A\u001C\u007F]/g;

/** Decodes UTF-8; a byte order mark stays. @returns undefined for bytes that are none */
export type DecodeUtf8 = (bytes: Uint8Array) => string | undefined;

/**
 * Decodes a file. Bytes that fit no encoding become U+FFFD and are counted; nothing is thrown.
 * @param decodeUtf8 a faster way than TextDecoder, where the platform has one
 */
export function decode(bytes: Uint8Array, decodeUtf8?: DecodeUtf8): Decoded {
  const marked = encodingOfMark(bytes);
  if (marked) return decoded(bytes.subarray(marked.length), marked.encoding, true);
  const clean = decodeUtf8?.(bytes);
  if (clean !== undefined) return withFacts(clean, { encoding: 'utf-8', byteOrderMark: false, undecodable: 0 });
  const utf8 = decoded(bytes, 'utf-8', false);
  if (utf8.bytes.undecodable === 0) return utf8;
  const shiftJis = decoded(bytes, 'shift_jis', false);
  return shiftJis.bytes.undecodable < utf8.bytes.undecodable ? shiftJis : utf8;
}

function encodingOfMark(bytes: Uint8Array): { encoding: TextEncoding; length: number } | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', length: 2 };
  return undefined;
}

function tryDecode(bytes: Uint8Array, encoding: TextEncoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function decoded(bytes: Uint8Array, encoding: TextEncoding, byteOrderMark: boolean): Decoded {
  const clean = tryDecode(bytes, encoding);
  const raw = clean ?? new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  const undecodable = clean === undefined ? (raw.match(/\uFFFD/g)?.length ?? 0) : 0;
  const text = encoding === 'shift_jis' && swapsControls() ? raw.replace(SWAPPED, (c) => CONTROLS[c] ?? c) : raw;
  return withFacts(text, { encoding, byteOrderMark, undecodable });
}

function withFacts(text: string, facts: Omit<ByteFacts, 'terminators'>): Decoded {
  return { text, bytes: { ...facts, terminators: countTerminators(text) } };
}
