import { strict as assert } from 'node:assert';
import { suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import { discard, rulesIn, untilRules } from './drafts';
import { clearNotifications, showFile, until, untilTold } from './workbench';

function folder(name: string): vscode.WorkspaceFolder {
  const found = vscode.workspace.workspaceFolders?.find((one) => one.name === name);
  assert(found, name);
  return found;
}

function draftIn(name: string): vscode.Uri {
  return vscode.Uri.joinPath(folder(name).uri, 'draft.txt');
}

const onHill = ['organisation-mismatch', 'production-year-not-western', 'organisation-mismatch'];

suite('複数のフォルダー', () => {
  teardown(async () => {
    await clearNotifications();
    await discard();
  });

  test('the configuration of each folder holds for its own drafts', async () => {
    await showFile(draftIn('hill'));
    await untilRules(draftIn('hill'), onHill);
    await showFile(draftIn('river'));
    await until(
      'the draft to be recognised',
      () => vscode.window.activeTextEditor?.document.languageId !== 'plaintext',
    );
    await untilRules(draftIn('river'), []);
  });

  test('all folders are checked at once, and the totals are told', async () => {
    await vscode.commands.executeCommand('accessibleText.checkWorkspace');
    await untilTold(/^原稿 2 ファイルを点検しました。エラー 3 件。$/);
    await untilRules(draftIn('hill'), onHill);
    await untilRules(draftIn('river'), []);
  });

  test('checking is switched off for one folder only', async () => {
    const [hill, river] = [await showFile(draftIn('hill')), await showFile(draftIn('river'))];
    await until('the drafts to be recognised', () =>
      [hill, river].every(({ languageId }) => languageId !== 'plaintext'),
    );
    const settings = vscode.workspace.getConfiguration('accessibleText', folder('hill').uri);
    await settings.update('enable', false, vscode.ConfigurationTarget.WorkspaceFolder);
    await until('the draft to be left alone', () => hill.languageId === 'plaintext');
    await until('its findings to go', () => rulesIn(hill.uri).length === 0);
    assert.equal(river.languageId, 'accessible-text');
    await settings.update('enable', undefined, vscode.ConfigurationTarget.WorkspaceFolder);
    await untilRules(hill.uri, onHill);
  });
});
