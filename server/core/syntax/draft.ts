import type { Node, Parent } from 'unist';
import type { ByteFacts } from '../text/decode';
import type { LineTable } from '../text/line-table';
import type { Line } from '../text/lines';
import type { Span } from '../text/span';
import type { LineContent } from './line-content';
import type { Publication } from './publication';

/** The sections of a deliverable in the order of 別添1, with the explanation of the files before them (guide G.2-7). */
export const SECTION_KINDS = [
  'file-structure',
  'source-info',
  'production',
  'copyright',
  'legend',
  'body',
  'colophon',
] as const;

/** A section of a deliverable. `body` has no heading of its own. */
export type SectionKind = (typeof SECTION_KINDS)[number];

/** A section that has a heading. */
export type HeadedSectionKind = Exclude<SectionKind, 'body'>;

/** The four sections before the body that the guide requires, in order (guide D, 別添1 No 1–4). */
export const FRONT_SECTION_KINDS = ['source-info', 'production', 'copyright', 'legend'] as const;

/** A node of the draft's tree: a unist node that carries a span of UTF-16 offsets instead of points. */
export interface SpannedNode extends Node {
  readonly span: Span;
}

/**
 * What a mark in a paragraph stands for: 【12ページ】, 水門《すいもん》, 注1), the words in 〔 〕. `page-like` and `note-like`
 * look like a mark in another form, which only the whole title can tell (book/page-marks.ts, book/notes.ts); `ruby-like`
 * is 《》 with nothing in it, `bracket` one without a partner in its line. Those of figures and of notation are told in figure-marks.ts and
 * notation-marks.ts.
 */
export type MarkKind =
  | 'page'
  | 'ruby'
  | 'note'
  | 'aside'
  | 'page-like'
  | 'ruby-like'
  | 'note-like'
  | 'bracket'
  | 'figure'
  | 'figure-citation'
  | 'figure-description'
  | 'unreadable'
  | 'iteration'
  | 'foreign'
  | 'sign';

/** A mark that the producer put into the text, or what may be one; its span covers the brackets too. */
export interface Mark extends SpannedNode {
  readonly type: 'mark';
  readonly kind: MarkKind;
  /** The page number as printed, the reading, the note number, the words in 〔 〕, or the bracket. */
  readonly label: string;
}

/** One line of the text without its terminator: plain-text books have a paragraph a line. */
export interface Paragraph extends SpannedNode, Parent {
  readonly type: 'paragraph';
  readonly text: string;
  readonly children: Mark[];
}

/** The line that names a section, decorations included. */
export interface Heading extends SpannedNode {
  readonly type: 'heading';
  readonly text: string;
}

/** A section with its heading line, if it has one; the paragraphs hold every other line, blank ones too. */
export interface Section extends SpannedNode, Parent {
  readonly type: 'section';
  readonly kind: SectionKind;
  readonly heading?: Heading;
  readonly children: Paragraph[];
}

/** The whole text as sections that follow each other without gaps. */
export interface DraftRoot extends SpannedNode, Parent {
  readonly type: 'draft';
  readonly children: Section[];
  readonly table: LineTable;
  readonly contents: readonly LineContent[];
}

/**
 * How the file is written: plain text, Markdown while it is being worked on, a document of which only the text is read; or it is no
 * text of a book but a robots.txt.
 */
export type DraftFormat = 'text' | 'markdown' | 'publication' | 'robots';

/** A parsed file. */
export interface Draft {
  /** Path with `/`, relative to the folder that the configuration speaks of. */
  readonly path: string;
  readonly format: DraftFormat;
  readonly text: string;
  readonly lines: readonly Line[];
  /** The same lines in little room. */
  readonly table: LineTable;
  /** What each line says by itself. */
  readonly contents: readonly LineContent[];
  readonly sections: readonly Section[];
  /** Page marks of the body in the order in which they stand; the legend's are only examples. */
  readonly pages: readonly Mark[];
  readonly bytes?: ByteFacts;
  /** What the text was taken from, where the file holds more than text. */
  readonly publication?: Publication;
}

/** @returns where something in the text is to be shown: no line of a file is one of the text that was taken out of it */
export function spanInFile({ format }: Draft, span: Span): Span {
  return format === 'publication' ? { start: 0, end: 0 } : span;
}

/** @returns whether the paragraph holds nothing but white space. */
export function isBlank(paragraph: Paragraph): boolean {
  return !/\S/.test(paragraph.text);
}

/** So many lines that are not blank may stand above the first heading, a title or a greeting; more when they are short. */
export const LONGEST_PREAMBLE = 5;
const LONGEST_CONTENTS = 15;
/** Marks that no title or greeting has. */
const BODY_MARKS: ReadonlySet<MarkKind> = new Set(['page', 'ruby', 'note']);
const SHORT_LINE = 30;

/** @returns whether the section is nothing but a few lines above the first heading of its draft. */
export function isPreamble({ sections }: Draft, section: Section): boolean {
  const [first, second] = sections;
  if (section !== first || section.kind !== 'body' || second === undefined) return false;
  const filled = section.children.filter((paragraph) => !isBlank(paragraph));
  const isContents = filled.length <= LONGEST_CONTENTS && filled.every(({ text }) => text.length <= SHORT_LINE);
  const isMarked = filled.some(({ children }) => children.some(({ kind }) => BODY_MARKS.has(kind)));
  return (filled.length <= LONGEST_PREAMBLE || isContents) && !isMarked;
}
