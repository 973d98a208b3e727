import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { tell } from '../message';
import { draftStatusRequest, type DeliveryScope } from '../protocol';

/** Asks whether the title of the active draft or every title of the workspace is meant, where both are there. */
export async function chooseDelivery(client: BaseLanguageClient): Promise<DeliveryScope | undefined> {
  const title = await activeTitle(client);
  const hasFolder = (vscode.workspace.workspaceFolders ?? []).length > 0;
  if (title && hasFolder) return askScope(title);
  if (!title && !hasFolder) tell(vscode.l10n.t('Open a folder first.'));
  return title ? { uri: title.uri } : hasFolder ? {} : undefined;
}

/** The active draft, as the title that it belongs to. */
export async function activeTitle(
  client: BaseLanguageClient,
): Promise<{ readonly uri: string; readonly name: string } | undefined> {
  const document = vscode.window.activeTextEditor?.document;
  // What is in no file yet has no folder that it could be delivered from.
  if (!document || document.isUntitled) return undefined;
  const uri = document.uri.toString();
  const status = await client.sendRequest(draftStatusRequest, { uri });
  return status ? { uri, name: status.title ?? vscode.workspace.asRelativePath(document.uri) } : undefined;
}

async function askScope({
  uri,
  name,
}: {
  readonly uri: string;
  readonly name: string;
}): Promise<DeliveryScope | undefined> {
  const items: (vscode.QuickPickItem & { readonly scope: DeliveryScope })[] = [
    { label: vscode.l10n.t('This title'), description: name, scope: { uri } },
    { label: vscode.l10n.t('Every title of the workspace'), scope: {} },
  ];
  const choice = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('What is to be delivered?') });
  return choice?.scope;
}
