import type { Paragraph, Section } from '../syntax/draft';
import { foldWidth } from '../text/fold';
import { lineRoles, type LineRole } from './line-breaks/page-furniture';

/** A line that the printed page carries beside the text. */
export interface FurnitureLine {
  readonly paragraph: Paragraph;
  readonly kind: 'head' | 'number';
}

/** A line that is longer is no furniture. */
const LONGEST = 40;
/** Speech and sentences repeat, too. */
const OPENS_SPEECH = '「『（(';
const CLOSES = '。」』！？';
/** What counts pictures, notes, parts or tasks is no running head, although it repeats with other numbers. */
const COUNTED =
  /^(?:図版?|表|写真|挿絵|グラフ|資料|注|註|問題?|設問|例題?|練習(?:問題)?|課題?|その|第|巻|章|節|番|回|話|号|no|fig|table|step|明治|大正|昭和|平成|令和|西暦)+[章節回話号部]?$/i;
const CLOSED_END = /[。．.！？!?」』）)…―—：:]$/;
const NEW_START = /^[\s\u3000「『（(【〔・]/;
/** A page number is at least this where the text has no page marks; smaller ones count chapters. */
const FEWEST_PAGES = 4;
const MOST_PAGES = 1000;
const SINGLE_NUMBER = 10;

interface Candidate extends FurnitureLine {
  readonly index: number;
  /** What is the same in all lines of its kind. */
  readonly key: string;
  readonly value: number | undefined;
  /** Whether its number is that of the page that ends or begins here. */
  readonly isOwnPage: boolean;
  /** Whether a page mark stands somewhere before it. */
  readonly hasPage: boolean;
  /** Whether it is the last line before a page mark or a page number, where no heading stands. */
  readonly endsPage: boolean;
  /** Whether a sentence stands somewhere before it; the title of a title page has none. */
  readonly hasText: boolean;
  /** Whether the sentence before it goes on behind it. */
  readonly interrupts: boolean;
}

/**
 * Finds running heads (柱) and page numbers (ノンブル) in a body. What only might be one, such as a chapter number on a line of
 * its own, is left out.
 * @param titles the book's title and its parts: what running heads often repeat
 */
export function findPrintedFurniture(section: Section, titles: ReadonlySet<string>): FurnitureLine[] {
  const lines = shortlist(section.children);
  const roles = lineRoles(lines.map(({ text }) => text.slice(0, LONGEST)));
  if (!roles.includes('furniture')) return [];
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidatesIn(lines, roles)) {
    const group = groups.get(candidate.key);
    if (group) group.push(candidate);
    else groups.set(candidate.key, [candidate]);
  }
  return [...groups].flatMap(([key, group]) => printed(key, group, titles)).sort((a, b) => a.index - b.index);
}

/**
 * What furniture is told by is no more than short lines with a number or that repeat, page marks, and the lines beside them.
 * A book has many more.
 */
function shortlist(paragraphs: readonly Paragraph[]): Paragraph[] {
  const filled = paragraphs.filter(({ text }) => text !== '' && text.trim() !== '');
  const counts = new Map<string, number>();
  for (const { text } of filled) if (mayRepeat(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
  const isCandidate = ({ text }: Paragraph): boolean =>
    text.length <= LONGEST && (/[0-9０-９]/.test(text) || (mayRepeat(text) && (counts.get(text) ?? 0) > 1));
  const wanted = new Set<number>();
  filled.forEach((paragraph, index) => {
    if (isCandidate(paragraph)) for (let near = index - 2; near <= index + 2; near++) wanted.add(near);
  });
  return filled.filter((_, index) => wanted.has(index));
}

/** Asked of every line of a book: looks at its first and last character only. */
function mayRepeat(text: string): boolean {
  return (
    text.length <= LONGEST && !OPENS_SPEECH.includes(text.charAt(0)) && !CLOSES.includes(text.charAt(text.length - 1))
  );
}

function candidatesIn(lines: readonly Paragraph[], roles: readonly LineRole[]): Candidate[] {
  const labels = pageLabels(lines, roles);
  const firstText = lines.findIndex(({ text }) => text.includes('。'));
  return lines.flatMap((paragraph, index): Candidate[] => {
    if (roles[index] !== 'furniture') return [];
    const words = foldWidth(paragraph.text).trim();
    const digits = /\d+/.exec(words)?.[0];
    const value = digits === undefined ? undefined : Number(digits);
    const kind = /^[-\s\d]+$/.test(words) ? 'number' : 'head';
    const own = [labels.before[index], labels.behind[index], (labels.behind[index] ?? NaN) - 1];
    return [
      {
        paragraph,
        kind,
        index,
        key: kind === 'number' ? words.replace(/[\d\s]+/g, '') : words.replace(/\d+|\s/g, ''),
        value,
        isOwnPage: value !== undefined && own.includes(value) && isEdge(roles, index),
        hasPage: labels.before[index] !== undefined,
        hasText: firstText >= 0 && firstText < index,
        endsPage:
          roles[index + 1] === 'page-mark' || (roles[index + 1] === 'furniture' && isNumberLine(lines[index + 1])),
        interrupts: interrupts(lines, roles, index),
      },
    ];
  });
}

/** The page that each line stands on, and the one that begins next, where they have numbers. */
function pageLabels(
  lines: readonly Paragraph[],
  roles: readonly LineRole[],
): { readonly before: (number | undefined)[]; readonly behind: (number | undefined)[] } {
  const labelOf = (index: number): number | undefined =>
    roles[index] === 'page-mark' ? Number(lines[index]?.children[0]?.label) : undefined;
  const before: (number | undefined)[] = [];
  const behind: (number | undefined)[] = [];
  for (let index = 0; index < lines.length; index++) before.push(labelOf(index) ?? before.at(-1));
  for (let index = lines.length - 1; index >= 0; index--) behind[index] = labelOf(index) ?? behind[index + 1];
  return { before, behind };
}

/** Whether a page mark, other furniture or the end of the body stands beside the line. */
function isEdge(roles: readonly LineRole[], index: number): boolean {
  const beside = [roles[index - 1], roles[index + 1]];
  return index === roles.length - 1 || beside.some((role) => role === 'page-mark' || role === 'furniture');
}

function isNumberLine(paragraph: Paragraph | undefined): boolean {
  return paragraph !== undefined && /^[-\s\d]+$/.test(foldWidth(paragraph.text));
}

function interrupts(lines: readonly Paragraph[], roles: readonly LineRole[], index: number): boolean {
  let [above, below] = [index - 1, index + 1];
  while (above >= 0 && roles[above] !== 'text') above--;
  while (below < lines.length && roles[below] !== 'text') below++;
  const before = lines[above]?.text.trimEnd() ?? '';
  const behind = lines[below]?.text ?? '';
  return before.length >= SINGLE_NUMBER && behind !== '' && !CLOSED_END.test(before) && !NEW_START.test(behind);
}

/** @param group lines of one kind that repeat @returns those that are furniture beyond doubt */
function printed(key: string, group: readonly Candidate[], titles: ReadonlySet<string>): readonly Candidate[] {
  const isNumber = group[0]?.kind === 'number';
  if (!isNumber && (!/\p{L}/u.test(key) || COUNTED.test(key))) return [];
  if (group[0]?.value === undefined) {
    if (!isHead(key, group, titles)) return [];
    return titles.has(key) ? group.filter(({ hasText }) => hasText) : group;
  }
  const own = group.filter(({ isOwnPage }) => isOwnPage);
  if (own.length >= 2 || (isNumber && own.some(({ value = 0 }) => value >= SINGLE_NUMBER))) return own;
  const pages = longestCount(group);
  return isPagination(pages) ? pages : [];
}

function isHead(key: string, group: readonly Candidate[], titles: ReadonlySet<string>): boolean {
  if (key.length < 2) return false;
  if (titles.has(key)) return group.length >= 2;
  const ending = group.filter(({ endsPage }) => endsPage);
  const interrupting = group.filter((line) => line.interrupts);
  return group.length >= 3 && (ending.length >= group.length * 0.6 || interrupting.length >= 2);
}

/**
 * Numbers that cut sentences, or that begin as no numbers of chapters do. Where there are page marks they would have fitted
 * those; a number alone may also be a year, or count chapters that began in the file before.
 */
function isPagination(pages: readonly Candidate[]): boolean {
  const begins = pages[0]?.value ?? 0;
  const cuts = pages.filter((line) => line.interrupts).length;
  if (pages.length < 3 || cuts >= 2) return pages.length >= 3;
  const isBare = pages[0]?.kind === 'number' && pages[0].key === '';
  const hasMarks = pages.some((line) => line.hasPage);
  return !hasMarks && begins >= FEWEST_PAGES && begins < MOST_PAGES && (!isBare || cuts > 0);
}

/** The longest row of lines that count on by one or, where only every other page has a number, by two. */
function longestCount(group: readonly Candidate[]): Candidate[] {
  const rows = new Map<number, { readonly length: number; readonly line: Candidate; readonly before?: number }>();
  let last: number | undefined;
  for (const line of group) {
    const { value = 0 } = line;
    const before = [value - 1, value - 2].find((other) => rows.has(other));
    const length = 1 + (before === undefined ? 0 : (rows.get(before)?.length ?? 0));
    if (length <= (rows.get(value)?.length ?? 0)) continue;
    rows.set(value, { length, line, ...(before !== undefined && { before }) });
    if (last === undefined || length > (rows.get(last)?.length ?? 0)) last = value;
  }
  const row: Candidate[] = [];
  for (let at = last; at !== undefined; at = rows.get(at)?.before) {
    const found = rows.get(at);
    if (found) row.unshift(found.line);
  }
  return row;
}
