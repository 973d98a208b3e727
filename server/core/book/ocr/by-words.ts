import { isOldSpelling, leastGain, sizeMatters } from './least-gain';
import { ALSO_PRINTED, OTHER_SIZE, OTHER_VOICING, SIMILAR_KANJI } from './look-alikes';
import type { Suspect, SuspectKind } from './suspect';
import { costWith, nearby, wordAt, type Nearby, type Words } from './words-nearby';

interface Partners {
  readonly kind: SuspectKind & ('smallKana' | 'voicing' | 'kanji');
  readonly others: readonly string[];
}

/** The look-alikes of each letter, by its UTF-16 unit: most letters of a book have none, and are passed over at once. */
const PARTNERS: ReadonlyMap<number, Partners> = new Map([
  ...partnersOf('kanji', SIMILAR_KANJI),
  ...partnersOf('voicing', OTHER_VOICING),
  ...partnersOf('smallKana', OTHER_SIZE),
]);

/** One byte a unit, which is looked up for every letter of a book. */
const HAS_PARTNERS = new Uint8Array(0x10000);
for (const unit of PARTNERS.keys()) HAS_PARTNERS[unit] = 1;

/** Of the replacements those that are a word by themselves. */
const PARTICLE = /[ばやよ]/;
const SMALL_HIRAGANA = /[っゃゅょ]/;

/** Finds letters with which the words are far less probable than with a look-alike: 他入, 思つて, 食ぺる. */
export function* findByWords(line: string, words: Words | undefined): Iterable<Suspect> {
  if (!words) return;
  for (let start = 0; start < line.length; start++) {
    const unit = line.charCodeAt(start);
    const partners = HAS_PARTNERS[unit] === 1 ? PARTNERS.get(unit) : undefined;
    if (!partners) continue;
    const { kind, others } = partners;
    if (kind === 'smallKana' && !sizeMatters(line, start)) continue;
    // Leaves out most letters before any words are weighed.
    const possible = others.filter((other) => PARTICLE.test(other) || couldBeMeant(line, start, other, words));
    if (possible.length === 0 || (kind === 'smallKana' && isOldSpelling(line))) continue;
    const suspect = weigh(nearby(line, { start, end: start + 1 }), start, kind, possible, words);
    if (suspect) yield suspect;
  }
}

/** Where the letter itself stands in a word as long as any that the other one makes, it is what the book has: はっきり, 古い駅. */
function couldBeMeant(line: string, at: number, other: string, words: Words): boolean {
  const longest = words.longestWordOver(line, at, other);
  if (longest === 0) return false;
  // Of old spelling the dictionary has words too: 今日に至つた.
  return SMALL_HIRAGANA.test(other) || longest > words.longestWordOver(line, at, line.charAt(at));
}

function partnersOf(kind: Partners['kind'], table: ReadonlyMap<string, string>): [number, Partners][] {
  return [...table].map(([letter, others]) => [letter.charCodeAt(0), { kind, others: [...others] }]);
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
