import { isPublicationFile, type Publication } from '../core/syntax/publication';
import { decode, type Decoded } from '../core/text/decode';
import type { ReadPublication } from '../publications/read';
import { FileError, type Files } from './files';
import { childOf, nameOf, parentOf } from './uri';

/** The text that was taken out of a document. */
export interface DocumentText {
  readonly text: string;
  readonly publication: Publication;
}

/** The text of a file, with what is known of the file besides. */
export type StoredText = Decoded | DocumentText;

/** Bytes of a document; a search, which reads all that it comes upon, does not open what is larger. */
const MOST_SEARCHED = 32 * 1024 * 1024;

/**
 * Reads the text of a file: plain texts are decoded, of documents (DOCX, EPUB, text DAISY) the text is taken out.
 * @param isNamed whether somebody named the file
 * @throws FileError
 */
export async function readStoredText(files: Files, uri: string, isNamed = false): Promise<StoredText> {
  if (!isPublicationFile(nameOf(uri))) return decode(await files.read(uri), files.decodeUtf8);
  const { text, ...read } = await readPublication(files, uri, isNamed);
  return { text, publication: { ...read, isNamed } };
}

async function readPublication(files: Files, uri: string, isNamed: boolean): Promise<ReadPublication> {
  const size = isNamed ? undefined : await files.size?.(uri);
  if (size !== undefined && size > MOST_SEARCHED) return { text: '', parts: [], unreadable: { kind: 'not-opened' } };
  // Whoever checks plain texts only has no need of it.
  const { readArchive } = await import('../publications/read');
  if (!/\.opf$/i.test(uri)) return readArchive(await files.read(uri), nameOf(uri));
  return readDaisy(files, uri, isNamed);
}

/** The package file stands for the book, whose texts are files of their own. */
async function readDaisy(files: Files, uri: string, isNamed: boolean): Promise<ReadPublication> {
  const { daisyOf, daisyText } = await import('../publications/daisy');
  const book = daisyOf(await files.read(uri), nameOf(uri), isNamed);
  if (!('texts' in book)) return book;
  const contents = new Map<string, Uint8Array>();
  for (const path of book.texts) {
    const content = await files.read(childOf(parentOf(uri), path)).catch((error: unknown) => {
      if (error instanceof FileError && error.problem === 'missing') return undefined;
      throw error;
    });
    if (content) contents.set(path, content);
  }
  return daisyText(book, contents);
}
