import { foldWidth } from '../text/fold';

const ISBN = /ISBN(?:-?1[03])?\s*:?\s*((?:97[89][\s-]?)?\d(?:[\s-]?\d){8}[\s-]?[\dX])(?!\d)/gi;

/** Finds ISBNs in one line, right or wrong ones. @returns their digits without hyphens. */
export function findIsbns(line: string): string[] {
  return [...foldWidth(line).matchAll(ISBN)].map((match) => (match[1] ?? '').replace(/[^\dX]/gi, '').toUpperCase());
}
