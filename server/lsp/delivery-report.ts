import type { CancellationToken } from 'vscode-languageserver';
import { version } from '../../package.json';
import { declarationsFor } from '../core/book/declarations';
import { assemble, type Deliverable } from '../core/book/deliverable';
import { toHtmlParts } from '../core/delivery/formats/html';
import { dayText, reportDocument, type DeliveryReport } from '../core/delivery/report-document';
import { titleReport, type TitleReport } from '../core/delivery/title-report';
import { writeReport } from '../core/delivery/write-report';
import { declaredLevel } from '../core/lint/check';
import { rulesWithoutWords } from '../core/lint/rules-without-words';
import { RULES } from '../core/rules/index';
import type { Finding } from '../core/lint/finding';
import type { Draft } from '../core/syntax/draft';
import { parentOf, pathBelow } from '../host/uri';
import { CHECKING, problemSentence, tellFiles } from './check-workspace';
import { visitTitles } from './fix-workspace';
import type { DeliveryParams, DeliveryReportParams, DeliveryReportResult } from './protocol';
import type { Session } from './session';
import type { TitleFiles } from './titles';
import { today } from './today';

/** Answers DELIVERY_REPORT. */
export async function deliveryReport(
  session: Session,
  params: DeliveryReportParams,
  token: CancellationToken,
): Promise<DeliveryReportResult> {
  const titles: TitleReport[] = [];
  const unreadable = await reportTitles(session, params, token, ({ report }) => {
    titles.push(report);
    return Promise.resolve();
  });
  const { locale } = session.features;
  const notChecked = unreadable.map(({ name, sentence }) => `${name}: ${sentence}`);
  const report = { ...circumstances(), titles, notChecked };
  return params.format === 'page'
    ? { titles: titles.length, text: '', page: toHtmlParts(reportDocument(report, locale)) }
    : { titles: titles.length, text: writeReport(report, params.format, locale), page: null };
}

/** What a report says of its own making. */
export function circumstances(): Omit<DeliveryReport, 'titles'> {
  return { madeOn: dayText(today()), version };
}

/** A title with its report. */
export interface ReportedTitle {
  readonly title: TitleFiles;
  readonly deliverable: Deliverable;
  readonly report: TitleReport;
}

/** A file that could not be read, so that nobody knows whether it is part of a title. */
export interface UnreadableFile {
  readonly uri: string;
  readonly name: string;
  readonly sentence: string;
  /** Whether nobody knows even that it is to be delivered. */
  readonly isDoubtful: boolean;
}

/**
 * Checks the titles that are asked for, one after the other, and tells the progress.
 * @param visit takes each
 * @returns what could not be read
 */
export async function reportTitles(
  session: Session,
  { uri, workDoneToken }: DeliveryParams,
  token: CancellationToken,
  visit: (title: ReportedTitle) => Promise<void>,
): Promise<readonly UnreadableFile[]> {
  const doubtful: UnreadableFile[] = [];
  const reported = async (title: TitleFiles): Promise<void> => {
    const { publication } = title.drafts[0];
    if (publication?.unreadable && !publication.isNamed) doubtful.push(await unreadDocument(session, title));
    else await visit(await reportOn(session, title));
  };
  if (uri !== undefined) {
    const title = await session.titles.titleOf(uri);
    if (title) await reported(title);
    return [];
  }
  const progress = session.connection.window.attachWorkDoneProgress(workDoneToken);
  progress.begin(CHECKING[session.features.locale], 0, undefined, true);
  try {
    const unreadable = await visitTitles(session, token, tellFiles(session, progress), reported);
    return [
      ...doubtful,
      ...unreadable.map((error) => ({
        uri: error.uri,
        name: nameIn(session, error.uri),
        sentence: problemSentence(error, session.features.locale),
        isDoubtful: false,
      })),
    ];
  } finally {
    progress.done();
  }
}

async function unreadDocument(session: Session, title: TitleFiles): Promise<UnreadableFile> {
  await session.checks.settled(title);
  const uri = title.uriOf(title.drafts[0]);
  const findings = session.checks.findingsIn(title, title.drafts[0]);
  const sentence = findings.map((finding) => session.wordings.message(finding)).join('');
  return { uri, name: nameIn(session, uri), sentence, isDoubtful: true };
}

/** @returns a path as the user sees it in the list of the editor's files */
function nameIn({ folders }: Session, uri: string): string {
  return pathBelow(folders.of(uri) ?? parentOf(uri), uri);
}

async function reportOn(session: Session, title: TitleFiles): Promise<ReportedTitle> {
  const { drafts, folder, project } = title;
  const deliverable = assemble(drafts, true, folder);
  const findings = await allFindings(session, title, deliverable);
  const level = declaredLevel(deliverable);
  const { config } = project;
  const shownPath = (draft: Draft): string => nameIn(session, title.uriOf(draft));
  const declarations = declarationsFor(config, drafts[0].path);
  const settings = { rules: RULES, config, today: today() };
  const withoutWords = session.engine?.hasWords ? new Set<string>() : rulesWithoutWords(deliverable, settings);
  const found = { deliverable, findings, level, declarations, config, withoutWords, shownPath };
  return {
    title,
    deliverable,
    report: titleReport(found, session.wordings),
  };
}

/** What is allowed is counted, too: where something is, the title is checked once more, as another that allows nothing. */
async function allFindings(
  { checks }: Session,
  title: TitleFiles,
  deliverable: Deliverable,
): Promise<readonly Finding[]> {
  const { project, uriOf } = title;
  const { config } = project;
  if (config.allow.length === 0) {
    await checks.settled(title);
    return checks.findingsOf(title, deliverable);
  }
  const apart: TitleFiles = {
    ...title,
    project: { ...project, config: { ...config, allow: [] } },
    uriOf: (draft) => `${uriOf(draft)}#allowed`,
  };
  await checks.settled(apart);
  const findings = checks.findingsOf(apart, deliverable);
  checks.release(apart.uriOf(title.drafts[0]));
  return findings;
}
