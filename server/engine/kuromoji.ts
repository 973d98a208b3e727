import kuromoji, { type Features, type Tokenizer } from 'kuromoji';

/** Stock kuromoji, loaded. */
export type Kuromoji = Tokenizer;

/** A word as IPADIC lists it. */
export interface SourceWord {
  readonly surface: string;
  /** Which words may stand next to it: IPADIC's left and right context id, which are the same for every word. */
  readonly context: number;
  readonly cost: number;
  /** Part of speech with three details, conjugation type and form: `名詞,一般,*,*,*,*`. */
  readonly partOfSpeech: string;
  readonly baseForm: string;
  readonly reading: string;
  readonly pronunciation: string;
}

/** How unknown words are made of the characters of one class. */
export interface SourceClass {
  /** Unknown words are tried even where a word of the dictionary begins. */
  readonly always: boolean;
  /** Neighbours of the same class make one word. */
  readonly groups: boolean;
  /** `surface` is the name of the class; there is neither base form nor reading. */
  readonly words: readonly SourceWord[];
}

/** The dictionary as kuromoji holds it. */
export interface SourceDictionary {
  /** The words of each surface, in the order in which kuromoji tries them. */
  readonly surfaces: readonly (readonly SourceWord[])[];
  readonly classes: readonly SourceClass[];
  /** The class of each UTF-16 unit. */
  readonly classOf: Uint8Array;
  readonly contexts: number;
  /** What it costs when a word of context `left` precedes one of context `right`. */
  readonly connectionCost: (left: number, right: number) => number;
}

/** Loads stock kuromoji: the source of the packed dictionary and the oracle of its tests; never part of a bundle. */
export function loadKuromoji(folder: string): Promise<Kuromoji> {
  return new Promise((resolve, reject) => {
    kuromoji.builder({ dicPath: folder }).build((error, tokenizer) => {
      if (error) reject(error);
      else resolve(tokenizer);
    });
  });
}

/** Reads all that kuromoji has loaded. */
export function readSource(tokenizer: Kuromoji): SourceDictionary {
  const { token_info_dictionary: known, unknown_dictionary: unknown } = tokenizer;
  const costs = tokenizer.viterbi_searcher.connection_costs;
  const definition = unknown.character_definition;
  return {
    surfaces: Object.values(known.target_map).map((offsets) => offsets.map((offset) => readWord(known, offset))),
    classes: Object.entries(unknown.target_map).map(([id, offsets]) => {
      const { is_always_invoke, is_grouping } = definition.invoke_definition_map.getCharacterClass(Number(id));
      const words = offsets.map((offset) => readWord(unknown, offset));
      return { always: is_always_invoke === 1, groups: is_grouping === 1, words };
    }),
    classOf: definition.character_category_map,
    contexts: costs.forward_dimension,
    connectionCost: (left, right) => costs.get(left, right),
  };
}

function readWord(dictionary: Features, offset: number): SourceWord {
  const [surface = '', ...features] = dictionary.getFeatures(offset).split(',');
  const [left, right] = [0, 2].map((field) => dictionary.dictionary.getShort(offset + field));
  if (left === undefined || left !== right) throw new Error(`${surface}: left context ${left}, right context ${right}`);
  const [baseForm = '*', reading = '', pronunciation = ''] = features.slice(6);
  const cost = dictionary.dictionary.getShort(offset + 4);
  return {
    surface,
    context: left,
    cost,
    partOfSpeech: features.slice(0, 6).join(','),
    baseForm,
    reading,
    pronunciation,
  };
}
