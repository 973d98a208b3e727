const NONE: readonly RegExpExecArray[] = [];

/**
 * Finds all matches of a pattern, as `matchAll` does, which makes a pattern of its own each time. Where there is none, as in most lines
 * of a book, it costs a fraction.
 * @param pattern a global one; with the flag `u` one that matches no empty text
 */
export function matchesIn(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return NONE;
  const found: RegExpExecArray[] = [];
  for (; match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
}
