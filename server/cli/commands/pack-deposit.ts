import { basename, resolve } from 'node:path';
import { manifestText } from '../../core/delivery/manifest';
import { problemSentence, type PackageProblem } from '../../core/delivery/package-plan';
import { chooseDeposit, DEPOSIT_FORMAT_NAMES, otherFormats, type DepositChoice } from '../../core/deposit/formats';
import { FileError } from '../../host/files';
import { manifestEntry, readPlanned, type PackedFile } from '../../host/package';
import { protectionOf } from '../../host/protection';
import { childOf } from '../../host/uri';
import { writeOutputs } from '../../host/write-package';
import { PackageError, zipOf } from '../../host/zip';
import { fileSentence } from '../failure';
import type { PackOptions } from '../options';
import { pathOf, shownPath, type Session } from '../session';
import { UsageError } from '../usage-error';
import type { Contents, Packed } from './pack';

/** A title with its other formats. */
interface DepositTitle {
  readonly files: readonly PackedFile[];
  readonly problems: readonly PackageProblem[];
}

/**
 * Packs one title as the German National Library asked in 2009: one format, in a ZIP unless it is a single PDF, with a manifest and a
 * draft of the metadata beside it. What the guide asks of texts for the National Diet Library does not count here.
 * @returns the exit code: 0 packed, 1 a file is protected or otherwise unfit, 3 something could not be read or written
 * @throws UsageError
 */
export async function packDeposit(
  session: Session,
  { titles, leftOut }: Contents,
  { output }: Pick<PackOptions, 'output'>,
): Promise<number> {
  const { note, say, locale } = session.terminal;
  const [title, ...others] = titles;
  if (!title || others.length > 0) throw new UsageError(say('depositOneTitle', { count: titles.length }));
  try {
    const { files, problems } = await withOtherFormats(session, title, leftOut);
    const choice = chooseDeposit(files.map(({ path, content }) => ({ name: path, content })));
    const unfit = problems.filter(({ file }) => !choice?.leftOut.includes(file));
    for (const problem of unfit) note(problemSentence(problem, locale));
    if (!choice || unfit.length > 0) return 1;
    const chosen = files.filter(({ path }) => choice.names.includes(path));
    await write(session, output, { choice, chosen, metadata: title.metadata });
    if (choice.leftOut.length > 0) note(say('packLeftOut', { files: choice.leftOut.join(say('comma')) }));
    return 0;
  } catch (error) {
    if (!(error instanceof FileError || error instanceof PackageError)) throw error;
    const path = error instanceof FileError ? shownPath(session, pathOf(error.uri)) : output;
    note(error instanceof FileError ? fileSentence(error, path, say) : say('packNotVerified', { path }));
    return 3;
  }
}

async function withOtherFormats(
  session: Session,
  { drafts, read }: Packed,
  leftOut: ReadonlySet<string>,
): Promise<DepositTitle> {
  const files: PackedFile[] = [];
  for (const file of read.files) files.push(await readPlanned(session.files, file));
  const problems = [...read.problems];
  for (const name of otherFormats(drafts, [...leftOut])) {
    const content = await session.files.read(childOf(read.folder, name));
    const kind = protectionOf(content);
    if (kind) problems.push({ kind, file: name });
    files.push({ path: name, content });
  }
  return { files, problems };
}

/** What is to be written of a title. */
interface Deposit {
  readonly choice: DepositChoice;
  readonly chosen: readonly PackedFile[];
  readonly metadata: string;
}

async function write({ terminal }: Session, output: string, { choice, chosen, metadata }: Deposit): Promise<void> {
  const encoder = new TextEncoder();
  const base = resolve(output).replace(/\.(?:zip|pdf)$/i, '');
  const files = chosen.map(({ path, content }) => ({ path: path.normalize('NFC'), content }));
  const [first] = files;
  const content = choice.zipped || !first ? zipOf(files) : first.content;
  const path = `${base}${choice.zipped ? '.zip' : '.pdf'}`;
  const entries = [...files, ...(choice.zipped ? [{ path: basename(path), content }] : [])].map(manifestEntry);
  await writeOutputs([
    { path: `${base}.manifest.tsv`, content: encoder.encode(manifestText(entries, terminal.locale)) },
    { path: `${base}.metadata.xml`, content: encoder.encode(metadata) },
    { path, content },
  ]);
  terminal.out(
    `${terminal.say('depositPacked', { path: basename(path), format: DEPOSIT_FORMAT_NAMES[choice.format] })}\n`,
  );
}
