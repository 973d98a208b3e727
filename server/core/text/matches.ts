const NONE: readonly RegExpExecArray[] = [];

/**
 * Finds all matches of a pattern, as `matchAll` does, which makes a pattern of its own each time. Where there is none, as in most lines
 * of a book, it costs a fraction.
 * @param pattern a global one that matches no empty text
 * @throws TypeError as `matchAll` does, where it is not global
 */
export function matchesIn(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  if (!pattern.global) throw new TypeError(`Not a global pattern: ${pattern.source}`);
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return NONE;
  const found: RegExpExecArray[] = [];
  for (; match && match[0] !== ''; match = pattern.exec(text)) found.push(match);
  return found;
}
