import type { Plugin } from 'unified';
import type { Draft, DraftRoot } from './draft';
import { sectionLines } from './sections';
import { readLines, readLinesAgain } from './text-lines';

/**
 * unified plugin: parses a plain-text draft into sections and paragraphs, a paragraph a line.
 * Its option is the draft that the text was edited from; what was not touched is taken over from there.
 */
export const parseText: Plugin<[Draft?], string, DraftRoot> = function (before) {
  this.parser = (document) => {
    const source = before ? readLinesAgain(document, before) : { change: undefined, ...readLines(document) };
    const { text, lines, contents, change } = source;
    const earlier = before && change && { sections: before.sections, change };
    const children = sectionLines(source, () => true, earlier);
    return { type: 'draft', span: { start: 0, end: text.length }, children, lines, contents };
  };
};
