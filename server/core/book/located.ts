import type { Paragraph } from '../syntax/draft';
import type { Span } from '../text/span';
import type { Located, PlacedSection } from './deliverable';
import { filledParagraphs } from './deliverable';

/** A line of a section that is not blank, with the place it stands in. */
export interface SectionLine {
  readonly paragraph: Paragraph;
  /** The words without the white space around them. */
  readonly text: string;
  /** Makes a located value from a span of `text` (UTF-16 offsets of `text`). */
  readonly locate: <T>(value: T, span?: Span) => Located<T>;
}

/** @returns the lines of a section that are not blank. */
export function sectionLines({ draft, section }: PlacedSection): SectionLine[] {
  return filledParagraphs(section).map((paragraph) => {
    const text = paragraph.text.trim();
    const start = paragraph.span.start + (paragraph.text.length - paragraph.text.trimStart().length);
    const locate = <T>(value: T, span: Span = { start: 0, end: text.length }): Located<T> => ({
      value,
      draft,
      span: { start: start + span.start, end: start + span.end },
    });
    return { paragraph, text, locate };
  });
}

/** A line that is longer names no item, and a section that goes on for longer holds something else. */
const LONGEST_ITEM = 300;
const MOST_LINES = 400;

/** @returns the lines of a section that may name an item such as a title, a date or a publisher. */
export function itemLines({ draft, section }: PlacedSection): SectionLine[] {
  const top = { ...section, children: section.children.slice(0, MOST_LINES) };
  return sectionLines({ draft, section: top }).filter(({ text }) => text.length <= LONGEST_ITEM);
}
