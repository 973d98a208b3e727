import * as vscode from 'vscode';
import type { DraftChoices } from '../draft-choices';
import { draftLanguage } from '../draft-detection';
import { tell } from '../message';
import { activeDocument } from './active-document';

/** Has the active file checked, whatever its text looks like. */
export async function treatAsDraft(choices: DraftChoices): Promise<void> {
  const document = activeDocument();
  if (!document) return;
  if (!document.isUntitled) await choices.set(document.uri, true);
  if (document.languageId !== 'markdown') await vscode.languages.setTextDocumentLanguage(document, draftLanguage);
  tell(vscode.l10n.t('{0} is treated as a draft from now on.', nameOf(document.uri)));
}

/** Leaves the active file alone. */
export async function treatAsPlainText(choices: DraftChoices): Promise<void> {
  const document = activeDocument();
  if (!document) return;
  if (!document.isUntitled) await choices.set(document.uri, false);
  if (document.languageId === draftLanguage) await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
  tell(vscode.l10n.t('{0} is no longer treated as a draft.', nameOf(document.uri)));
}

/** Leaves a folder alone with everything in it. @param folder that of the active file when absent */
export async function switchFolderOff(choices: DraftChoices, folder?: vscode.Uri): Promise<void> {
  const chosen = folder ?? (await activeFolder());
  if (!chosen) return;
  await choices.set(chosen, false);
  tell(vscode.l10n.t('Drafts in the folder {0} are no longer checked.', nameOf(chosen)));
}

/** Takes back what switchFolderOff said of a folder or of one that holds it. */
export async function switchFolderOn(choices: DraftChoices, folder?: vscode.Uri): Promise<void> {
  const chosen = folder ?? (await activeFolder());
  if (!chosen) return;
  for (const uri of choices.foldersSwitchedOff(chosen)) await choices.set(uri, undefined);
  if (!choices.isSwitchedOff(chosen)) {
    tell(vscode.l10n.t('Drafts in the folder {0} are checked.', nameOf(chosen)));
    return;
  }
  tell(vscode.l10n.t('The setting “accessibleText.enable” has switched checking off here.'), {
    title: vscode.l10n.t('Open Settings'),
    command: 'workbench.action.openSettings',
    argument: 'accessibleText.enable',
  });
}

async function activeFolder(): Promise<vscode.Uri | undefined> {
  const document = vscode.window.activeTextEditor?.document;
  if (document && !document.isUntitled) return vscode.Uri.joinPath(document.uri, '..');
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length > 1) return (await vscode.window.showWorkspaceFolderPick())?.uri;
  if (!folders[0]) tell(vscode.l10n.t('Open a folder first.'));
  return folders[0]?.uri;
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
