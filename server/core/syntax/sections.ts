import type { Line } from '../text/lines';
import { LONGEST_PREAMBLE, type Heading, type Paragraph, type Section, type SectionKind } from './draft';
import { bodyStart, colophonEnd, looksLikeColophon } from './front-matter';
import { findHeadings } from './heading-lines';
import type { HeadingLine } from './heading';
import { findMarks } from './marks';

interface Extent {
  readonly kind: SectionKind;
  readonly headingIndex?: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Puts the lines of a text into sections (guide D, 別添1). Headings are recognised tolerantly; the body has none of its
 * own and starts where the front matter ends. A text without any unambiguous heading is body throughout.
 * @param mayBeHeading whether the line with this index may name a section (a Markdown code block may not)
 */
export function sectionLines(
  text: string,
  lines: readonly Line[],
  mayBeHeading: (index: number) => boolean,
): Section[] {
  const texts = lines.map((line) => text.slice(line.start, line.end));
  const extents = layOut(texts, findHeadings(texts, mayBeHeading));
  return extents.map((extent) => toSection(extent, lines, texts));
}

function layOut(texts: readonly string[], headings: readonly HeadingLine[]): Extent[] {
  const extents: Extent[] = [];
  const seen = new Set<SectionKind>();
  let bodyFrom: number | undefined = 0;
  const closeBody = (to: number): void => {
    if (bodyFrom !== undefined && bodyFrom < to) {
      extents.push({ kind: 'body', from: bodyFrom, to });
      if (bodyFrom > 0 || isLong(texts, to)) seen.add('body');
    }
    bodyFrom = undefined;
  };
  headings.forEach((heading, order) => {
    const bodyHasBegun = bodyFrom !== undefined && extents.length > 0;
    // Below the start of the body a second 原本情報 and the like is the book's own text, not a section.
    if (bodyHasBegun && heading.kind !== 'colophon' && seen.has(heading.kind)) return;
    // So is a 原本奥付 that no colophon follows while another heading of a colophon is still to come.
    if (
      bodyHasBegun &&
      heading.kind === 'colophon' &&
      !isLast(headings, order) &&
      !looksLikeColophon(texts, heading.index)
    )
      return;
    closeBody(heading.index);
    const next = headings[order + 1];
    const limit = next?.index ?? texts.length;
    // A file of its own may hold the colophon and all that the book prints behind it.
    const isEarly = heading.kind === 'colophon' && !seen.has('body') && seen.size > 0;
    const to = isEarly ? colophonEnd(texts, heading.index, limit) : bodyStart(texts, heading, next);
    seen.add(heading.kind);
    extents.push({ kind: heading.kind, headingIndex: heading.index, from: heading.index, to });
    if (to < limit) bodyFrom = to;
  });
  closeBody(texts.length);
  return extents;
}

/** Whether no heading of the same kind follows. */
function isLast(headings: readonly HeadingLine[], order: number): boolean {
  return !headings.slice(order + 1).some(({ kind }) => kind === headings[order]?.kind);
}

/** Whether more stands above the first heading than a title or a greeting. */
function isLong(texts: readonly string[], to: number): boolean {
  return texts.slice(0, to).filter((line) => line.trim() !== '').length > LONGEST_PREAMBLE;
}

function toSection(extent: Extent, lines: readonly Line[], texts: readonly string[]): Section {
  const children: Paragraph[] = [];
  let heading: Heading | undefined;
  for (let index = extent.from; index < extent.to; index++) {
    const line = lines[index];
    const text = texts[index];
    if (!line || text === undefined) continue;
    const span = { start: line.start, end: line.end };
    if (index === extent.headingIndex) heading = { type: 'heading', span, text };
    else children.push({ type: 'paragraph', span, text, children: findMarks(text, line.start) });
  }
  const span = { start: lines[extent.from]?.start ?? 0, end: lines[extent.to - 1]?.next ?? 0 };
  return { type: 'section', kind: extent.kind, span, children, ...(heading && { heading }) };
}
