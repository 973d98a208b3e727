import type { Project } from '../../host/project';
import { exitCode } from '../exit-code';
import { reason } from '../failure';
import { toResults } from '../lint';
import { piecesOf } from '../folder-pieces';
import { loadConfig, loadFolder, noteBodyOnly, type WantedTitle } from '../load';
import type { CheckOptions } from '../options';
import { refuseInputAsOutput } from '../output-file';
import { createProgress } from '../progress';
import { createReportWriter } from '../report-writer';
import { addTotals, type FileResult, type Totals } from '../result';
import { createSession, inputUri, pathOf, shownPath, type Session, type StandardInput } from '../session';
import type { Shard } from '../shard';
import { createCheckRun, type CheckRun } from '../check-run';
import { countTargets, findTargets, type Targets } from '../targets';
import type { Terminal } from '../terminal';
import { UsageError } from '../usage-error';

/**
 * Checks files and writes a report.
 * @returns the exit code: 0 clean, 1 findings, 2 a broken configuration, 3 something could not be read or written
 * @throws UsageError
 */
export async function check(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<number> {
  const { cache, cacheLocation } = options;
  if (cacheLocation !== undefined && !cache) throw new UsageError(terminal.say('cacheLocationAlone'));
  const session = await createSession(options, terminal, await readInput(paths, options, terminal));
  const found = await findTargets(session, paths, options.stdinFilename);
  const targets = options.shard ? await targetsOfShard(session, found, options.shard) : found;
  if (options.outputFile !== undefined) await refuseInputAsOutput(session, found, options.outputFile);
  for (const uri of targets.configs) await loadConfig(session, uri);
  const writer = await createReportWriter(session, options);
  let totals = addTotals([]);
  for await (const files of checkTargets(session, targets, options)) {
    totals = addTotals(files, totals);
    if (!(await writer.add(files))) return 3;
  }
  noteNothingFound(session, targets, totals, options);
  const configs = [...session.configs.values()];
  totals = addTotals(configs, totals);
  for (const { sentence } of session.failures) terminal.note(sentence);
  if (!(await writer.end(totals, configs))) return 3;
  const { maxWarnings = Infinity } = options;
  const warnings = totals.counts.warning;
  if (warnings > maxWarnings) terminal.note(terminal.say('tooManyWarnings', { warnings, limit: maxWarnings }));
  return Math.max(exitCode(session.failures, totals), warnings > maxWarnings ? 1 : 0);
}

/** What tells the parts apart hashes, which only few need and takes a while to load. */
async function targetsOfShard(session: Session, targets: Targets, shard: Shard): Promise<Targets> {
  const { targetsInShard } = await import('../in-shard');
  return targetsInShard(session, targets, shard);
}

function noteNothingFound(session: Session, targets: Targets, { fileCount }: Totals, { shard }: CheckOptions): void {
  if (fileCount > 0 || session.failures.length > 0 || targets.configs.length > 0) return;
  const { note, say } = session.terminal;
  if (shard) note(say('emptyShard', { shard: `${shard.index}/${shard.count}` }));
  else note(say(countTargets(targets) === 0 ? 'noTextFile' : 'noDraft'));
}

async function readInput(
  paths: readonly string[],
  { stdinFilename }: CheckOptions,
  { say }: Terminal,
): Promise<StandardInput | undefined> {
  const dashes = paths.filter((path) => path === '-').length;
  if (dashes > 1) throw new UsageError(say('stdinTwice'));
  if (dashes === 1) {
    const { buffer } = await import('node:stream/consumers');
    return { uri: inputUri(stdinFilename), bytes: await buffer(process.stdin) };
  }
  if (stdinFilename !== undefined) throw new UsageError(say('stdinNameAlone'));
  return undefined;
}

/** Checks titles, of which no more are in memory than are being checked; results come in the order of the titles. */
async function* checkTargets(session: Session, targets: Targets, options: CheckOptions): AsyncGenerator<FileResult[]> {
  const run = await createCheckRun(session, countTargets(targets), options);
  const waiting: Promise<FileResult[]>[] = [];
  try {
    for await (const { project, title } of wantedTitles(session, targets, options.shard)) {
      waiting.push(checkTitle(session, run, project, title));
      while (waiting.length > run.room) yield (await waiting.shift()) ?? [];
    }
    for (const results of waiting) yield await results;
  } finally {
    run.end();
  }
}

async function* wantedTitles(session: Session, targets: Targets, shard?: Shard): AsyncGenerator<TitleOfProject> {
  const progress = createProgress(process.stderr, countTargets(targets), session.terminal.say);
  for (const folder of targets.folders) {
    const isWanted = shard ? (await import('../in-shard')).titlesInShard(session, folder, shard) : () => true;
    for await (const piece of piecesOf(session, folder)) {
      const { project, titles } = await loadFolder(session, piece, () => {
        progress.tick();
      });
      progress.clear();
      for (const title of titles.filter(isWanted)) {
        noteBodyOnly(session, title, piece);
        yield { project, title };
      }
    }
  }
}

/** A title and the configuration that holds for it. */
interface TitleOfProject {
  readonly project: Project;
  readonly title: WantedTitle;
}

async function checkTitle(
  session: Session,
  run: CheckRun,
  project: Project,
  title: WantedTitle,
): Promise<FileResult[]> {
  try {
    return toResults(session, title, await run.check(project, title));
  } catch (error) {
    const path = pathOf(title.uriOf(title.deliverable.drafts[0]));
    const sentence = session.terminal.say('internal', { path: shownPath(session, path), error: reason(error) });
    session.failures.push({ path, sentence, exitCode: 3 });
    return [];
  }
}
