import * as vscode from 'vscode';
import { DocumentDiagnosticRequest, type BaseLanguageClient } from 'vscode-languageclient';
import { countsText } from '../finding-counts';
import { tell } from '../message';
import { draftStatusRequest } from '../protocol';
import { activeDocument } from './active-document';
import { offerProblems } from './offer-problems';

/** Checks the active file once more, and says what was found. */
export async function checkFile(client: BaseLanguageClient): Promise<void> {
  const document = activeDocument();
  if (!document) return;
  client.getFeature(DocumentDiagnosticRequest.method).refresh();
  const status = await client.sendRequest(draftStatusRequest, { uri: document.uri.toString() });
  if (status) tell(vscode.l10n.t('This file was checked: {0}.', countsText(status.counts)), offerProblems());
  else offerToCheck();
}

function offerToCheck(): void {
  const message = vscode.l10n.t('This file is not treated as a draft, so it was not checked.');
  tell(message, { title: vscode.l10n.t('Treat as a Draft'), command: 'accessibleText.treatAsDraft' });
}
