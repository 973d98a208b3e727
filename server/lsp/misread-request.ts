import type { Decoded } from '../core/text/decode';
import { misreadMessage, NAMES } from './misread';
import { canonical } from './open-documents';
import type { Misread, MisreadParams } from './protocol';
import type { Session } from './session';

const UTF_8 = /^utf8/;
// eslint-disable-next-line no-control-regex
const NOT_ASCII = /[^\u0000-\u007F]/;

/** Answers MISREAD. */
export async function misread(session: Session, { uri, encoding }: MisreadParams): Promise<Misread | null> {
  const key = canonical(uri);
  session.stored.release(key);
  const stored = await session.stored.attempt(key);
  const text = 'bytes' in stored ? stored : undefined;
  const right = text && rightEncoding(text, encoding);
  const isDraft = text !== undefined && right !== undefined && (await session.titles.isDraft(uri, text.text));
  if (session.titles.setMisread(uri, isDraft) && session.documents.get(uri)) session.askAgain();
  session.dropUnusedFolder(uri);
  if (!isDraft) return null;
  const { encoding: stands } = text.bytes;
  return { encoding: right, name: NAMES[stands], message: misreadMessage(stands, session.features.locale) };
}

/** @returns VS Code's id of the encoding that the bytes are sure to have, if that is not the one they were read in */
function rightEncoding({ text, bytes }: Decoded, opened: string): string | undefined {
  const { encoding, byteOrderMark, undecodable } = bytes;
  if (undecodable > 0 || !NOT_ASCII.test(text)) return undefined;
  switch (encoding) {
    case 'utf-8':
      return UTF_8.test(opened) ? undefined : byteOrderMark ? 'utf8bom' : 'utf8';
    case 'utf-16le':
      return opened === 'utf16le' ? undefined : 'utf16le';
    case 'utf-16be':
      return opened === 'utf16be' ? undefined : 'utf16be';
    case 'shift_jis':
      // Bytes that are no UTF-8 may be Shift_JIS or something else that the user has chosen.
      return UTF_8.test(opened) ? 'shiftjis' : undefined;
  }
}
