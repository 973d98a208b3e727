import type { Token, TokenSource } from '../../text/tokens';
import type { Feature } from './feature';
import type { LineEnd } from './line-end';

/** What the dictionary says of the words on both sides of a line end. */
export interface WordsAtBreak {
  /** Part of speech and conjugation form of the line's last word. */
  readonly last: string;
  /** Part of speech of the next line's first word. */
  readonly first: string;
  /** The main parts of speech of both. */
  readonly pair: string;
  /** Whether one word covers the break when the lines are joined, and whether the dictionary has it. */
  readonly across: 'no' | 'unknown' | 'known';
}

const NAMES = ['last', 'first', 'pair', 'across'] as const;

/**
 * Features of the words at a break.
 * @param known the values that are told apart, by name; all others are one
 */
export function wordFeatures(known: Readonly<Record<string, object>>): Feature<WordsAtBreak>[] {
  return NAMES.map((name) => {
    const values = ['other', ...Object.keys(known[name] ?? {})];
    const numbers = new Map(values.map((value, number) => [value, number]));
    return { name, values, byEnding: true, of: (words) => numbers.get(words[name]) ?? 0 };
  });
}

/** So many characters on each side decide; more would cost without telling more. */
const REACH = 16;

/** Asks for the words at a line end. @returns undefined while there is no tokenizer to ask */
export function wordsAtBreak({ line, next }: LineEnd, tokens: TokenSource): WordsAtBreak | undefined {
  const before = sentenceEnd(line.text);
  const behind = sentenceStart(next.text);
  const left = tokens.tokenize(before);
  const right = tokens.tokenize(behind);
  const joined = tokens.tokenize(before + behind);
  if (!left || !right || !joined) return undefined;
  const over = joined.find(({ start, end }) => start < before.length && end > before.length);
  const last = left.at(-1)?.partOfSpeech;
  const first = right[0]?.partOfSpeech;
  return {
    last: last ? `${last.pos}-${last.detail1}/${last.conjugationForm}` : 'none',
    first: first ? `${first.pos}-${first.detail1}` : 'none',
    pair: `${last?.pos ?? 'none'} & ${first?.pos ?? 'none'}`,
    across: over ? acrossOf(over) : 'no',
  };
}

function acrossOf({ known }: Token): WordsAtBreak['across'] {
  return known ? 'known' : 'unknown';
}

/** The unfinished sentence at the end of a line, or its last characters when it ends with one. */
function sentenceEnd(text: string): string {
  const end = text.slice(-REACH);
  const unfinished = end.slice(Math.max(end.lastIndexOf('。'), end.lastIndexOf('！'), end.lastIndexOf('？')) + 1);
  return unfinished === '' ? text.slice(-12) : unfinished;
}

function sentenceStart(text: string): string {
  const start = text.slice(0, REACH);
  const end = start.search(/[。、！？]/);
  return end < 0 ? start : start.slice(0, end + 1);
}
