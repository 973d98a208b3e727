import { isOldSpelling, leastGain } from './least-gain';
import { ALSO_PRINTED, OTHER_SIZE, OTHER_VOICING, SIMILAR_KANJI } from './look-alikes';
import type { Suspect, SuspectKind } from './suspect';
import { costWith, nearby, wordAt, type Nearby, type Words } from './words-nearby';

const CANDIDATE = new RegExp(
  `[${[...OTHER_SIZE.keys(), ...OTHER_VOICING.keys(), ...SIMILAR_KANJI.keys()].join('')}]`,
  'g',
);

/** Finds letters with which the words are far less probable than with a look-alike: 他入, 思つて, 食ぺる. */
export function* findByWords(line: string, words: Words | undefined): Iterable<Suspect> {
  if (!words) return;
  const isOld = isOldSpelling(line);
  for (const { 0: found, index: start } of line.matchAll(CANDIDATE)) {
    const partners = partnersOf(found);
    if (isOld && partners.kind === 'smallKana') continue;
    const suspect = weigh(nearby(line, { start, end: start + 1 }), start, partners, words);
    if (suspect) yield suspect;
  }
}

interface Partners {
  readonly kind: SuspectKind & ('smallKana' | 'voicing' | 'kanji');
  readonly others: string;
}

function partnersOf(letter: string): Partners {
  const size = OTHER_SIZE.get(letter);
  if (size !== undefined) return { kind: 'smallKana', others: size };
  const voicing = OTHER_VOICING.get(letter);
  if (voicing !== undefined) return { kind: 'voicing', others: voicing };
  return { kind: 'kanji', others: SIMILAR_KANJI.get(letter) ?? '' };
}

function weigh(place: Nearby, start: number, { kind, others }: Partners, words: Words): Suspect | undefined {
  const least = leastGain(place, kind);
  const now = least && costWith(place, place.found, words);
  if (!least || now === undefined) return undefined;
  let most = least.likely;
  let best: Suspect | undefined;
  for (const replacement of others) {
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
