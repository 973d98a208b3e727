import * as vscode from 'vscode';
import { tell } from '../message';
import { activeDocument } from './active-document';

const fixAllKind = vscode.CodeActionKind.SourceFixAll.append('accessible-text');

/** Mends everything in the active file that can be mended without guessing. */
export async function fixFile(): Promise<void> {
  const document = activeDocument();
  if (!document) return;
  const all = document.validateRange(new vscode.Range(0, 0, document.lineCount, 0));
  const [action] = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    all,
    fixAllKind.value,
    1,
  );
  const count = action?.edit?.get(document.uri).length ?? 0;
  if (!action?.edit || count === 0) {
    tell(vscode.l10n.t('There is nothing here that can be fixed without guessing.'));
    return;
  }
  if (!(await vscode.workspace.applyEdit(action.edit))) throw new Error('the edit was refused');
  tell(vscode.l10n.t('Places changed: {0}. Look at them, then save.', count));
}
