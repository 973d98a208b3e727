import { basename, dirname, resolve, sep } from 'node:path';
import { baseName } from '../../core/book/file-names';
import { blockerSentences, nameOf } from '../../core/delivery/title-section';
import { manifestText, type ManifestEntry } from '../../core/delivery/manifest';
import { problemSentence } from '../../core/delivery/package-plan';
import { isReady, type TitleReport } from '../../core/delivery/title-report';
import { reportPage } from '../../core/delivery/write-report';
import { dublinCore } from '../../core/deposit/metadata';
import { FileError } from '../../host/files';
import {
  layOut,
  manifestEntry,
  readPlanned,
  readTitle,
  withoutContents,
  type PackedFile,
  type PlannedFile,
  type ReadTitle,
} from '../../host/package';
import { writeOutputs } from '../../host/write-package';
import { createZip, PackageError } from '../../host/zip';
import { fileSentence } from '../failure';
import type { PackOptions } from '../options';
import { addFailure, createSession, pathOf, shownPath, type Session } from '../session';
import { findTargets } from '../targets';
import type { Terminal } from '../terminal';
import { UsageError } from '../usage-error';
import { packDeposit } from './pack-deposit';
import { circumstances, inPlace, noteFailures, reportedTitles, type Placed } from './report';

/** A title with what is to be delivered of it, without the texts that were checked. */
export interface Packed {
  /** Names of its drafts. */
  readonly drafts: readonly string[];
  /** A draft of its metadata (see dublinCore). */
  readonly metadata: string;
  readonly report: TitleReport;
  readonly read: Omit<ReadTitle<PlannedFile>, 'leftOut'>;
}

/** All titles that were found. */
export interface Contents {
  readonly titles: readonly Packed[];
  /** Names of files that are part of none. Kept once: each title of a large folder leaves out all the others. */
  readonly leftOut: ReadonlySet<string>;
}

/**
 * Puts the titles that a path holds into a ZIP or a folder, with a manifest and a report beside it.
 * @returns the exit code: 0 packed, 1 something stands in the way, 2 a broken configuration, 3 something could not be read or written
 * @throws UsageError
 */
export async function pack(paths: readonly string[], options: PackOptions, terminal: Terminal): Promise<number> {
  const session = await createSession(options, terminal);
  const contents = await readTitles(session, paths);
  const { titles } = contents;
  noteFailures(session, titles.length);
  if (titles.length === 0 || session.failures.length > 0) {
    return Math.max(1, ...session.failures.map(({ exitCode }) => exitCode));
  }
  refuseOutputAmongInputs(titles, options.output, terminal);
  if (options.profile !== undefined) return packDeposit(session, contents, options);
  if (!mayBePacked(titles, options, terminal)) return 1;
  return (await write(session, contents, options)) ? 0 : 3;
}

async function readTitles(session: Session, paths: readonly string[]): Promise<Contents> {
  const titles: Placed<Packed>[] = [];
  const leftOut = new Set<string>();
  for await (const { title, report, place } of reportedTitles(session, await findTargets(session, paths))) {
    const { facts, drafts } = title.deliverable;
    const first = title.uriOf(drafts[0]);
    try {
      const { leftOut: others, ...read } = withoutContents(await readTitle(session.files, title.deliverable, first));
      for (const name of others) leftOut.add(name);
      const names = drafts.map(({ path }) => baseName(path));
      titles.push({ place, value: { drafts: names, metadata: dublinCore(facts), report, read } });
    } catch (error) {
      addFailure(session, error instanceof FileError ? error.uri : first, error);
    }
  }
  return { titles: inPlace(titles), leftOut };
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
    if (problems.length + blockers.length > 0)
      note(say('packTitle', { title: nameOf(report), file: report.files[0] ?? '' }));
    for (const sentence of [...problems, ...blockers]) note(`  ${sentence}`);
    if (problems.length > 0 || (blockers.length > 0 && force === undefined)) mayBe = false;
  }
  if (!mayBe) note(say('notPacked'));
  return mayBe;
}

async function write(session: Session, contents: Contents, options: PackOptions): Promise<boolean> {
  const { titles } = contents;
  const { terminal } = session;
  const { say, out, note, locale } = terminal;
  const { output, force } = options;
  const reports = titles.map(({ report }) => report);
  const forced = reports.every(isReady) ? undefined : force;
  const made = { ...circumstances(session, options), titles: reports, ...(forced !== undefined && { forced }) };
  const beside = resolve(output).replace(/\.zip$/i, '');
  try {
    const files = layOut(titles.map(({ read }) => read));
    const content = isZip(output) ? await zipOfAll(session, files) : contentsOf(session, files);
    const entries = [...files, ...zipEntry(output, content)];
    await writeOutputs([
      { path: `${beside}.manifest.tsv`, content: Buffer.from(manifestText(entries, locale)) },
      { path: `${beside}.report.html`, content: () => reportPage(made, locale) },
      { path: resolve(output), content },
    ]);
    out(`${say('packed', { path: output, files: files.length, titles: titles.length })}\n`);
    noteLeftOut(session, contents);
    return true;
  } catch (error) {
    if (!(error instanceof FileError || error instanceof PackageError)) throw error;
    const path = error instanceof FileError ? shownPath(session, pathOf(error.uri)) : output;
    note(error instanceof FileError ? fileSentence(error, path, say) : say('packNotVerified', { path }));
    return false;
  }
}

/** One after the other, so that no more than one need be in memory. */
async function* contentsOf(session: Session, files: readonly PlannedFile[]): AsyncGenerator<PackedFile> {
  for (const file of files) yield await readPlanned(session.files, file);
}

async function zipOfAll(session: Session, files: readonly PlannedFile[]): Promise<Uint8Array> {
  const zip = createZip();
  for await (const file of contentsOf(session, files)) zip.add(file);
  return zip.end();
}

function zipEntry(output: string, content: unknown): ManifestEntry[] {
  return content instanceof Uint8Array ? [manifestEntry({ path: basename(output), content })] : [];
}

function noteLeftOut({ terminal: { note, say } }: Session, { titles, leftOut }: Contents): void {
  const packed = new Set(titles.flatMap(({ read }) => read.files.map(({ path }) => path)));
  const left = [...leftOut].filter((name) => !packed.has(name));
  if (left.length > 0) note(say('packLeftOut', { files: left.join(say('comma')) }));
}

function isZip(output: string): boolean {
  return /\.zip$/i.test(output);
}
