import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { tell } from '../message';
import { uncommonCharactersRequest } from '../protocol';
import { activeDocument } from './active-document';

/** Lists the characters of the active file that are beyond JIS level 2; choosing one goes to its first place. */
export async function listCharacters(client: BaseLanguageClient): Promise<void> {
  const document = activeDocument();
  if (!document) return;
  const characters = await client.sendRequest(uncommonCharactersRequest, { uri: document.uri.toString() });
  if (characters.length === 0) {
    tell(vscode.l10n.t('No character is beyond JIS level 2.'));
    return;
  }
  const items = characters.map(({ character, codes, count, places: [first] }) => ({
    label: character,
    description: vscode.l10n.t('{0}, count: {1}, first in line {2}', codes, count, (first?.start.line ?? 0) + 1),
    first,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Characters beyond JIS level 2: {0}', characters.length),
    placeHolder: vscode.l10n.t('Choose one to go to its first place'),
    matchOnDescription: true,
  });
  if (!chosen?.first) return;
  const selection = client.protocol2CodeConverter.asRange(chosen.first);
  await vscode.window.showTextDocument(document, { selection });
}
