import { strict as assert } from 'node:assert';
import { suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import { discard, draftText, openDraft, untilFound } from './drafts';
import { inLanguage } from './test-run';
import { canReachWindow, click, press, readWindow, screenshot, until, untilOffered } from './workbench';

const rule = 'production-year-not-western';

/** The rule whose documentation is shown, rendered, in the active editor. */
function shownRule(): string | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (!(input instanceof vscode.TabInputCustom) || input.viewType !== 'vscode.markdown.preview.editor')
    return undefined;
  return input.uri.scheme === 'accessible-text-rule' ? input.uri.path : undefined;
}

suite('規則の説明', () => {
  teardown(() => discard());

  test('each finding links to the documentation of its rule, in the display language', async () => {
    const draft = await openDraft(await draftText({ '2024年製作': '令和6年製作' }));
    const { code } = await untilFound(draft, rule);
    assert(typeof code === 'object');
    const page = await vscode.workspace.openTextDocument(code.target);
    assert.match(page.getText(), inLanguage(/^## 根拠$/m, /^## Basis$/m));
    assert.doesNotMatch(page.getText(), inLanguage(/^## Basis$/m, /^## 根拠$/m));
  });

  test('the link in the list of problems opens it, rendered', async function () {
    if (!canReachWindow) this.skip();
    const draft = await openDraft(await draftText({ '2024年製作': '令和6年製作' }));
    await untilFound(draft, rule);
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    const link = `.markers-panel a:has-text("${rule}")`;
    await until('the link', async () => (await readWindow(link)).length > 0);
    await click(link);
    await until('the documentation', () => shownRule() === `/${rule}.md`);
    await screenshot('rule');
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });

  test('the command offers the rule at the cursor first', async function () {
    if (!canReachWindow) this.skip();
    const draft = await openDraft(await draftText({ '2024年製作': '令和6年製作' }));
    const { range } = await untilFound(draft, rule);
    const editor = await vscode.window.showTextDocument(draft);
    editor.selection = new vscode.Selection(range.start, range.start);
    const done = vscode.commands.executeCommand('accessibleText.openRule');
    await untilOffered(rule);
    await press('Enter');
    await done;
    await until('the documentation', () => shownRule() === `/${rule}.md`);
  });

  test('an unknown rule is no error', async () => {
    const uri = vscode.Uri.parse('accessible-text-rule:/no-such-rule.md');
    const page = await vscode.workspace.openTextDocument(uri);
    assert.match(page.getText(), /no-such-rule/);
  });
});
