import { chooseFirst, chooseRenaming, chooseSafe } from '../../core/lint/fix';
import { createMemo } from '../../core/lint/memo';
import { RULES } from '../../core/rules/index';
import { realUri } from '../../host/node-files';
import type { Project } from '../../host/project';
import { reason } from '../failure';
import type { FixRequest } from '../../core/lint/fix-title';
import { fixAndStore, type FixPlan } from '../fix-and-store';
import { piecesOf } from '../folder-pieces';
import { fileBlock, summary } from '../formats/stylish';
import { lintTitle } from '../lint';
import { loadFolder, type LoadedFolder, type WantedTitle } from '../load';
import type { FixOptions } from '../options';
import { exitCode } from '../exit-code';
import { addTotals, type FileResult } from '../result';
import { createSession, pathOf, shownPath, type Session } from '../session';
import { countTargets, findTargets, type FolderTargets } from '../targets';
import { PLAIN, type Terminal } from '../terminal';
import { UsageError } from '../usage-error';

/**
 * Fixes files and reports what was fixed and what remains.
 * @returns the exit code, of what remains
 * @throws UsageError
 */
export async function fix(paths: readonly string[], options: FixOptions, terminal: Terminal): Promise<number> {
  if (paths.includes('-')) throw new UsageError(terminal.say('stdinFix'));
  if (options.review && !options.only) throw new UsageError(terminal.say('reviewNeedsOnly'));
  const session = await createSession(options, terminal);
  const targets = await findTargets(session, paths);
  const seen = new Set<string>();
  const remaining: FileResult[] = [];
  let fixed = 0;
  for (const folder of targets.folders) {
    for await (const piece of piecesOf(session, await withoutTwins(folder, seen))) {
      const loaded = await loadFolder(session, piece, () => undefined);
      for (const title of fixableTitles(session, loaded)) {
        const outcome = await fixOneTitle(
          session,
          loaded.project,
          title,
          planFor(session, loaded.project, piece, options),
        );
        remaining.push(...outcome.remaining);
        fixed += outcome.fixed;
      }
    }
  }
  if (remaining.length === 0 && session.failures.length === 0) {
    terminal.note(terminal.say(countTargets(targets) === 0 ? 'noTextFile' : 'noDraft'));
  }
  for (const { sentence } of session.failures) terminal.note(sentence);
  return report(session, [...session.configs.values(), ...remaining], fixed, options);
}

/** Two names of one file are one file: the second time there would be nothing left of what was read. */
async function withoutTwins(targets: FolderTargets, seen: Set<string>): Promise<FolderTargets> {
  const files = new Map<string, 'named' | 'searched'>();
  for (const [uri, origin] of targets.files) {
    const real = await realUri(uri).catch(() => uri);
    if (!seen.has(real)) files.set(uri, origin);
    seen.add(real);
  }
  return { ...targets, files };
}

/** A configuration that could not be understood may hold an exception that would be overrun. */
function fixableTitles(session: Session, { project, titles }: LoadedFolder): readonly WantedTitle[] {
  if (!project.file?.parsed.broken) return titles;
  const { terminal } = session;
  const config = shownPath(session, pathOf(project.file.uri));
  for (const { wanted, uriOf } of titles) {
    for (const draft of wanted) {
      terminal.note(terminal.say('configBrokenNoFix', { path: shownPath(session, pathOf(uriOf(draft))), config }));
    }
  }
  return [];
}

async function fixOneTitle(
  session: Session,
  project: Project,
  title: WantedTitle,
  plan: FixPlan,
): Promise<{ readonly remaining: readonly FileResult[]; readonly fixed: number }> {
  try {
    return await fixAndStore(session, project, title, plan);
  } catch (error) {
    const path = pathOf(title.uriOf(title.deliverable.drafts[0]));
    const sentence = session.terminal.say('internal', { path: shownPath(session, path), error: reason(error) });
    session.failures.push({ path, sentence, exitCode: 3 });
    return { remaining: [], fixed: 0 };
  }
}

function planFor(
  session: Session,
  project: Project,
  { files }: FolderTargets,
  { review, dryRun, only = new Set() }: FixOptions,
): FixPlan {
  const memo = createMemo();
  const safe = chooseSafe(RULES);
  const named = chooseFirst(only);
  const request: FixRequest = {
    lint: (deliverable) => lintTitle(session, project, deliverable, memo),
    choose: (finding) => safe(finding) ?? (review ? named(finding) : undefined),
    chooseBytes: (finding) => (review ? named(finding) : undefined),
  };
  const renaming = chooseRenaming(review ? only : new Set());
  return { request, chooseRenaming: renaming, isTarget: (uri) => files.has(uri), dryRun };
}

function report(session: Session, files: readonly FileResult[], fixed: number, options: FixOptions): number {
  const { dryRun, only, review } = options;
  const { say, locale, out, note } = session.terminal;
  // Notes show control characters, those of colours too, instead of obeying them.
  const colours = dryRun ? PLAIN : session.terminal.colours;
  const shown = (path: string): string => shownPath(session, path);
  const context = { say, locale, colours, shown };
  const withFindings = files.filter(({ messages }) => messages.length > 0);
  const totals = addTotals(files);
  const result = {
    files,
    failures: session.failures,
    counts: totals.counts,
    quiet: false,
    imagined: dryRun && fixed > 0,
    ...(only && { only }),
  };
  const tell = (text: string): void => {
    if (dryRun) note(text);
    else out(`${text}\n`);
  };
  if (fixed === 0 && files.length > 0 && session.failures.length === 0) tell(say('nothingToFix'));
  if (withFindings.length > 0 && !dryRun) {
    out(`\n${say('remaining')}\n\n${withFindings.map((file) => fileBlock(file, context)).join('\n')}\n`);
  }
  for (const line of summary(result, context).trimEnd().split('\n')) tell(line);
  const toReview = files.flatMap(({ messages }) => messages.filter(({ fixes }) => fixes.length > 0)).length;
  if (toReview > 0 && !review) tell(say('onlyReview', { count: toReview }));
  return exitCode(session.failures, totals);
}
