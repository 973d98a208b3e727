import { lazily } from '../../text/lazily';
import type { Span } from '../../text/span';

const ENTRY_SIGN = /^[\s\u3000]*(?:[(（]?[0-9０-９]{1,2}[.．)）、]|[①-⑳]|[・※○●◎*-])?[\s\u3000]*/;
const PREDICATE = /^(?:です|である|でした)/;
const anyWord = lazily(() => /[\p{L}\p{N}]/u);
const SEPARATOR = /[,、，/／;；・|｜]/;
const GAP_BEHIND = /^[\s\u3000]*(?:[,、，/／;；・|｜][\s\u3000]*)?/;
const OPENING = /^[([【「〔〈『<（［＜]/;
const CLOSING = /[)\]】」〕〉』>）］＞]$/;

/**
 * Decides how a number can be taken out of its line so that the other words stay as they are.
 * @returns the span to delete, `'line'` when nothing else stands on the line, or undefined when the number is part of a
 * sentence that only a person can put right
 */
export function removalOf(line: string, { start, end }: Span): Span | 'line' | undefined {
  const before = line.slice(0, start);
  const behind = line.slice(end);
  if (!anyWord().test(before.replace(ENTRY_SIGN, '')) && !anyWord().test(behind.replace(PREDICATE, ''))) return 'line';
  const number = line.slice(start, end);
  const standsFreeBefore = OPENING.test(number) || !/[\p{L}\p{N}]$/u.test(before.slice(-2));
  const standsFreeBehind = CLOSING.test(number) || !/^[\p{L}\p{N}]/u.test(behind);
  if (!standsFreeBefore || !standsFreeBehind) return undefined;
  const gapBefore = before.length - withoutGap(before).length;
  const gapBehind = GAP_BEHIND.exec(behind)?.[0].length ?? 0;
  if (behind.trim() === '') return { start: start - gapBefore, end: line.length };
  if (before.replace(ENTRY_SIGN, '') === '' || /[([【「〔〈『<（［＜]$/.test(before.slice(-1)))
    return { start, end: end + gapBehind };
  return /^[\p{L}\p{N}]/u.test(behind) ? { start, end } : { start: start - gapBefore, end };
}

/** The words in front of a number, without the separator and the spaces between the two. */
function withoutGap(before: string): string {
  const words = before.trimEnd();
  return SEPARATOR.test(words.slice(-1)) ? words.slice(0, -1).trimEnd() : words;
}
