import { matchesIn } from '../../text/matches';
import { DOUBTFUL_SIZE, isOldSpelling, leastGain } from './least-gain';
import { ALSO_PRINTED, OTHER_SIZE, OTHER_VOICING, SIMILAR_KANJI } from './look-alikes';
import type { Suspect, SuspectKind } from './suspect';
import { costWith, nearby, wordAt, type Nearby, type Words } from './words-nearby';

interface Partners {
  readonly kind: SuspectKind & ('smallKana' | 'voicing' | 'kanji');
  readonly others: readonly string[];
}

/** The look-alikes of each letter. */
const PARTNERS: ReadonlyMap<string, Partners> = new Map([
  ...partnersOf('kanji', SIMILAR_KANJI),
  ...partnersOf('voicing', OTHER_VOICING),
  ...partnersOf('smallKana', OTHER_SIZE),
]);

/** A letter that has look-alikes; most letters of a book have none. */
const LETTER = new RegExp(`[${[...SIMILAR_KANJI.keys(), ...OTHER_VOICING.keys()].join('')}]|${DOUBTFUL_SIZE}`, 'g');

/** Of the replacements those that are a word by themselves. */
const PARTICLE = /[ばやよ]/;
const SMALL_HIRAGANA = /[っゃゅょ]/;

/** Finds letters with which the words are far less probable than with a look-alike: 他入, 思つて, 食ぺる. */
export function findByWords(line: string, words: Words | undefined): Suspect[] {
  if (!words) return [];
  const letters = matchesIn(line, LETTER);
  const isOld = letters.length > 0 && isOldSpelling(line);
  return letters.flatMap(({ 0: letter, index: start }) => {
    const partners = PARTNERS.get(letter);
    if (!partners || (partners.kind === 'smallKana' && isOld)) return [];
    const { kind, others } = partners;
    // Leaves out most letters before any words are weighed.
    const possible = others.filter((other) => PARTICLE.test(other) || couldBeMeant(line, start, other, words));
    if (possible.length === 0) return [];
    return weigh(nearby(line, { start, end: start + 1 }), start, kind, possible, words) ?? [];
  });
}

/** Where the letter itself stands in a word as long as any that the other one makes, it is what the book has: はっきり, 古い駅. */
function couldBeMeant(line: string, at: number, other: string, words: Words): boolean {
  const longest = words.longestWordOver(line, at, other);
  if (longest === 0) return false;
  // Of old spelling the dictionary has words too: 今日に至つた.
  return SMALL_HIRAGANA.test(other) || longest > words.longestWordOver(line, at, line.charAt(at));
}

function partnersOf(kind: Partners['kind'], table: ReadonlyMap<string, string>): [string, Partners][] {
  return [...table].map(([letter, others]) => [letter, { kind, others: [...others] }]);
}

function weigh(
  place: Nearby,
  start: number,
  kind: Partners['kind'],
  replacements: readonly string[],
  words: Words,
): Suspect | undefined {
  const least = leastGain(place, kind);
  const now = least && costWith(place, place.found, words);
  if (!least || now === undefined) return undefined;
  let most = least.likely;
  let best: Suspect | undefined;
  for (const replacement of replacements) {
    const won = now - (costWith(place, replacement, words) ?? now);
    if (won < most || !makesWord(place, replacement, words)) continue;
    most = won;
    best = {
      start,
      end: start + 1,
      kind,
      replacement,
      sure: won >= least.sure && !isAlsoPrinted(place.found, replacement),
    };
  }
  return best;
}

function isAlsoPrinted(found: string, replacement: string): boolean {
  return ALSO_PRINTED.get(found)?.includes(replacement) ?? false;
}

/** The replacement must belong to a word of the dictionary; by itself it is no evidence, but for particles such as ば. */
function makesWord(place: Nearby, replacement: string, words: Words): boolean {
  const word = wordAt(place, replacement, words);
  if (!word?.known) return false;
  return word.end - word.start > 1 || (word.partOfSpeech.pos === '助詞' && replacement !== 'つ');
}
