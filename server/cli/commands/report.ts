import { version } from '../../../package.json';
import { declarationsFor } from '../../core/book/declarations';
import { isReady, titleReport, type TitleReport } from '../../core/delivery/title-report';
import { dayText, type DeliveryReport } from '../../core/delivery/report-document';
import { writeReport } from '../../core/delivery/write-report';
import { declaredLevel } from '../../core/lint/check';
import type { Draft } from '../../core/syntax/draft';
import type { Project } from '../../host/project';
import { reason } from '../failure';
import { piecesOf } from '../folder-pieces';
import { lintTitle, lintWhole } from '../lint';
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
  const found: Placed<TitleReport>[] = [];
  for await (const { report: value, place } of reportedTitles(session, targets)) found.push({ place, value });
  const titles = inPlace(found);
  noteFailures(session, titles.length);
  const text = writeReport({ ...circumstances(session, options), titles }, format, terminal.locale);
  if (!(await writeOutput(text, outputFile, terminal))) return 3;
  const isAllReady = titles.length > 0 && titles.every(isReady);
  return Math.max(isAllReady ? 0 : 1, ...session.failures.map(({ exitCode }) => exitCode));
}

/**
 * Says what could not be read or checked and what is wrong in configurations, or that there was nothing to check.
 * @param count of the titles that were checked
 */
export function noteFailures(session: Session, count: number): void {
  const { configs, failures, unread, terminal } = session;
  const { note, say } = terminal;
  for (const sentence of [...unread, ...failures.map((failure) => failure.sentence)]) note(sentence);
  for (const { path, messages } of configs.values()) {
    for (const { start, message } of messages)
      note(`${shownPath(session, path)}:${start.line}:${start.column}: ${message}`);
  }
  if (count === 0 && failures.length === 0) note(say('noDraft'));
}

/** What a report says of its own making. */
export function circumstances(
  { failures, unread }: Session,
  { madeBy, today }: Pick<ReportOptions, 'madeBy' | 'today'>,
): Omit<DeliveryReport, 'titles'> {
  return {
    notChecked: [...unread, ...failures.map(({ sentence }) => sentence)],
    madeOn: dayText(today),
    version,
    ...(madeBy !== undefined && { madeBy }),
  };
}

/** A title with its report. */
export interface ReportedTitle {
  readonly title: WantedTitle;
  readonly report: TitleReport;
  /** Where its first file stands among all that are looked at. */
  readonly place: number;
}

/**
 * Checks title by title; who keeps the reports only needs no more memory than one title and its findings. Titles of very large
 * folders come as they are read, not in order.
 */
export async function* reportedTitles(session: Session, targets: Targets): AsyncGenerator<ReportedTitle> {
  const progress = createProgress(process.stderr, countTargets(targets), session.terminal.say);
  const places = new Map(targets.folders.flatMap(({ files }) => [...files.keys()]).map((uri, index) => [uri, index]));
  for (const folder of targets.folders) {
    for await (const piece of piecesOf(session, folder)) {
      const { project, titles } = await loadFolder(session, piece, () => {
        progress.tick();
      });
      progress.clear();
      for (const title of titles.filter((one) => isDelivered(session, project, one))) {
        const made = tryReport(session, project, title);
        const place = Math.min(...title.wanted.map((draft) => places.get(title.uriOf(draft)) ?? Infinity));
        if (made) yield { title, report: made, place };
      }
    }
  }
}

/** Something about a title, and where the title stands. */
export interface Placed<T> {
  readonly place: number;
  readonly value: T;
}

/** @returns what was found title by title, in the order of the files */
export function inPlace<T>(found: readonly Placed<T>[]): T[] {
  return [...found].sort((a, b) => a.place - b.place).map(({ value }) => value);
}

/** A robots.txt is checked with the drafts, but nobody delivers it; of a document that nobody can read, nobody knows. */
function isDelivered(session: Session, project: Project, title: WantedTitle): boolean {
  const { format, publication } = title.deliverable.drafts[0];
  const isDoubtful = publication?.unreadable !== undefined && !publication.isNamed;
  if (isDoubtful) addUnread(session, project, title);
  return format !== 'robots' && !isDoubtful;
}

function addUnread(session: Session, project: Project, { deliverable, uriOf }: WantedTitle): void {
  const path = shownPath(session, pathOf(uriOf(deliverable.drafts[0])));
  const { wordings } = session.speech;
  for (const finding of lintTitle(session, project, deliverable)) {
    session.unread.push(`${path}: ${wordings.message(finding)}`);
  }
}

function tryReport(session: Session, project: Project, { deliverable, uriOf }: WantedTitle): TitleReport | undefined {
  const { config } = project;
  try {
    const whole = lintWhole(session, project, deliverable);
    const level = session.options.level ?? declaredLevel(deliverable);
    const declarations = declarationsFor(config, deliverable.drafts[0].path);
    const shown = (draft: Draft): string => shownPath(session, pathOf(uriOf(draft)));
    const found = { ...whole, deliverable, level, declarations, config, shownPath: shown };
    return titleReport(found, session.speech.wordings);
  } catch (error) {
    const path = pathOf(uriOf(deliverable.drafts[0]));
    const sentence = session.terminal.say('internal', { path: shownPath(session, path), error: reason(error) });
    session.failures.push({ path, sentence, exitCode: 3 });
    return undefined;
  }
}
