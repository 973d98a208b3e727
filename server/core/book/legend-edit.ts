import { readBullet } from '../syntax/legend-lines';
import { dominantTerminator, lineIndexAt } from '../text/lines';
import type { Edit } from '../text/edit';
import { slice } from '../text/span';
import { numberedLists, type LegendEntry, type LegendFacts, type NumberedEntry } from './legend';

/** @returns edits that number the entries of each list 1, 2, 3 …, each number in the form it has. */
export function renumberEntries(legend: LegendFacts): Edit[] {
  return numberedLists(legend).flatMap((list) => list.flatMap((entry, index) => setNumber(legend, entry, index + 1)));
}

/**
 * Puts a new entry into a legend, in the form of the others, and numbers those behind it anew.
 * @param at index in `entries` of the line that the new entry goes before; their number for the end
 */
export function insertEntry(legend: LegendFacts, at: number, sentence: string): Edit[] {
  const { entries, place } = legend;
  const { draft, section } = place;
  const model = entries.slice(at).find(isNumbered) ?? entries.slice(0, at).findLast(isNumbered);
  const list = model && numberedLists(legend).find((members) => members.includes(model));
  const before = list?.filter((entry) => entries.indexOf(entry) < at).length ?? 0;
  const prefix = model
    ? numberedPrefix(legend, model, before + 1)
    : plainPrefix(legend, entries[at] ?? entries[at - 1]);
  const gap = dominantTerminator(draft.text).repeat(isSpaced(legend) ? 2 : 1);
  const above = entries[at - 1]?.line.end ?? endOfLineAbove(legend) ?? section.heading?.span.end ?? section.span.start;
  return [
    { span: { start: above, end: above }, newText: gap + prefix + sentence },
    ...(list ?? []).flatMap((entry, index) => setNumber(legend, entry, index + (index < before ? 1 : 2))),
  ];
}

function isNumbered(entry: LegendEntry): entry is NumberedEntry {
  return entry.number !== undefined;
}

function setNumber({ place }: LegendFacts, { number }: NumberedEntry, value: number): Edit[] {
  const written = slice(place.draft.text, number.span);
  return number.value === value ? [] : [{ span: number.span, newText: writeNumber(value, written) }];
}

/** Writes a number as another is written: 3, ３, ③ or 03. */
function writeNumber(value: number, like: string): string {
  if (/[①-⑳]/.test(like) && value <= 20) return String.fromCharCode('①'.charCodeAt(0) + value - 1);
  const digits = String(value).padStart(/^[0０]/.test(like) ? like.length : 1, '0');
  return /[０-９]/.test(like) ? digits.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)) : digits;
}

/** @returns what stands in front of the words of an entry, as in `model` but with another number */
export function numberedPrefix({ place }: LegendFacts, { line, number, text }: NumberedEntry, value: number): string {
  const { text: draft } = place.draft;
  const numeral = writeNumber(value, slice(draft, number.span));
  return draft.slice(line.start, number.span.start) + numeral + draft.slice(number.span.end, text.span.start);
}

function plainPrefix({ place, entries }: LegendFacts, like: LegendEntry | undefined): string {
  if (!like) return entries.length === 0 ? '1. ' : '';
  const written = slice(place.draft.text, like.line);
  const bullet = readBullet(written);
  const indent = /^\s*/.exec(written)?.[0] ?? '';
  return bullet === undefined ? indent : (/^\s*\S\s*/.exec(written)?.[0] ?? indent);
}

/** Whether blank lines stand between the entries. */
function isSpaced({ place, entries }: LegendFacts): boolean {
  const [first, second] = entries;
  if (!first || !second) return false;
  const { lines } = place.draft;
  return lineIndexAt(lines, second.line.start) - lineIndexAt(lines, first.line.start) > 1;
}

function endOfLineAbove({ place, entries }: LegendFacts): number | undefined {
  const [first] = entries;
  return first && place.draft.table.at(lineIndexAt(place.draft.table, first.line.start) - 1)?.end;
}

/**
 * Takes a numbered entry out of a legend, with the lines that go on it, and numbers those behind it anew.
 * @param offset a place in the entry
 * @returns no edits where no numbered entry stands there
 */
export function removeEntry(legend: LegendFacts, offset: number): Edit[] {
  const { entries, place } = legend;
  const entry = entries.findLast((other) => other.line.start <= offset && isNumbered(other));
  if (!entry || !isNumbered(entry)) return [];
  const at = entries.indexOf(entry);
  const next = entries.findIndex((other, index) => index > at && isNumbered(other));
  const last = next < 0 ? entries.at(-1) : entries[next - 1];
  const { lines } = place.draft;
  const end = next < 0 ? lines[lineIndexAt(lines, last?.line.start ?? offset)]?.next : entries[next]?.line.start;
  const list = numberedLists(legend).find((members) => members.includes(entry)) ?? [];
  const index = list.indexOf(entry);
  return [
    { span: { start: entry.line.start, end: end ?? entry.line.end }, newText: '' },
    ...list.slice(index + 1).flatMap((other, step) => setNumber(legend, other, index + 1 + step)),
  ];
}
