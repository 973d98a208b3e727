import { LABEL_BITS, LABEL_MASK, type Dictionary } from './dictionary';
import { Lattice } from './lattice';
import { mayBePair } from './letter-pairs';
import { LONGEST_STRETCH, Stretch } from './stretch';
import { TokenBuffer } from './token-buffer';
import { Tokens } from './tokens';
import { Vocabulary } from './vocabulary';

/** Sentences are seldom longer, and a lattice of this length stays in the processor's cache. */
const USUAL_STRETCH = 512;
const SENTENCE_EDGE = 0;

/**
 * Divides texts into words: the same words as kuromoji 0.1.2 with IPADIC, in linear time.
 *
 * Like kuromoji it takes the text sentence by sentence, where a sentence ends with 、 or 。 A longer sentence is taken in
 * stretches that end where all paths of the lattice meet, which gives the same words as the whole would. Only where they meet
 * nowhere within LONGEST_STRETCH units (a run of 20,000 ー) the text is cut there, as if a sentence ended.
 *
 * It differs where kuromoji fails: after supplementary characters, whose neighbours it loses, and at U+0000 and lone
 * surrogates, which make it throw. Supplementary ideographs count as kanji, not as signs.
 */
export class Tokenizer {
  readonly vocabulary: Vocabulary;
  private readonly stretch: Stretch;
  private readonly lattice: Lattice;
  private readonly buffer = new TokenBuffer();

  constructor(private readonly dictionary: Dictionary) {
    this.vocabulary = new Vocabulary(dictionary);
    this.stretch = new Stretch(dictionary);
    this.lattice = new Lattice(dictionary, this.stretch);
  }

  tokenize(text: string): Tokens {
    this.buffer.count = 0;
    this.append(text, this.buffer);
    const { starts, words, count } = this.buffer;
    return new Tokens(text, starts.slice(0, count), words.slice(0, count), this.vocabulary);
  }

  /** @returns what the words of a text cost together with their connections: the less, the likelier they are */
  cost(text: string): number {
    let cost = 0;
    for (let at = 0; at < text.length; at += this.stretch.length) {
      this.stretch.read(text, at, LONGEST_STRETCH);
      cost += this.lattice.cost();
    }
    return cost;
  }

  /**
   * @param at an offset of the text
   * @param letter takes the place of the unit that stands there
   * @returns the length of the longest word of two units or more that the dictionary lists and that could then stand over it, or 0
   */
  longestWordOver(text: string, at: number, letter: string): number {
    const { labels, pairs, tables } = this.dictionary;
    const label = labels[letter.charCodeAt(0)] ?? 0;
    const behind = at + 1 < text.length ? (labels[text.charCodeAt(at + 1)] ?? 0) : 0;
    let longest = mayBePair(pairs, label, behind) ? this.longestWordFrom(text, at, at, letter) : 0;
    // A word that begins farther before has every pair of letters in between: most end this at once.
    const first = Math.max(0, at + 1 - tables.longestWord);
    for (let start = at - 1, next = label; start >= first; start--) {
      const before = labels[text.charCodeAt(start)] ?? 0;
      if (!mayBePair(pairs, before, next)) break;
      longest = Math.max(longest, this.longestWordFrom(text, start, at, letter));
      next = before;
    }
    return longest;
  }

  /** @returns the length of the longest word of two units or more that begins at `start` and stands over `at`, or 0 */
  private longestWordFrom(text: string, start: number, at: number, letter: string): number {
    const { trie, firstWord, labels } = this.dictionary;
    let entry = trie[0] ?? 0;
    let longest = 0;
    for (let end = start; end < text.length;) {
      const unit = end === at ? letter.charCodeAt(0) : text.charCodeAt(end);
      const label = labels[unit] ?? 0;
      end++;
      const node = (entry >>> LABEL_BITS) + label;
      entry = trie[node] ?? 0;
      if (label === 0 || (entry & LABEL_MASK) !== label) break;
      if (end > at && end > start + 1 && firstWord[node] !== firstWord[node + 1]) longest = end - start;
    }
    return longest;
  }

  /** Adds the tokens of a text to a buffer; the starts are offsets of this text. */
  private append(text: string, out: TokenBuffer): void {
    const { stretch, lattice } = this;
    let context = SENTENCE_EDGE;
    let limit = USUAL_STRETCH;
    for (let at = 0; at < text.length;) {
      stretch.read(text, at, limit);
      // Half of the stretch at least, so that looking ahead never costs more than it brings.
      const settled = stretch.closed ? undefined : lattice.advance(context, at, stretch.length / 2, out);
      if (!settled && !stretch.closed && limit < LONGEST_STRETCH) {
        limit *= 2;
        continue;
      }
      if (!settled) lattice.finish(context, at, out);
      at += settled?.length ?? stretch.length;
      context = settled?.context ?? SENTENCE_EDGE;
      limit = USUAL_STRETCH;
    }
  }
}
