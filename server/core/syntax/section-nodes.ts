import type { Line, LineChange } from '../text/lines';
import { shift, type Span } from '../text/span';
import type { Heading, Mark, Paragraph, Section, SectionKind } from './draft';
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
    const start = source.lines[extent.from]?.start ?? 0;
    return toSection(extent, source, earlier.get(start), before?.change.from ?? 0);
  });
}

/** @param untouched so many lines of the text are as they were in the earlier section */
function toSection(extent: Extent, source: TextLines, earlier: Section | undefined, untouched: number): Section {
  const { kind, from, to, headingIndex } = extent;
  const span = { start: source.lines[from]?.start ?? 0, end: source.lines[to - 1]?.next ?? 0 };
  const hasHeading = headingIndex !== undefined;
  const known = from < untouched && hasHeading === (earlier?.heading !== undefined) ? earlier : undefined;
  if (known?.kind === kind && known.span.end === span.end && to <= untouched) return known;
  const heading = known?.heading ?? (hasHeading ? toHeading(source, headingIndex) : undefined);
  const first = from + (hasHeading ? 1 : 0);
  const children = known?.children.slice(0, Math.max(0, Math.min(to, untouched) - first)) ?? [];
  for (let index = first + children.length; index < to; index++) children.push(toParagraph(source, index));
  return { type: 'section', kind, span, children, ...(heading && { heading }) };
}

function toHeading({ lines, contents }: TextLines, index: number): Heading {
  return { type: 'heading', span: spanOf(lines[index]), text: contents[index]?.text ?? '' };
}

function toParagraph({ lines, contents }: TextLines, index: number): Paragraph {
  const span = spanOf(lines[index]);
  const { text, marks } = contents[index] ?? { text: '', marks: [] };
  // Most lines have none, and one empty list serves for all texts.
  const children =
    marks.length === 0 ? marks : marks.map((mark): Mark => ({ ...mark, span: shift(mark.span, span.start) }));
  return { type: 'paragraph', span, text, children };
}

function spanOf(line: Line | undefined): Span {
  return { start: line?.start ?? 0, end: line?.end ?? 0 };
}
