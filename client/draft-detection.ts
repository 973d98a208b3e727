import * as vscode from 'vscode';
import type { DraftChoices } from './draft-choices';
import type { OpenedTexts } from './opened-texts';
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
  private readonly subscriptions: vscode.Disposable;

  constructor(
    private readonly texts: OpenedTexts,
    private readonly choices: DraftChoices,
    private readonly askIsDraft: AskIsDraft,
  ) {
    this.subscriptions = vscode.Disposable.from(
      texts.onDidOpen((document) => void this.claimIfDraft(document)),
      // A text may become a draft while it is written.
      vscode.workspace.onDidSaveTextDocument((document) => void this.claimIfDraft(document)),
    );
  }

  /** Looks at every open document again. */
  async checkOpenDocuments(): Promise<void> {
    await Promise.all(this.texts.all().map((document) => this.check(document)));
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private async check(document: vscode.TextDocument): Promise<void> {
    const isLeft = document.languageId === draftLanguage && !document.isUntitled;
    if (isLeft && this.choices.isSwitchedOff(document.uri)) await this.release(document);
    else await this.claimIfDraft(document);
  }

  private async claimIfDraft(document: vscode.TextDocument): Promise<void> {
    if (!this.mayClaim(document)) return;
    const isDraft = await this.askIsDraft({ uri: document.uri.toString(), head: headOf(document) });
    // Meanwhile it may have been closed, or its language chosen by hand.
    if (!isDraft || !this.mayClaim(document)) return;
    this.claimed.add(document);
    await setLanguage(document, draftLanguage);
  }

  private async release(document: vscode.TextDocument): Promise<void> {
    await setLanguage(document, 'plaintext');
    this.claimed.delete(document);
  }

  private mayClaim(document: vscode.TextDocument): boolean {
    return (
      document.languageId === 'plaintext' &&
      !document.isClosed &&
      !this.claimed.has(document) &&
      !this.choices.isSwitchedOff(document.uri)
    );
  }
}

/** The editor may have let go of the document already; then its language does not matter any more. */
async function setLanguage(document: vscode.TextDocument, language: string): Promise<void> {
  await vscode.languages.setTextDocumentLanguage(document, language).then(undefined, () => undefined);
}

function headOf(document: vscode.TextDocument): string {
  return document.getText(new vscode.Range(0, 0, headLines, 0)).slice(0, headCharacters);
}
