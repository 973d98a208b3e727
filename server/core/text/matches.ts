const NONE: readonly RegExpExecArray[] = [];

/**
 * Finds all matches of a pattern, as `matchAll` does. Where there is none, as in most lines of a book, it costs a fraction: `matchAll`
 * makes a pattern of its own each time.
 * @param pattern a global one
 */
export function matchesIn(text: string, pattern: RegExp): Iterable<RegExpExecArray> {
  return text.search(pattern) < 0 ? NONE : text.matchAll(pattern);
}
