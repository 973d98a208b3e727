import { strict as assert } from 'node:assert';
import { suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import { discard, draftText, openDraft, openText, untilFound, untilRules } from './drafts';
import { testRun } from './test-run';
import { openFile, until } from './workbench';

suite('指摘', () => {
  teardown(() => discard());

  test('a finding is worded in the display language and stands at its place, with severity and rule', async () => {
    const draft = await openDraft(await draftText({ '2024年製作': '令和6年製作' }));
    const found = await untilFound(draft, 'production-year-not-western');
    const message = {
      ja: '製作年「令和6年」が元号で書かれています。西暦で「2024年」と書いてください。',
      en: 'The year of production "令和6" is an era year. Write it in western years: "2024".',
    };
    assert.equal(found.message, message[testRun.language]);
    assert.equal(draft.getText(found.range), '令和6');
    assert.equal(found.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(found.source, 'accessible-text');
    await untilRules(draft.uri, ['production-year-not-western']);
  });

  test('a mismatch names the other place', async () => {
    const draft = await openDraft(await draftText({ 'やまなみ市立図書館 2024年': 'みなと図書館 2024年' }));
    const { relatedInformation } = await untilFound(draft, 'organisation-mismatch');
    const places = relatedInformation?.map(({ location }) => draft.getText(location.range));
    assert.deepEqual(places, ['やまなみ市立図書館']);
  });

  test('nothing is found in a correct draft, nor in texts that are no drafts', async () => {
    const memo = await openFile('memo.txt');
    const notes = await openFile('notes.md');
    const correct = await openFile('draft.txt');
    const wrong = await openDraft(await draftText({ '2024年製作': '令和6年製作' }));
    await untilRules(wrong.uri, ['production-year-not-western']);
    for (const { uri } of [memo, notes, correct]) assert.deepEqual(vscode.languages.getDiagnostics(uri), [], uri.path);
    assert.equal(memo.languageId, 'plaintext');
    assert.equal(notes.languageId, 'markdown');
  });

  test('findings come and go while the text is edited', async () => {
    const draft = await openDraft(await draftText({ '2024年製作': '令和6年製作' }));
    const { range } = await untilFound(draft, 'production-year-not-western');
    const edit = new vscode.WorkspaceEdit();
    edit.replace(draft.uri, range, '2024年');
    await vscode.workspace.applyEdit(edit);
    await untilRules(draft.uri, []);
    await vscode.commands.executeCommand('undo');
    await untilRules(draft.uri, ['production-year-not-western']);
  });

  test('a draft that was never saved is checked', async () => {
    const content = await draftText({ '2024年製作': '令和6年製作' });
    const draft = await vscode.workspace.openTextDocument({ language: 'plaintext', content });
    await vscode.window.showTextDocument(draft);
    await untilFound(draft, 'production-year-not-western');
  });

  test('a working draft in Markdown is checked, and stays Markdown', async () => {
    const text = (await draftText({ '2024年製作': '令和6年製作' })).replace(
      /^(?=原本|製作館|著作権処|テキストデータ凡)/gm,
      '# ',
    );
    const draft = await openText(text, 'case/draft.md');
    await untilFound(draft, 'production-year-not-western');
    assert.equal(draft.languageId, 'markdown');
  });

  test('a file without headings belongs to the draft that its numbered sequence begins with', async () => {
    const [front = '', body = ''] = (await draftText()).split('【1ページ】\n　');
    await openDraft(`${front}【1ページ】\n`, 'title/1.txt');
    const second = await openText(`　${body}`, 'title/2.txt');
    await until('the second file to be recognised', () => second.languageId === 'accessible-text');
  });
});
