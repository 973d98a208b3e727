import * as vscode from 'vscode';
import { tell } from '../message';

/** The text that the user works in; says that there is none otherwise. */
export function activeDocument(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) tell(vscode.l10n.t('Open a file first.'));
  return document;
}
