import { oneLine } from './one-line';
import { isHeadedBy, withAbove, type Block, type TableBlock } from '../block';
import type { Locale } from '../../text/wording';

/**
 * The report for those who read it by ear or in a plain editor: no tables, no signs that are read aloud; each row of a
 * table is a line in which every value follows its name.
 */
export function toPlainText(blocks: Iterable<Block>, locale: Locale): string {
  return `${Array.from(withAbove(blocks), ([block, above]) => blockToText(block, above, locale)).join('\n\n')}\n`;
}

function blockToText(block: Block, above: Block | undefined, locale: Locale): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return oneLine(block.text);
    case 'list':
      return block.items.map(oneLine).join('\n');
    case 'table':
      return tableToText(block, isHeadedBy(above, block), locale);
  }
}

function tableToText({ caption, head, rows }: TableBlock, isHeaded: boolean, locale: Locale): string {
  const [colon, comma, stop] = locale === 'ja' ? ['は', '、', '。'] : [': ', ', ', '.'];
  const lines = rows.map(([name = '', ...cells]) => {
    const values = cells.flatMap((cell, index) => (cell === '' ? [] : [`${head[index + 1] ?? ''}${colon}${cell}`]));
    return oneLine([name, ...values].join(comma).replace(/[。.]$/, '') + stop);
  });
  return [...(isHeaded ? [] : [caption]), ...lines].join('\n');
}
