import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { tell } from '../message';
import { applyProofSheetRequest, proofSheetRequest } from '../protocol';
import { activeDocument } from './active-document';

/** Writes what changed in the active file, since it was saved or since another version, as a proof sheet (校正表). */
export async function exportProofSheet(client: BaseLanguageClient): Promise<void> {
  const document = activeDocument();
  const before = document && (await chooseVersion(document));
  if (!document || !before) return;
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save the Proof Sheet'),
    filters: { CSV: ['csv'], TSV: ['tsv'], HTML: ['html'] },
  });
  if (!target) return;
  const format = (['tsv', 'html'] as const).find((name) => target.path.toLowerCase().endsWith(`.${name}`)) ?? 'csv';
  const uri = document.uri.toString();
  const sheet = await client.sendRequest(proofSheetRequest, { uri, before: before.toString(), format });
  if (!sheet) {
    tell(vscode.l10n.t('The two versions cannot be compared.'));
    return;
  }
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(sheet.text));
  tell(vscode.l10n.t('Rows in the proof sheet: {0}.', sheet.rows));
}

async function chooseVersion({ uri }: vscode.TextDocument): Promise<vscode.Uri | undefined> {
  const saved = { label: vscode.l10n.t('Compare with what is saved'), other: false };
  const other = { label: vscode.l10n.t('Compare with another file…'), other: true };
  const choice = await vscode.window.showQuickPick([saved, other], {
    title: vscode.l10n.t('Which version came before?'),
  });
  if (!choice?.other) return choice && uri;
  const [file] = (await vscode.window.showOpenDialog({ title: choice.label, defaultUri: uri })) ?? [];
  return file;
}

/** Applies a proof sheet that came back to the active file, after a preview. */
export async function applyProofSheet(client: BaseLanguageClient): Promise<void> {
  const document = activeDocument();
  if (!document) return;
  const [sheet] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Choose the Proof Sheet'),
      filters: { 'CSV, TSV': ['csv', 'tsv', 'txt'] },
    })) ?? [];
  if (!sheet) return;
  const params = { uri: document.uri.toString(), sheet: sheet.toString() };
  const result = await client.sendRequest(applyProofSheetRequest, params);
  if (!result) {
    tell(vscode.l10n.t('This is no proof sheet. Its first line must name the columns 誤 and 正.'));
    return;
  }
  for (const sentence of result.refused) client.outputChannel.appendLine(sentence);
  tell(
    vscode.l10n.t(
      'Rows that can be applied: {0}. Not applied: {1}; the output tells why.',
      result.rows,
      result.refused.length,
    ),
    { title: vscode.l10n.t('Show Output'), command: 'accessibleText.showOutput' },
  );
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(result.edit);
  if (edit && (await vscode.workspace.applyEdit(edit, { isRefactoring: true }))) {
    tell(vscode.l10n.t('The chosen changes were made.'));
  }
}
