import { isTable } from '../book/file-names';
import type { Draft } from '../syntax/draft';
import type { Span } from '../text/span';
import { severity, type FileRule, type Report } from './rule';

/** Finds rows of a table that have more or fewer columns than the others (guide G.2-7). */
export const tableRagged: FileRule = {
  scope: 'file',
  meta: {
    id: 'table-ragged',
    basis: ['G.2-7'],
    severity: severity('warning'),
    area: 'file',
    summary: { ja: '表の列の数が行によって違う', en: 'Rows of a table have different numbers of columns' },
    why: {
      ja: '表は見出しの列と対応させて読まれます。列の数が違うと、値がどの見出しのものか分からなくなります。',
      en: 'A table is read cell by cell under its headings. Where a cell is missing, values are heard under the wrong heading.',
    },
    messages: {
      fewer: {
        ja: 'この行の列は{count}個で、ほかの行（{expected}個）より少なくなっています。原本と見比べ、値のない列にもタブを入れてください。',
        en: 'This row has {count} columns, fewer than the others ({expected}). Compare with the book; an empty cell needs its tab too.',
      },
      more: {
        ja: 'この行の列は{count}個で、ほかの行（{expected}個）より多くなっています。原本と見比べ、余分なタブがあれば削除してください。',
        en: 'This row has {count} columns, more than the others ({expected}). Compare with the book and delete a tab that is too many.',
      },
    },
    examples: [
      { bad: { body: '年\t汽船\t帆船\n明治三十年\t120\t310\n⟦明治三十五年\t188⟧\n' }, fileName: 'table1.tsv' },
    ],
  },
  *check(draft) {
    if (!isTable(draft.path)) return;
    for (const block of blocksOf(draft)) yield* raggedRows(block);
  },
};

interface Row {
  readonly span: Span;
  readonly columns: number;
}

/** Tables that stand below each other are parted by blank lines; a caption above or a note below has no columns. */
function blocksOf(draft: Draft): Row[][] {
  const blocks: Row[][] = [[]];
  for (const row of rowsOf(draft)) {
    if (row) blocks.at(-1)?.push(row);
    else blocks.push([]);
  }
  return blocks.map((rows) => {
    const first = rows.findIndex(({ columns }) => columns > 1);
    return first < 0 ? [] : rows.slice(first, rows.findLastIndex(({ columns }) => columns > 1) + 1);
  });
}

/** The rows of a table, undefined for a blank line. A cell in quotation marks may run over several lines. */
function rowsOf({ text, lines }: Draft): (Row | undefined)[] {
  const rows: (Row | undefined)[] = [];
  let open: Row | undefined;
  for (const { start, end } of lines) {
    const line = text.slice(start, end);
    const columns = columnsOf(line);
    const isOpen = (line.split('"').length - 1) % 2 === 1;
    if (open) open = { span: { start: open.span.start, end }, columns: columnsOf(text.slice(open.span.start, end)) };
    else if (isOpen && /(?:^|\t)"/.test(line)) open = { span: { start, end }, columns };
    else rows.push(line.trim() === '' ? undefined : { span: { start, end }, columns });
    if (open && isOpen && open.span.start !== start) {
      rows.push(open);
      open = undefined;
    }
  }
  // A quotation mark that nothing closes was no sign of a cell.
  return open ? [...rows, open] : rows;
}

/** Tabs inside a cell in quotation marks part no columns. */
function columnsOf(row: string): number {
  const cells = row.includes('"') ? row.replace(/(^|\t)"(?:[^"]|"")*"(?=\t|$)/g, '$1') : row;
  return cells.split('\t').length;
}

function* raggedRows(rows: readonly Row[]): Iterable<Report> {
  const expected = commonColumns(rows);
  for (const { span, columns } of rows) {
    if (columns === expected) continue;
    yield { span, message: columns < expected ? 'fewer' : 'more', data: { count: columns, expected } };
  }
}

/** As many as most rows have; of equally many the number that comes first, which is that of the heading. */
function commonColumns(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const { columns } of rows) counts.set(columns, (counts.get(columns) ?? 0) + 1);
  const [first = [1, 0] as const, ...others] = counts;
  return others.reduce((best, next) => (next[1] > best[1] ? next : best), first)[0];
}
