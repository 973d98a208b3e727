import type { Plugin } from 'unified';
import { splitLines } from '../text/lines';
import type { DraftRoot } from './draft';
import { sectionLines } from './sections';

/** unified plugin: parses a plain-text draft into sections and paragraphs, a paragraph a line. */
export const parseText: Plugin<[], string, DraftRoot> = function () {
  this.parser = (document) => {
    const span = { start: 0, end: document.length };
    return { type: 'draft', span, children: sectionLines(document, splitLines(document), () => true) };
  };
};
