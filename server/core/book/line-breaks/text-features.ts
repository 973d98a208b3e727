import { CHARACTER_CLASSES, type CharacterClass } from './character-class';
import type { Evidence } from './evidence';
import { named, type Feature } from './feature';
import type { LineEnd } from './line-end';

/** Kana that tell more at the edge of a line than that they are kana: particles and the ends of conjugated words. */
const KANA = 'は が を に で と も の へ て し く り た る い だ う よ ね か な ん っ れ す え ら き け せ'.split(' ');
const EDGE_VALUES: readonly string[] = [...CHARACTER_CLASSES, ...KANA];
const KANA_INDEX = new Map(KANA.map((kana, index) => [kana, CHARACTER_CLASSES.length + index]));

function edge(
  name: string,
  read: (end: LineEnd) => { character: string; characterClass: CharacterClass },
): Feature<Evidence> {
  return {
    name,
    values: EDGE_VALUES,
    byEnding: false,
    of: ({ end }) => {
      const { character, characterClass } = read(end);
      return KANA_INDEX.get(character) ?? CHARACTER_CLASSES.indexOf(characterClass);
    },
  };
}

const PAIRS = [
  'katakana',
  'latin',
  'digit',
  'kanji-kanji',
  'kanji-kana',
  'kana-kanji',
  'kana-kana',
  'open',
  'close',
  'to-open',
  'to-close',
  'other',
] as const;

/** Which scripts meet at the break: a word often runs on within one. */
function pairOf({ end: { line, next } }: Evidence): (typeof PAIRS)[number] {
  const { last } = line;
  const { first } = next;
  if (last === 'open') return 'open';
  if (first === 'open') return 'to-open';
  if (first === 'close') return 'to-close';
  if (last === 'close') return 'close';
  if (last === first && (last === 'katakana' || last === 'latin' || last === 'digit')) return last;
  const before = last === 'katakana' ? 'kanji' : last;
  const behind = first === 'katakana' ? 'kanji' : first;
  if (before === 'kanji') return behind === 'kanji' ? 'kanji-kanji' : behind === 'hiragana' ? 'kanji-kana' : 'other';
  if (before !== 'hiragana') return 'other';
  return behind === 'kanji' ? 'kana-kanji' : behind === 'hiragana' ? 'kana-kana' : 'other';
}

const STARTS = ['plain', 'quote', 'speech', 'item', 'bullet'] as const;
const SPEECH = /^[^、。「」『』（）\s\u3000]{1,6}(?:「|[\u3000 ]+[^\s\u3000])/;
const ITEM =
  /^(?:[（(]?[0-9０-９一二三四五六七八九十①-⑳イロハ]{1,3}[)）、．.\u3000 ]|第[0-9０-９一二三四五六七八九十百]+[章節条部回編])/;

/** How the next line begins: as speech, an item of a list or a heading does, or as any sentence. */
function startOf({ end: { next } }: Evidence): (typeof STARTS)[number] {
  if (next.first === 'bullet' || next.first === 'middle-dot') return 'bullet';
  if (next.first === 'open') return 'quote';
  if (ITEM.test(next.text)) return 'item';
  return SPEECH.test(next.text) ? 'speech' : 'plain';
}

const BRACKETS = ['none', 'left-open', 'closed-behind', 'across', 'quote-across'] as const;

/** Whether a bracket of the line is closed only behind the break. */
function bracketsOf({ end: { line, next } }: Evidence): (typeof BRACKETS)[number] {
  const { openedRound, openedQuote } = line.brackets;
  const { closedRound, closedQuote } = next.brackets;
  if (openedRound) return closedRound ? 'across' : 'left-open';
  if (closedRound) return 'closed-behind';
  // Speech that fills its paragraph may go on in the next one.
  return openedQuote && closedQuote && line.first !== 'open' ? 'quote-across' : 'none';
}

/** Features of the characters on both sides of a line end. */
export const TEXT_FEATURES: readonly Feature<Evidence>[] = [
  edge('last', ({ line }) => ({ character: line.text.at(-1) ?? '', characterClass: line.last })),
  edge('first', ({ next }) => ({ character: next.text.charAt(0), characterClass: next.first })),
  named('pair', PAIRS, pairOf),
  named('start', STARTS, startOf),
  named('brackets', BRACKETS, bracketsOf),
  named('forbidden', ['no', 'loosely', 'strictly'], ({ end }) => end.forbidden),
];
