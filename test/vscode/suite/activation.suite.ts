import { strict as assert } from 'node:assert';
import { suite, suiteTeardown, test } from 'mocha';
import * as vscode from 'vscode';
import { discard, openText } from './drafts';
import { testRun } from './test-run';
import { canReachWindow, openFile, readWindow, screenshot, until } from './workbench';

const extensionId = 'accessible-text.accessible-text';

suite('起動と下書きの判別', () => {
  suiteTeardown(discard);

  test('the run is in the language and the trust that were asked for', () => {
    assert.equal(vscode.env.language, testRun.language);
    assert.equal(vscode.workspace.isTrusted, !testRun.restricted);
  });

  test('the extension activates when a text file is opened', async () => {
    await openFile('memo.txt');
    const extension = vscode.extensions.getExtension(extensionId);
    assert(extension, 'the extension is not installed');
    await until('activation', () => extension.isActive);
  });

  test('a draft opened from disk becomes accessible-text, any other text stays plain and without findings', async () => {
    const memo = await openFile('memo.txt');
    const draft = await openFile('draft.txt');
    await until('the draft to be recognised', () => draft.languageId === 'accessible-text');
    // The server answers in order, so by now it has answered about the memo too.
    assert.equal(memo.languageId, 'plaintext');
    assert.deepEqual(vscode.languages.getDiagnostics(memo.uri), []);
    await screenshot('draft');
  });

  test('the status bar names the language', async function () {
    if (!canReachWindow) this.skip();
    const name = testRun.language === 'ja' ? 'アクセシブルテキスト' : 'Accessible Text';
    await openFile('draft.txt');
    await until(
      'the name in the status bar',
      async () => (await readWindow('[id="status.editor.mode"]')).join() === name,
    );
  });

  test('plain text chosen by hand stays plain text', async () => {
    const draft = await openFile('draft.txt');
    await until('the draft to be recognised', () => draft.languageId === 'accessible-text');
    const plain = await vscode.languages.setTextDocumentLanguage(draft, 'plaintext');
    // Another draft is recognised after it, so the question about this one would have been answered by then.
    const other = await vscode.workspace.openTextDocument({ language: 'plaintext', content: draft.getText() });
    await until('the other draft to be recognised', () => other.languageId === 'accessible-text');
    assert.equal(plain.languageId, 'plaintext');
    await vscode.languages.setTextDocumentLanguage(plain, 'accessible-text');
  });

  test('a text that becomes a draft is recognised when it is saved', async () => {
    const document = await openText('まだ何もない\n');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '原本情報\n小さな町の図書館\n');
    await vscode.workspace.applyEdit(edit);
    await document.save();
    await until('the draft to be recognised', () => document.languageId === 'accessible-text');
  });

  test('the editor neither trims nor completes a draft nor marks its full-width characters', async () => {
    const { uri } = await openFile('draft.txt');
    const settings = vscode.workspace.getConfiguration(undefined, { uri, languageId: 'accessible-text' });
    const wanted = {
      'editor.wordWrap': 'on',
      'editor.wordBasedSuggestions': 'off',
      'editor.unicodeHighlight.ambiguousCharacters': false,
      'editor.unicodeHighlight.invisibleCharacters': false,
      'editor.unicodeHighlight.nonBasicASCII': false,
      'files.trimTrailingWhitespace': false,
      'files.insertFinalNewline': false,
      'files.trimFinalNewlines': false,
    };
    const actual = Object.fromEntries(Object.keys(wanted).map((key) => [key, settings.get(key)]));
    assert.deepEqual(actual, wanted);
  });
});
