import { resolve } from 'node:path';
import { compareDrafts, type ProofRow } from '../../core/delivery/proof-sheet';
import { placeProofSheet, type PlacedRow } from '../../core/delivery/apply-proof-sheet';
import type { SheetFormat } from '../../core/delivery/format-names';
import { readProofSheet, writeProofSheet } from '../../core/delivery/proof-sheet-table';
import { refusalSentence, rowSentence } from '../../core/delivery/proof-sheet-words';
import { parseDraft } from '../../core/syntax/parse';
import type { Draft } from '../../core/syntax/draft';
import { decode } from '../../core/text/decode';
import { applyEdits } from '../../core/text/edit';
import { nameOf, uriOfPath } from '../../host/uri';
import { showDifference } from '../fix-and-store';
import type { LintOptions } from '../options';
import { writeOutput } from '../output-file';
import { addFailure, createSession, pathOf, shownPath, type Session } from '../session';
import { prepare, store } from '../store';
import { visible, type Terminal } from '../terminal';
import { UsageError } from '../usage-error';

/** The options of `proof-sheet`. */
export interface ProofSheetOptions {
  readonly format: SheetFormat;
  readonly outputFile?: string;
}

/** The options of `apply-proof-sheet`. */
export interface ApplyOptions {
  readonly dryRun: boolean;
  /** Rows about 原本奥付 are applied too. */
  readonly colophon: boolean;
}

type Today = Pick<LintOptions, 'today'>;

/**
 * Writes what changed from one version of a draft to another as a proof sheet.
 * @returns the exit code: 0, or 3 where something could not be read or written
 * @throws UsageError
 */
export async function proofSheet(
  oldPath: string,
  newPath: string,
  { format, outputFile, today }: ProofSheetOptions & Today,
  terminal: Terminal,
): Promise<number> {
  const { say, note, locale } = terminal;
  const session = await createSession({ today, all: true }, terminal);
  if (outputFile !== undefined && [oldPath, newPath].some((path) => resolve(path) === resolve(outputFile))) {
    throw new UsageError(say('outputIsInput', { path: outputFile }));
  }
  const [before, after] = [await readText(session, oldPath), await readText(session, newPath)];
  for (const { sentence } of session.failures) note(sentence);
  if (before === undefined || after === undefined) return 3;
  const rows = compareDrafts(asDraft(oldPath, before), asDraft(newPath, after));
  if (!rows) throw new UsageError(say('tooDifferent', { old: oldPath, new: newPath }));
  if (!(await writeOutput(writeProofSheet(rows, format, locale), outputFile, terminal))) return 3;
  note(say('proofSheetRows', { count: rows.length }));
  return 0;
}

/**
 * Applies a proof sheet to a draft, or shows what it would change.
 * @returns the exit code: 0 every row is applied, 1 some are not, 3 something could not be read or written
 * @throws UsageError where the sheet is none
 */
export async function applyProofSheet(
  draftPath: string,
  sheetPath: string,
  options: ApplyOptions & Today,
  terminal: Terminal,
): Promise<number> {
  const session = await createSession({ today: options.today, all: true }, terminal);
  const text = await readText(session, draftPath);
  const sheet = await readText(session, sheetPath);
  const rows = sheet === undefined ? [] : readProofSheet(sheet);
  if (!rows) throw new UsageError(terminal.say('noProofSheet', { path: sheetPath }));
  const code =
    text === undefined || sheet === undefined
      ? 3
      : await applyRows(session, asDraft(draftPath, text), draftPath, rows, options);
  for (const { sentence } of session.failures) terminal.note(sentence);
  return session.failures.length > 0 ? 3 : code;
}

async function applyRows(
  session: Session,
  draft: Draft,
  path: string,
  rows: readonly ProofRow[],
  { dryRun, colophon }: ApplyOptions,
): Promise<number> {
  const { placed, refused } = placeProofSheet(draft, rows);
  const wanted = placed.filter(({ inColophon }) => colophon || !inColophon);
  const leftOut = placed.filter((row) => !wanted.includes(row));
  const text = applyEdits(
    draft.text,
    wanted.map(({ edit }) => edit),
  );
  const uri = uriOfPath(resolve(path));
  const stored = await prepare(session, uri, { before: draft, text, bytes: {} });
  if (!stored) return 3;
  if (dryRun) showDifference(session, uri, draft.text, text);
  else if (wanted.length > 0 && !(await store(session, stored))) return 3;
  tell(session, shownPath(session, pathOf(uri)), wanted, dryRun);
  const { say, note, locale } = session.terminal;
  for (const { row, number, reason } of refused) note(refusalSentence(row, number, reason, locale));
  for (const { row, number } of leftOut) note(rowSentence(row, number, say('rowInColophon'), locale));
  return leftOut.length > 0 || refused.some(({ reason }) => reason !== 'done') ? 1 : 0;
}

function tell(
  { terminal: { say, out, note } }: Session,
  path: string,
  rows: readonly PlacedRow[],
  dryRun: boolean,
): void {
  const lines = [say(dryRun ? 'rowsToApply' : 'rowsApplied', { path, count: rows.length })];
  if (rows.some(({ inColophon }) => inColophon)) lines.push(say('colophonChanged'));
  // A difference goes to the standard output alone.
  for (const line of lines) {
    if (dryRun) note(line);
    else out(`${visible(line)}\n`);
  }
}

async function readText(session: Session, path: string): Promise<string | undefined> {
  const uri = uriOfPath(resolve(path));
  try {
    return decode(await session.files.read(uri)).text;
  } catch (error) {
    addFailure(session, uri, error);
    return undefined;
  }
}

function asDraft(path: string, text: string): Draft {
  return parseDraft({ path: nameOf(uriOfPath(resolve(path))), text });
}
