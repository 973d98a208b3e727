import type { Root, RootContent } from 'mdast';
import type { Plugin } from 'unified';
import { lineIndexAt } from '../text/lines';
import type { DraftRoot } from './draft';
import { sectionLines } from './sections';
import { linesOf, type ParseHelp } from './parse-text';

/** Blocks of Markdown whose lines are shown as they stand, so that a heading in them names no section. */
const VERBATIM = new Set<RootContent['type']>(['code', 'html', 'table']);

/**
 * unified compiler stage for Markdown working drafts: turns remark's tree into the same tree that `parseText` makes.
 * Delivered files have another format (guide F), so Markdown only tells which lines cannot be headings.
 */
export const markdownToDraft: Plugin<[ParseHelp], Root, DraftRoot> = function (help) {
  return (root, file) => {
    const text = String(file);
    const source = linesOf(text, help);
    const { table, contents } = source;
    const verbatim = new Set<number>();
    for (const node of root.children) {
      if (!VERBATIM.has(node.type) || !node.position) continue;
      const last = lineIndexAt(table, node.position.end.offset ?? 0);
      for (let index = lineIndexAt(table, node.position.start.offset ?? 0); index <= last; index++) verbatim.add(index);
    }
    return {
      type: 'draft',
      span: { start: 0, end: text.length },
      children: sectionLines(source, (index) => !verbatim.has(index)),
      table,
      contents,
    };
  };
};
