import { strict as assert } from 'node:assert';
import { suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import { discard, draftText, fileUri, openDraft, openText, rulesIn, untilRules, write } from './drafts';
import { inLanguage } from './test-run';
import {
  canReachWindow,
  clearNotifications,
  closeEditors,
  openFile,
  pause,
  readWindow,
  showFile,
  until,
} from './workbench';

const found = ['production-year-not-western'];

/** Changes a setting of the workspace for the time of a piece of work. */
async function withSetting(name: string, value: unknown, work: () => Promise<void>): Promise<void> {
  const update = (to: unknown): Thenable<void> =>
    vscode.workspace.getConfiguration('accessibleText').update(name, to, vscode.ConfigurationTarget.Workspace);
  await update(value);
  try {
    await work();
  } finally {
    await update(undefined);
  }
}

async function writeConfig(config: object): Promise<void> {
  await write(JSON.stringify(config), 'accessible-text.json');
}

async function wrongDraft(): Promise<vscode.TextDocument> {
  return openDraft(await draftText({ '2024年製作': '令和6年製作' }));
}

suite('設定', () => {
  teardown(async () => {
    await clearNotifications();
    await discard();
  });

  test('with “onSave” a text is checked when it is opened and saved, not while it is typed', async () => {
    await withSetting('run', 'onSave', async () => {
      const draft = await wrongDraft();
      await untilRules(draft.uri, found);
      // A file that was just made has every open draft checked once more.
      await pause(1500);
      const edit = new vscode.WorkspaceEdit();
      edit.replace(draft.uri, draft.validateRange(new vscode.Range(0, 0, draft.lineCount, 0)), await draftText());
      await vscode.workspace.applyEdit(edit);
      await pause(1500);
      assert.deepEqual(rulesIn(draft.uri), found);
      await draft.save();
      await untilRules(draft.uri, []);
    });
  });

  test('where checking is switched off by the setting a draft is plain text, until it is switched on again', async () => {
    const draft = await wrongDraft();
    await untilRules(draft.uri, found);
    await withSetting('enable', false, async () => {
      await until('the draft to be left alone', () => draft.languageId === 'plaintext');
      await untilRules(draft.uri, []);
    });
    await until('the draft to be recognised', () => draft.languageId === 'accessible-text');
    await untilRules(draft.uri, found);
  });

  test('a single file is switched off and on by command, also for the next time it is opened', async () => {
    const draft = await wrongDraft();
    await untilRules(draft.uri, found);
    await vscode.commands.executeCommand('accessibleText.treatAsPlainText');
    assert.equal(draft.languageId, 'plaintext');
    await untilRules(draft.uri, []);
    await closeEditors();
    const again = await showFile(draft.uri);
    // Another draft is recognised after it, so the question about this one would have been answered by then.
    await openDraft(await draftText());
    assert.equal(again.languageId, 'plaintext');
    await vscode.window.showTextDocument(again);
    await vscode.commands.executeCommand('accessibleText.treatAsDraft');
    await untilRules(again.uri, found);
  });

  test('any text is checked when the user says that it is a draft', async () => {
    const text = await openText('買い物\n');
    await vscode.commands.executeCommand('accessibleText.treatAsDraft');
    await until('a finding', () => rulesIn(text.uri).includes('section-missing'));
    await vscode.commands.executeCommand('accessibleText.treatAsPlainText');
    await untilRules(text.uri, []);
  });

  test('a folder is switched off and on by command', async () => {
    const draft = await wrongDraft();
    await untilRules(draft.uri, found);
    await vscode.commands.executeCommand('accessibleText.switchFolderOff');
    await until('the draft to be left alone', () => draft.languageId === 'plaintext');
    await untilRules(draft.uri, []);
    await vscode.commands.executeCommand('accessibleText.switchFolderOn');
    await until('the draft to be recognised', () => draft.languageId === 'accessible-text');
    await untilRules(draft.uri, found);
  });

  test('the settings are found by the name of the extension, and their choices have names', async function () {
    if (!canReachWindow) this.skip();
    const name = inLanguage('アクセシブルテキスト', 'Accessible Text');
    await vscode.commands.executeCommand('workbench.action.openSettings', name);
    await until('the settings', async () => {
      const labels = await readWindow('.settings-editor .setting-item-label');
      return ['Enable', 'Run', 'Server'].every((label) => labels.includes(label));
    });
    await until('the choices', async () =>
      (await readWindow('.settings-editor select option')).includes(inLanguage('入力のたび', 'On typing')),
    );
  });

  test('a configuration that is written, changed and removed while a draft is open holds at once', async () => {
    const draft = await wrongDraft();
    await untilRules(draft.uri, found);
    await writeConfig({ rules: { 'production-year-not-western': 'off' } });
    await untilRules(draft.uri, []);
    await writeConfig({ rules: { 'production-year-not-western': 'hint' } });
    await until('another severity', () =>
      vscode.languages.getDiagnostics(draft.uri).some(({ severity }) => severity === vscode.DiagnosticSeverity.Hint),
    );
    await vscode.workspace.fs.delete(fileUri('accessible-text.json'));
    await until('the first severity', () =>
      vscode.languages.getDiagnostics(draft.uri).some(({ severity }) => severity === vscode.DiagnosticSeverity.Error),
    );
  });

  test('a configuration makes any text a draft', async () => {
    const text = await openText('　町の人は集まった。\n', 'included.txt');
    await writeConfig({ include: ['included.txt'] });
    await until('the text to be recognised', () => text.languageId === 'accessible-text');
  });

  test('what is wrong in a configuration is told there, and the editor knows its words', async () => {
    await writeConfig({ organization: 'やまなみ市立図書館' });
    await openFile('draft.txt');
    const config = await openFile('accessible-text.json');
    assert.equal(config.languageId, 'jsonc');
    await until('the finding', () => rulesIn(config.uri).includes('config-invalid'));
    await until('the words', async () => (await wordsAt(config, new vscode.Position(0, 1))).includes('proofingLevel'));
  });
});

async function wordsAt({ uri }: vscode.TextDocument, position: vscode.Position): Promise<string[]> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    position,
  );
  return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}
