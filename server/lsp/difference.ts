import type { Edit } from '../core/text/edit';

/**
 * Finds the edit that turns one text into another: what stands between their common beginning and their common end.
 * @returns no edit when the texts are the same. Neither surrogate pairs nor CRLF are cut.
 */
export function difference(before: string, after: string): Edit[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  while (start > 0 && (cuts(before, start) || cuts(after, start))) start--;
  let tail = 0;
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  while (tail > 0 && (cuts(before, before.length - tail) || cuts(after, after.length - tail))) tail--;
  const span = { start, end: before.length - tail };
  return [{ span, newText: after.slice(start, after.length - tail) }];
}

/** Whether an offset lies inside what editors take for one character. */
function cuts(text: string, offset: number): boolean {
  const pair = text.slice(offset - 1, offset + 1);
  return pair === '\r\n' || /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(pair);
}
