import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { tell } from '../message';
import { convertPageMarksRequest } from '../protocol';
import { activeDocument } from './active-document';

/** Writes all page marks of the active file in the form that the legend shows, after a preview. */
export async function convertPageMarks(client: BaseLanguageClient): Promise<void> {
  const document = activeDocument();
  if (!document) return;
  const uri = document.uri.toString();
  const { edit, count, model } = await client.sendRequest(convertPageMarksRequest, { uri });
  const converted = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
  if (!converted) {
    tell(
      model === null ? vscode.l10n.t('There are no page marks.') : vscode.l10n.t('All page marks are written alike.'),
    );
    return;
  }
  tell(
    vscode.l10n.t('Page marks to be written like {0}: {1}. Choose “Apply” after looking at them.', model ?? '', count),
  );
  if (await vscode.workspace.applyEdit(converted, { isRefactoring: true })) {
    tell(vscode.l10n.t('The chosen changes were made.'));
  }
}
