import type { Wording } from '../../text/wording';

const NAMES: readonly (readonly [RegExp, string, string])[] = [
  [/^[っゃゅょぁぃぅぇぉ]$/, '小さい「{}」', 'the small {}'],
  [/^[ッャュョァィゥェォ]$/, '片仮名の小さい「{}」', 'the small katakana {}'],
  [/^[ぁ-ゖ]$/, '平仮名の「{}」', 'the hiragana {}'],
  [/^[ァ-ヺ]$/, '片仮名の「{}」', 'the katakana {}'],
  [/^ー+$/, '長音記号「{}」', 'the long vowel mark {}'],
  [/^[〇一二三四五六七八九十百千万]+$/, '漢数字の「{}」', 'the kanji numeral {}'],
  [/^[一-鿿々]$/, '漢字の「{}」', 'the kanji {}'],
  [/^―+$/, 'ダッシュ「{}」', 'the dash {}'],
  [/^[0-9０-９]$/, '数字の「{}」', 'the digit {}'],
  [/^[A-Za-zＡ-Ｚａ-ｚ]$/, 'アルファベットの「{}」', 'the letter {}'],
  [/^。$/, '句点「{}」', 'the full stop {}'],
  [/^、$/, '読点「{}」', 'the comma {}'],
];

/** @returns a letter with what tells it from its look-alikes when it is only heard */
export function nameOfLetter(letter: string): Wording {
  const [, ja = '「{}」', en = '{}'] = NAMES.find(([pattern]) => pattern.test(letter)) ?? [];
  return { ja: ja.replace('{}', letter), en: en.replace('{}', letter) };
}
