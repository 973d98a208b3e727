import { basename, dirname, resolve, sep } from 'node:path';
import type { Deliverable } from '../../core/book/deliverable';
import { blockerSentences, nameOf } from '../../core/delivery/title-section';
import { manifestText, type ManifestEntry } from '../../core/delivery/manifest';
import { problemSentence } from '../../core/delivery/package-plan';
import { isReady, type TitleReport } from '../../core/delivery/title-report';
import { writeReport } from '../../core/delivery/write-report';
import { FileError } from '../../host/files';
import {
  layOut,
  manifestEntry,
  PackageError,
  readTitle,
  zipOf,
  type PackedFile,
  type ReadTitle,
} from '../../host/package';
import { writeOutputs } from '../../host/write-package';
import { fileSentence } from '../failure';
import type { PackOptions } from '../options';
import { addFailure, createSession, pathOf, shownPath, type Session } from '../session';
import { findTargets } from '../targets';
import type { Terminal } from '../terminal';
import { UsageError } from '../usage-error';
import { packDeposit } from './pack-deposit';
import { circumstances, noteFailures, reportedTitles } from './report';

/** A title with what is to be delivered of it. */
export interface Packed {
  readonly deliverable: Deliverable;
  readonly report: TitleReport;
  readonly read: ReadTitle;
}

/**
 * Puts the titles that a path holds into a ZIP or a folder, with a manifest and a report beside it.
 * @returns the exit code: 0 packed, 1 something stands in the way, 2 a broken configuration, 3 something could not be read or written
 * @throws UsageError
 */
export async function pack(paths: readonly string[], options: PackOptions, terminal: Terminal): Promise<number> {
  const session = await createSession(options, terminal);
  const titles = await readTitles(session, paths);
  noteFailures(session, titles.length);
  if (titles.length === 0 || session.failures.length > 0) {
    return Math.max(1, ...session.failures.map(({ exitCode }) => exitCode));
  }
  refuseOutputAmongInputs(titles, options.output, terminal);
  if (options.profile !== undefined) return packDeposit(session, titles, options);
  if (!mayBePacked(titles, options, terminal)) return 1;
  return (await write(session, titles, options)) ? 0 : 3;
}

async function readTitles(session: Session, paths: readonly string[]): Promise<Packed[]> {
  const titles: Packed[] = [];
  for await (const { title, report } of reportedTitles(session, await findTargets(session, paths))) {
    const first = title.uriOf(title.deliverable.drafts[0]);
    try {
      titles.push({
        deliverable: title.deliverable,
        report,
        read: await readTitle(session.files, title.deliverable, first),
      });
    } catch (error) {
      addFailure(session, error instanceof FileError ? error.uri : first, error);
    }
  }
  return titles;
}

/** A copy beside the drafts would be taken for more of them. */
function refuseOutputAmongInputs(titles: readonly Packed[], output: string, { say }: Terminal): void {
  const path = resolve(output);
  for (const { read } of titles) {
    const folder = pathOf(read.folder);
    const isInside = isZip(output) ? dirname(path) === folder : path === folder || path.startsWith(folder + sep);
    if (isInside) throw new UsageError(say('packInside', { path: output }));
  }
}

/** Says of each title what stands in the way. @returns whether nothing does, or nothing that a reason cannot put aside */
function mayBePacked(titles: readonly Packed[], { force }: PackOptions, terminal: Terminal): boolean {
  const { note, say, locale } = terminal;
  let mayBe = true;
  for (const { report, read } of titles) {
    const problems = read.problems.map((problem) => problemSentence(problem, locale));
    const blockers = report.blockers.flatMap((blocker) => blockerSentences(blocker, locale));
    if (problems.length + blockers.length > 0) note(say('packTitle', { title: nameOf(report) }));
    for (const sentence of [...problems, ...blockers]) note(`  ${sentence}`);
    if (problems.length > 0 || (blockers.length > 0 && force === undefined)) mayBe = false;
  }
  if (!mayBe) note(say('notPacked'));
  return mayBe;
}

async function write(session: Session, titles: readonly Packed[], options: PackOptions): Promise<boolean> {
  const { terminal } = session;
  const { say, out, note, locale } = terminal;
  const { output, force } = options;
  const reports = titles.map(({ report }) => report);
  const forced = reports.every(isReady) ? undefined : force;
  const made = { ...circumstances(session, options), titles: reports, ...(forced !== undefined && { forced }) };
  const beside = resolve(output).replace(/\.zip$/i, '');
  const encoder = new TextEncoder();
  try {
    const files = layOut(titles.map(({ read }) => read));
    const content = isZip(output) ? zipOf(files) : files;
    const entries = [...files.map(manifestEntry), ...zipEntry(output, content)];
    await writeOutputs([
      { path: `${beside}.manifest.tsv`, content: encoder.encode(manifestText(entries, locale)) },
      { path: `${beside}.report.html`, content: encoder.encode(writeReport(made, 'html', locale)) },
      { path: resolve(output), content },
    ]);
    out(`${say('packed', { path: output, files: files.length, titles: titles.length })}\n`);
    noteLeftOut(session, titles);
    return true;
  } catch (error) {
    if (!(error instanceof FileError || error instanceof PackageError)) throw error;
    const path = error instanceof FileError ? shownPath(session, pathOf(error.uri)) : output;
    note(error instanceof FileError ? fileSentence(error, path, say) : say('packNotVerified', { path }));
    return false;
  }
}

function zipEntry(output: string, content: Uint8Array | readonly PackedFile[]): ManifestEntry[] {
  return content instanceof Uint8Array ? [manifestEntry({ path: basename(output), content })] : [];
}

function noteLeftOut({ terminal: { note, say } }: Session, titles: readonly Packed[]): void {
  const files = [...new Set(titles.flatMap(({ read }) => read.leftOut))];
  const packed = new Set(titles.flatMap(({ read }) => read.files.map(({ path }) => path)));
  const left = files.filter((name) => !packed.has(name));
  if (left.length > 0) note(say('packLeftOut', { files: left.join(say('comma')) }));
}

function isZip(output: string): boolean {
  return /\.zip$/i.test(output);
}
