import { isBlank, type Draft, type Paragraph, type Section, type SectionKind } from '../syntax/draft';
import { lazily } from '../text/lazily';
import type { Span } from '../text/span';
import { readBodyMarks, type BodyMark } from './body-marks';
import { readFacts, type Facts } from './facts';
import { readNotes, type NoteFamily } from './notes';
import { readPageMarks, type PageMarks } from './page-marks';

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

/** What stands in the folder of a title. */
export interface TitleFolder {
  /** Names of all files, those of the title among them. */
  readonly names: readonly string[];
  /** Names of the files that belong to no title, as far as they were looked at. */
  readonly strays: readonly string[];
}

/** One title: a file, or several files that form one logical document (guide A.1, G.2-7). */
export interface Deliverable {
  /** At least one, in reading order. */
  readonly drafts: readonly [Draft, ...Draft[]];
  readonly sections: readonly PlacedSection[];
  readonly facts: Facts;
  /** Read when first asked for, and once for all who ask. */
  readonly bodyMarks: readonly BodyMark[];
  readonly pageMarks: PageMarks;
  readonly notes: readonly NoteFamily[];
  /** A text that nothing marks as a draft is body throughout, and no section is missed in it. */
  readonly bodyOnly: boolean;
  /** Absent where the text is in no folder, or nobody knows what else is in it. */
  readonly folder?: TitleFolder;
}

/**
 * Puts the files of a title together and reads what they state.
 * @param isDraft whether something else than a heading tells that this is a draft (configuration, the user's choice)
 */
export function assemble(drafts: readonly [Draft, ...Draft[]], isDraft: boolean, folder?: TitleFolder): Deliverable {
  const sections = drafts.flatMap((draft) => draft.sections.map((section) => ({ draft, section })));
  const bodyOnly = !isDraft && sections.every(({ section }) => section.kind === 'body');
  const bodyMarks = lazily(() => readBodyMarks(sections));
  const pageMarks = lazily(() => readPageMarks(deliverable));
  const notes = lazily(() => readNotes(deliverable));
  const deliverable: Deliverable = {
    drafts,
    sections,
    facts: readFacts(sections),
    bodyOnly,
    ...(folder && { folder }),
    get bodyMarks() {
      return bodyMarks();
    },
    get pageMarks() {
      return pageMarks();
    },
    get notes() {
      return notes();
    },
  };
  return deliverable;
}

/** @returns the sections of one kind in reading order. */
export function sectionsOf(deliverable: Deliverable, kind: SectionKind): PlacedSection[] {
  return deliverable.sections.filter(({ section }) => section.kind === kind);
}

/** @returns the paragraphs of a section that are not blank. @param most so many from the beginning; a body may be a whole book */
export function filledParagraphs({ children }: Section, most = Infinity): Paragraph[] {
  const filled: Paragraph[] = [];
  for (const paragraph of children) {
    if (filled.length >= most) break;
    if (!isBlank(paragraph)) filled.push(paragraph);
  }
  return filled;
}
