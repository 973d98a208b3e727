import { matchesIn } from '../../text/matches';
import type { Token } from '../../text/tokens';
import type { Suspect } from './suspect';
import { gain, nearby, type Nearby, type Words } from './words-nearby';

const DOUBLED = /([をはがにのでと])\1|([。、])\2/g;
const LETTER_BEFORE = /[ぁ-ゖァ-ヺー一-鿿々〆〇」』）0-9A-Za-z０-９Ａ-Ｚａ-ｚ]$/;
/** From which gain one of the two letters is too much. */
const LEAST = 2600;
/** Words that are complete, so that a letter behind them is not their own. */
const CLOSED_WORD = /^(?:助詞|助動詞|連体詞|名詞-(?:非自立|代名詞|接尾))/;

/** Finds a particle or a mark that stands twice: 私をを, 男のの. */
export function findRepeated(line: string, words: Words | undefined): Suspect[] {
  return matchesIn(line, DOUBLED).flatMap(({ 0: pair, index: start }): Suspect[] => {
    const letter = pair.charAt(0);
    // はははは is laughter.
    if (line.charAt(start - 1) === letter || line.charAt(start + 2) === letter) return [];
    const found = { start, end: start + 2, kind: 'repeated', replacement: letter } as const;
    if (/[を。、]/.test(letter)) return [{ ...found, sure: true }];
    if (!words) return [];
    const place = nearby(line, found);
    return isTooMuch(place, letter, words) ? [{ ...found, sure: isBehindWord(place, words) }] : [];
  });
}

function isTooMuch(place: Nearby, letter: string, words: Words): boolean {
  const { before, found, after } = place;
  if (!LETTER_BEFORE.test(before) || (gain(place, letter, words) ?? 0) < LEAST) return false;
  // 私のはは is a mother, のの字 a stroke of the pen, 場合ででも an old も.
  if ((letter === 'は' && before.endsWith('の')) || /^(?:も|字)/.test(after)) return false;
  const tokens = words.tokenize(before + found + after) ?? [];
  const [first, second] = [0, 1].map((at) => tokens.find(({ start }) => start === before.length + at));
  // と ends many words: ことと, あとと.
  return second !== undefined && isParticle(second) && (letter !== 'と' || first?.partOfSpeech.pos === '助詞');
}

/** Between two particles the dictionary takes の for a noun and で for the beginning of です. */
function isParticle({ start, end, partOfSpeech: { pos } }: Token): boolean {
  return pos === '助動詞' || pos === '助詞' || (end - start === 1 && pos === '名詞');
}

/** A noun in hiragana may end with the letter itself: 水神みつは is followed by は. */
function isBehindWord({ before }: Nearby, words: Words): boolean {
  if (!/[ぁ-ゖ]$/.test(before)) return true;
  const last = words.tokenize(before)?.at(-1);
  return last !== undefined && CLOSED_WORD.test(`${last.partOfSpeech.pos}-${last.partOfSpeech.detail1}`);
}
