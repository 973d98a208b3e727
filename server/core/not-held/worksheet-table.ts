import { dsvFormat } from 'd3-dsv';
import { guarded, unguarded } from '../text/spreadsheet-cell';
import type { Locale, Wording } from '../text/wording';
import { COLUMN_NAMES, COLUMNS, type ColumnName } from './columns';
import { remarksOn } from './remarks';
import { rowWith, type SheetRow, type WorksheetRow } from './worksheet';

/** The formats of a worksheet, by the ending of its name. */
export type WorksheetFormat = 'csv' | 'tsv';

/** A worksheet as it is kept: rows, and the headings of columns that a person has added. */
export interface Worksheet {
  readonly rows: readonly SheetRow[];
  readonly otherHeads: readonly string[];
}

const NOTICE: Wording = {
  ja: '非公式の作業用シートです。国立国会図書館の「提供候補リスト」ではありません。',
  en: 'Unofficial worksheet; this is not the list of candidates of the National Diet Library.',
};
const BETWEEN: Wording = { ja: '。', en: '; ' };

/** Writes a worksheet with what is to be said of each row. It begins with a byte order mark, which tells Excel that it is UTF-8. */
export function writeWorksheet({ rows, otherHeads }: Worksheet, format: WorksheetFormat, locale: Locale): string {
  const remarks = remarksOn(rows);
  const head = [...COLUMN_NAMES.map((name) => COLUMNS[name][locale]), ...otherHeads];
  const body = rows.map(({ row, others }, index) => {
    const said = (remarks[index] ?? []).map((words) => words[locale]).join(BETWEEN[locale]);
    return [...COLUMN_NAMES.map((name) => (name === 'remarks' ? said : row[name])), ...others].map(guarded);
  });
  const text = dsv(format).formatRows([[NOTICE[locale]], head, ...body]);
  // A cell may hold lines of its own: they end as all others.
  return `\uFEFF${text.replace(/\r?\n/g, '\r\n')}\r\n`;
}

/** Reads a worksheet again. @returns undefined where no line has the headings */
export function readWorksheet(text: string, format: WorksheetFormat): Worksheet | undefined {
  const table = dsv(format).parseRows(text.replace(/^\uFEFF/, ''), (cells) => cells.map(unguarded));
  const at = table.findIndex((cells) => cells.some((cell) => columnOf(cell) === 'title'));
  const head = table[at];
  if (!head) return undefined;
  const names = head.map(columnOf);
  const others = names.flatMap((name, index) => (name === undefined && head[index] !== '' ? [index] : []));
  const rows = table.slice(at + 1).filter((cells) => cells.some((cell) => cell.trim() !== ''));
  return {
    otherHeads: others.map((index) => head[index] ?? ''),
    rows: rows.map((cells) => ({
      row: readRow(cells, names),
      others: others.map((index) => cells[index] ?? ''),
      differs: [],
    })),
  };
}

function readRow(cells: readonly string[], names: readonly (ColumnName | undefined)[]): WorksheetRow {
  const known = names.flatMap((name, index) =>
    name && name !== 'remarks' ? [[name, cells[index] ?? ''] as const] : [],
  );
  return rowWith(Object.fromEntries(known));
}

function columnOf(head: string): ColumnName | undefined {
  return COLUMN_NAMES.find((name) => [COLUMNS[name].ja, COLUMNS[name].en].some((words) => words === head.trim()));
}

function dsv(format: WorksheetFormat) {
  return dsvFormat(format === 'csv' ? ',' : '\t');
}
