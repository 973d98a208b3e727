import type { CancellationToken, WorkDoneProgressReporter } from 'vscode-languageserver';
import { fill } from '../core/lint/wording';
import type { Locale, Wording } from '../core/rules/rule';
import type { FileError, FileProblem } from '../host/files';
import { pathBelow } from '../host/uri';
import { countBySeverity } from './draft-status';
import type { CheckWorkspaceParams, CheckWorkspaceResult } from './protocol';
import type { Session } from './session';
import type { OnFile } from './workspace-drafts';

/** What is being done, as the progress calls it. */
export const CHECKING: Wording = { ja: '原稿を点検しています', en: 'Checking drafts' };

/** How often progress is told, in milliseconds; a screen reader reads it out. */
const PACE = 100;

const PROBLEMS: Readonly<Record<Exclude<FileProblem, 'other'>, Wording>> = {
  'missing': { ja: 'ファイルがありません。', en: 'There is no such file.' },
  'denied': { ja: '読む権限がありません。', en: 'Permission denied.' },
  'loop': { ja: 'リンクが循環しています。', en: 'Links lead in a circle.' },
  'not-a-file': { ja: 'ファイルではありません。', en: 'It is no file.' },
  'exists': { ja: '読めません。', en: 'It cannot be read.' },
  'read-only': { ja: '読めません。', en: 'It cannot be read.' },
  'changed': { ja: '読んでいる間に変更されました。', en: 'It was changed while it was read.' },
  'full': { ja: '読めません。', en: 'It cannot be read.' },
};
const OTHER_PROBLEM: Wording = { ja: '読めません（{cause}）。', en: 'It cannot be read ({cause}).' };

/** Answers CHECK_WORKSPACE. What is found goes the way of every report. */
export async function checkWorkspace(
  session: Session,
  { workDoneToken }: CheckWorkspaceParams,
  token: CancellationToken,
): Promise<CheckWorkspaceResult> {
  const { reports, folders, features, workspace } = session;
  const progress = session.connection.window.attachWorkDoneProgress(workDoneToken);
  progress.begin(CHECKING[features.locale], 0, undefined, true);
  const unreadable = await workspace.checkAll(token, tellFiles(session, progress)).finally(() => {
    progress.done();
  });
  session.workspaceDiagnostics.push();
  const drafts = [...reports.all()].filter(([uri]) => folders.isSearched(uri));
  return {
    files: drafts.length,
    ...countBySeverity(drafts.flatMap(([, { items }]) => items)),
    unreadable: unreadable.map((error) => ({ uri: error.uri, message: problemSentence(error, features.locale) })),
  };
}

/** @returns a function that names the file in the progress, often enough to be seen */
export function tellFiles({ folders }: Session, progress: WorkDoneProgressReporter): OnFile {
  let last = 0;
  return (uri, done, all) => {
    const now = Date.now();
    if (now - last < PACE) return;
    last = now;
    progress.report(Math.floor((100 * done) / all), pathBelow(folders.of(uri) ?? '', uri));
  };
}

/** Says why a file could not be read. */
export function problemSentence({ problem, cause }: FileError, locale: Locale): string {
  if (problem !== 'other') return PROBLEMS[problem][locale];
  return fill(OTHER_PROBLEM[locale], { cause: cause instanceof Error ? cause.message : String(cause) }, locale);
}
