import type { Publication } from '../core/syntax/publication';
import { Archive } from './archive';
import { docxText } from './docx';
import { epubTexts } from './epub';
import { joinParts } from './part-text';
import { UnreadableError } from './unreadable';

/** A document as far as it could be read: the text as lines of a plain text, none where it could not. */
export interface ReadPublication extends Pick<Publication, 'parts' | 'files' | 'unreadable'> {
  readonly text: string;
}

/** Reads a DOCX or an EPUB. Nothing is thrown, and what is read is bounded, whatever the bytes are. */
export function readArchive(bytes: Uint8Array, name: string): ReadPublication {
  return attempt(() => {
    const archive = new Archive(bytes);
    if (/\.epub$/i.test(name)) return joinParts(epubTexts(archive));
    return { text: `${docxText(archive).join('\n')}\n`, parts: [] };
  });
}

/** UTF-16 units; the longest books have a tenth of it. */
const LONGEST_TEXT = 20_000_000;

/** @returns what `read` returns, or why it cannot */
export function attempt(read: () => ReadPublication): ReadPublication {
  try {
    const result = read();
    if (result.text.length > LONGEST_TEXT) throw new UnreadableError('too-large');
    return result;
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    return { text: '', parts: [], unreadable: error.reason };
  }
}
