import type { Span } from '../../text/span';
import type { Token, TokenSource } from '../../text/tokens';

/** A source of words that can also weigh them. */
export interface Words extends TokenSource {
  cost(text: string): number | undefined;
  /** @returns the length of the longest word that could hold a letter in the place of another, or 0, which is cheap to see */
  longestWordOver(text: string, at: number, letter: string): number;
}

/** @returns the source if it can weigh words */
export function weighing(tokens: TokenSource | undefined): Words | undefined {
  const cost = tokens?.cost?.bind(tokens);
  const longest = tokens?.longestWordOver?.bind(tokens);
  return (
    tokens &&
    cost &&
    longest && {
      tokenize: (text) => tokens.tokenize(text),
      cost,
      longestWordOver: (text, at, letter) => longest(text, at, letter) ?? 0,
    }
  );
}

/** So many characters on each side tell which words they are; more would cost without telling more. */
const REACH = 7;
/** No word goes on over these. */
const WALL = /[\s「」『』（）()〈〉［］…―─・！？!?：；]/;
/** Kana but for the ・ between them, and kanji: most letters, which are told without a pattern. */
const [FIRST_LETTER, LAST_LETTER, MIDDLE_DOT] = [0x3041, 0x9fff, 0x30fb];

/** A place of a line with the characters around it that its words can reach. */
export interface Nearby {
  readonly before: string;
  readonly found: string;
  readonly after: string;
}

/** Cuts a place out of a line. */
export function nearby(line: string, { start, end }: Span): Nearby {
  let from = start;
  while (from > 0 && start - from < REACH && !isWall(line, from - 1) && !isStop(line, from - 1)) from--;
  let to = end;
  while (to < line.length && to - end < REACH && !isWall(line, to)) {
    to++;
    if (isStop(line, to - 1)) break;
  }
  return { before: line.slice(from, start), found: line.slice(start, end), after: line.slice(end, to) };
}

function isWall(line: string, at: number): boolean {
  const unit = line.charCodeAt(at);
  const isLetter = unit >= FIRST_LETTER && unit <= LAST_LETTER && unit !== MIDDLE_DOT;
  return !isLetter && WALL.test(line.charAt(at));
}

function isStop(line: string, at: number): boolean {
  const letter = line.charAt(at);
  return letter === '、' || letter === '。';
}

/** @returns how improbable the words are with a replacement, as an IPADIC cost; undefined while there is nobody to ask */
export function costWith({ before, after }: Nearby, replacement: string, words: Words | undefined): number | undefined {
  return words?.cost(before + replacement + after);
}

/** @returns by how much a replacement makes the words more probable, as a difference of costs; undefined as above */
export function gain(place: Nearby, replacement: string, words: Words | undefined): number | undefined {
  const now = costWith(place, place.found, words);
  const then = costWith(place, replacement, words);
  return now === undefined || then === undefined ? undefined : now - then;
}

/** @returns the word that covers the beginning of a replacement */
export function wordAt({ before, after }: Nearby, replacement: string, words: Words): Token | undefined {
  return words.tokenize(before + replacement + after)?.find(({ end }) => end > before.length);
}
