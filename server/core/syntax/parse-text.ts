import type { Plugin } from 'unified';
import type { LineChange, LinedText } from '../text/edit-lines';
import type { Draft, DraftRoot } from './draft';
import { sectionLines } from './sections';
import { readLines, readLinesAgain, type TextLines } from './text-lines';

/** What makes parsing cheaper. */
export interface ParseHelp {
  /** The draft that the text was edited from; what was not touched is taken over from there. */
  readonly before?: Draft | undefined;
  /** The text with its lines. */
  readonly lined?: LinedText | undefined;
  /** The lines of the text, where they have been read. */
  readonly read?: TextLines | undefined;
}

/** unified plugin: parses a plain-text draft into sections and paragraphs, a paragraph a line. */
export const parseText: Plugin<[ParseHelp], string, DraftRoot> = function (help) {
  this.parser = (document) => {
    const source = linesOf(document, help);
    const { text, table, contents, change } = source;
    const { before } = help;
    const earlier = before && change && { sections: before.sections, change };
    const children = sectionLines(source, () => true, earlier);
    return { type: 'draft', span: { start: 0, end: text.length }, children, table, contents };
  };
};

/** @returns the lines of a text, and how they came out of those of the draft that it was edited from */
export function linesOf(
  text: string,
  { before, lined, read }: ParseHelp,
): TextLines & { readonly change?: LineChange } {
  return read ?? (before ? readLinesAgain(text, before, lined) : readLines(text));
}
