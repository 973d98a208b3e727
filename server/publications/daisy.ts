import { markupText } from './markup-text';
import { readPackageFile } from './package-file';
import { joinParts } from './part-text';
import { attempt, type ReadPublication } from './read';
import { UnreadableError } from './unreadable';

const DTBOOK = 'application/x-dtbook+xml';
/** Bytes of all texts of a book. */
const MOST_BYTES = 64 * 1024 * 1024;

/** What the package file of a text DAISY book (DAISY 3) names; paths are relative to its folder. */
export interface DaisyBook {
  /** The files with the text, in order. */
  readonly texts: readonly string[];
  /** All files of the book but the package file. */
  readonly files: readonly string[];
}

/**
 * Reads the package file of a book.
 * @param isNamed whether somebody says that it is a text DAISY; a search may come upon that of another kind of book, in which there is
 * nothing to read
 */
export function daisyOf(bytes: Uint8Array, name: string, isNamed: boolean): DaisyBook | ReadPublication {
  let book: DaisyBook | undefined;
  const failed = attempt(() => {
    const { items, isDaisy } = readPackageFile(bytes, name);
    const texts = unique(items.filter(({ mediaType }) => mediaType === DTBOOK).map(({ path }) => path));
    if (texts.length === 0 && (isDaisy || isNamed)) throw new UnreadableError('no-text');
    const files = unique(items.map(({ path }) => path)).filter((path) => path !== name);
    if (texts.length > 0) book = { texts, files };
    return { text: '', parts: [] };
  });
  return book ?? failed;
}

function unique(paths: readonly string[]): string[] {
  return [...new Set(paths)];
}

/** Reads the texts of a book. @param contents by path; what is missing there is missing in the folder */
export function daisyText({ texts, files }: DaisyBook, contents: ReadonlyMap<string, Uint8Array>): ReadPublication {
  return attempt(() => {
    let left = MOST_BYTES;
    const read = texts.map((name) => {
      const content = contents.get(name);
      if (!content) throw new UnreadableError('part-missing', name);
      left -= content.length;
      if (left < 0) throw new UnreadableError('too-large');
      return { name, lines: markupText(content, name) };
    });
    return { ...joinParts(read), files };
  });
}
