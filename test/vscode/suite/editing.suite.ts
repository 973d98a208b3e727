import { strict as assert } from 'node:assert';
import { suite, suiteTeardown, test } from 'mocha';
import * as vscode from 'vscode';
import { closeEditors, until } from './workbench';

suite('下書きの編集', () => {
  suiteTeardown(closeEditors);

  test('a snippet inserts the front matter, and the organisation is typed once', async () => {
    const editor = await openDraft('');
    const name = '前付け一式（全文校正） / Front matter (全文校正)';
    await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: 'accessible-text', name });
    await until('the front matter', () => editor.document.getText().includes('テキストデータ凡例'));
    await typeText('山の一年');
    for (let stop = 1; stop < 10; stop++) await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    await typeText('青葉点字図書館');
    const text = editor.document.getText();
    assert.match(text, /^原本情報\n山の一年 : ○○○（タイトル関連情報）\n/);
    assert.match(text, /\n青葉点字図書館 20##年製作\n/);
    assert.match(text, /、青葉点字図書館が製作したものです。\n/);
  });

  test('what is typed in Japanese finds the snippets', async () => {
    const editor = await openDraft('原本');
    editor.selection = new vscode.Selection(0, 2, 0, 2);
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      editor.document.uri,
      editor.selection.active,
    );
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert(labels.includes('原本情報') && labels.includes('原本奥付'), labels.join());
  });

  test('words are Japanese words: moving or deleting by word never takes a whole paragraph', async () => {
    const editor = await openDraft('町の真ん中を流れる川は、幅こそ広くない。');
    await vscode.commands.executeCommand('cursorWordEndRight');
    assert.equal(editor.document.getText(new vscode.Range(new vscode.Position(0, 0), editor.selection.active)), '町');
    await vscode.commands.executeCommand('deleteWordRight');
    assert.equal(editor.document.getText(), '町真ん中を流れる川は、幅こそ広くない。');
  });

  test('a bracket is closed at the end of a line, but not in front of the book’s words', async () => {
    const editor = await openDraft('町の人は');
    editor.selection = new vscode.Selection(0, 4, 0, 4);
    await typeText('「');
    assert.equal(editor.document.getText(), '町の人は「」');
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await typeText('「');
    assert.equal(editor.document.getText(), '「町の人は「」');
    editor.selection = new vscode.Selection(0, 1, 0, 2);
    await typeText('《');
    assert.equal(editor.document.getText(), '「《町》の人は「」');
  });

  test('a new line begins without an indent of its own', async () => {
    const editor = await openDraft('　町の人は集まった。');
    editor.selection = new vscode.Selection(0, 10, 0, 10);
    await typeText('\n');
    assert.deepEqual(editor.document.getText().split('\n'), ['　町の人は集まった。', '']);
  });
});

async function openDraft(content: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language: 'accessible-text', content });
  return vscode.window.showTextDocument(document);
}

async function typeText(text: string): Promise<void> {
  await vscode.commands.executeCommand('type', { text });
}
