import * as vscode from 'vscode';
import type { DraftChoices } from './draft-choices';
import { tellError } from './message';
import type { OpenedTexts } from './opened-texts';
import type { Misread, MisreadParams } from './protocol';

type AskMisread = (params: MisreadParams) => Promise<Misread | null>;

/**
 * Warns of a draft that was opened in another encoding than its own: it has no heading that could be recognised, and saving
 * it would destroy the book.
 */
export class MisreadWarning implements vscode.Disposable {
  /** The encoding with which each document was last asked about: a change of language opens it anew. */
  private readonly asked = new WeakMap<vscode.TextDocument, string>();
  private readonly subscription: vscode.Disposable;

  constructor(
    private readonly texts: OpenedTexts,
    private readonly choices: DraftChoices,
    private readonly askMisread: AskMisread,
  ) {
    this.subscription = texts.onDidOpen((document) => void this.check(document));
  }

  async checkOpenDocuments(): Promise<void> {
    await Promise.all(this.texts.all().map((document) => this.check(document)));
  }

  dispose(): void {
    this.subscription.dispose();
  }

  private async check(document: vscode.TextDocument): Promise<void> {
    const { encoding, isUntitled, uri } = document;
    if (isUntitled || !isText(document) || this.asked.get(document) === encoding) return;
    if (this.choices.isSwitchedOff(uri)) return;
    this.asked.set(document, encoding);
    const misread = await this.askMisread({ uri: uri.toString(), encoding });
    if (misread && !document.isClosed) void warn(document, misread);
  }
}

function isText({ languageId }: vscode.TextDocument): boolean {
  return ['plaintext', 'markdown', 'accessible-text'].includes(languageId);
}

async function warn(document: vscode.TextDocument, { encoding, name, message }: Misread): Promise<void> {
  const reopen = vscode.l10n.t('Reopen as {0}', name);
  const choice = await vscode.window.showWarningMessage(message, reopen);
  if (choice !== reopen) return;
  if (document.isDirty && !(await discardChanges(document))) return;
  try {
    const reopened = await vscode.workspace.openTextDocument(document.uri, { encoding });
    await vscode.window.showTextDocument(reopened, { preview: false });
  } catch {
    tellError(vscode.l10n.t('The file could not be reopened. Close it without saving, then open it again.'));
  }
}

/** Whoever has typed into a garbled text is asked first. */
async function discardChanges(document: vscode.TextDocument): Promise<boolean> {
  const discard = vscode.l10n.t('Discard and Reopen');
  const choice = await vscode.window.showWarningMessage(
    vscode.l10n.t('This file was changed while its text was garbled. The changes must be discarded to reopen it.'),
    { modal: true },
    discard,
  );
  if (choice !== discard) return false;
  await vscode.window.showTextDocument(document, { preview: false });
  await vscode.commands.executeCommand('workbench.action.files.revert');
  return true;
}
