/** One of the parts that a large collection is split into, so that several machines can check it: `index` of `count`, from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** A folder with more files than this holds many titles rather than one. */
const MANY_FILES = 100;

/** @returns what `2/8` says, or nothing where it is no part of a whole */
export function parseShard(text: string): Shard | undefined {
  const [index = 0, count = 0] = /^(\d{1,6})\/(\d{1,6})$/.exec(text)?.slice(1).map(Number) ?? [];
  return index >= 1 && index <= count ? { index, count } : undefined;
}

/**
 * Folders are dealt out whole, so that a part need not read the others; only a folder of very many files is dealt out title
 * by title. A title is in one part and never split.
 */
export function isDealtByTitle(fileCount: number): boolean {
  return fileCount > MANY_FILES;
}
