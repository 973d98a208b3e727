import type { Config } from '../book/config';
import { assemble, type Deliverable } from '../book/deliverable';
import { isPreamble, type Draft, type Section } from '../syntax/draft';
import { lineIndexAt } from '../text/lines';
import { slice, type Span } from '../text/span';

/** What a suggestion may know besides the text. */
export interface Surroundings {
  /** The files of the title in reading order, the draft itself among them. */
  readonly drafts: readonly [Draft, ...Draft[]];
  readonly config: Config;
}

/** A place in a draft where somebody writes. */
export interface Cursor {
  readonly draft: Draft;
  readonly offset: number;
  readonly deliverable: Deliverable;
  readonly config: Config;
  readonly line: Span;
  /** The line up to the cursor, and behind it. */
  readonly before: string;
  readonly after: string;
  /** The section that the line belongs to, and the one before it. */
  readonly section: Section | undefined;
  readonly previous: Section | undefined;
}

/** @returns what stands around an offset of the draft */
export function cursorAt(draft: Draft, offset: number, { drafts, config }: Surroundings): Cursor {
  const line = draft.lines[lineIndexAt(draft.lines, offset)] ?? { start: 0, end: 0 };
  const index = draft.sections.findLastIndex(({ span }) => span.start <= line.start);
  return {
    draft,
    offset,
    deliverable: assemble(drafts, true),
    config,
    line,
    before: draft.text.slice(line.start, offset),
    after: draft.text.slice(offset, line.end),
    section: draft.sections[index],
    previous: draft.sections[index - 1],
  };
}

/** @returns the span from a character of the cursor's line to the cursor */
export function typedFrom({ line, offset }: Cursor, character: number): Span {
  return { start: Math.min(line.start + character, offset), end: offset };
}

/** @returns whether only blank lines follow in the section */
export function isLastIn(section: Section, { line }: Cursor): boolean {
  const below = section.children.findLast(({ text }) => text.trim() !== '');
  return below === undefined || below.span.start <= line.start;
}

/** @returns the lines above the cursor that are filled and belong to the body of the book */
export function bodyLinesAbove({ draft, line }: Cursor, most: number): number {
  let count = 0;
  for (const section of draft.sections) {
    if (section.kind !== 'body' || isPreamble(draft, section)) continue;
    for (const { span, text } of section.children) {
      if (span.start >= line.start || count > most) break;
      if (text.trim() !== '') count++;
    }
  }
  return count;
}

/** @returns whether the line above the cursor's, or that below it, is filled */
export function isFilledBeside({ draft, line }: Cursor, side: -1 | 1): boolean {
  const beside = draft.lines[lineIndexAt(draft.lines, line.start) + side];
  return beside !== undefined && slice(draft.text, beside).trim() !== '';
}
