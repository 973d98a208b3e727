import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { tell } from '../message';
import { fixWorkspaceRequest, ruleListRequest, type FixWorkspaceResult } from '../protocol';
import { ruleIds } from '../rule-ids';
import { logLeftOut } from './left-out';
import { withServerProgress } from './work-progress';

interface Scope extends vscode.QuickPickItem {
  /** Absent: everything that can be mended without guessing. */
  readonly rule?: string;
}

/** Mends drafts of the whole workspace. What is to be looked at is mended only where the user says so in the preview. */
export async function fixWorkspace(client: BaseLanguageClient): Promise<void> {
  const scope = await chooseScope(client);
  if (!scope) return;
  const { rule } = scope;
  const result = await withServerProgress(client, vscode.l10n.t('Preparing changes'), (workDoneToken, cancellation) =>
    client.sendRequest(fixWorkspaceRequest, { workDoneToken, ...(rule && { rule }) }, cancellation),
  );
  if (!result) return;
  logLeftOut(client, result.skipped);
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(result.edit);
  if (!edit) {
    tell(withSkipped(vscode.l10n.t('There is nothing to fix in this way.'), result));
    return;
  }
  const preview = rule !== undefined || (await wantsPreview(result));
  if (preview) await fixWithPreview(edit, result);
  else if (preview === false) await fixAll(edit, result);
}

/** Only rules that found something which can be mended are worth choosing. */
async function chooseScope(client: BaseLanguageClient): Promise<Scope | undefined> {
  const found = ruleIds(vscode.languages.getDiagnostics().flatMap(([, diagnostics]) => diagnostics));
  const rules = (await client.sendRequest(ruleListRequest, {})).filter(({ id, fixable }) => fixable && found.has(id));
  const safe: Scope = {
    label: vscode.l10n.t('Everything that can be fixed without guessing'),
    description: vscode.l10n.t('front matter only'),
  };
  const byRule = rules.map(({ id, summary }): Scope => ({ label: summary, description: id, rule: id }));
  return vscode.window.showQuickPick([safe, ...byRule], {
    title: vscode.l10n.t('Fix the Drafts in This Workspace'),
    placeHolder: vscode.l10n.t('What is to be fixed? Nothing is changed yet.'),
    matchOnDescription: true,
  });
}

/** @returns undefined when the user wants neither */
async function wantsPreview({ fixes, files }: FixWorkspaceResult): Promise<boolean | undefined> {
  const look = { label: vscode.l10n.t('Look at the changes and choose'), preview: true };
  const all = { label: vscode.l10n.t('Fix all'), preview: false };
  const choice = await vscode.window.showQuickPick([look, all], {
    title: vscode.l10n.t('Findings that can be fixed: {0} in {1} files.', fixes, files),
  });
  return choice?.preview;
}

async function fixWithPreview(edit: vscode.WorkspaceEdit, result: FixWorkspaceResult): Promise<void> {
  tell(vscode.l10n.t('Choose with the space bar, then apply with Ctrl+Enter (Cmd+Enter).'));
  if (await vscode.workspace.applyEdit(edit, { isRefactoring: true })) {
    tell(withSkipped(vscode.l10n.t('The chosen changes were made.'), result), {
      title: vscode.l10n.t('Save All'),
      command: 'workbench.action.files.saveAll',
    });
  }
}

async function fixAll(edit: vscode.WorkspaceEdit, result: FixWorkspaceResult): Promise<void> {
  const unasked = new vscode.WorkspaceEdit();
  for (const [uri, edits] of edit.entries()) unasked.set(uri, edits);
  if (!(await vscode.workspace.applyEdit(unasked, { isRefactoring: true }))) throw new Error('the edit was refused');
  tell(withSkipped(vscode.l10n.t('Findings fixed: {0} in {1} files.', result.fixes, result.files), result));
}

function withSkipped(message: string, { skipped }: FixWorkspaceResult): string {
  if (skipped.length === 0) return message;
  return vscode.l10n.t('{0} Files left out: {1}; the output tells why.', message, skipped.length);
}
