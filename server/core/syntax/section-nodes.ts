import type { LineChange } from '../text/edit-lines';
import type { LineTable } from '../text/line-table';
import { lineIndexAt, type Line } from '../text/lines';
import { shift, type Span } from '../text/span';
import type { Draft, Heading, Mark, Paragraph, Section, SectionKind } from './draft';
import type { LineContent } from './line-content';
import { PAGE_BRACKETS } from './marks';
import type { TextLines } from './text-lines';

/** The lines of a section, the heading's included: 0-based, `to` is exclusive. */
export interface Extent {
  readonly kind: SectionKind;
  /** Index of the heading's line, which is the first one. */
  readonly headingIndex?: number;
  readonly from: number;
  readonly to: number;
}

/** The sections of a text before an edit, and which lines are others since. */
export interface EarlierSections {
  readonly sections: readonly Section[];
  readonly change: LineChange;
}

/**
 * Makes sections of lines. What stands before the edit is the same object as before, which tells whoever remembers something
 * about it that it still holds.
 */
export function toSections(extents: readonly Extent[], source: TextLines, before?: EarlierSections): Section[] {
  const earlier = new Map(before?.sections.map((section) => [section.span.start, section]));
  return extents.map((extent) => {
    const start = source.table.at(extent.from)?.start ?? 0;
    return toSection(extent, source, earlier.get(start), before?.change.from ?? 0);
  });
}

/** @param untouched so many lines of the text are as they were in the earlier section */
function toSection(extent: Extent, source: TextLines, earlier: Section | undefined, untouched: number): Section {
  const { kind, from, to, headingIndex } = extent;
  const span = { start: source.table.at(from)?.start ?? 0, end: source.table.at(to - 1)?.next ?? 0 };
  const hasHeading = headingIndex !== undefined;
  const known = from < untouched && hasHeading === (earlier?.heading !== undefined) ? earlier : undefined;
  if (known?.kind === kind && known.span.end === span.end && to <= untouched) return known;
  const heading = known?.heading ?? (hasHeading ? toHeading(source, headingIndex) : undefined);
  const paragraphs = lazyParagraphs(source, from + (hasHeading ? 1 : 0), to);
  return {
    type: 'section',
    kind,
    span,
    get children() {
      return paragraphs();
    },
    ...(heading && { heading }),
  };
}

type LinesRead = Pick<TextLines, 'table' | 'contents'>;

/** Makes the paragraphs of lines when somebody asks for them: at most keystrokes nobody asks for those of the book. */
function lazyParagraphs({ table, contents }: LinesRead, from: number, to: number): () => Paragraph[] {
  let paragraphs: Paragraph[] | undefined;
  return () => (paragraphs ??= paragraphsOf({ table, contents }, from, to));
}

function paragraphsOf({ table, contents }: LinesRead, from: number, to: number): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (let index = from; index < to; index++) paragraphs.push(toParagraph(table.at(index), contents[index]));
  return paragraphs;
}

/**
 * Cuts some lines out of a draft.
 * @param from index of the first line; `to` is exclusive
 * @returns the sections that these lines stand in, each with the paragraphs of these lines only
 */
export function sectionsBetween(draft: Draft, from: number, to: number): Section[] {
  const { sections, table } = draft;
  const extents = extentsOf(sections, table);
  return sections.flatMap((section, order) => {
    const { type, kind, span, heading } = section;
    const extent = extents[order] ?? { from: 0, to: 0 };
    const first = Math.max(from, extent.from + (heading ? 1 : 0));
    const end = Math.min(to, extent.to);
    if (first >= end) return [];
    return [{ type, kind, span, children: paragraphsOf(draft, first, end), ...(heading && { heading }) }];
  });
}

/** Finds the page marks of the body, for which no paragraphs need be made. */
export function pageMarks(sections: readonly Section[], { table, contents }: LinesRead): Mark[] {
  const extents = extentsOf(sections, table).filter((_, order) => sections[order]?.kind === 'body');
  const pages: Mark[] = [];
  for (const { from, to } of extents) {
    for (let index = from; index < to; index++) {
      const content = contents[index];
      if (!content || !PAGE_BRACKETS.test(content.text)) continue;
      const found = content.marks.filter(({ kind }) => kind === 'page');
      const start = table.at(index)?.start ?? 0;
      for (const mark of found) pages.push({ ...mark, span: shift(mark.span, start) });
    }
  }
  return pages;
}

/** @returns the lines that each section has, its heading among them */
function extentsOf(sections: readonly Section[], table: LineTable): Pick<Extent, 'from' | 'to'>[] {
  const starts = sections.map(({ span }) => lineIndexAt(table, span.start));
  return starts.map((from, order) => ({ from, to: starts[order + 1] ?? table.length }));
}

function toHeading({ table, contents }: TextLines, index: number): Heading {
  return { type: 'heading', span: spanOf(table.at(index)), text: contents[index]?.text ?? '' };
}

function toParagraph(line: Line | undefined, content: LineContent | undefined): Paragraph {
  const span = spanOf(line);
  const { text, marks } = content ?? { text: '', marks: [] };
  // Most lines have none, and one empty list serves for all texts.
  const children =
    marks.length === 0 ? marks : marks.map((mark): Mark => ({ ...mark, span: shift(mark.span, span.start) }));
  return { type: 'paragraph', span, text, children };
}

function spanOf(line: Line | undefined): Span {
  return { start: line?.start ?? 0, end: line?.end ?? 0 };
}
