import type { SourceDictionary, SourceWord } from '../../server/engine/kuromoji';
import type { UnknownClass } from '../../server/engine/dictionary';

/** A surface spelled in labels of the trie, and its words. */
export interface Entry {
  readonly key: string;
  readonly words: readonly SourceWord[];
}

/** Numbers the characters of all surfaces from 1, the frequent ones first. @returns the label of each UTF-16 unit, or 0 */
export function labelCharacters({ surfaces }: SourceDictionary): Uint16Array {
  const counts = new Uint32Array(0x10000);
  for (const [word] of surfaces) {
    for (const unit of unitsOf(word?.surface ?? '')) counts[unit] = (counts[unit] ?? 0) + 1;
  }
  const units = [...counts.keys()].filter((unit) => counts[unit] !== 0);
  units.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  const labels = new Uint16Array(0x10000);
  units.forEach((unit, index) => (labels[unit] = index + 1));
  return labels;
}

/** @returns every surface with the words that can be part of a cheapest path, in the order of the keys */
export function toEntries({ surfaces }: SourceDictionary, labels: Uint16Array): Entry[] {
  const entries = surfaces.map((words) => {
    const units = unitsOf(words[0]?.surface ?? '');
    return { key: String.fromCharCode(...units.map((unit) => labels[unit] ?? 0)), words: withoutBeaten(words) };
  });
  return entries.sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Of words that look the same and stand in the same context, only the first of the cheapest is ever chosen. */
function withoutBeaten(words: readonly SourceWord[]): SourceWord[] {
  return words.filter(
    (word, index) =>
      !words.some(
        (other, at) =>
          other.context === word.context && (other.cost < word.cost || (other.cost === word.cost && at < index)),
      ),
  );
}

/** Numbers the words in the order of the nodes of the trie, so that a node needs only the number of its first word. */
export function numberWords(
  entries: readonly Entry[],
  nodeOfKey: Int32Array,
  nodes: number,
): { readonly firstWord: Int32Array; readonly known: SourceWord[] } {
  const firstWord = new Int32Array(nodes);
  const known: SourceWord[] = [];
  const order = [...entries.keys()].sort((a, b) => (nodeOfKey[a] ?? 0) - (nodeOfKey[b] ?? 0));
  let filled = 0;
  for (const index of order) {
    const node = nodeOfKey[index] ?? 0;
    firstWord.fill(known.length, filled, node + 1);
    filled = node + 1;
    known.push(...(entries[index]?.words ?? []));
  }
  return { firstWord: firstWord.fill(known.length, filled), known };
}

/** Gives the unknown words of each class the ids after the known words. */
export function appendUnknown(
  source: SourceDictionary,
  knownWords: number,
): { readonly classes: UnknownClass[]; readonly unknown: SourceWord[] } {
  const unknown: SourceWord[] = [];
  const classes = source.classes.map(({ always, groups, words }) => {
    const first = knownWords + unknown.length;
    unknown.push(...words);
    return { always, groups, first, end: first + words.length };
  });
  return { classes, unknown };
}

function unitsOf(text: string): number[] {
  return Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
}
