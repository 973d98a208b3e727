import { strict as assert } from 'node:assert';
import { suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import { actionsAt, apply, discard, draftText, fileUri, openDraft, untilFound, untilRules } from './drafts';
import { testRun } from './test-run';
import { until } from './workbench';

const fixAll = vscode.CodeActionKind.SourceFixAll.append('accessible-text');

/** A paragraph with a line break of the printed page. */
const broken = '静かにうなずいた。階段の段数を教え、油の差し方を教え、それきり口を\nつぐんで海を見ていた。';

/** The quick fixes of the first finding of a rule. */
async function fixesOf(draft: vscode.TextDocument, rule: string): Promise<vscode.CodeAction[]> {
  return actionsAt(draft, (await untilFound(draft, rule)).range);
}

function wholeOf(draft: vscode.TextDocument): vscode.Range {
  return draft.validateRange(new vscode.Range(0, 0, draft.lineCount, 0));
}

suite('直し方', () => {
  teardown(() => discard());

  test('what leaves no room for doubt is mended by the preferred fix', async () => {
    const draft = await openDraft(await draftText({ '2024年製作': '令和6年製作' }));
    const [fix] = await fixesOf(draft, 'production-year-not-western');
    assert(fix?.isPreferred);
    assert.match(fix.title, testRun.language === 'ja' ? /「?2024年?」?/ : /^Write .*2024/);
    await apply(fix);
    assert.equal(draft.getText(), await draftText());
    await untilRules(draft.uri, []);
  });

  test('a number of the library is deleted with its line', async () => {
    const draft = await openDraft(await draftText({ 'やまなみ書房\n': 'やまなみ書房\n請求記号 913.6-Y\n' }));
    const [fix] = await fixesOf(draft, 'holding-library-number');
    assert(fix);
    await apply(fix);
    assert.equal(draft.getText(), await draftText());
  });

  test('a missing section is inserted at its place', async () => {
    const draft = await openDraft(await draftText({ '製作館名及び製作年\nやまなみ市立図書館 2024年製作\n\n': '' }));
    const [fix] = await fixesOf(draft, 'section-missing');
    assert(fix);
    await apply(fix);
    assert.match(draft.getText(), /発行\n\n製作館名及び製作年\n.+製作\n\n著作権処理に関する事項\n/);
  });

  test('a line break of the printed page is mended in the body, one at a time', async () => {
    const draft = await openDraft(await draftText({ '静かにうなずいた。': broken }));
    const [fix] = await fixesOf(draft, 'hard-line-break');
    assert(fix);
    await apply(fix);
    assert.equal(draft.getText(), await draftText({ '静かにうなずいた。': broken.replace('\n', '') }));
  });

  test('the fixes of one rule in the whole file wait for confirmation where they are to be looked at', async () => {
    const draft = await openDraft(await draftText({ '窓から山が見えた。': broken, '静かにうなずいた。': broken }));
    const fixes = await fixesOf(draft, 'hard-line-break');
    const all = fixes.find(({ edit }) => (edit?.get(draft.uri).length ?? 0) > 1);
    assert(all, fixes.map(({ title }) => title).join('\n'));
    const applied = vscode.workspace.applyEdit(all.edit ?? new vscode.WorkspaceEdit());
    // Nothing is changed before the user has agreed in the preview.
    await until('the preview', () => isPreviewOpen());
    assert(draft.getText().includes(broken));
    await vscode.commands.executeCommand('refactorPreview.apply');
    assert(await applied);
    assert(!draft.getText().includes('口を\n'));
  });

  test('“fix all” mends the front matter and leaves body and colophon alone', async () => {
    const changes = { '2024年製作': '令和6年製作', '2. 原本の': '3. 原本の', '静かにうなずいた。': broken };
    const draft = await openDraft(await draftText(changes));
    await untilFound(draft, 'legend-misnumbered');
    const [all, ...others] = await actionsAt(draft, wholeOf(draft), fixAll);
    assert(all);
    assert.deepEqual(others, []);
    await apply(all);
    assert.equal(draft.getText(), await draftText({ '静かにうなずいた。': broken }));
  });

  test('“fix all” runs on save when the user has asked for it', async () => {
    const draft = await openDraft(await draftText({ '2024年製作': '令和6年製作' }));
    await untilFound(draft, 'production-year-not-western');
    const settings = vscode.workspace.getConfiguration('editor', { languageId: 'accessible-text' });
    const onSave = (value?: object): Thenable<void> =>
      settings.update('codeActionsOnSave', value, vscode.ConfigurationTarget.Workspace, true);
    await onSave({ [fixAll.value]: 'explicit' });
    try {
      const edit = new vscode.WorkspaceEdit();
      edit.insert(draft.uri, draft.positionAt(draft.getText().indexOf('窓から')), '冬の');
      await vscode.workspace.applyEdit(edit);
      await draft.save();
    } finally {
      await onSave();
    }
    const stored = Buffer.from(await vscode.workspace.fs.readFile(draft.uri)).toString();
    assert.equal(stored, await draftText({ 窓から: '冬の窓から' }));
  });

  test('“allow this here” writes the finding into accessible-text.json, and it is silent', async () => {
    const draft = await openDraft(await draftText({ '2024年製作': '令和6年製作' }));
    const fixes = await fixesOf(draft, 'production-year-not-western');
    const allow = fixes.find(({ edit }) => edit?.entries().some(([uri]) => uri.path.endsWith('accessible-text.json')));
    assert(allow, fixes.map(({ title }) => title).join('\n'));
    await apply(allow);
    await untilRules(draft.uri, []);
    const config = await vscode.workspace.openTextDocument(fileUri('accessible-text.json'));
    assert.match(config.getText(), /"production-year-not-western"/);
    await vscode.window.showTextDocument(config);
    await config.save();
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.workspace.fs.delete(config.uri);
    await untilRules(draft.uri, ['production-year-not-western']);
  });
});

/** The refactor preview is a view in the panel; its commands are enabled while it waits. */
async function isPreviewOpen(): Promise<boolean> {
  const commands = await vscode.commands.getCommands();
  return commands.includes('refactorPreview.apply');
}
