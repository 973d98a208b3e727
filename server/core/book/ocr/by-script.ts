import { HIRAGANA_OF_KATAKANA, KANJI_OF_KATAKANA, KATAKANA_OF_HIRAGANA, KATAKANA_OF_KANJI } from './look-alikes';
import type { Suspect } from './suspect';
import { gain, nearby, wordAt, type Words } from './words-nearby';
import { matchesIn } from '../../text/matches';

/** Kanji and hiragana tell nothing but beside katakana or at the start of a line; a kana with a voicing mark behind it is another one. */
const CANDIDATE =
  /[ロニミハタカエチトオセヌヘベペリ](?![゙-゜])|[口二三八夕力工千卜才七又一へべぺり](?:(?=[ァ-ヺー])|(?<=(?:^|[ァ-ヺー]).))/g;
const NUMERAL = /[一二三七八千]/;
const KATAKANA_BEFORE = /[ァ-ヺ]ー*$/;
const MISREAD_BEFORE = /[ァ-ヺー][口二三八夕力工千卜才七又一]$/;
const MISREAD_BEHIND = /^[口二三八夕力工千卜才七又一][ァ-ヺー]/;
const KATAKANA_BEHIND = /^ー*[ァ-ヺ]|^ー+$/;
/** A sound is seldom stretched longer: ー in キャーーー. */
const LONGEST_STRETCH = 5;
const KATAKANA_WORD_BEFORE = /[ァ-ヺー]{2}$/;
/** 力コブ and 口パク are words, no name is as short. */
const LONG_KATAKANA_BEHIND = /^[ァ-ヺー]{3}/;
const HIRAGANA = /[ぁ-ゖ]/;
const LETTER = /[ぁ-ゖァ-ヺー一-鿿々〆〇]/;

/** Particles and endings of a text whose grammar is written in katakana (此ニ於テ, 責取テ); none of them looks like a kanji. */
const KATAKANA_GRAMMAR = /(?![一二三七八千口夕力工卜才又])[一-鿿][ヲノガモテデシスルレ](?![ァ-ヺー])/;
/** So near hiragana stand where a sentence is written with them. */
const HIRAGANA_REACH = 6;

/** Items of a list that the text speaks of: イ又はロに掲げる. */
const LIST_ITEM =
  /(?<![ァ-ヺー一-鿿])[イロハニホヘト](?:及び|又は|若しく|並び|から|まで|に[掲該規定]|の(?:いず|規定|場合)|、[ロハニホヘト])/;
const LIST_LETTER = /[ロハニヘト]/;
/** Single katakana that books print: ハの字, ニ短調, ト音記号, ニっと; 三カ所; 一ト月; チと. */
const PRINTED_BEHIND = /^(?:の字|[長短]調|音記号|書き|[行段列音変型級項号]|っ|ッ)/;
const COUNTED_BEHIND = /^(?:[国月所年条村寺町]|ヵ)/;
/** 八ツ場, 三ツ矢, 二ノ宮 are names. */
const NAMED_BEHIND = /^[ツッノヶケヵ](?![ァ-ヺー])/;
/** カ行のカ. */
const SPOKEN_OF = /[行段列]の$/;
const COUNTING = /[〇一二三四五六七八九十百千万数何幾0-9０-９]$/;

/** The least gain of a letter that stands alone, of one that joins a word or makes a name in its own script, and the gain that is sure. */
const ALONE = -6000;
const JOINING = -500;
const NAMING = 2000;
const SURE = 4000;

/** Finds a letter of one script inside a word of another: ジョバン二, 魅カ, コッソり. */
export function findByScript(line: string, words: Words | undefined): Suspect[] {
  const candidates = matchesIn(line, CANDIDATE);
  if (candidates.length === 0) return [];
  const habits = { katakanaGrammar: KATAKANA_GRAMMAR.test(line), listItems: LIST_ITEM.test(line) };
  return candidates.flatMap(({ 0: found, index }) => judge({ line, at: index, found, ...habits }, words) ?? []);
}

/** A candidate, and how its line uses katakana. */
interface Place {
  readonly line: string;
  readonly at: number;
  readonly found: string;
  readonly katakanaGrammar: boolean;
  readonly listItems: boolean;
}

function judge(place: Place, words: Words | undefined): Suspect | undefined {
  const { line, at, found } = place;
  const katakana = KATAKANA_OF_KANJI.get(found) ?? KATAKANA_OF_HIRAGANA.get(found);
  if (katakana !== undefined)
    return at === 0 ? completing(place, katakana, words) : amongKatakana(place, katakana, words);
  if (sidesOfKatakana(line, at) !== 0 || isInMisreadWord(line, at)) return undefined;
  if (place.katakanaGrammar || !LETTER.test(line.charAt(at - 1) + line.charAt(at + 1))) return undefined;
  const hiragana = HIRAGANA_OF_KATAKANA.get(found);
  const replacement = hiragana ?? KANJI_OF_KATAKANA.get(found) ?? '';
  if (hiragana === undefined && isPrinted(place)) return undefined;
  const around = line.slice(Math.max(0, at - HIRAGANA_REACH), at + 1 + HIRAGANA_REACH);
  if (at > 0 && HIRAGANA.test(around)) return weigh(place, replacement, ALONE, true, words);
  return completing(place, replacement, words);
}

/** In a title, a list or at the start of a line it has to complete a word of the dictionary: 工業統計; 此旨ハ可申 is Chinese. */
function completing(place: Place, replacement: string, words: Words | undefined): Suspect | undefined {
  return makesWord(place, replacement, words, 2) ? weigh(place, replacement, SURE, false, words) : undefined;
}

/** A kanji or hiragana with katakana on both sides, or with a katakana word on one. */
function amongKatakana(place: Place, katakana: string, words: Words | undefined): Suspect | undefined {
  const { line, at, found } = place;
  const sides = sidesOfKatakana(line, at);
  const before = line.slice(Math.max(0, at - LONGEST_STRETCH), at);
  // 責取テ三ニ破テ; 一ー二, 二十一ページ
  const isNumber = place.katakanaGrammar || COUNTING.test(before.slice(-1).replace('ー', '一'));
  if (sides === 0 || (NUMERAL.test(found) && isNumber)) return undefined;
  if (sides === 2) return weigh(place, katakana, 0, true, words);
  if (NUMERAL.test(found) && NAMED_BEHIND.test(line.slice(at + 1, at + 3))) return undefined;
  const isBehind = KATAKANA_BEFORE.test(before);
  if (isBehind && !KATAKANA_WORD_BEFORE.test(before)) return undefined;
  // へ is a particle behind katakana words, り the end of many adverbs before them: パリへの道, やっぱりジョバンニ.
  const isDoubtful = isBehind ? found === 'へ' : HIRAGANA.test(before.slice(-1));
  if (isDoubtful) return weigh(place, katakana, SURE, false, words);
  const isWord = found === '卜' || makesWord(place, katakana, words);
  const isName = !isBehind && LONG_KATAKANA_BEHIND.test(line.slice(at + 1, at + 4));
  return weigh(place, katakana, isWord ? JOINING : isName ? NAMING : SURE, false, words);
}

/** A word of the dictionary is strong evidence; names and foreign words are often unknown: カス三 is カスミ, 二コラス a name. */
function makesWord({ line, at }: Place, replacement: string, words: Words | undefined, least = 1): boolean {
  if (!words || (least > 1 && words.longestWordOver(line, at, replacement) === 0)) return false;
  const word = wordAt(nearby(line, { start: at, end: at + 1 }), replacement, words);
  return word !== undefined && word.known && word.end - word.start >= least;
}

/** セ口リ: the letter beside it is the one that was misread. */
function isInMisreadWord(line: string, at: number): boolean {
  return MISREAD_BEFORE.test(line.slice(Math.max(0, at - 2), at)) || MISREAD_BEHIND.test(line.slice(at + 1, at + 3));
}

/** How many sides have katakana; ー counts where it stretches one, not in 一ー二. */
function sidesOfKatakana(line: string, at: number): number {
  const before = line.slice(Math.max(0, at - LONGEST_STRETCH), at);
  return (
    Number(KATAKANA_BEFORE.test(before)) + Number(KATAKANA_BEHIND.test(line.slice(at + 1, at + 1 + LONGEST_STRETCH)))
  );
}

/** @param isPlain whether the script alone leaves no doubt, so that the words only have to agree */
function weigh(
  { line, at: start }: Place,
  replacement: string,
  least: number,
  isPlain: boolean,
  words: Words | undefined,
): Suspect | undefined {
  const span = { start, end: start + 1 };
  const won = gain(nearby(line, span), replacement, words);
  if (won === undefined ? !isPlain : won < least) return undefined;
  const kind = replacement === 'ー' ? 'longVowel' : 'script';
  return { ...span, kind, replacement, sure: isPlain || (won ?? 0) >= SURE };
}

function isPrinted({ line, at, found, listItems }: Place): boolean {
  const behind = line.slice(at + 1, at + 4);
  const isCounted = COUNTING.test(line.charAt(at - 1));
  if (PRINTED_BEHIND.test(behind) || SPOKEN_OF.test(line.slice(Math.max(0, at - 2), at))) return true;
  if (listItems && LIST_LETTER.test(found)) return true;
  if (found === 'カ' && isCounted && COUNTED_BEHIND.test(behind)) return true;
  return (/[トタ]/.test(found) && isCounted) || (found === 'チ' && behind.startsWith('と'));
}
