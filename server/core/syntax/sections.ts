import { LONGEST_PREAMBLE, type Section, type SectionKind } from './draft';
import { bodyStart, colophonEnd, looksLikeColophon } from './front-matter';
import { findHeadings } from './heading-lines';
import type { HeadingLine } from './heading';
import { toSections, type EarlierSections, type Extent } from './section-nodes';
import { textsOf, type LineTexts, type TextLines } from './text-lines';

/**
 * Puts the lines of a text into sections (guide D, 別添1). Headings are recognised tolerantly; the body has none of its
 * own and starts where the front matter ends. A text without any unambiguous heading is body throughout.
 * @param mayBeHeading whether the line with this index may name a section (a Markdown code block may not)
 * @param before the sections of the text that this one was edited from; what was not touched is taken over
 */
export function sectionLines(
  source: TextLines,
  mayBeHeading: (index: number) => boolean,
  before?: EarlierSections,
): Section[] {
  const texts = textsOf(source.contents);
  const extents = layOut(texts, findHeadings(source.contents, texts, mayBeHeading));
  return toSections(extents, source, before);
}

function layOut(texts: LineTexts, headings: readonly HeadingLine[]): Extent[] {
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
  const kind = headings[order]?.kind;
  for (let next = order + 1; next < headings.length; next++) if (headings[next]?.kind === kind) return false;
  return true;
}

/** Whether more stands above the first heading than a title or a greeting. */
function isLong(texts: LineTexts, to: number): boolean {
  let filled = 0;
  for (let index = 0; index < to && filled <= LONGEST_PREAMBLE; index++) if (texts.at(index)?.trim() !== '') filled++;
  return filled > LONGEST_PREAMBLE;
}
