/** The parts of kuromoji 0.1.2 that the packer and the tests read; the package has no types of its own. */
declare module 'kuromoji' {
  interface Features {
    /** Offset of a word in the dictionary → its features as IPADIC writes them, after the surface, with commas between. */
    getFeatures(offset: number): string;
    readonly dictionary: { getShort(offset: number): number };
    /** Surface (a number of the trie) or character class → offsets of the words. */
    readonly target_map: Readonly<Record<string, readonly number[]>>;
  }

  interface CharacterClass {
    readonly is_always_invoke: number;
    readonly is_grouping: number;
  }

  interface UnknownFeatures extends Features {
    readonly character_definition: {
      readonly character_category_map: Uint8Array;
      readonly invoke_definition_map: { getCharacterClass(id: number): CharacterClass };
    };
  }

  interface Token {
    readonly surface_form: string;
    readonly word_type: 'KNOWN' | 'UNKNOWN';
    readonly pos: string;
    readonly pos_detail_1: string;
    readonly pos_detail_2: string;
    readonly pos_detail_3: string;
    readonly conjugated_type: string;
    readonly conjugated_form: string;
    readonly basic_form: string;
    readonly reading?: string;
    readonly pronunciation?: string;
  }

  interface Tokenizer {
    readonly token_info_dictionary: Features;
    readonly unknown_dictionary: UnknownFeatures;
    readonly viterbi_searcher: {
      readonly connection_costs: { readonly forward_dimension: number; get(right: number, left: number): number };
    };
    tokenize(text: string): Token[];
  }

  const kuromoji: {
    builder(options: { dicPath: string }): { build(done: (error: Error | null, tokenizer: Tokenizer) => void): void };
  };
  export type { Features, Token, Tokenizer };
  export default kuromoji;
}
