import * as vscode from 'vscode';
import { headCharacters, headLines, type IsDraftParams } from './protocol';

export const draftLanguage = 'accessible-text';

type AskIsDraft = (params: IsDraftParams) => Promise<boolean>;

/**
 * Gives plain-text documents that are drafts the language `accessible-text`. `.txt` can be anything, so no file name can
 * claim them: the server looks at the beginning of the text.
 */
export class DraftDetection implements vscode.Disposable {
  /** Documents whose language was set once. Who sets it back to plain text has the last word. */
  private readonly claimed = new WeakSet<vscode.TextDocument>();
  private readonly subscriptions: vscode.Disposable[];

  constructor(private readonly askIsDraft: AskIsDraft) {
    const claim = (document: vscode.TextDocument): void => void this.claimIfDraft(document);
    this.subscriptions = [
      vscode.workspace.onDidOpenTextDocument(claim),
      // A text may become a draft while it is written.
      vscode.workspace.onDidSaveTextDocument(claim),
    ];
  }

  /** Asks about every open document. */
  async checkOpenDocuments(): Promise<void> {
    await Promise.all(vscode.workspace.textDocuments.map((document) => this.claimIfDraft(document)));
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private async claimIfDraft(document: vscode.TextDocument): Promise<void> {
    if (!this.mayClaim(document)) return;
    const isDraft = await this.askIsDraft({ uri: document.uri.toString(), head: headOf(document) });
    // Meanwhile it may have been closed, or its language chosen by hand.
    if (!isDraft || !this.mayClaim(document)) return;
    this.claimed.add(document);
    await vscode.languages.setTextDocumentLanguage(document, draftLanguage);
  }

  private mayClaim(document: vscode.TextDocument): boolean {
    return (
      document.languageId === 'plaintext' && !document.isClosed && !this.claimed.has(document) && isEditable(document)
    );
  }
}

/** Leaves out output channels, the old side of a comparison and the like. */
function isEditable({ isUntitled, uri }: vscode.TextDocument): boolean {
  return isUntitled || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true;
}

function headOf(document: vscode.TextDocument): string {
  return document.getText(new vscode.Range(0, 0, headLines, 0)).slice(0, headCharacters);
}
