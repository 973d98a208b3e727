import type { PartOfSpeech } from '../core/text/tokens';
import type { Vocabulary } from './vocabulary';

/** The words of a text. They cover it without gaps. */
export class Tokens {
  /**
   * @param starts UTF-16 offset of each token
   * @param words word id of each token
   */
  constructor(
    readonly text: string,
    readonly starts: Int32Array,
    readonly words: Int32Array,
    private readonly vocabulary: Vocabulary,
  ) {}

  get length(): number {
    return this.words.length;
  }

  start(token: number): number {
    return this.starts[token] ?? this.text.length;
  }

  /** @returns the UTF-16 offset behind the token */
  end(token: number): number {
    return this.start(token + 1);
  }

  surface(token: number): string {
    return this.text.slice(this.start(token), this.end(token));
  }

  isKnown(token: number): boolean {
    return this.vocabulary.isKnown(this.wordOf(token));
  }

  partOfSpeech(token: number): PartOfSpeech {
    return this.vocabulary.partOfSpeech(this.wordOf(token));
  }

  /** See Vocabulary. */
  baseForm(token: number): string | undefined {
    return this.vocabulary.baseForm(this.wordOf(token), this.surface(token));
  }

  /** See Vocabulary. */
  reading(token: number): string | undefined {
    return this.vocabulary.reading(this.wordOf(token));
  }

  /** See Vocabulary. */
  pronunciation(token: number): string | undefined {
    return this.vocabulary.pronunciation(this.wordOf(token));
  }

  /** @returns how the whole text is read; undefined where it holds an unknown word */
  wholeReading(): string | undefined {
    let whole = '';
    for (let token = 0; token < this.length; token++) {
      const reading = this.reading(token);
      if (reading === undefined) return undefined;
      whole += reading;
    }
    return whole;
  }

  private wordOf(token: number): number {
    const word = this.words[token];
    if (word === undefined) throw new RangeError(`No token ${token} of ${this.length}`);
    return word;
  }
}
