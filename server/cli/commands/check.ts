import { realpath, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { asFileError } from '../../host/node-files';
import { uriOfPath } from '../../host/uri';
import { exitCode } from '../exit-code';
import { fileSentence, reason } from '../failure';
import { FORMATS } from '../formats/format';
import type { Report } from '../formats/report';
import { lintTitle, toResults } from '../lint';
import { loadConfig, loadFolder, noteBodyOnly } from '../load';
import type { CheckOptions } from '../options';
import { createProgress } from '../progress';
import { countMessages, type FileResult } from '../result';
import { createSession, inputUri, pathOf, shownPath, type Session, type StandardInput } from '../session';
import { countTargets, findTargets, type Targets } from '../targets';
import { PLAIN, type Terminal } from '../terminal';
import { UsageError } from '../usage-error';

/**
 * Checks files and writes a report.
 * @returns the exit code: 0 clean, 1 findings, 2 a broken configuration, 3 something could not be read or written
 * @throws UsageError
 */
export async function check(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<number> {
  const session = await createSession(options, terminal, await readInput(paths, options, terminal));
  const targets = await findTargets(session, paths, options.stdinFilename);
  if (options.outputFile !== undefined) await refuseInputAsOutput(session, targets, options.outputFile);
  for (const uri of targets.configs) await loadConfig(session, uri);
  const files = await checkTargets(session, targets);
  if (files.length === 0 && session.failures.length === 0 && targets.configs.length === 0) {
    terminal.note(terminal.say(countTargets(targets) === 0 ? 'noTextFile' : 'noDraft'));
  }
  const all = [...session.configs.values(), ...files];
  const report: Report = {
    files: options.quiet ? all.map(errorsOnly) : all,
    failures: session.failures,
    counts: countMessages(all),
    quiet: options.quiet,
    ...(options.only && { only: options.only }),
  };
  for (const { sentence } of session.failures) terminal.note(sentence);
  if (!(await writeReport(session, report, options))) return 3;
  const { maxWarnings = Infinity } = options;
  const tooMany = report.counts.warning > maxWarnings;
  if (tooMany) terminal.note(terminal.say('tooManyWarnings', { warnings: report.counts.warning, limit: maxWarnings }));
  return Math.max(exitCode(report), tooMany ? 1 : 0);
}

async function readInput(
  paths: readonly string[],
  { stdinFilename }: CheckOptions,
  { say }: Terminal,
): Promise<StandardInput | undefined> {
  const dashes = paths.filter((path) => path === '-').length;
  if (dashes > 1) throw new UsageError(say('stdinTwice'));
  if (dashes === 1) return { uri: inputUri(stdinFilename), bytes: await buffer(process.stdin) };
  if (stdinFilename !== undefined) throw new UsageError(say('stdinNameAlone'));
  return undefined;
}

/** A slip of the keyboard must not put a report in the place of a book. */
async function refuseInputAsOutput(session: Session, targets: Targets, outputFile: string): Promise<void> {
  const real = (path: string): Promise<string> => realpath(path).catch(() => path);
  const output = await real(resolve(outputFile));
  const inputs = [...targets.configs, ...targets.folders.flatMap(({ files }) => [...files.keys()])];
  for (const uri of inputs) {
    if ((await real(fileURLToPath(uri))) === output) {
      throw new UsageError(session.terminal.say('outputIsInput', { path: outputFile }));
    }
  }
}

async function checkTargets(session: Session, targets: Targets): Promise<FileResult[]> {
  const progress = createProgress(process.stderr, countTargets(targets), session.terminal.say);
  const results: FileResult[] = [];
  for (const folder of targets.folders) {
    const { project, titles } = await loadFolder(session, folder, () => {
      progress.tick();
    });
    progress.clear();
    for (const title of titles) {
      noteBodyOnly(session, title, folder);
      try {
        results.push(...toResults(session, title, lintTitle(session, project, title.deliverable)));
      } catch (error) {
        const path = pathOf(title.uriOf(title.deliverable.drafts[0]));
        const sentence = session.terminal.say('internal', { path: shownPath(session, path), error: reason(error) });
        session.failures.push({ path, sentence, exitCode: 3 });
      }
    }
  }
  return results;
}

function errorsOnly(file: FileResult): FileResult {
  return { ...file, messages: file.messages.filter(({ severity }) => severity === 'error') };
}

async function writeReport(session: Session, report: Report, { format, outputFile }: CheckOptions): Promise<boolean> {
  const { say, locale, colours, out, note } = session.terminal;
  const shown = (path: string): string => shownPath(session, path);
  const context = { say, locale, colours: outputFile === undefined ? colours : PLAIN, shown };
  const text = FORMATS[format](report, context);
  if (outputFile === undefined) {
    out(text);
    return true;
  }
  try {
    await asFileError(uriOfPath(resolve(outputFile)), () => writeFile(outputFile, text));
    note(say('written', { path: outputFile }));
    return true;
  } catch (error) {
    note(say('reportNotWritten', { reason: fileSentence(error, outputFile, say) }));
    return false;
  }
}
