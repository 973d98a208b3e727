import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { tell } from '../message';
import { fixWorkspaceRequest, ruleListRequest, type FixWorkspaceResult } from '../protocol';
import { ruleIds } from '../rule-ids';
import { logLeftOut } from './left-out';
import { withServerProgress } from './work-progress';

interface Scope extends vscode.QuickPickItem {
  /** Absent: everything that can be mended without guessing. */
  readonly rule?: string;
}

/** Mends drafts of the whole workspace, once the user has looked at the changes in the editor's preview. */
export async function fixWorkspace(client: LanguageClient): Promise<void> {
  const scope = await chooseScope(client);
  if (!scope) return;
  const { rule } = scope;
  const result = await withServerProgress(client, vscode.l10n.t('Preparing changes'), (workDoneToken, cancellation) =>
    client.sendRequest(fixWorkspaceRequest, { workDoneToken, ...(rule && { rule }) }, cancellation),
  );
  if (!result) return;
  logLeftOut(client, result.skipped);
  const isApplied = result.edit !== null && (await applyWithPreview(client, result));
  if (isApplied || result.edit === null) tell(summary(result));
}

/** Only rules that found something are worth choosing. */
async function chooseScope(client: LanguageClient): Promise<Scope | undefined> {
  const found = ruleIds(vscode.languages.getDiagnostics().flatMap(([, diagnostics]) => diagnostics));
  const rules = (await client.sendRequest(ruleListRequest, {})).filter(({ id }) => found.has(id));
  const safe: Scope = {
    label: vscode.l10n.t('Everything that can be fixed without guessing'),
    description: vscode.l10n.t('front matter only'),
  };
  const byRule = rules.map(({ id, summary }): Scope => ({ label: summary, description: id, rule: id }));
  return vscode.window.showQuickPick([safe, ...byRule], {
    title: vscode.l10n.t('Fix the Drafts in This Workspace'),
    placeHolder: vscode.l10n.t('What is to be fixed? You see every change before it is made.'),
    matchOnDescription: true,
  });
}

async function applyWithPreview(client: LanguageClient, { edit }: FixWorkspaceResult): Promise<boolean> {
  const converted = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
  return converted !== undefined && vscode.workspace.applyEdit(converted, { isRefactoring: true });
}

function summary({ edit, fixes, files, skipped }: FixWorkspaceResult): string {
  const done = edit
    ? vscode.l10n.t('Findings fixed: {0} in {1} files.', fixes, files)
    : vscode.l10n.t('There is nothing to fix in this way.');
  return skipped.length > 0
    ? vscode.l10n.t('{0} Files left out: {1}; the output tells why.', done, skipped.length)
    : done;
}
