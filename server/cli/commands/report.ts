import { version } from '../../../package.json';
import { declarationsFor } from '../../core/book/declarations';
import { isReady, titleReport, type TitleReport } from '../../core/delivery/title-report';
import { dayText, type DeliveryReport } from '../../core/delivery/report-document';
import { writeReport } from '../../core/delivery/write-report';
import { declaredLevel } from '../../core/lint/check';
import type { Project } from '../../host/project';
import { reason } from '../failure';
import { lintTitle } from '../lint';
import { loadFolder, type WantedTitle } from '../load';
import type { ReportOptions } from '../options';
import { refuseInputAsOutput, writeOutput } from '../output-file';
import { createProgress } from '../progress';
import { createSession, pathOf, shownPath, type Session } from '../session';
import { countTargets, findTargets, type Targets } from '../targets';
import type { Terminal } from '../terminal';

/**
 * Writes a delivery report of the titles that the paths hold.
 * @returns the exit code: 0 every title may be delivered, 1 something stands in the way, 2 a broken configuration, 3 something could
 * not be read or written
 * @throws UsageError
 */
export async function report(paths: readonly string[], options: ReportOptions, terminal: Terminal): Promise<number> {
  const session = await createSession(options, terminal);
  const targets = await findTargets(session, paths);
  const { format, outputFile } = options;
  if (outputFile !== undefined) await refuseInputAsOutput(session, targets, outputFile);
  const titles: TitleReport[] = [];
  for await (const { report: made } of reportedTitles(session, targets)) titles.push(made);
  noteFailures(session, titles.length);
  const text = writeReport({ ...circumstances(session, options), titles }, format, terminal.locale);
  if (!(await writeOutput(text, outputFile, terminal))) return 3;
  const isAllReady = titles.length > 0 && titles.every(isReady);
  return Math.max(isAllReady ? 0 : 1, ...session.failures.map(({ exitCode }) => exitCode));
}

/** Says what could not be read or checked, or that there was nothing to check. @param count of the titles that were checked */
export function noteFailures({ failures, terminal: { note, say } }: Session, count: number): void {
  for (const { sentence } of failures) note(sentence);
  if (count === 0 && failures.length === 0) note(say('noDraft'));
}

/** What a report says of its own making. */
export function circumstances(
  { failures }: Session,
  { madeBy, today }: Pick<ReportOptions, 'madeBy' | 'today'>,
): Omit<DeliveryReport, 'titles'> {
  return {
    notChecked: failures.map(({ sentence }) => sentence),
    madeOn: dayText(today),
    version,
    ...(madeBy !== undefined && { madeBy }),
  };
}

/** A title with its report. */
export interface ReportedTitle {
  readonly title: WantedTitle;
  readonly report: TitleReport;
}

/** Checks title by title; who keeps the reports only needs no more memory than one title and its findings. */
export async function* reportedTitles(session: Session, targets: Targets): AsyncGenerator<ReportedTitle> {
  const progress = createProgress(process.stderr, countTargets(targets), session.terminal.say);
  for (const folder of targets.folders) {
    const { project, titles } = await loadFolder(session, folder, () => {
      progress.tick();
    });
    progress.clear();
    for (const title of titles) {
      // It is checked with the drafts, but nobody delivers it.
      if (title.deliverable.drafts[0].format === 'robots') continue;
      const made = tryReport(session, project, title);
      if (made) yield { title, report: made };
    }
  }
}

function tryReport(session: Session, project: Project, { deliverable, uriOf }: WantedTitle): TitleReport | undefined {
  const { config } = project;
  try {
    const findings = lintTitle(session, project, deliverable);
    const level = session.options.level ?? declaredLevel(deliverable);
    const declarations = declarationsFor(config, deliverable.drafts[0].path);
    return titleReport({ deliverable, findings, level, declarations, config }, session.speech.wordings);
  } catch (error) {
    const path = pathOf(uriOf(deliverable.drafts[0]));
    const sentence = session.terminal.say('internal', { path: shownPath(session, path), error: reason(error) });
    session.failures.push({ path, sentence, exitCode: 3 });
    return undefined;
  }
}
