import type { Facts } from '../book/facts';
import { yearOf } from '../book/japanese-date';
import { foldWidth } from '../text/fold';
import { COLUMN_NAMES, DRAFT_COLUMNS, type ColumnName } from './columns';

/** A row of the worksheet; an empty cell says nothing. */
export type WorksheetRow = Readonly<Record<ColumnName, string>>;

/** A row with what the columns do not know: cells under headings of the person's own. */
export interface SheetRow {
  readonly row: WorksheetRow;
  readonly others: readonly string[];
  /** What the draft says where the row says something else. */
  readonly differs: readonly ColumnName[];
}

const EMPTY = Object.fromEntries(COLUMN_NAMES.map((name) => [name, ''])) as Record<ColumnName, string>;
/** 巻次 as 別添1 writes it behind a full stop, or words that are nothing else. */
const VOLUME =
  /^(.+?)(?:\s?[.．]\s?((?:第\s?)?[0-9０-９一二三四五六七八九十]{1,3}\s?[巻集部編号]?|[上中下]巻?)|(?<!\s)\s+(第\s?[0-9０-９一二三四五六七八九十]{1,3}\s?[巻集部編号]|[上中下]巻?))$/;

/** Fills a row from what 原本情報 states. @param file how the sheet names the title */
export function rowOf({ sourceInfo, colophon }: Facts, file: string): WorksheetRow {
  const written = sourceInfo?.title?.value.trim() ?? '';
  const [, title = written, behindStop, behindSpace] = VOLUME.exec(written) ?? [];
  const date = sourceInfo?.dates.find(({ value }) => !value.printed)?.value.date;
  const isbn = sourceInfo?.isbns[0]?.value ?? colophon?.isbns[0]?.value;
  return {
    ...EMPTY,
    file,
    title,
    volume: behindStop ?? behindSpace ?? '',
    author: (sourceInfo?.credits ?? []).map(({ value }) => [value.name, value.role].join(' ').trim()).join('; '),
    publisher: sourceInfo?.publishers[0]?.value ?? '',
    year: String((date && yearOf(date)) ?? ''),
    // Spreadsheets take bare digits for a number and cut it.
    isbn: isbn === undefined ? '' : `ISBN ${isbn}`,
  };
}

/** Makes a row of cells by their columns. */
export function rowWith(cells: Readonly<Partial<Record<ColumnName, string>>>): WorksheetRow {
  return { ...EMPTY, ...cells };
}

/**
 * Brings a sheet up to date. What stands in a cell stays, whoever wrote it; empty cells are filled from the drafts, new titles
 * come at the end, and no row goes.
 */
export function updateSheet(before: readonly SheetRow[], drafts: readonly WorksheetRow[]): SheetRow[] {
  const left = new Set(drafts);
  const take = (row: WorksheetRow): WorksheetRow | undefined => {
    const found =
      [...left].find((draft) => draft.file === row.file) ?? [...left].find((draft) => isSameBook(draft, row));
    if (found) left.delete(found);
    return found;
  };
  const kept = before.map(({ row, others }) => {
    const draft = take(row);
    return { row: draft ? filled(row, draft) : row, others, differs: draft ? differences(row, draft) : [] };
  });
  return [...kept, ...[...left].map((row) => ({ row, others: [], differs: [] }))];
}

function filled(row: WorksheetRow, draft: WorksheetRow): WorksheetRow {
  const missing = DRAFT_COLUMNS.filter((name) => row[name] === '').map((name) => [name, draft[name]] as const);
  // A file may have got another name since.
  return { ...row, ...Object.fromEntries(missing), file: draft.file };
}

function differences(row: WorksheetRow, draft: WorksheetRow): ColumnName[] {
  return DRAFT_COLUMNS.filter(
    (name) => name !== 'file' && row[name] !== '' && draft[name] !== '' && fold(row[name]) !== fold(draft[name]),
  );
}

/** Whether two rows are about the same volume of the same book. */
export function isSameBook(a: WorksheetRow, b: WorksheetRow): boolean {
  if (isbnOf(a) !== '' && isbnOf(a) === isbnOf(b)) return true;
  const same = (name: ColumnName): boolean => fold(a[name]) === fold(b[name]);
  return fold(a.title) !== '' && (['title', 'volume', 'author', 'publisher', 'year'] as const).every(same);
}

/** The digits of a row's ISBN, however it is written. */
export function isbnOf({ isbn }: WorksheetRow): string {
  return foldWidth(isbn).replace(/^ISBN/i, '').replace(/[\s-]/g, '').toUpperCase();
}

function fold(text: string): string {
  return foldWidth(text).replace(/[\s:]/g, '').toLowerCase();
}
