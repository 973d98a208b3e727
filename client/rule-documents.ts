import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ruleIds } from './rule-ids';
import { ruleListRequest, rulePageRequest } from './protocol';

/** Shows the documentation of the rule whose id it is given; asks for one otherwise. */
export const openRuleCommand = 'accessibleText.openRule';

/** Diagnostics link to documents of this scheme: `accessible-text-rule:/<id>.md`. */
const ruleScheme = 'accessible-text-rule';

/** Serves the documentation of each rule as a read-only document, without a network. */
export function provideRuleDocuments(client: BaseLanguageClient): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(ruleScheme, {
    async provideTextDocumentContent({ path }) {
      const id = path.replace(/^\//, '').replace(/\.md$/, '');
      const page = await client.sendRequest(rulePageRequest, { id });
      return page?.markdown ?? vscode.l10n.t('There is no rule named {0}.', id);
    },
  });
}

/** Lets the user choose a rule, and opens its documentation. @param id the rule, when it is known already */
export async function openRule(client: BaseLanguageClient, id?: string): Promise<void> {
  const chosen = id ?? (await chooseRule(client));
  if (chosen === undefined) return;
  const uri = vscode.Uri.from({ scheme: ruleScheme, path: `/${chosen}.md` });
  await vscode.commands.executeCommand('vscode.open', uri);
}

/** Rules that found something at the cursor come first: the link of a diagnostic is hard to reach by keyboard. */
async function chooseRule(client: BaseLanguageClient): Promise<string | undefined> {
  const here = rulesAtCursor();
  const rules = (await client.sendRequest(ruleListRequest, {})).map(({ id, summary }) => ({
    label: summary,
    description: id,
  }));
  const near = rules.filter(({ description }) => here.has(description));
  const others = rules.filter(({ description }) => !here.has(description));
  const separator = (label: string): vscode.QuickPickItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const items: vscode.QuickPickItem[] =
    near.length > 0
      ? [separator(vscode.l10n.t('at the cursor')), ...near, separator(vscode.l10n.t('other rules')), ...others]
      : others;
  const choice = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Open Rule Documentation'),
    placeHolder: vscode.l10n.t('Type a part of the rule'),
    matchOnDescription: true,
  });
  return choice?.description;
}

function rulesAtCursor(): ReadonlySet<unknown> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return new Set();
  const line = editor.document.lineAt(editor.selection.active.line).range;
  return ruleIds(vscode.languages.getDiagnostics(editor.document.uri).filter(({ range }) => range.intersection(line)));
}
