import type { MessageData } from '../core/rules/rule';
import { decode, type TextEncoding } from '../core/text/decode';
import { encode, EncodeError, type Storage } from '../host/encode';
import { FileError } from '../host/files';
import { replaceFile } from '../host/write-file';
import { fileSentence } from './failure';
import type { FixedDraft } from '../core/lint/fix-title';
import type { MessageKey } from './messages';
import { pathOf, shownPath, type Session } from './session';

const ENCODING_NAMES: Readonly<Record<TextEncoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16LE',
  'utf-16be': 'UTF-16BE',
  'shift_jis': 'Shift_JIS',
};

/** Thrown when a fixed text must not be stored. */
class Refusal extends Error {
  constructor(
    readonly key: MessageKey,
    readonly data: MessageData = {},
  ) {
    super(key);
  }
}

/** A text before and after a change. */
export interface ChangedText extends Pick<FixedDraft, 'text' | 'bytes'> {
  readonly before: { readonly text: string };
}

/** A file as it is to be written. */
export interface StoredFile {
  readonly uri: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/**
 * Turns a fixed text into the bytes to be written, in the encoding and with the marks that the file has.
 * @returns undefined after noting a failure where the file cannot hold the text or is not what was read
 */
export async function prepare(session: Session, uri: string, fixed: ChangedText): Promise<StoredFile | undefined> {
  try {
    const before = await session.files.read(uri);
    const { text, bytes } = decode(before);
    if (text !== fixed.before.text) throw new FileError('changed', uri);
    if (bytes.undecodable > 0) throw new Refusal('undecodable');
    const { encoding = bytes.encoding, byteOrderMark = bytes.byteOrderMark, terminator } = fixed.bytes;
    const wanted = terminator === undefined ? fixed.text : fixed.text.replace(/\r\n|\r|\n/g, terminator);
    return { uri, before, after: encodeOrRefuse(wanted, { encoding, byteOrderMark }, before) };
  } catch (error) {
    addRefusal(session, uri, error);
    return undefined;
  }
}

/** Writes a file. @returns whether it stands there now; otherwise a failure is noted and the file is as it was */
export async function store(session: Session, { uri, before, after }: StoredFile): Promise<boolean> {
  try {
    await replaceFile(uri, before, after);
    return true;
  } catch (error) {
    addRefusal(session, uri, error);
    return false;
  }
}

function encodeOrRefuse(text: string, storage: Storage, before: Uint8Array): Uint8Array {
  try {
    return encode(text, storage, before);
  } catch (error) {
    if (!(error instanceof EncodeError)) throw error;
    const encoding = ENCODING_NAMES[error.encoding];
    if (error.offset === undefined) throw new Refusal('notRoundTrip', { encoding });
    const point = text.codePointAt(error.offset) ?? 0;
    const code = point.toString(16).toUpperCase().padStart(4, '0');
    throw new Refusal('unencodable', { encoding, character: String.fromCodePoint(point), code });
  }
}

function addRefusal(session: Session, uri: string, error: unknown): void {
  const { say } = session.terminal;
  const path = pathOf(uri);
  const shown = shownPath(session, path);
  const sentence =
    error instanceof Refusal ? say(error.key, { path: shown, ...error.data }) : fileSentence(error, shown, say);
  session.failures.push({ path, sentence, exitCode: 3 });
}
