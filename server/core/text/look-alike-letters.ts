/** Letters of Cyrillic and Greek that look exactly like Latin ones, each with its twin. */
const CYRILLIC = 'АAВBЕEЅSІIЈJКKМMНHОOРPСCТTУYХXԚQԜWаaеeоoрpсcуyхxѕsіiјjԛqԝw';
const GREEK = 'ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοo';

const pairs = (letters: string): [string, string][] =>
  [...letters].flatMap((letter, index) => (index % 2 === 0 ? [[letter, letters[index + 1] ?? letter]] : []));

const LATIN_OF: ReadonlyMap<string, string> = new Map([...pairs(CYRILLIC), ...pairs(GREEK)]);
const CYRILLIC_OF: ReadonlyMap<string, string> = new Map(pairs(CYRILLIC).map(([letter, latin]) => [latin, letter]));

/** A stretch of letters of these scripts; accents of Latin and full-width letters included. */
export const LETTERS = /[A-Za-z\u00C0-\u024F\u0370-\u03FF\u0400-\u052FＡ-Ｚａ-ｚ]+/g;
/** A letter that is not Latin. */
export const NOT_LATIN = /[\u0370-\u03FF\u0400-\u052F]/;

/** @returns whether the letter belongs to the Cyrillic script */
export function isCyrillic(letter: string): boolean {
  return letter >= '\u0400' && letter <= '\u052F';
}

/** @returns the Latin letter that looks like this one of Cyrillic or Greek; undefined where none does */
export function latinTwin(letter: string): string | undefined {
  return LATIN_OF.get(letter);
}

/** @returns the Cyrillic letter that looks like this Latin one; undefined where none does */
export function cyrillicTwin(letter: string): string | undefined {
  return CYRILLIC_OF.get(letter);
}
