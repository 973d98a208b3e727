import { strict as assert } from 'node:assert';
import { suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import { discard, draftText, openDraft } from './drafts';
import { inLanguage } from './test-run';
import { canReachWindow, readWindow, screenshot, until } from './workbench';

const steps = '.getting-started-step [role="checkbox"]';
const firstStep = inLanguage('原稿を開く', 'Open a draft');

async function openWalkthrough(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.openWalkthrough', 'accessible-text.accessible-text#start');
  await until('the steps', async () => (await readWindow(steps)).length === 5);
}

async function tickedSteps(): Promise<string> {
  return (await readWindow(`${steps}[aria-checked="true"]`)).join();
}

suite('使い方の案内', () => {
  teardown(() => discard());

  test('a step that a user has taken is ticked, even if drafts were open before', async function () {
    if (!canReachWindow) this.skip();
    const draft = await openDraft(await draftText());
    await openWalkthrough();
    assert.match((await readWindow(steps)).join(), new RegExp(firstStep));
    await screenshot('walkthrough');
    await vscode.window.showTextDocument(draft);
    await openWalkthrough();
    await until('the tick', async () => (await tickedSteps()).includes(firstStep));
  });
});
