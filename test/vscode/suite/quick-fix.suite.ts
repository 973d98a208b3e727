import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import { actionsAt, apply, discard, draftText, fileUri, openDraft, untilFound, untilRules } from './drafts';
import { testRun } from './test-run';
import { canReachWindow, press, readWindow, screenshot, showFile, until } from './workbench';

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

function messagesIn(uri: vscode.Uri): string[] {
  return vscode.languages
    .getDiagnostics(uri)
    .map(({ message }) => message)
    .sort();
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

  test('the fixes of one rule in the whole file wait for confirmation where they are to be looked at', async function () {
    if (!canReachWindow) this.skip();
    const between = '　朝になると鳥が鳴いた。\n'.repeat(8);
    const text = await draftText({ '窓から山が見えた。': broken, '　「こんにちは」': `${between}　「こんにちは」` });
    const draft = await openDraft(text.replace('静かにうなずいた。\n\n', `${broken}\n\n`));
    const { range } = await untilFound(draft, 'hard-line-break');
    const before = draft.getText();
    const editor = await vscode.window.showTextDocument(draft);
    editor.selection = new vscode.Selection(range.start, range.start);
    await vscode.commands.executeCommand('editor.action.quickFix');
    await until('the menu', async () => (await readWindow('.action-widget .monaco-list-row')).length > 2);
    await screenshot('quick-fix');
    await press('ArrowDown');
    await press('Enter');
    const preview = '.bulk-edit-panel .monaco-list-row';
    await until('the preview', async () => (await readWindow(preview)).length > 0);
    assert.equal(draft.getText(), before);
    await press('ArrowDown');
    await press('Space');
    await vscode.commands.executeCommand('refactorPreview.apply');
    await until('the changes', () => draft.getText() === before.replaceAll('口を\n', '口を'));
  });

  test('every fix that is offered for a draft with every kind of defect mends something, and can be undone', async function () {
    this.timeout(90_000);
    const sample = readFileSync(join(__dirname, '../../samples/defects/灯台の記録.txt'), 'utf8');
    const draft = await openDraft(sample);
    await untilFound(draft, 'section-misordered');
    const found = messagesIn(draft.uri);
    const mended = new Set<string>();
    for (const { range } of vscode.languages.getDiagnostics(draft.uri)) {
      for (const fix of await actionsAt(draft, range)) {
        const isInText = fix.edit?.entries().every(([uri]) => uri.toString() === draft.uri.toString());
        if (!isInText || mended.has(fix.title)) continue;
        mended.add(fix.title);
        await apply(fix);
        await until(`“${fix.title}” to mend something`, () => {
          const left = messagesIn(draft.uri);
          return found.some((message) => !left.includes(message));
        });
        await vscode.commands.executeCommand('undo');
        assert.equal(draft.getText(), sample);
        await until('the findings to come back', () => messagesIn(draft.uri).join() === found.join());
      }
    }
    assert(mended.size >= 10, [...mended].join('\n'));
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
    const config = await showFile(fileUri('accessible-text.json'));
    assert.match(config.getText(), /"production-year-not-western"/);
    await config.save();
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.workspace.fs.delete(config.uri);
    await untilRules(draft.uri, ['production-year-not-western']);
  });
});
