import type { Draft, Paragraph, Section, SectionKind } from '../syntax/draft';
import type { Span } from '../text/span';
import { readFacts, type Facts } from './facts';

/** Something read from a draft, with the place where it stands (UTF-16 offsets of that draft). */
export interface Located<T> {
  readonly value: T;
  readonly draft: Draft;
  readonly span: Span;
}

/** A section and the draft that holds it. */
export interface PlacedSection {
  readonly draft: Draft;
  readonly section: Section;
}

/** One title: a file, or several files that form one logical document (guide A.1, G.2-7). */
export interface Deliverable {
  /** At least one, in reading order. */
  readonly drafts: readonly [Draft, ...Draft[]];
  readonly sections: readonly PlacedSection[];
  readonly facts: Facts;
  /** A text that nothing marks as a draft is body throughout, and no section is missed in it. */
  readonly bodyOnly: boolean;
}

/**
 * Puts the files of a title together and reads what they state.
 * @param isDraft whether something else than a heading tells that this is a draft (configuration, the user's choice)
 */
export function assemble(drafts: readonly [Draft, ...Draft[]], isDraft: boolean): Deliverable {
  const sections = drafts.flatMap((draft) => draft.sections.map((section) => ({ draft, section })));
  const bodyOnly = !isDraft && sections.every(({ section }) => section.kind === 'body');
  return { drafts, sections, facts: readFacts(sections), bodyOnly };
}

/** @returns the sections of one kind in reading order. */
export function sectionsOf(deliverable: Deliverable, kind: SectionKind): PlacedSection[] {
  return deliverable.sections.filter(({ section }) => section.kind === kind);
}

/** @returns the paragraphs of a section that are not blank. */
export function filledParagraphs(section: Section): Paragraph[] {
  return section.children.filter((paragraph) => paragraph.text.trim() !== '');
}
