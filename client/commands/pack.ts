import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { tell } from '../message';
import { packRequest, type DeliveryScope, type PackResult, type PackTitle } from '../protocol';
import { writePackage } from '../write-package';
import { chooseDelivery } from './choose-delivery';
import { declare } from './declare';
import { defaultUri } from './delivery-report';
import { withServerProgress } from './work-progress';

/** Packs what is ready for delivery; says what stands in the way otherwise, and where to settle it. */
export async function pack(client: BaseLanguageClient): Promise<void> {
  const scope = await chooseDelivery(client);
  const looked = scope && (await ask(client, scope));
  if (!scope || !looked) return;
  if (looked.titles.length === 0) {
    tell(vscode.l10n.t('There is no draft in this workspace.'));
    return;
  }
  const force = await settle(client, looked.titles);
  const target = force === undefined ? undefined : await chooseTarget();
  if (force === undefined || !target) return;
  const name = target.path.slice(target.path.lastIndexOf('/') + 1);
  const result = await ask(client, scope, { name, ...(force && { force }) });
  if (!result) return;
  if (!result.files) {
    tell(vscode.l10n.t('Something stands in the way of delivery by now. Nothing was packed.'));
    return;
  }
  const folder = vscode.Uri.joinPath(target, '..');
  if (!(await writePackage(folder, name, result.files))) return;
  const leftOut = new Set(result.titles.flatMap((title) => title.leftOut));
  const packed = vscode.l10n.t('Packed: {0}. A manifest and the report are beside it.', name);
  tell(leftOut.size > 0 ? vscode.l10n.t('{0} Files left out: {1}', packed, [...leftOut].join(', ')) : packed);
}

function ask(
  client: BaseLanguageClient,
  scope: DeliveryScope,
  more: { readonly name?: string; readonly force?: string } = {},
): Promise<PackResult | undefined> {
  return withServerProgress(client, vscode.l10n.t('Checking drafts'), (workDoneToken, cancellation) =>
    client.sendRequest(packRequest, { ...scope, ...more, workDoneToken }, cancellation),
  );
}

async function chooseTarget(): Promise<vscode.Uri | undefined> {
  const title = vscode.l10n.t('Where is the package to be saved?');
  const target = await vscode.window.showSaveDialog({ title, filters: { ZIP: ['zip'] }, ...defaultUri('package.zip') });
  return !target || /\.zip$/i.test(target.path) ? target : target.with({ path: `${target.path}.zip` });
}

interface Step extends vscode.QuickPickItem {
  /** @returns the reason why it is packed all the same */
  readonly go?: () => Promise<string | undefined>;
}

/** @returns '' when nothing stands in the way, a reason when it is put aside, undefined when nothing is to be packed yet */
async function settle(client: BaseLanguageClient, titles: readonly PackTitle[]): Promise<string | undefined> {
  const steps = titles.flatMap((title) => stepsFor(client, title));
  if (steps.length === 0) return '';
  const mayForce = titles.every(({ problems }) => problems.length === 0);
  const force: Step = { label: vscode.l10n.t('Pack all the same, and write down why'), go: askReason };
  const choice = await vscode.window.showQuickPick(mayForce ? [...steps, force] : steps, {
    title: vscode.l10n.t('Not ready for delivery: {0} points', steps.length),
    placeHolder: vscode.l10n.t('Choose a point to settle it'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return choice?.go?.();
}

/** Declarations are answered in their form; everything else stands in the list of problems, or in the name of a file. */
function stepsFor(client: BaseLanguageClient, { uri, name, problems, blockers }: PackTitle): Step[] {
  const openProblems = async (): Promise<undefined> => {
    await vscode.commands.executeCommand('workbench.actions.view.problems');
  };
  const openForm = async (): Promise<undefined> => {
    await declare(client, uri);
  };
  const files = problems.map((label): Step => ({ label, description: name }));
  const others = blockers.map(({ kind, message }): Step => {
    const isAsked = kind === 'unanswered' || kind === 'consult';
    const detail = isAsked ? vscode.l10n.t('Opens the form of the declarations') : vscode.l10n.t('Opens Problems');
    return { label: message, description: name, detail, go: isAsked ? openForm : openProblems };
  });
  return [...files, ...others];
}

async function askReason(): Promise<string | undefined> {
  const reason = await vscode.window.showInputBox({
    title: vscode.l10n.t('Pack all the same, and write down why'),
    prompt: vscode.l10n.t('The reason is recorded in the report.'),
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('Write the reason.') : undefined),
  });
  return reason?.trim();
}
