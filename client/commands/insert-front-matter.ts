import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { draftLanguage } from '../draft-detection';
import { tell } from '../message';
import { insertFrontMatterRequest } from '../protocol';
import { activeDocument } from './active-document';

/** Puts the sections that are missing into the active file, each at its place. */
export async function insertFrontMatter(client: BaseLanguageClient): Promise<void> {
  const document = activeDocument();
  if (!document) return;
  // The server knows drafts and Markdown only; whoever wants front matter has said that this is a draft.
  if (document.languageId === 'plaintext') await vscode.languages.setTextDocumentLanguage(document, draftLanguage);
  const { edit, sections } = await client.sendRequest(insertFrontMatterRequest, { uri: document.uri.toString() });
  const converted = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
  if (!converted) {
    tell(vscode.l10n.t('No section is missing.'));
    return;
  }
  if (!(await vscode.workspace.applyEdit(converted))) throw new Error('the edit was refused');
  const names = sections.join(vscode.l10n.t(', '));
  tell(vscode.l10n.t('Sections inserted: {0}. Fill in what is open.', names));
}
