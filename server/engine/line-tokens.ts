import type { PartOfSpeech, Token } from '../core/text/tokens';
import { TokenBuffer } from './token-buffer';
import type { Tokenizer } from './tokenizer';

/** The words of many lines in a few arrays, which go from one thread to another without being copied. It needs no dictionary to be read. */
export interface LineTokens {
  /** Per line the index of its first token, and at the end the number of tokens. */
  readonly first: Int32Array<ArrayBuffer>;
  /** Per token its UTF-16 offset in its line. */
  readonly starts: Int32Array<ArrayBuffer>;
  /** Per token the index of its part of speech. */
  readonly parts: Uint16Array<ArrayBuffer>;
  /** Per token 1 if the dictionary has the word. */
  readonly known: Uint8Array<ArrayBuffer>;
  /** The parts of speech that occur. */
  readonly partsOfSpeech: readonly PartOfSpeech[];
}

/** Tokenises lines, and offers a pause after each. */
export function* tokenizeLines(tokenizer: Tokenizer, lines: readonly string[]): Generator<void, LineTokens> {
  const buffer = new TokenBuffer();
  const first = new Int32Array(lines.length + 1);
  for (const [index, line] of lines.entries()) {
    first[index] = buffer.count;
    tokenizer.append(line, buffer);
    yield;
  }
  first[lines.length] = buffer.count;
  return { first, starts: buffer.starts.slice(0, buffer.count), ...describe(tokenizer, buffer) };
}

/** @returns the tokens of one line. @param text the line */
export function tokensOfLine(tokens: LineTokens, line: number, text: string): Token[] {
  const { first, starts, parts, known, partsOfSpeech } = tokens;
  const found: Token[] = [];
  const end = first[line + 1] ?? 0;
  for (let token = first[line] ?? end; token < end; token++) {
    const partOfSpeech = partsOfSpeech[parts[token] ?? 0];
    if (!partOfSpeech) throw new RangeError(`Token ${token} has no part of speech`);
    const next = token + 1 < end ? starts[token + 1] : text.length;
    found.push({ start: starts[token] ?? 0, end: next ?? text.length, partOfSpeech, known: known[token] === 1 });
  }
  return found;
}

/** @returns the buffers of the arrays, to be transferred rather than copied */
export function buffersOf({ first, starts, parts, known }: LineTokens): ArrayBuffer[] {
  return [first.buffer, starts.buffer, parts.buffer, known.buffer];
}

function describe(
  { vocabulary }: Tokenizer,
  { words, count }: TokenBuffer,
): Pick<LineTokens, 'parts' | 'known' | 'partsOfSpeech'> {
  const indexOfContext = new Map<number, number>();
  const parts = new Uint16Array(count);
  const known = new Uint8Array(count);
  for (let token = 0; token < count; token++) {
    const word = words[token] ?? 0;
    const context = vocabulary.contextOf(word);
    const index = indexOfContext.get(context) ?? indexOfContext.size;
    indexOfContext.set(context, index);
    parts[token] = index;
    known[token] = vocabulary.isKnown(word) ? 1 : 0;
  }
  const partsOfSpeech = [...indexOfContext.keys()].map((context) => vocabulary.partOfSpeechIn(context));
  return { parts, known, partsOfSpeech };
}
