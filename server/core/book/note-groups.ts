import type { NoteFamily, NoteNumber } from './notes';

/** Marks and the notes that they point to: those of a chapter where the numbers begin anew, or of the whole title. */
export interface NoteGroup {
  readonly name: string;
  readonly marks: readonly NoteNumber[];
  readonly entries: readonly NoteNumber[];
  /** Whether it is certain which marks belong to which notes, so that their order can be told. */
  readonly certain: boolean;
}

/** Puts marks and notes of a family together. */
export function groupNotes({ name, numbers }: NoteFamily): NoteGroup[] {
  const marks = numbers.filter(({ isEntry }) => !isEntry);
  const entries = mainEntries(
    numbers.filter(({ isEntry }) => isEntry),
    marks,
  );
  const lists = splitAnew(entries, true);
  if (lists.length <= 1) {
    // Marks that begin anew over one list of notes belong to chapters of which not all have notes of their own.
    return [{ name, marks, entries, certain: true }];
  }
  const chapters = chaptersOf(numbers, marks, lists);
  if (!chapters) return [{ name, marks, entries, certain: false }];
  return lists.map((list, index) => ({ name, marks: chapters[index] ?? [], entries: list, certain: true }));
}

/** Notes below tables may look alike and have no marks: only entries in the form of those that have count. */
function mainEntries(entries: readonly NoteNumber[], marks: readonly NoteNumber[]): readonly NoteNumber[] {
  const values = new Set(marks.map(({ value }) => value));
  const counts = new Map<string, number>();
  for (const { shape, value } of entries)
    counts.set(shape.form, (counts.get(shape.form) ?? 0) + (values.has(value) ? 1 : 0));
  const [main] =
    [...counts].sort(([a, x], [b, y]) => y - x || Number(isOfMarks(b, marks)) - Number(isOfMarks(a, marks)))[0] ?? [];
  const own = new Set(entries.filter(({ shape }) => shape.form === main).map(({ value }) => value));
  return entries.filter(({ shape, value }) => shape.form === main || (!own.has(value) && values.has(value)));
}

function isOfMarks(form: string, marks: readonly NoteNumber[]): boolean {
  return marks.some(({ shape }) => shape.form === form);
}

/** Splits numbers where they begin at 1 again. @param strictly whether every 1 begins anew; a mark may stand twice */
function splitAnew(numbers: readonly NoteNumber[], strictly: boolean): NoteNumber[][] {
  const groups: NoteNumber[][] = [];
  let highest = 0;
  numbers.forEach((number, index) => {
    const isAnew = number.value === 1 && (strictly || highest > 1 || numbers[index + 1]?.value === 2);
    const group = groups.at(-1);
    if (group && !isAnew) group.push(number);
    else groups.push([number]);
    highest = isAnew ? 1 : Math.max(highest, number.value);
  });
  return groups;
}

/** @returns the marks of each list of notes; undefined when it cannot be told */
function chaptersOf(
  numbers: readonly NoteNumber[],
  marks: readonly NoteNumber[],
  lists: readonly (readonly NoteNumber[])[],
): NoteNumber[][] | undefined {
  const place = new Map(numbers.map((number, index) => [number, index]));
  const at = (number: NoteNumber | undefined): number => (number ? (place.get(number) ?? 0) : Infinity);
  const own = marks.filter(({ inNotes }) => !inNotes);
  const firstEntry = at(lists[0]?.[0]);
  if (own.every((mark) => at(mark) < firstEntry)) {
    const chapters = splitAnew(marks, false);
    return chapters.length === lists.length ? chapters : undefined;
  }
  const ends = lists.map((list) => at(list.at(-1)));
  const chapters = lists.map((_, index) =>
    marks.filter((mark) => at(mark) > (ends[index - 1] ?? -1) && at(mark) <= (ends[index] ?? -1)),
  );
  return chapters.every((chapter) => chapter.length > 0) ? chapters : undefined;
}

/** @returns marks that point to no note */
export function marksWithoutEntry({ marks, entries }: NoteGroup): NoteNumber[] {
  const known = new Set(entries.map(({ value }) => value));
  return marks.filter(({ value }) => !known.has(value));
}

/** @returns notes that no mark points to, be it by a range such as 注1-3) */
export function unusedEntries({ marks, entries }: NoteGroup): NoteNumber[] {
  if (marks.length === 0) return [];
  const used = new Set(marks.map(({ value }) => value));
  const unused = entries.filter(({ value }) => !used.has(value));
  if (unused.length === 0) return [];
  const ranges = rangesIn(marks);
  return unused.filter(({ value }) => !ranges.some(([from, to]) => from <= value && value <= to));
}

/** 注1-3), 注1・2), 注1、2: what stands right behind the number of a mark. */
function rangesIn(marks: readonly NoteNumber[]): [number, number][] {
  const drafts = [...new Set(marks.map(({ draft }) => draft))];
  return drafts.flatMap(({ text }) =>
    [
      ...text.matchAll(
        /[注註※]\s?[(（]?([0-9０-９]{1,4})\s?[)）]?\s?[-－–〜～、，,・]\s?(?:[注註※]\s?)?([0-9０-９]{1,4})/g,
      ),
    ].map(([, from = '', to = '']): [number, number] => [toNumber(from), toNumber(to)]),
  );
}

function toNumber(digits: string): number {
  return Number(digits.normalize('NFKC'));
}

/** @returns the numbers that stand before a lower one, or behind a higher one; a mark that stands again is none */
export function outOfOrder(numbers: readonly NoteNumber[]): NoteNumber[] {
  const seen = new Set<number>();
  const first = numbers.filter(({ value }) => !seen.has(value) && seen.add(value));
  const found: NoteNumber[] = [];
  let highest = 0;
  first.forEach((number, index) => {
    const next = first[index + 1]?.value ?? Infinity;
    const isStray = number.value > highest + 1 && next > highest && next < number.value;
    if (number.value < highest || isStray) found.push(number);
    else highest = number.value;
  });
  // Of two that changed places the first is enough.
  return found.filter((number, index) => (found[index - 1]?.value ?? 0) !== number.value + 1);
}

/** @returns entries whose number another entry of the group has */
export function repeatedEntries({ entries }: NoteGroup): [NoteNumber, NoteNumber][] {
  const firsts = new Map<number, NoteNumber>();
  return entries.flatMap((entry): [NoteNumber, NoteNumber][] => {
    const first = firsts.get(entry.value);
    if (!first) firsts.set(entry.value, entry);
    return first ? [[entry, first]] : [];
  });
}

/** So many notes make a list in which a missing number tells something. */
const FEWEST_NOTES = 3;

/** @returns numbers that neither a mark nor a note has, with the note before which each is due */
export function skippedNotes({ marks, entries }: NoteGroup): { readonly entry: NoteNumber; readonly number: number }[] {
  if (entries.length < FEWEST_NOTES) return [];
  const used = new Set(marks.map(({ value }) => value));
  const known = new Set([...used, ...entries.map(({ value }) => value)]);
  return entries.flatMap((entry, index) => {
    const number = (entries[index - 1]?.value ?? entry.value) + 1;
    // A note that no mark points to is found as such.
    return number === entry.value - 1 && !known.has(number) && used.has(entry.value) ? [{ entry, number }] : [];
  });
}
