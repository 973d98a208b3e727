import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { tell } from '../message';
import { noteListRequest } from '../protocol';
import { activeDocument } from './active-document';

/** Opens a new text with all notes of the book that the active file belongs to. */
export async function extractNotes(client: BaseLanguageClient): Promise<void> {
  const document = activeDocument();
  if (!document) return;
  const { text } = await client.sendRequest(noteListRequest, { uri: document.uri.toString() });
  if (text === '') {
    tell(vscode.l10n.t('There are no notes.'));
    return;
  }
  const list = await vscode.workspace.openTextDocument({ language: 'plaintext', content: text });
  await vscode.window.showTextDocument(list, { preview: false });
}
