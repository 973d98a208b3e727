import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { draftLanguage } from '../draft-detection';
import { newDraftRequest, type LevelId, type NewDraftParams } from '../protocol';

const organisationKey = 'organisation';

interface Level extends vscode.QuickPickItem {
  /** Absent: as configured, otherwise open. */
  readonly level?: LevelId;
}

/** Asks for what is known of a new draft and opens it, not saved yet. Escape at any question ends it. */
export async function newDraft(client: BaseLanguageClient, store: vscode.Memento): Promise<void> {
  const title = await ask(1, vscode.l10n.t('Title of the book. You can leave it empty and write it later.'));
  if (title === undefined) return;
  const organisation = await ask(
    2,
    vscode.l10n.t('Name of the organisation that makes the data. You can leave it empty.'),
    store.get(organisationKey, ''),
  );
  if (organisation === undefined) return;
  const level = await askLevel();
  if (!level) return;
  await store.update(organisationKey, organisation);
  const folder = await chooseFolder();
  const { text } = await client.sendRequest(newDraftRequest, params(title, organisation, level, folder));
  await open(text, folder && title ? await freeFile(folder, title) : undefined);
}

async function ask(step: number, prompt: string, value = ''): Promise<string | undefined> {
  const answer = await vscode.window.showInputBox({ title: stepTitle(step), prompt, value, ignoreFocusOut: true });
  return answer?.trim();
}

async function askLevel(): Promise<Level | undefined> {
  const levels: Level[] = [
    { label: '全文校正', description: vscode.l10n.t('the whole text was proofread'), level: 'full' },
    { label: '簡易校正', description: vscode.l10n.t('a part was corrected, or it was typed by hand'), level: 'simple' },
    { label: '未校正', description: vscode.l10n.t('as the OCR read it'), level: 'none' },
    { label: vscode.l10n.t('Decide later') },
  ];
  const placeHolder = vscode.l10n.t('Proofing level');
  return vscode.window.showQuickPick(levels, { title: stepTitle(3), placeHolder, ignoreFocusOut: true });
}

function stepTitle(step: number): string {
  return vscode.l10n.t('New Draft ({0} of {1})', step, 3);
}

function params(title: string, organisation: string, { level }: Level, folder?: vscode.Uri): NewDraftParams {
  return {
    ...(title && { title }),
    ...(organisation && { organisation }),
    ...(level && { level }),
    ...(folder && { folder: folder.toString() }),
  };
}

async function chooseFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return folders.length > 1 ? (await vscode.window.showWorkspaceFolderPick())?.uri : folders[0]?.uri;
}

/** A file that is not there yet, named after the title. */
async function freeFile(folder: vscode.Uri, title: string): Promise<vscode.Uri> {
  const name = title.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').slice(0, 80);
  for (let number = 1; ; number++) {
    const file = vscode.Uri.joinPath(folder, `${name}${number > 1 ? `-${number}` : ''}.txt`);
    if (!(await exists(file))) return file;
  }
}

async function exists(file: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}

/** @param file where it is saved; the editor asks when absent */
async function open(content: string, file: vscode.Uri | undefined): Promise<void> {
  const document = await (file
    ? vscode.workspace.openTextDocument(file.with({ scheme: 'untitled' }))
    : vscode.workspace.openTextDocument({ language: draftLanguage, content }));
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  if (file) {
    await vscode.languages.setTextDocumentLanguage(document, draftLanguage);
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), content);
    });
  }
  selectFirstBlank(editor);
}

/** What is typed first takes the place of the first thing to be filled in. */
function selectFirstBlank(editor: vscode.TextEditor): void {
  const blank = /○+/.exec(editor.document.getText());
  const start = editor.document.positionAt(blank?.index ?? 0);
  editor.selection = new vscode.Selection(start, start.translate(0, blank?.[0].length ?? 0));
}
