import type { Span } from './span';

/** A part of speech in the terms of IPADIC; `*` stands where it says nothing. */
export interface PartOfSpeech {
  /** 名詞, 動詞, 助詞, 記号 … */
  readonly pos: string;
  /** 一般, 固有名詞, 格助詞, 句点 … and two finer ones. */
  readonly detail1: string;
  readonly detail2: string;
  readonly detail3: string;
  /** 五段・ラ行, サ変・スル … */
  readonly conjugationType: string;
  /** 基本形, 連用形, 未然形 … */
  readonly conjugationForm: string;
}

/** A word of a text. Equal parts of speech are the same object. */
export interface Token extends Span {
  readonly partOfSpeech: PartOfSpeech;
  /** Whether the dictionary has the word; the part of speech of others is a guess from their characters. */
  readonly known: boolean;
}

/** Where rules get the words of a text from. */
export interface TokenSource {
  /**
   * @param text best a line: a word never goes on behind 、 or 。
   * @returns its words, which cover it without gaps; undefined while there is no tokenizer to ask, so that a rule decides without
   */
  tokenize(text: string): readonly Token[] | undefined;
  /**
   * @param text a few words
   * @returns what IPADIC's model charges for them: the more, the less probable, some 700 for each factor of e; undefined as above
   */
  cost?(text: string): number | undefined;
  /**
   * Costs far less than the words themselves.
   * @param at a UTF-16 offset of the text
   * @param letter takes the place of the UTF-16 unit that stands there
   * @returns the length of the longest word of the dictionary that could then stand over it, 0 where none has two characters or more;
   * undefined as above
   */
  longestWordOver?(text: string, at: number, letter: string): number | undefined;
  /** @returns how a text is read, in katakana; undefined where a word of it is not in the dictionary, and as above */
  reading?(text: string): string | undefined;
}
