import { strict as assert } from 'node:assert';
import { suite, suiteTeardown, test } from 'mocha';
import * as vscode from 'vscode';
import { discard, draftText, openDraft, untilRules } from './drafts';
import { serverProcess } from './server-process';
import { inLanguage } from './test-run';
import { canReachWindow, clearNotifications, notifications, readWindow, until } from './workbench';

suite('サーバー', () => {
  suiteTeardown(async () => {
    await clearNotifications();
    await discard();
  });

  test('a server that was killed is started again, the user hears of it once, and checking goes on', async function () {
    if (process.platform !== 'linux') this.skip();
    const draft = await openDraft(await draftText());
    for (const year of ['令和6年製作', '2024年製作']) {
      const killed = serverProcess();
      assert(killed, 'there is no server');
      process.kill(killed, 'SIGKILL');
      const edit = new vscode.WorkspaceEdit();
      const line = draft.lineAt(draft.getText().split('\n').indexOf('製作館名及び製作年') + 1);
      edit.replace(draft.uri, line.range, `やまなみ市立図書館 ${year}`);
      await vscode.workspace.applyEdit(edit);
      await until('another server', () => ![undefined, killed].includes(serverProcess()));
      await untilRules(draft.uri, year === '2024年製作' ? [] : ['production-year-not-western']);
    }
    if (!canReachWindow) return;
    const told = (await notifications()).filter((text) => inLanguage(/起動し直しました/, /started again/).test(text));
    assert.equal(told.length, 1);
    assert.deepEqual(await readWindow('.output-view'), [], 'the output opened by itself');
  });

  test('the user can start it again by command', async function () {
    if (process.platform !== 'linux') this.skip();
    const draft = await openDraft(await draftText({ '2024年製作': '令和6年製作' }));
    await untilRules(draft.uri, ['production-year-not-western']);
    const before = serverProcess();
    await vscode.commands.executeCommand('accessibleText.restartServer');
    await until('another server', () => ![undefined, before].includes(serverProcess()));
    await untilRules(draft.uri, ['production-year-not-western']);
  });
});
