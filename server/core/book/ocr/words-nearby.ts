import type { Span } from '../../text/span';
import type { Token, TokenSource } from '../../text/tokens';

/** A source of words that can also weigh them. */
export interface Words extends TokenSource {
  cost(text: string): number | undefined;
  /** @returns false where no longer word could hold a letter in the place of another, which is cheap to see */
  couldBeInWord(text: string, at: number, letter: string): boolean;
}

/** @returns the source if it can weigh words */
export function weighing(tokens: TokenSource | undefined): Words | undefined {
  const cost = tokens?.cost?.bind(tokens);
  return (
    tokens &&
    cost && {
      tokenize: (text) => tokens.tokenize(text),
      cost,
      couldBeInWord: (text, at, letter) => tokens.couldBeInWord?.(text, at, letter) ?? true,
    }
  );
}

/** So many characters on each side tell which words they are; more would cost without telling more. */
const REACH = 7;
/** No word goes on over these. */
const WALL = /[\s「」『』（）()〈〉［］…―─・！？!?：；]/;
const STOP = /[、。]/;

/** A place of a line with the characters around it that its words can reach. */
export interface Nearby {
  readonly before: string;
  readonly found: string;
  readonly after: string;
}

/** Cuts a place out of a line. */
export function nearby(line: string, { start, end }: Span): Nearby {
  let from = start;
  while (from > 0 && start - from < REACH && !isEdge(line.charAt(from - 1))) from--;
  let to = end;
  while (to < line.length && to - end < REACH && !WALL.test(line.charAt(to))) {
    to++;
    if (STOP.test(line.charAt(to - 1))) break;
  }
  return { before: line.slice(from, start), found: line.slice(start, end), after: line.slice(end, to) };
}

function isEdge(letter: string): boolean {
  return WALL.test(letter) || STOP.test(letter);
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
