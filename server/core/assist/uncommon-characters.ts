import { JIS_X_0208 } from '../text/jis-x-0208';
import { codePointName } from '../text/code-point';

/** A character that JIS X 0208 (kanji of level 1 and 2) does not have, and where a text has it. */
export interface UncommonCharacter {
  /** With the variation selector behind it, if there is one. */
  readonly character: string;
  /** Such as `U+4FE0`; two of them with a variation selector. */
  readonly codes: string;
  readonly isKanji: boolean;
  readonly count: number;
  /** Offset of the first places, at most MOST_PLACES. */
  readonly places: readonly number[];
}

/** So many places are told of each character. */
const MOST_PLACES = 5;

/** A character, and the mark that makes it a variant or is written over it. */
const CHARACTER = /[^\p{ASCII}\p{Cc}\s][\u0300-\u036F\u3099\u309A\uFE00-\uFE0F\u{E0100}-\u{E01EF}]*/gu;

/**
 * Counts the characters of a text that reading software may not know, being beyond JIS level 2. ASCII, half-width katakana and
 * spaces are known everywhere.
 * @returns kanji first, then the others; the most frequent first
 */
export function uncommonCharacters(text: string): UncommonCharacter[] {
  const known = new Set(JIS_X_0208.flatMap((row) => [...row]));
  const found = new Map<string, { count: number; places: number[] }>();
  for (const { 0: character, index } of text.matchAll(CHARACTER)) {
    if (known.has(character) || /^[\s\uFF61-\uFF9F]+$/u.test(character)) continue;
    const entry = found.get(character) ?? { count: 0, places: [] };
    entry.count++;
    if (entry.places.length < MOST_PLACES) entry.places.push(index);
    found.set(character, entry);
  }
  return [...found]
    .map(([character, { count, places }]) => ({
      character,
      codes: [...character].map(codePointName).join(' '),
      isKanji: /^[\p{Script=Han}]/u.test(character),
      count,
      places,
    }))
    .sort((a, b) => Number(b.isKanji) - Number(a.isKanji) || b.count - a.count || compare(a.character, b.character));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
