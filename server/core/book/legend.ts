import { foldWidth } from '../text/fold';
import type { Located, PlacedSection } from './deliverable';
import { sectionLines, type SectionLine } from './located';
import { LEVEL_NAMES, PROOFING_LEVELS, type ProofingLevel } from './proofing-level';

/** An entry of テキストデータ凡例 with its number, where it has one. */
export interface LegendEntry {
  readonly number?: Located<number>;
  readonly text: Located<string>;
}

/** What テキストデータ凡例 states (別添1 No 4). */
export interface LegendFacts {
  readonly place: PlacedSection;
  readonly entries: readonly LegendEntry[];
  /** Every statement of a level of the guide, in order. */
  readonly levels: readonly Located<ProofingLevel>[];
  /** Statements of a level that the guide does not know, such as 準校正テキストデータ. */
  readonly unknownLevels: readonly Located<string>[];
}

const ENTRY = /^(\d{1,2})\s*[.)、]\s*/;
/** 夕 (evening) and 一 (one) are what OCR makes of タ and ー. */
const TEXT_DATA = 'テキストデ[ーｰ一-][タ夕]';
const LEVEL = new RegExp(`([一-鿿々]{1,6}校正)(?:済み?)?(?:の)?\\s*${TEXT_DATA}`, 'g');
const BARE_LEVEL = /校正レベル\s*(?:は|:)?\s*、?\s*[「『"(]?\s*([一-鿿々]{0,6}校正)/g;

/** Reads the entries and the proofing level of a legend. */
export function readLegend(place: PlacedSection): LegendFacts {
  const lines = sectionLines(place);
  const stated = lines.flatMap(statedLevels);
  const known = (name: string): ProofingLevel | undefined => PROOFING_LEVELS.find((level) => LEVEL_NAMES[level] === name);
  return {
    place,
    entries: lines.map(readEntry),
    levels: stated.flatMap((name) => {
      const level = known(name.value);
      return level ? [{ ...name, value: level }] : [];
    }),
    unknownLevels: stated.filter((name) => !known(name.value)),
  };
}

function readEntry(line: SectionLine): LegendEntry {
  const match = ENTRY.exec(foldWidth(line.text));
  if (!match) return { text: line.locate(line.text) };
  const start = match[0].length;
  const digits = match[1] ?? '';
  return {
    number: line.locate(Number(digits), { start: 0, end: digits.length }),
    text: line.locate(line.text.slice(start), { start, end: line.text.length }),
  };
}

function statedLevels(line: SectionLine): Located<string>[] {
  const folded = foldWidth(line.text);
  const found = new Map<number, Located<string>>();
  for (const pattern of [LEVEL, BARE_LEVEL]) {
    for (const match of folded.matchAll(pattern)) {
      const name = match[1] ?? '';
      const start = match.index + match[0].indexOf(name);
      const end = match.index + match[0].length;
      if (!found.has(start)) found.set(start, line.locate(name, { start, end }));
    }
  }
  return [...found.values()];
}
