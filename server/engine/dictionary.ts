import type { Sections } from './pack-format';

/** How many bits of a node of the trie are its label. */
export const LABEL_BITS = 13;
export const LABEL_MASK = (1 << LABEL_BITS) - 1;

/** The small tables of a packed dictionary, which it holds as JSON. */
export interface DictionaryTables {
  /** The number of context ids: 0 to `contexts` − 1. */
  readonly contexts: number;
  /** Words from this id on are unknown words. */
  readonly knownWords: number;
  /** UTF-16 units of the longest word. */
  readonly longestWord: number;
  /** Part of speech of each context id, as IPADIC writes it: six fields with commas between, `*` where one is empty. */
  readonly partsOfSpeech: readonly string[];
  /** What makes a base form of a surface: how many units at the end go, and what comes instead. */
  readonly baseForms: readonly (readonly [number, string])[];
  /** The character that each byte of the section `letters` stands for. */
  readonly alphabet: string;
  readonly classes: readonly UnknownClass[];
  /** Classes of supplementary characters, which the table of UTF-16 units cannot hold. */
  readonly ideographClass: number;
  readonly supplementaryClass: number;
}

/** How unknown words are made of the characters of one class (IPADIC's char.def). */
export interface UnknownClass {
  /** Unknown words are tried even where a word of the dictionary begins. */
  readonly always: boolean;
  /** Neighbours of the same class make one word. */
  readonly groups: boolean;
  /** Word ids of this class: from `first` to before `end`. */
  readonly first: number;
  readonly end: number;
}

/**
 * An opened dictionary. The sections:
 *
 * - `labels`, `classes`: per UTF-16 unit its label in the trie (0: in no word) and its character class.
 * - `trie`: per node its base (upper bits) and its label (lower LABEL_BITS). The child of a node by a label is the node at
 *   base + label if that has this label; the root is node 0.
 * - `firstWord`: per node the id of the first word that ends there; the words of node n end before firstWord[n + 1].
 * - `pairs`: which two labels stand beside each other in a word (letter-pairs.ts).
 * - `words`: per word id its cost (upper 16 bits, signed) and its context id (lower 16 bits), which is left and right context.
 * - `connections`: the cost of a word of context `left` before one of context `right`, at right × contexts + left.
 * - `readings`: per known word the offset of its reading in `letters`.
 * - `letters`: reading, 0, pronunciation (empty: the same), 0.
 * - `baseForms`: per known word the index of its rule.
 */
export interface Dictionary extends Omit<Sections, 'tables'> {
  readonly tables: DictionaryTables;
}
