import { matchesIn } from '../../text/matches';
import type { Span } from '../../text/span';
import type { Suspect } from './suspect';
import { gain, nearby, wordAt, type Words } from './words-nearby';

/** More than one ー is a dash or a cry. */
const CANDIDATE = /(?<!ー)ー(?!ー)/g;
const KANA = /[ぁ-ゖァ-ヺｦ-ﾝゝゞヽヾ゛゜]/;
const KANJI = /[一-鿿々〆〇]/;
/** ー behind these belongs to a katakana word, or stands for a hyphen: 03ー1234, Ａー１. */
const NO_PLACE_FOR_ICHI = /[ァ-ヺｦ-ﾝヽヾ0-9０-９A-Za-zＡ-Ｚａ-ｚー]/;
/** Sounds that are stretched end like this, whatever they stand behind: 駄目ー！ */
const END_OF_CRY = /^(?:[っッ〜～！？!?…‥」』、。ぁ-ぉァ-ォ]|$)/;
/** は, が … behind a word; at the start of a clause they would be a cry that is stretched: はー、疲れた. */
const PARTICLE_BEFORE = /[ぁ-ゖァ-ヺー一-鿿々](?:[はがをにのもとで]|より|から|まで|ほど)$/;
const NUMERAL = /[〇一二三四五六七八九十百千万]/;

/** From these gains on 一 is likely in place of ー; SURER above them it is sure. */
const BEHIND_KANJI = 3000;
const BEHIND_PARTICLE = 5000;
const BEHIND_HIRAGANA = 12_000;
const SURER = 3000;

/** Finds ー where no sound can be stretched: ー番, 同ー人. */
export function findLongVowels(line: string, words: Words | undefined): Suspect[] {
  return matchesIn(line, CANDIDATE).flatMap(
    ({ index }) => findIchi(line, { start: index, end: index + 1 }, words) ?? [],
  );
}

function findIchi(line: string, span: Span, words: Words | undefined): Suspect | undefined {
  const before = line.slice(Math.max(0, span.start - 3), span.start);
  const last = before.slice(-1);
  const behind = line.slice(span.end);
  if (NO_PLACE_FOR_ICHI.test(last)) return undefined;
  const won = gain(nearby(line, span), '一', words);
  const found = { ...span, kind: 'longVowel', replacement: '一' } as const;
  const isCounting = KANJI.test(behind.charAt(0)) || behind.startsWith('つ');
  if (KANA.test(last)) {
    const least = PARTICLE_BEFORE.test(before) ? BEHIND_PARTICLE : BEHIND_HIRAGANA;
    return isCounting && won !== undefined && won >= least ? { ...found, sure: won >= least + SURER } : undefined;
  }
  if (KANJI.test(last)) {
    if (END_OF_CRY.test(behind)) return undefined;
    if (NUMERAL.test(last) && NUMERAL.test(behind.charAt(0))) return { ...found, replacement: '―', sure: false };
    if (/^[ぁ-ゖ]/.test(behind) && !isCounting && !makesWord(line, span, words)) return undefined;
    return (won ?? 0) >= BEHIND_KANJI ? { ...found, sure: (won ?? 0) >= BEHIND_KANJI + SURER } : undefined;
  }
  return isCounting ? { ...found, sure: won === undefined || won >= 0 } : undefined;
}

/** 唯ーの, 同ーに; but 嫌ーな and 長ーい are stretched. */
function makesWord(line: string, span: Span, words: Words | undefined): boolean {
  const { before, after } = nearby(line, span);
  const word = words && wordAt({ before, found: '', after }, '一', words);
  return word !== undefined && word.known && word.start < before.length && word.partOfSpeech.detail1 !== '固有名詞';
}
