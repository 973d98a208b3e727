import { foldWidth } from '../text/fold';
import { matchesIn } from '../text/matches';

/** A note number taken apart. */
export interface NoteShape {
  /** What tells it from other numbers: 注, 訳注, ※; empty where only brackets do: [1], 1). */
  readonly word: string;
  /** The number as it is written. */
  readonly number: string;
  /** The whole with # for the number, in one width: 注#), (注#), [#]. */
  readonly form: string;
}

const NUMBER = '\\d{1,4}|[一二三四五六七八九十百]{1,4}';
/** Whose note it is, or where it stands. */
export const NOTE_WRITERS = '原|訳|編|補|脚|割|校|傍|頭|後|章|巻末|章末|訳者|編者|著者';
const WORD = `(?:${NOTE_WRITERS})?[注註]`;
const WORDED = `(?:(?<open>[([〔【<〈])\\s?)?(?<word>${WORD}|[※*](?!\\s))\\s?(?:[([〔]\\s?)?(?<number>${NUMBER})(?:\\s?(?<end>[)\\]〕]?[)\\]〕】>〉]))?`;
const PLAIN = '(?:(?<open>[([〔<])\\s?)?(?<number>\\d{1,3})\\s?(?<end>[)\\]〕>])';
const WORDED_ALL = new RegExp(WORDED, 'g');
const PLAIN_ALL = new RegExp(`(?<![\\dA-Za-z注註※*.,:/-]\\s?)${PLAIN}`, 'g');
/** 発注, 受注, 外注, 特注 and 2*3 are no notes. */
const NO_NOTE_BEFORE = /[発受外特傾落差\d*A-Za-z]$/;
const PAIRS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '〔': '〕', '【': '】', '<': '>', '〈': '〉' };

/** Finds what looks like a note number in a line of folded text: offsets of the line, and the number. */
export function* findNoteShapes(folded: string): Iterable<{ start: number; end: number; number: string }> {
  if (/[注註※*]/.test(folded)) {
    for (const match of matchesIn(folded, WORDED_ALL)) {
      const { open = '', word = '', number = '', end = '' } = match.groups ?? {};
      if (open === '' && !mayBeNote(folded.slice(Math.max(0, match.index - 1), match.index))) continue;
      // A numeral in kanji may be a word of the sentence: 注一つ.
      if (!/\d/.test(number) && open === '' && match.index > 0 && end === '') continue;
      // What a bracket closes that opened before the word is not of the mark.
      const whole = open === '' && word !== '' && end.length > 1 ? match[0].slice(0, -1) : match[0];
      yield { start: match.index, end: match.index + whole.length, number };
    }
  }
  if (!/[)\]〕>]/.test(folded)) return;
  for (const match of matchesIn(folded, PLAIN_ALL)) {
    const { open = '', number = '', end = '' } = match.groups ?? {};
    if (open === '' ? end !== ')' : PAIRS[open] !== end) continue;
    yield { start: match.index, end: match.index + match[0].length, number };
  }
}

/** @returns whether 注 behind this character may be the word for a note, and not part of 発注 or 受注 */
export function mayBeNote(before: string): boolean {
  return !NO_NOTE_BEFORE.test(before);
}

/** Takes apart what findNoteShapes found. @returns undefined when it is none */
export function readNoteShape(written: string): NoteShape | undefined {
  const folded = foldWidth(written);
  const groups = (new RegExp(`^${WORDED}$`).exec(folded) ?? new RegExp(`^${PLAIN}$`).exec(folded))?.groups;
  if (!groups) return undefined;
  const { word = '', number = '' } = groups;
  const at = folded.indexOf(number, word === '' ? 0 : folded.indexOf(word) + word.length);
  const form = `${folded.slice(0, at)}#${folded.slice(at + number.length)}`.replace(/\s/g, '');
  return { word: word.replace('註', '注'), number: written.slice(at, at + number.length), form };
}
