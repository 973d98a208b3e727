import * as vscode from 'vscode';
import { tell } from '../message';
import { ruleIds } from '../rule-ids';
import { activeDocument } from './active-document';

const RULE = 'ocr-lookalike';

/** Goes to the next look-alike of the file or the previous one, behind the last to the first again, and shows what is said of it. */
export async function goToLookAlike(direction: 'next' | 'previous'): Promise<void> {
  const document = activeDocument();
  const editor = vscode.window.activeTextEditor;
  if (!document || !editor) return;
  const places = lookAlikes(document);
  const { active } = editor.selection;
  const place =
    direction === 'next'
      ? (places.find(({ start }) => start.isAfter(active)) ?? places[0])
      : (places.findLast(({ end }) => end.isBefore(active)) ?? places.at(-1));
  if (!place) {
    tell(vscode.l10n.t('No character in this file looks as if OCR had misread it.'));
    return;
  }
  editor.selection = new vscode.Selection(place.end, place.start);
  editor.revealRange(place, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  await vscode.commands.executeCommand('editor.action.showHover');
}

function lookAlikes({ uri }: vscode.TextDocument): vscode.Range[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter((diagnostic) => ruleIds([diagnostic]).has(RULE))
    .map(({ range }) => range)
    .sort((a, b) => a.start.compareTo(b.start));
}
