import { relative, resolve } from 'node:path';
import { isTable } from '../../core/book/file-names';
import { rowOf, updateSheet, type WorksheetRow } from '../../core/not-held/worksheet';
import {
  readWorksheet,
  writeWorksheet,
  type Worksheet,
  type WorksheetFormat,
} from '../../core/not-held/worksheet-table';
import { remarksOn } from '../../core/not-held/remarks';
import { decode } from '../../core/text/decode';
import { FileError } from '../../host/files';
import { parentOf, uriOfPath } from '../../host/uri';
import { createFile, replaceFile } from '../../host/write-file';
import { loadFolder } from '../load';
import type { LintOptions } from '../options';
import { addFailure, createSession, pathOf, type Session } from '../session';
import { findTargets } from '../targets';
import type { Terminal } from '../terminal';
import { UsageError } from '../usage-error';

/** The options of `worksheet`. */
export interface WorksheetOptions extends Pick<LintOptions, 'today' | 'config'> {
  /** A file that ends in `.csv` or `.tsv`. */
  readonly output: string;
}

/** What the output held before; no bytes where it was not there. */
interface Before {
  readonly sheet: Worksheet;
  readonly bytes?: Uint8Array;
}

const NO_SHEET: Worksheet = { rows: [], otherHeads: [] };

/**
 * Writes an unofficial worksheet of titles that the National Diet Library may not hold, or brings one up to date: what people have
 * filled in stays.
 * @returns the exit code: 0 nothing is left to fill in, 1 something is, 2 a broken configuration, 3 something could not be read or written
 * @throws UsageError
 */
export async function worksheet(
  paths: readonly string[],
  options: WorksheetOptions,
  terminal: Terminal,
): Promise<number> {
  const { output, today, config } = options;
  const format = formatOf(output, terminal);
  const session = await createSession({ today, all: false, ...(config !== undefined && { config }) }, terminal);
  const before = await readBefore(session, output, format);
  const drafts = await rowsOf(session, paths, output);
  if (session.failures.length === 0) {
    const sheet = { ...before.sheet, rows: updateSheet(before.sheet.rows, drafts) };
    const text = writeWorksheet(sheet, format, terminal.locale);
    if (await write(session, output, new TextEncoder().encode(text), before.bytes)) return tellRemarks(sheet, terminal);
  }
  for (const { sentence } of session.failures) terminal.note(sentence);
  return Math.max(...session.failures.map(({ exitCode }) => exitCode));
}

/** Hours of searching may stand in the sheet: it is replaced in one step, and not where somebody has changed it meanwhile. */
async function write(session: Session, output: string, after: Uint8Array, before?: Uint8Array): Promise<boolean> {
  const uri = uriOfPath(resolve(output));
  try {
    await (before ? replaceFile(uri, before, after) : createFile(uri, after));
    session.terminal.note(session.terminal.say('written', { path: output }));
    return true;
  } catch (error) {
    addFailure(session, uri, error);
    return false;
  }
}

function formatOf(output: string, { say }: Terminal): WorksheetFormat {
  const format = (['csv', 'tsv'] as const).find((name) => output.toLowerCase().endsWith(`.${name}`));
  if (!format) throw new UsageError(say('badChoice', { option: '--output', value: output, choices: '*.csv, *.tsv' }));
  return format;
}

/** A file of that name that is no worksheet must not be lost. */
async function readBefore(session: Session, output: string, format: WorksheetFormat): Promise<Before> {
  const uri = uriOfPath(resolve(output));
  try {
    const bytes = await session.files.read(uri);
    const { text } = decode(bytes);
    const sheet = text.trim() === '' ? NO_SHEET : readWorksheet(text, format);
    if (!sheet) throw new UsageError(session.terminal.say('noWorksheet', { path: output }));
    return { sheet, bytes };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    if (error.problem !== 'missing') addFailure(session, uri, error);
    return { sheet: NO_SHEET };
  }
}

async function rowsOf(session: Session, paths: readonly string[], output: string): Promise<WorksheetRow[]> {
  const { note, say } = session.terminal;
  const own = uriOfPath(resolve(output));
  const rows: WorksheetRow[] = [];
  const { folders } = await findTargets(session, paths);
  for (const { folder, files } of folders) {
    // A sheet among the drafts would be taken for a table of theirs.
    files.delete(own);
    const { titles } = await loadFolder(session, { folder, files }, () => undefined);
    for (const { deliverable, uriOf } of titles) {
      const [first] = deliverable.drafts;
      if (first.format === 'robots' || first.publication?.unreadable) continue;
      if (parentOf(own) === folder && isTable(own)) throw new UsageError(say('worksheetInside', { path: output }));
      rows.push(rowOf(deliverable.facts, relative(session.cwd, pathOf(uriOf(first))).replaceAll('\\', '/')));
    }
  }
  if (rows.length === 0) note(say('noDraft'));
  return rows;
}

function tellRemarks({ rows }: Worksheet, { note, say, locale }: Terminal): number {
  let count = 0;
  for (const [index, remarks] of remarksOn(rows).entries()) {
    const title = rows[index]?.row.title ?? '';
    for (const remark of remarks) note(say('worksheetRemark', { number: index + 1, title, remark: remark[locale] }));
    count += remarks.length;
  }
  return count > 0 ? 1 : 0;
}
