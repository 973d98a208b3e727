import type { Nearby } from './words-nearby';

/** From which gain a replacement is likely, and from which it is sure: IPADIC costs, some 700 for each factor of e. */
export interface LeastGain {
  readonly likely: number;
  readonly sure: number;
}

/** Behind these a small ゃゅょ can be spoken, so that both sizes occur. */
const BEFORE_SMALL = '[きしちにひみりぎじぢびぴ]';
const BEHIND_SMALL_TSU = '[たちつてとかきくけこさしすせそぱぴぷぺぽ]';
/**
 * A kana that may have the wrong size where it stands. Small katakana are at home in cries and foreign names of every kind; って and った
 * are endings, っこ a suffix: すみっこ. っ stands twice in cries.
 */
export const DOUBTFUL_SIZE = `[ゃゅょ](?<!${BEFORE_SMALL}.)|[やゆよ](?<=${BEFORE_SMALL}.)|っ(?<!っっ)(?![てたこっ])|つ(?=${BEHIND_SMALL_TSU}|[一-鿿])|[ツヤユヨ]`;
/** Words of old spelling in a line without small kana: a quotation, whose large kana are right. */
const OLD_SPELLING = /[ゐゑヰヱ]|やう[なにだで]|[いふ思云言]ふ|でせう|ませう/;

/** How much the words must gain by a replacement in a place. @returns undefined where both letters are at home */
export function leastGain(place: Nearby, kind: 'smallKana' | 'voicing' | 'kanji'): LeastGain | undefined {
  if (kind === 'smallKana') return leastOfSize(place);
  return kind === 'voicing' ? leastOfVoicing(place) : leastOfKanji(place);
}

/** @returns whether a line is written as before 1946, when つ and や stood for っ and ゃ */
export function isOldSpelling(line: string): boolean {
  return OLD_SPELLING.test(line) && !/[っゃゅょ]/.test(line);
}

/** @param place one where the size matters */
function leastOfSize({ found, after }: Nearby): LeastGain {
  if (/[ゃゅょ]/.test(found)) return { likely: 1000, sure: 3000 };
  if (/[やゆよ]/.test(found)) return { likely: 7000, sure: 10_000 };
  if (found === 'っ') return { likely: 8500, sure: 11_000 };
  if (found !== 'つ') return { likely: 5000, sure: 8000 };
  return /^[一-鿿]/.test(after) ? { likely: 10_000, sure: 12_000 } : { likely: 7000, sure: 9500 };
}

function leastOfVoicing({ found }: Nearby): LeastGain {
  if (/[ァ-ヺ]/.test(found)) return { likely: 5000, sure: 8000 };
  return /[ぱぴぷぺぽ]/.test(found) ? { likely: 7000, sure: 9500 } : { likely: 9000, sure: 12_000 };
}

/** Without hiragana around it may be Chinese or a list of names, of which the dictionary knows little. */
function leastOfKanji({ before, found, after }: Nearby): LeastGain | undefined {
  // 子曰、 and 曰く: says.
  if (standsAlone(before, after) || (found === '曰' && /^(?:[く、]|$)/.test(after))) return undefined;
  return /[ぁ-ゖ]/.test(before + after) ? { likely: 6500, sure: 10_000 } : { likely: 10_000, sure: 12_000 };
}

/** A kanji between kana with a particle behind it: no other kanji would make a longer word of it. */
function standsAlone(before: string, after: string): boolean {
  return !/[一-鿿々]$/.test(before) && /^(?:[のはをでがに、。]|$)/.test(after);
}
