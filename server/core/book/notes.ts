import type { Draft, Mark, Paragraph } from '../syntax/draft';
import { findMarks } from '../syntax/marks';
import { mayBeNote, NOTE_WRITERS, readNoteShape, type NoteShape } from '../syntax/note-shape';
import { foldWidth } from '../text/fold';
import { slice, type Span } from '../text/span';
import { sectionsOf, type Deliverable } from './deliverable';
import { parseNumber } from './numeral';

/** The number of a note, in the running text or in front of the note's own words. */
export interface NoteNumber {
  readonly draft: Draft;
  readonly paragraph: Paragraph;
  readonly span: Span;
  readonly written: string;
  readonly shape: NoteShape;
  readonly value: number;
  /** Whether the note itself stands behind it; otherwise it is a mark that points to one. */
  readonly isEntry: boolean;
  /** Whether it stands in the words of a note, or below the heading of a list of notes. */
  readonly inNotes: boolean;
}

/** All numbers of one kind of note (注, 訳注, ※, [ ]) in reading order. */
export interface NoteFamily {
  readonly name: string;
  readonly numbers: readonly NoteNumber[];
}

/** The words of such a line, without the spaces around them. */
const HEADING =
  /^[〔［【(（<＜■□◆●○◎]?\s*(?:[原訳編脚後補]?[注註](?:釈|記|解|一覧)?|訳者注|後注|[注註](?:と|・|および|及び)(?:文献|参考文献|引用文献))\s*[〕］】)）>＞]?$/;
const HEADING_SIGN = /[注註]/;
const BEFORE_NOTE = new RegExp(`[(（]?(?:${NOTE_WRITERS})?$`);
const LONGEST_WORD = 3;
/** So many lines below the last note a list of notes has ended. */
const LIST_REACH = 30;
/** Words that go on with a sentence which began with the number: 注1)を見よ. */
const PARTICLE = /^(?:[はがをにのとも、。,，.．]|で(?:は|も|、)|から|まで|参照)/;
/** The number of a note below such a heading may be bare. */
const BARE_ENTRY =
  /^\s*([(（[［〔]?\s?)([0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})(\s?[)）\]］〕]|[.．、:：]|[\s\u3000])/;

/** Reads the note numbers of a title, family by family; list numbers and the like are left out. */
export function readNotes(deliverable: Deliverable): NoteFamily[] {
  const found = candidates(deliverable);
  if (found.length === 0) return [];
  const declared = declaredForms(deliverable);
  const families = new Map<string, NoteNumber[]>();
  found.forEach((number, index) => {
    const name = familyOf(number, found[index - 1], declared);
    const members = families.get(name);
    if (members) members.push(number);
    else families.set(name, [number]);
  });
  const bare = families.get(BARE) ?? [];
  return [...families].flatMap(([name, numbers]) => {
    const chosen = new Set(numbersOfFamily(name, numbers, bare, declared));
    return chosen.size > 0 ? [{ name, numbers: found.filter((number) => chosen.has(number)) }] : [];
  });
}

/** @returns every number that looks like one of a note; below a heading of notes bare numbers too */
function candidates(deliverable: Deliverable): NoteNumber[] {
  const found: NoteNumber[] = [];
  for (const { draft, section } of sectionsOf(deliverable, 'body')) {
    let below = Infinity;
    for (const paragraph of section.children) {
      if (paragraph.text === '') continue;
      if (HEADING_SIGN.test(paragraph.text) && HEADING.test(paragraph.text.trim())) below = 0;
      else below++;
      if (below > LIST_REACH && paragraph.children.length === 0) continue;
      const numbers = numbersIn(draft, paragraph, below <= LIST_REACH);
      if (numbers.some(({ isEntry }) => isEntry) && below <= LIST_REACH) below = 0;
      for (const number of numbers) found.push(number);
    }
  }
  return found;
}

function numbersIn(draft: Draft, paragraph: Paragraph, inList: boolean): NoteNumber[] {
  const marks = paragraph.children.filter(({ kind }) => kind === 'note' || kind === 'note-like');
  const numbers: NoteNumber[] = [];
  if (inList && !startsWith(paragraph, marks[0])) {
    const bare = bareEntry(draft, paragraph);
    if (bare) numbers.push(bare);
  }
  let inNotes = inList || numbers.length > 0;
  for (const mark of marks) {
    const read = mayBeNote(paragraph.text.charAt(mark.span.start - paragraph.span.start - 1))
      ? readNumber(draft, paragraph, widened(mark, paragraph), inList)
      : undefined;
    if (!read) continue;
    numbers.push({ ...read, inNotes });
    inNotes ||= read.isEntry;
  }
  return numbers;
}

/** 注1) may begin earlier than is sure: （注1）, 訳注1). */
function widened({ kind, span }: Mark, { text, span: line }: Paragraph): Span {
  if (kind !== 'note') return span;
  const before = text.slice(Math.max(0, span.start - line.start - LONGEST_WORD), span.start - line.start);
  return { start: span.start - (BEFORE_NOTE.exec(before)?.[0].length ?? 0), end: span.end };
}

function startsWith({ text, span }: Paragraph, mark: Mark | undefined): boolean {
  return mark !== undefined && text.slice(0, Math.max(0, mark.span.start - span.start)).trim().length <= 1;
}

function readNumber(
  draft: Draft,
  paragraph: Paragraph,
  span: Span,
  inList: boolean,
): Omit<NoteNumber, 'inNotes'> | undefined {
  const written = slice(draft.text, span);
  const shape = readNoteShape(written);
  const value = shape ? parseNumber(foldWidth(shape.number)) : NaN;
  if (!shape || Number.isNaN(value)) return undefined;
  const before = paragraph.text.slice(0, span.start - paragraph.span.start).trim();
  const behind = paragraph.text.slice(span.end - paragraph.span.start);
  const isEntry = before === '' && !PARTICLE.test(behind) && (shape.word !== '' || inList);
  return { draft, paragraph, span, written, shape, value, isEntry };
}

function bareEntry(draft: Draft, paragraph: Paragraph): NoteNumber | undefined {
  const match = BARE_ENTRY.exec(paragraph.text);
  if (!match) return undefined;
  const [, open = '', number = '', end = ''] = match;
  const at = match[0].length - open.length - number.length - end.length;
  const start = paragraph.span.start + at;
  const span = { start, end: start + open.length + number.length + end.trimEnd().length };
  const value = parseNumber(foldWidth(number));
  if (Number.isNaN(value) || paragraph.text.slice(match[0].length).trim() === '') return undefined;
  const shape = { word: '', number, form: foldWidth(`${open}#${end}`).trim() };
  return { draft, paragraph, span, written: slice(draft.text, span), shape, value, isEntry: true, inNotes: true };
}

/** The forms of note marks that the legend shows: 「注の番号は [1] の形で」. */
function declaredForms({ facts }: Deliverable): ReadonlySet<string> {
  const forms = (facts.legend?.sentences ?? []).flatMap(({ value }) => {
    if (!/[注註]/.test(value)) return [];
    const shapes = findMarks(value, 0).flatMap(({ kind, span }) =>
      kind === 'note' || kind === 'note-like' ? (readNoteShape(slice(value, span)) ?? []) : [],
    );
    // 「1) は、注1) に変更した」 tells of the book's own form too.
    const worded = shapes.some(({ word }) => word !== '');
    return shapes.filter(({ word }) => !worded || word !== '').map(({ form }) => form);
  });
  return new Set(forms);
}

/** Notes with a word are told by it; bare ones by their form. 注1)2) are two of one family. */
function familyOf(number: NoteNumber, before: NoteNumber | undefined, declared: ReadonlySet<string>): string {
  const { word, form } = number.shape;
  if (word !== '') return word;
  const isNeighbour = before?.draft === number.draft && number.span.start - before.span.end <= 1;
  if (isNeighbour && !number.isEntry && before.shape.word !== '') return before.shape.word;
  return number.isEntry && !declared.has(form) ? BARE : form;
}

/** The family of bare numbers in lists of notes, until it is known what marks point to them. */
const BARE = 'bare';
/** So many of the numbers of a list must be marks in the text, for a bare form to be one of notes. */
const SHARE_OF_MARKS = 0.5;

/** @param bare numbers that begin lines below a heading of notes */
function numbersOfFamily(
  name: string,
  numbers: readonly NoteNumber[],
  bare: readonly NoteNumber[],
  declared: ReadonlySet<string>,
): readonly NoteNumber[] {
  if (name === BARE) return [];
  if (/[※*]/.test(name)) return pointToEachOther(numbers) ? numbers : [];
  if (name.endsWith('注')) {
    const hasOwn = numbers.some(({ isEntry }) => isEntry);
    return hasOwn ? numbers : [...numbers, ...bare];
  }
  // A number at the start of a line is one of a list, unless the list is one of notes.
  const entries = bare.filter(({ shape }) => shape.form === name);
  const marks = numbers.filter((number) => number.isEntry || (!number.inNotes && !startsLine(number)));
  const values = new Set(marks.map(({ value }) => value));
  const used = entries.filter(({ value }) => values.has(value)).length;
  const isHabit = name !== '(#)' && entries.length > 1 && used >= entries.length * SHARE_OF_MARKS;
  return declared.has(name) || isHabit ? [...marks, ...entries] : [];
}

/** ※ and * have other uses too: one number at least must be that of a mark and of a note. */
function pointToEachOther(numbers: readonly NoteNumber[]): boolean {
  const entries = new Set(numbers.filter(({ isEntry }) => isEntry).map(({ value }) => value));
  return numbers.some(({ isEntry, value }) => !isEntry && entries.has(value));
}

function startsLine({ paragraph, span }: NoteNumber): boolean {
  return paragraph.text.slice(0, span.start - paragraph.span.start).trim() === '';
}
