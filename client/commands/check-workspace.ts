import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { countsText } from '../finding-counts';
import { tell } from '../message';
import { checkWorkspaceRequest, type CheckWorkspaceResult } from '../protocol';
import { logLeftOut } from './left-out';
import { offerProblems } from './offer-problems';
import { withServerProgress } from './work-progress';

/** Checks every draft of the workspace, and says what was found; the findings stand in the list of problems. */
export async function checkWorkspace(client: BaseLanguageClient): Promise<void> {
  if (!vscode.workspace.workspaceFolders?.length) {
    tell(vscode.l10n.t('Open a folder first.'));
    return;
  }
  const title = vscode.l10n.t('Checking drafts');
  const result = await withServerProgress(client, title, (workDoneToken, cancellation) =>
    client.sendRequest(checkWorkspaceRequest, { workDoneToken }, cancellation),
  );
  logLeftOut(client, result?.unreadable ?? []);
  const message = result
    ? summary(result)
    : vscode.l10n.t('Checking was stopped. What was found until then is listed.');
  tell(message, offerProblems());
}

function summary(result: CheckWorkspaceResult): string {
  const { files, unreadable } = result;
  if (files === 0 && unreadable.length === 0) return vscode.l10n.t('There is no draft in this workspace.');
  const checked = vscode.l10n.t('Drafts checked: {0}. {1}.', files, countsText(result));
  return unreadable.length > 0
    ? vscode.l10n.t('{0} Files that could not be read: {1}.', checked, unreadable.length)
    : checked;
}
