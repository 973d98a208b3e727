import type { DictionaryTables } from '../../server/engine/dictionary';
import type { SourceDictionary } from '../../server/engine/kuromoji';
import { collectPairs } from '../../server/engine/letter-pairs';
import { writePack } from '../../server/engine/pack-format';
import { BaseForms } from './base-forms';
import { buildDoubleArray } from './double-array';
import { Letters } from './letters';
import { appendUnknown, labelCharacters, numberWords, toEntries } from './words';

/** Packs a dictionary for the running tokenizer; server/engine/dictionary.ts says what the sections hold. */
export function packDictionary(source: SourceDictionary): ArrayBuffer {
  const labels = labelCharacters(source);
  const entries = toEntries(source, labels);
  const keys = entries.map(({ key }) => key);
  const { trie, nodeOfKey } = buildDoubleArray(keys, Math.max(...labels));
  const { firstWord, known } = numberWords(entries, nodeOfKey, trie.length);
  const { classes, unknown } = appendUnknown(source, known.length);
  const letters = new Letters();
  const rules = new BaseForms();
  const readings = Uint32Array.from(known, ({ reading, pronunciation }) => letters.add(reading, pronunciation));
  const baseForms = Uint8Array.from(known, (word) => rules.add(word));
  const tables: DictionaryTables = {
    contexts: source.contexts,
    knownWords: known.length,
    longestWord: keys.reduce((longest, key) => Math.max(longest, key.length), 0),
    partsOfSpeech: partsOfSpeech(source),
    baseForms: rules.rules,
    alphabet: letters.alphabet,
    classes,
    ideographClass: classNamed(source, 'KANJI'),
    supplementaryClass: classNamed(source, 'DEFAULT'),
  };
  return writePack({
    connections: connectionsInto(source),
    labels,
    trie,
    firstWord,
    pairs: collectPairs(keys),
    words: Int32Array.from([...known, ...unknown], ({ cost, context }) => (cost << 16) | context),
    readings,
    baseForms,
    letters: letters.bytes(),
    classes: source.classOf,
    tables: new TextEncoder().encode(JSON.stringify(tables)),
  });
}

/** @returns the part of speech of each context id; the tokenizer stores none per word because the context tells it. */
function partsOfSpeech({ contexts, surfaces, classes }: SourceDictionary): string[] {
  const parts = Array.from({ length: contexts }, () => '');
  for (const { context, partOfSpeech, surface } of [surfaces, classes.map(({ words }) => words)].flat(2)) {
    if (parts[context] !== '' && parts[context] !== partOfSpeech) {
      throw new Error(`${surface}: context ${context} is ${parts[context] ?? 'unknown'} and ${partOfSpeech}`);
    }
    parts[context] = partOfSpeech;
  }
  return parts;
}

function classNamed({ classes }: SourceDictionary, name: string): number {
  const index = classes.findIndex(({ words }) => words[0]?.surface === name);
  if (index < 0) throw new Error(`No character class ${name}`);
  return index;
}

/** @returns the connection costs in rows by the word on the right: a search asks for one such word and many on its left */
function connectionsInto({ contexts, connectionCost }: SourceDictionary): Int16Array {
  const costs = new Int16Array(contexts * contexts);
  for (let right = 0; right < contexts; right++) {
    for (let left = 0; left < contexts; left++) costs[right * contexts + left] = connectionCost(left, right);
  }
  return costs;
}
