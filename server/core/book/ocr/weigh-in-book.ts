import type { Draft } from '../../syntax/draft';
import type { Suspect } from './suspect';

/** A suspect of one file of a title; its span is of the whole text. */
export interface BookSuspect extends Suspect {
  readonly draft: Draft;
}

const SMALL_KANA = /[っゃゅょ]/g;
/** Modern spelling has ten times as many small kana; a book of old spelling has none but in quotations. */
const LEAST_SMALL_KANA = 0.002;
/** What is likely but not sure, and stands there so often, is the book's own word: the name ガラッ八. */
const OWN_WORD = 3;
/** Of sentences that seem to break off the book's own style has at least one for so many characters. */
const OWN_STYLE = 5000;
/** A line that begins like this begins a paragraph. */
const NEW_PARAGRAPH = /^(?:[\s「『（(【]|$)/;

/**
 * Weighs what was found in single lines by what only the whole book tells: its spelling, and what it repeats.
 * @param texts the body of the title
 * @returns what is left, and how sure it is now
 */
export function weighInBook(suspects: readonly BookSuspect[], texts: readonly string[]): BookSuspect[] {
  if (suspects.length === 0) return [];
  const isOld = !usesSmallKana(texts);
  const inSpelling = suspects.flatMap((suspect) => (isOld ? inOldSpelling(suspect) : [suspect]));
  const counts = new Map<string, number>();
  for (const suspect of inSpelling) counts.set(keyOf(suspect), (counts.get(keyOf(suspect)) ?? 0) + 1);
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  return inSpelling.filter((suspect) => {
    if (isAtLineEnd(suspect)) return false;
    const own = suspect.kind === 'sentenceMark' ? Math.max(OWN_WORD, length / OWN_STYLE) : OWN_WORD;
    return suspect.sure || (counts.get(keyOf(suspect)) ?? 0) < own;
  });
}

/** Stops as soon as there are enough, which in modern spelling is soon. */
function usesSmallKana(texts: readonly string[]): boolean {
  const least = texts.reduce((sum, text) => sum + text.length, 0) * LEAST_SMALL_KANA;
  let count = 0;
  for (const text of texts) {
    const kana = text.matchAll(SMALL_KANA);
    while (count < least && kana.next().done === false) count++;
  }
  return count >= least;
}

/** In old spelling つ stands for っ and は for わ, and the dictionary, which is modern, proves less. */
function inOldSpelling(suspect: BookSuspect): BookSuspect[] {
  const { kind, replacement } = suspect;
  if (kind === 'smallKana' || (kind === 'repeated' && replacement === 'は')) return [];
  return [/^(?:kanji|voicing|repeated)$/.test(kind) ? { ...suspect, sure: false } : suspect];
}

function keyOf({ kind, draft, start, end }: BookSuspect): string {
  return `${kind} ${draft.text.slice(start - 1, end)}`;
}

/** 、 at the end of a line where the page ended and not the paragraph: that is a matter of line breaks. */
function isAtLineEnd({ kind, draft: { text }, start, end }: BookSuspect): boolean {
  if (kind !== 'sentenceMark' || text.charAt(start) !== '、') return false;
  const terminator = /^\r?\n?/.exec(text.slice(end, end + 2))?.[0] ?? '';
  return !NEW_PARAGRAPH.test(text.charAt(end + terminator.length));
}
