import { oneLine } from './one-line';
import type { Block, TableBlock } from '../block';

/** The report as Markdown (GitHub's tables). */
export function toMarkdown(blocks: Iterable<Block>): string {
  return `${Array.from(blocks, blockToMarkdown).join('\n\n')}\n`;
}

function blockToMarkdown(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escape(block.text)}`;
    case 'paragraph':
      return block.tone ? `**${escape(block.text)}**` : escape(block.text);
    case 'list':
      return block.items.map((item) => `- ${escape(item)}`).join('\n');
    case 'table':
      return tableToMarkdown(block);
  }
}

function tableToMarkdown({ head, rows }: TableBlock): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escape).join(' | ')} |`;
  return [line(head), `|${head.map(() => ' --- |').join('')}`, ...rows.map(line)].join('\n');
}

function escape(text: string): string {
  // A number or a dash at the beginning would make a list.
  return oneLine(text)
    .replace(/[\\`*_[\]<>|#&~]/g, '\\$&')
    .replace(/^\s*\d*(?=[-+.)])/, '$&\\');
}
