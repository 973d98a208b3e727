import type { Token, TokenSource } from '../core/text/tokens';
import type { Dictionary } from './dictionary';
import { DictionaryError } from './dictionary-error';
import { Tokenizer } from './tokenizer';

/**
 * Hands words to rules in the same thread. The dictionary is opened when the first rule asks for words; when that fails, the rules
 * go on without words.
 * @param open opens the dictionary
 * @param onProblem is told once why it cannot be opened
 */
export function createTokenSource(open: () => Dictionary, onProblem: (problem: DictionaryError) => void): TokenSource {
  let opened: Tokenizer | 'none' | undefined;
  const tokenizer = (): Tokenizer | undefined => {
    opened ??= tryOpen(open, onProblem) ?? 'none';
    return opened === 'none' ? undefined : opened;
  };
  return {
    tokenize: (text) => {
      const found = tokenizer();
      return found && wordsOf(found, text);
    },
    cost: (text) => tokenizer()?.cost(text),
    longestWordOver: (text, at, letter) => tokenizer()?.longestWordOver(text, at, letter),
    reading: (text) => tokenizer()?.tokenize(text).wholeReading(),
  };
}

function tryOpen(open: () => Dictionary, onProblem: (problem: DictionaryError) => void): Tokenizer | undefined {
  try {
    return new Tokenizer(open());
  } catch (error) {
    if (!(error instanceof DictionaryError)) throw error;
    onProblem(error);
    return undefined;
  }
}

function wordsOf(tokenizer: Tokenizer, text: string): Token[] {
  const tokens = tokenizer.tokenize(text);
  const words: Token[] = [];
  for (let token = 0; token < tokens.length; token++) {
    words.push({
      start: tokens.start(token),
      end: tokens.end(token),
      partOfSpeech: tokens.partOfSpeech(token),
      known: tokens.isKnown(token),
    });
  }
  return words;
}
