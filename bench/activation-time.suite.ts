// Runs in a real VS Code (bench/editor.ts): what VS Code says of the time that the extension takes to be there.
import { strict as assert } from 'node:assert';
import { writeFileSync } from 'node:fs';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { testRun } from '../test/vscode/suite/test-run';
import { canReachWindow, click, openFile, press, readWindow, until } from '../test/vscode/suite/workbench';

suite('activation', () => {
  test('the list of running extensions tells how long it took', async () => {
    assert(canReachWindow && testRun.figuresFile);
    await openFile('draft.txt');
    await until('activation', () => vscode.extensions.getExtension('accessible-text.accessible-text')?.isActive);
    await vscode.commands.executeCommand('workbench.action.showRuntimeExtensions');
    const rows = '.runtime-extensions-editor .monaco-list-row';
    await until('the list', async () => (await readWindow(rows)).length > 0);
    await click(rows);
    const ours = `${rows}:has-text("Accessible Text") .activation-time`;
    const time = await until('the time', async () => {
      const shown = /(\d+)\s*ms/.exec((await readWindow(ours)).join());
      // The list holds only what is in sight.
      if (!shown) await press('ArrowDown');
      return shown;
    });
    writeFileSync(testRun.figuresFile, JSON.stringify({ 'ms to activate': Number(time[1]) }));
  });
});
