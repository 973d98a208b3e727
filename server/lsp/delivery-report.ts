import type { CancellationToken } from 'vscode-languageserver';
import { version } from '../../package.json';
import { declarationsFor } from '../core/book/declarations';
import { assemble, type Deliverable } from '../core/book/deliverable';
import { toHtmlParts } from '../core/delivery/formats/html';
import { dayText, reportDocument, type DeliveryReport } from '../core/delivery/report-document';
import { titleReport, type TitleReport } from '../core/delivery/title-report';
import { writeReport } from '../core/delivery/write-report';
import { declaredLevel } from '../core/lint/check';
import { pathBelow } from '../host/uri';
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
  const reported = async (title: TitleFiles): Promise<void> => {
    await session.checks.settled(title);
    await visit(reportOn(session, title));
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
    return unreadable.map((error) => ({
      uri: error.uri,
      name: pathBelow(session.folders.of(error.uri) ?? '', error.uri),
      sentence: problemSentence(error, session.features.locale),
    }));
  } finally {
    progress.done();
  }
}

function reportOn({ checks, wordings }: Session, title: TitleFiles): ReportedTitle {
  const { drafts, folder, project } = title;
  const deliverable = assemble(drafts, true, folder);
  const findings = checks.findingsOf(title, deliverable);
  const level = declaredLevel(deliverable);
  const { config } = project;
  const declarations = declarationsFor(config, drafts[0].path);
  return {
    title,
    deliverable,
    report: titleReport({ deliverable, findings, level, declarations, config }, wordings),
  };
}
