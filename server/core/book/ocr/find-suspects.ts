import type { TokenSource } from '../../text/tokens';
import { bareLine, type BareLine } from './bare-line';
import { findByScript } from './by-script';
import { findByWords } from './by-words';
import { findLettersInNumbers } from './digits';
import { findLongVowels } from './long-vowels';
import { findLargeTsu, findMisreadWords } from './misread-words';
import { findRepeated } from './repeated';
import { findSentenceMarks } from './sentence-marks';
import type { Suspect } from './suspect';
import { weighing, type Words } from './words-nearby';

/** Where two find something in one place, the first is believed. */
const FINDERS: readonly ((line: string, words: Words | undefined) => readonly Suspect[])[] = [
  findMisreadWords,
  findLargeTsu,
  findByScript,
  findLongVowels,
  findRepeated,
  findSentenceMarks,
  findLettersInNumbers,
  findByWords,
];

/** What is told of a misprint of the book itself: 明冶（ママ）. */
const AS_PRINTED = /^.{0,6}[（(［〔]?ママ/;

/**
 * Makes a finder of what OCR has probably misread in a line, by the line alone.
 * @param tokens without one that can weigh words, only what the scripts tell is found
 * @returns finds the places in reading order; of places that overlap the first one
 */
export function createSuspectFinder(tokens: TokenSource | undefined): (line: string) => Suspect[] {
  const words = weighing(tokens);
  return (line) => {
    // Whoever has no words yet is to know that they are wanted.
    if (!words) tokens?.tokenize(line);
    return findSuspects(line, words);
  };
}

function findSuspects(line: string, words: Words | undefined): Suspect[] {
  const bare = bareLine(line);
  const { text } = bare;
  const found = FINDERS.flatMap((find) => find(text, words));
  return found.length === 0 ? found : inOrder(line, bare, found);
}

/** @returns what may be told, by the places of the line itself */
function inOrder(line: string, bare: BareLine, found: readonly Suspect[]): Suspect[] {
  const possible = found.filter((suspect) => !mayGoOn(suspect, bare.text)).sort((a, b) => a.start - b.start);
  const kept: Suspect[] = [];
  for (const suspect of possible) {
    const place = bare.placeOf(suspect);
    // A reading in between would be lost with the letters around it.
    const isWhole = place.end - place.start === suspect.end - suspect.start;
    const isFree = isWhole && place.start >= (kept.at(-1)?.end ?? 0);
    if (isFree && !AS_PRINTED.test(line.slice(place.end))) kept.push({ ...suspect, ...place });
  }
  return kept;
}

/** Where a page's line ends a word may go on in the next one: マッ / チは, や / りようが. By its script a letter is judged with that in view. */
function mayGoOn({ kind, start, end }: Suspect, line: string): boolean {
  if (kind === 'sentenceMark') return false;
  const isKana = kind === 'smallKana' || kind === 'voicing';
  const least = kind === 'script' ? 0 : isKana && /^\S/.test(line) ? 2 : 1;
  return start < least || end === line.length;
}
