import { countReadings, isKana, readRubies, usesRuby, usualReading, type Ruby } from './ruby';
import type { Deliverable } from './deliverable';
import type { TokenSource } from '../text/tokens';

/** What is wrong with a reading in 《》. */
export interface RubyDefect {
  readonly kind: 'empty' | 'baseless' | 'repeated' | 'kanji' | 'ambiguous' | 'doubtful';
  readonly ruby: Ruby;
  /** How the word is read elsewhere, where the reading is doubtful. */
  readonly usual?: string;
}

/** Of this many 《》 of a kind, and this share of all, a book makes a use of its own. */
const FEWEST_OF_HABIT = 4;
const SHARE_OF_HABIT = 0.2;
/** Longer words in 《》 are a remark. */
const LONGEST_READING = 15;
const HAN = /[㐀-鿿豈-﫿\ud840-\ud88f]/;
const KANJI_RUN = /^[㐀-鿿豈-﫿々仝〆〇ヶヵ]+$/;
const HIRAGANA = /^[ぁ-ゖゝゞ]+$/;

/**
 * Finds readings that cannot be right, or of which it is not clear what they belong to.
 * @param tokens the dictionary, where it is at hand: whether it reads a word as the rest of the book does tells which of two readings is odd
 */
export function findRubyDefects(deliverable: Deliverable, tokens?: TokenSource): RubyDefect[] {
  const rubies = readRubies(deliverable);
  if (rubies.length === 0 || !usesRuby(deliverable, rubies)) return [];
  const readings = countReadings(rubies);
  const inDictionary = (word: string): string | undefined => tokens?.reading?.(word);
  const found = rubies.flatMap((ruby, index): RubyDefect[] => {
    const kind = defectOf(ruby, rubies[index - 1]);
    if (kind) return [{ kind, ruby }];
    const usual = usualReading(ruby, readings, inDictionary);
    return usual === undefined ? [] : [{ kind: 'doubtful', ruby, usual }];
  });
  const habits = (['baseless', 'kanji'] as const).filter((kind) => {
    const count = found.filter((other) => other.kind === kind).length;
    return count >= FEWEST_OF_HABIT && count > rubies.length * SHARE_OF_HABIT;
  });
  return found.filter(({ kind }) => !habits.some((habit) => habit === kind));
}

function defectOf(ruby: Ruby, before: Ruby | undefined): RubyDefect['kind'] | undefined {
  const { base, reading, draft, span, marked } = ruby;
  if (reading.trim() === '') return 'empty';
  if (before?.draft === draft && before.span.end === span.start)
    return before.reading === reading ? 'repeated' : undefined;
  if (base === '') return isKana(reading) ? 'baseless' : undefined;
  if (HAN.test(reading)) return isMistaken(ruby) ? 'kanji' : undefined;
  return !marked && isAmbiguous(ruby) ? 'ambiguous' : undefined;
}

/** Kanji behind kanji are no reading; behind kana or Latin letters they may tell the sense. */
function isMistaken({ base, reading }: Ruby): boolean {
  if (reading.length > LONGEST_READING) return false;
  return (
    HAN.test(base) || (isKana(base) && isKana(reading.replace(/[一二口力夕卜工才千八]/g, '')) && !HIRAGANA.test(base))
  );
}

/** A reading with fewer kana than the run has kanji belongs to a part of it; one behind hiragana to more than the run. */
function isAmbiguous({ base, reading }: Ruby): boolean {
  if (!isKana(reading)) return false;
  if (KANJI_RUN.test(base)) return syllables(reading) < base.replace(/[ヶヵ]/g, '').length;
  return HIRAGANA.test(base) && !reading.endsWith(base.slice(-1));
}

function syllables(reading: string): number {
  return reading.replace(/[\s\u3000・]/g, '').length;
}
