import type { Token, TokenSource } from '../../text/tokens';
import type { LineEnd } from './line-end';

/** What the dictionary says of the words on both sides of a line end. */
export interface WordsAtBreak {
  /** Part of speech and conjugation form of the line's last word. */
  readonly last: string;
  /** Part of speech of the next line's first word. */
  readonly first: string;
  /** Whether one word covers the break when the lines are joined, and whether the dictionary has it. */
  readonly across: 'no' | 'unknown' | 'known';
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
  return {
    last: describe(left.at(-1), true),
    first: describe(right[0], false),
    across: over ? (over.known ? 'known' : 'unknown') : 'no',
  };
}

function describe(token: Token | undefined, withForm: boolean): string {
  if (!token) return 'none';
  const { pos, detail1, conjugationForm } = token.partOfSpeech;
  return withForm ? `${pos}-${detail1}/${conjugationForm}` : `${pos}-${detail1}`;
}

/** The unfinished sentence at the end of a line, or its last characters when it ends with one. */
function sentenceEnd(text: string): string {
  const unfinished = text.slice(Math.max(text.lastIndexOf('。'), text.lastIndexOf('！'), text.lastIndexOf('？')) + 1);
  return (unfinished === '' ? text.slice(-12) : unfinished).slice(-REACH);
}

function sentenceStart(text: string): string {
  const end = text.slice(0, REACH).search(/[。、！？]/);
  return text.slice(0, end < 0 ? REACH : end + 1);
}
