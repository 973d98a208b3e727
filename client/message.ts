import * as vscode from 'vscode';

/** What a message offers to do. */
export interface Offer {
  readonly title: string;
  readonly command: string;
  readonly argument?: string;
}

/** Tells the user something, without waiting for an answer. */
export function tell(message: string, offer?: Offer): void {
  void show(vscode.window.showInformationMessage, message, offer);
}

/** Tells the user that something went wrong, without waiting for an answer. */
export function tellError(message: string, offer?: Offer): void {
  void show(vscode.window.showErrorMessage, message, offer);
}

type Show = (message: string, ...titles: string[]) => Thenable<string | undefined>;

async function show(showMessage: Show, message: string, offer: Offer | undefined): Promise<void> {
  const choice = await showMessage(message, ...(offer ? [offer.title] : []));
  if (!offer || choice !== offer.title) return;
  await vscode.commands.executeCommand(offer.command, ...(offer.argument === undefined ? [] : [offer.argument]));
}
