import { lazily } from '../text/lazily';
import { cyrillicTwin, isCyrillic, latinTwin, LETTERS, NOT_LATIN } from '../text/look-alike-letters';
import type { Span } from '../text/span';

/** Letters in a word that look right but belong to another script. */
export interface ForeignLetters {
  /** The word that holds them. */
  readonly word: string;
  readonly span: Span;
  /** The same letters in the script of the word. */
  readonly right: string;
  /** The script that they belong to. */
  readonly script: 'cyrillic' | 'greek' | 'latin';
  /** Whether letters of the right script stand beside them; otherwise only the context speaks against them. */
  readonly mixed: boolean;
}

/** Russian and Greek abbreviations of which every letter has a Latin twin. */
const REAL_WORDS = new Set(['СССР', 'ТАСС', 'МХАТ', 'МХТ', 'ТАСС', 'РСТ', 'ВВС', 'СКА', 'КР', 'ЕС', 'ТНК', 'МАТ']);
/** What a single letter sticks to when it is part of a Japanese word, as in ビタミンC and 36.5°C. */
const sticks = lazily(() => /[\p{Script=Han}\p{Script=Katakana}ー\d０-９°′%％]/u);
const FULL_WIDTH = /[Ａ-Ｚａ-ｚ]/;

/**
 * Finds letters of the wrong script.
 * @param text the text of a section
 * @param hasRealWords whether words of the script are written in the book: then a letter that stands alone may be meant
 */
export function findForeignLetters(text: string, hasRealWords: RealWords): ForeignLetters[] {
  if (!NOT_LATIN.test(text)) return [];
  const found: ForeignLetters[] = [];
  for (const { 0: word, index } of text.matchAll(LETTERS)) {
    if (!NOT_LATIN.test(word)) continue;
    const isMixed = /[A-Za-zＡ-Ｚａ-ｚ]/.test(word);
    const letters = isMixed ? mixedWord(word, index) : loneWord(word, index, text, hasRealWords);
    for (const one of letters) found.push(one);
  }
  return found;
}

/** Scripts of which the book has words that cannot be anything else. */
export interface RealWords {
  readonly cyrillic: boolean;
  readonly greek: boolean;
}

/** Looks for words of two letters or more, of which one has no Latin twin. */
export function findRealWords(text: string): RealWords {
  const real = { cyrillic: false, greek: false };
  if (!NOT_LATIN.test(text)) return real;
  for (const [word] of text.matchAll(/[\u0370-\u03FF]{3,}|[\u0400-\u052F]{2,}/g)) {
    if ([...word].every((letter) => latinTwin(letter) !== undefined)) continue;
    if (isCyrillic(word)) real.cyrillic = true;
    else real.greek = true;
  }
  return real;
}

/** Latin and another script in one word: those that look alike are wrong, unless the rest is no Latin. */
function mixedWord(word: string, index: number): ForeignLetters[] {
  const foreign = [...word].filter((letter) => NOT_LATIN.test(letter));
  const width = FULL_WIDTH.test(word) ? toFullWidth : (letter: string): string => letter;
  if (foreign.every((letter) => latinTwin(letter) !== undefined)) {
    const script = isCyrillic(foreign[0] ?? '') ? 'cyrillic' : 'greek';
    return runs(
      word,
      index,
      (letter) => (NOT_LATIN.test(letter) ? width(latinTwin(letter) ?? letter) : undefined),
      script,
    );
  }
  // μm and Δt are ordinary; сергей with a Latin c is not.
  const isRussian = foreign.length > 1 && foreign.every(isCyrillic);
  const latin = [...word].filter((letter) => !NOT_LATIN.test(letter));
  if (!isRussian || !latin.every((letter) => cyrillicTwin(letter) !== undefined)) return [];
  return runs(word, index, cyrillicTwin, 'latin');
}

function runs(
  word: string,
  index: number,
  rightOf: (letter: string) => string | undefined,
  script: ForeignLetters['script'],
): ForeignLetters[] {
  const found: { span: { start: number; end: number }; right: string }[] = [];
  [...word].forEach((letter, at) => {
    const right = rightOf(letter);
    if (right === undefined) return;
    const last = found.at(-1);
    const start = index + at;
    if (last?.span.end === start) {
      last.span.end = start + 1;
      last.right += right;
    } else found.push({ span: { start, end: start + 1 }, right });
  });
  return found.map((run) => ({ ...run, word, script, mixed: true }));
}

/** A word of look-alikes only: wrong where it sticks to a Japanese word or a number in a book without that script. */
function loneWord(word: string, index: number, text: string, real: RealWords): ForeignLetters[] {
  const twins = [...word].map(latinTwin);
  const script = isCyrillic(word) ? 'cyrillic' : 'greek';
  if (real[script] || twins.includes(undefined) || REAL_WORDS.has(word) || !/\p{Lu}/u.test(word)) return [];
  if (!sticks().test(text[index - 1] ?? '') && !sticks().test(text[index + word.length] ?? '')) return [];
  return [{ word, span: { start: index, end: index + word.length }, right: twins.join(''), script, mixed: false }];
}

function toFullWidth(letter: string): string {
  return String.fromCharCode(letter.charCodeAt(0) + 0xfee0);
}
