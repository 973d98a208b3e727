import { readBullet, readEntryNumber } from '../syntax/legend-lines';
import type { Span } from '../text/span';
import type { Located, PlacedSection } from './deliverable';
import { readLevels, type LevelStatements } from './level-statements';
import { sectionLines, type SectionLine } from './located';
import { runTogether } from './running-text';

/** A line of テキストデータ凡例 that is not blank. */
export interface LegendEntry {
  /** The number in front of an entry; sub-numbers and lines that go on an entry have none. */
  readonly number?: Located<number>;
  /** The words behind the number. */
  readonly text: Located<string>;
  /** The whole line (UTF-16 offsets of the draft). */
  readonly line: Span;
}

/** What テキストデータ凡例 states (別添1 No 4). */
export interface LegendFacts extends LevelStatements {
  readonly place: PlacedSection;
  readonly entries: readonly LegendEntry[];
  /** The sentences without the numbers in front of them; a sentence that a line break cuts is whole. */
  readonly sentences: readonly Located<string>[];
}

/** Reads the entries and the proofing level of a legend. */
export function readLegend(place: PlacedSection): LegendFacts {
  const lines = sectionLines(place);
  const text = runTogether(
    place.draft,
    lines,
    (line) => readEntryNumber(line.text) !== undefined || readBullet(line.text) !== undefined,
  );
  return { place, entries: readEntries(lines), sentences: text.sentences.map(withoutNumber), ...readLevels(text) };
}

function withoutNumber({ value, draft, span }: Located<string>): Located<string> {
  const start = readEntryNumber(value)?.textStart ?? 0;
  return { value: value.slice(start), draft, span: { start: span.start + start, end: span.end } };
}

/** The entries with the form and the indent of the first numbered one are numbered; others are sub-entries. */
function readEntries(lines: readonly SectionLine[]): LegendEntry[] {
  const first = lines.find(startsNumbers);
  const form = first && readEntryNumber(first.text)?.form;
  return lines.map((line) => {
    const number = readEntryNumber(line.text);
    const isEntry = first !== undefined && number?.form === form && indentOf(line) <= indentOf(first);
    const start = isEntry ? (number?.textStart ?? 0) : 0;
    return {
      line: line.paragraph.span,
      text: line.locate(line.text.slice(start), { start, end: line.text.length }),
      ...(isEntry && number && { number: line.locate(number.value, number.span) }),
    };
  });
}

/** A number without any sign behind it may be part of a sentence: 3 枚の写真は…. */
function startsNumbers({ text }: SectionLine): boolean {
  const number = readEntryNumber(text);
  return number !== undefined && (number.form !== '0' || number.value === 1);
}

function indentOf({ paragraph }: SectionLine): number {
  return paragraph.text.length - paragraph.text.trimStart().length;
}

/** An entry that has a number. */
export interface NumberedEntry extends LegendEntry {
  readonly number: Located<number>;
}

/**
 * @returns the lists of numbered entries in order. A short line without a number, such as 「記号について」, may head a
 * list of its own that starts at 1 again.
 */
export function numberedLists({ entries }: LegendFacts): NumberedEntry[][] {
  const lists: NumberedEntry[][] = [];
  entries.forEach((entry, index) => {
    const above = entries[index - 1];
    if (!hasNumber(entry)) return;
    const starts = entry.number.value === 1 && above !== undefined && isListHeading(above);
    const list = starts ? undefined : lists.at(-1);
    if (list) list.push(entry);
    else lists.push([entry]);
  });
  return lists;
}

function hasNumber(entry: LegendEntry): entry is NumberedEntry {
  return entry.number !== undefined;
}

const LONGEST_LIST_HEADING = 20;

function isListHeading({ number, text }: LegendEntry): boolean {
  return number === undefined && text.value.length <= LONGEST_LIST_HEADING && !/[。.]$/.test(text.value);
}
