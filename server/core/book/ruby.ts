import type { Draft, Paragraph } from '../syntax/draft';
import { isPageMarkLine } from '../syntax/marks';
import type { Span } from '../text/span';
import { bodyMarksOf } from './body-marks';
import type { Deliverable } from './deliverable';

/** A reading in 《》 with the word that it is written behind. */
export interface Ruby {
  readonly draft: Draft;
  readonly paragraph: Paragraph;
  /** From 《 to 》. */
  readonly span: Span;
  readonly reading: string;
  /** The word: from ｜, or the run of one script before 《; empty when there is none. */
  readonly base: string;
  /** Whether ｜ says where the word begins. */
  readonly marked: boolean;
}

/** What may stand between a word and its reading. */
const BETWEEN = /(?:【[^【】]{1,16}】|[(（]?注\s?[0-9０-９]{1,4}\s?[)）]|[」』）)〉”〕])+$/;
const LONGEST_BASE = 30;

/** Reads all 《》 of the body. */
export function readRubies(deliverable: Deliverable): Ruby[] {
  return bodyMarksOf(deliverable, 'ruby', 'ruby-like').map(({ draft, mark, span, paragraph, lines, index }) => {
    const above = lineAbove(lines, index);
    return { draft, paragraph, span, reading: mark.label, ...baseOf(paragraph, span.start, above) };
  });
}

/** The line above, over a page mark. */
function lineAbove(lines: readonly Paragraph[], index: number): string {
  const [above = '', further = ''] = [lines[index - 1]?.text, lines[index - 2]?.text];
  return isPageMarkLine(above) ? further : above;
}

/** @param above the line above, which a line break of the page may have cut off from its reading */
function baseOf({ text, span }: Paragraph, at: number, above: string): { base: string; marked: boolean } {
  const end = at - span.start;
  const own = text.slice(Math.max(0, end - LONGEST_BASE), end);
  const line = own === '' ? above.slice(-LONGEST_BASE) : own;
  const bar = Math.max(line.lastIndexOf('｜'), line.lastIndexOf('|'));
  if (bar >= 0 && line.lastIndexOf('》') < bar) return { base: line.slice(bar + 1), marked: true };
  const base = lastRun(line);
  if (base !== '') return { base, marked: false };
  const before = line.replace(BETWEEN, '');
  // 「水門」《すいもん》 has its word too, whatever the brackets hold.
  return { base: lastRun(before) || line.slice(before.length), marked: false };
}

/** @returns the run of one script that a line ends with */
function lastRun(line: string): string {
  const script = scriptOf(line.charCodeAt(line.length - 1));
  let start = line.length;
  while (script !== undefined && start > 0 && scriptOf(line.charCodeAt(start - 1)) === script) start--;
  return line.slice(start);
}

/** Signs that count as kanji: 々仝〆〇ヶヵ and what stands for one that could not be written. */
const AS_KANJI = '々仝〆〇ヶヵ〓※■';

/** The script of a UTF-16 unit; those of supplementary characters are kanji. */
function scriptOf(unit: number): 'kanji' | 'katakana' | 'hiragana' | 'latin' | undefined {
  if ((unit >= 0x3400 && unit < 0xa000) || (unit >= 0xf900 && unit < 0xfb00)) return 'kanji';
  if ((unit >= 0xd800 && unit < 0xe000) || AS_KANJI.includes(String.fromCharCode(unit))) return 'kanji';
  if ((unit >= 0x3041 && unit <= 0x3096) || unit === 0x309d || unit === 0x309e) return 'hiragana';
  if ((unit >= 0x30a1 && unit <= 0x30fa) || unit === 0x30fc) return 'katakana';
  return /[A-Za-zＡ-Ｚａ-ｚ0-9０-９]/.test(String.fromCharCode(unit)) ? 'latin' : undefined;
}

/** So many 《》 and this share of all must be readings of a word, where no legend says that they are. */
const FEWEST_READINGS = 3;
const SHARE_OF_READINGS = 0.6;
const KANA = /^[ぁ-ゖァ-ヺー・゛゜ゝゞヽヾ〳〴〵〱〲\s\u3000]+$/;

/** @returns whether a reading is written in kana throughout */
export function isKana(reading: string): boolean {
  return KANA.test(reading);
}

/** @returns whether 《》 stand for ruby in this title; a book may use them as brackets of its own */
export function usesRuby({ facts }: Deliverable, rubies: readonly Ruby[]): boolean {
  const sentences = facts.legend?.sentences ?? [];
  if (sentences.some(({ value }) => /ルビ|[ふ振][りリ]?[がか仮][な名]|読み仮名|[^(（]《/.test(value))) return true;
  const readings = rubies.filter(({ base, reading }) => base !== '' && isKana(reading));
  return readings.length >= FEWEST_READINGS && readings.length >= rubies.length * SHARE_OF_READINGS;
}

/** The words of a book with their readings, and how often each is used. */
export type Readings = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Counts the readings of each word of several characters; what is written in katakana counts as hiragana. */
export function countReadings(rubies: readonly Ruby[]): Readings {
  const words = new Map<string, Map<string, number>>();
  for (const { base, reading } of rubies) {
    if (base.length < 2) continue;
    const readings = words.get(base) ?? new Map<string, number>();
    const folded = foldKana(reading);
    readings.set(folded, (readings.get(folded) ?? 0) + 1);
    words.set(base, readings);
  }
  return words;
}

/** @returns kana as hiragana */
function foldKana(reading: string): string {
  if (!/[ァ-ヶ]/.test(reading)) return reading;
  return reading.replace(/[ァ-ヶ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x60));
}

/** How often a word must be read in one way for another reading to be doubtful, if no dictionary reads it in that way too. */
const FEWEST_USUAL = 3;
const KANJI = /^[㐀-鿿々豈-﫿]{2,}$/;

/**
 * @param inDictionary how the dictionary reads a word, in katakana
 * @returns how the word is read everywhere else, when this reading stands only once and differs from that in one kana;
 * words of one kanji, and first syllables that only change their voice (さん, ざん), may be read in several ways
 */
export function usualReading(
  { base, reading }: Ruby,
  readings: Readings,
  inDictionary: (word: string) => string | undefined,
): string | undefined {
  const all = readings.get(base);
  if (all?.size !== 2 || !KANJI.test(base)) return undefined;
  const own = foldKana(reading);
  const usual = [...all].find(([other]) => other !== own);
  if (all.get(own) !== 1 || !usual || !isOneKanaApart(own, usual[0])) return undefined;
  const known = foldKana(inDictionary(base) ?? '');
  const isLikely = known === usual[0] || (known !== own && usual[1] >= FEWEST_USUAL);
  return isLikely ? usual[0] : undefined;
}

/** Kana that are taken for each other, besides those that differ in size or in voice only. */
const LOOK_ALIKES = [
  'ぬめ',
  'るろ',
  'はほけ',
  'わねれ',
  'さちきら',
  'くへ',
  'いり',
  'こに',
  'たに',
  'うら',
  'おあを',
  'つっ',
  'まよ',
];

/** Whether one kana is missing, or is another that it is easily mistaken for. */
function isOneKanaApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  const [one, other] = [voiceless(short.charAt(at)), voiceless(long.charAt(at))];
  const isAlike = one === other || LOOK_ALIKES.some((group) => group.includes(one) && group.includes(other));
  return isAlike && !(at === 0 && one === other) && short.slice(at + 1) === long.slice(at + 1);
}

/** @returns a kana in its large and voiceless form: ば and ぱ as は, ょ as よ */
function voiceless(kana: string): string {
  const plain = kana.normalize('NFD').charAt(0);
  const small = 'ぁぃぅぇぉっゃゅょゎ'.indexOf(plain);
  return small < 0 ? plain : 'あいうえおつやゆよわ'.charAt(small);
}
