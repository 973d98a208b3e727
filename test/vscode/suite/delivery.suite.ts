import { strict as assert } from 'node:assert';
import { suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import { discard, draftText, fileUri, openDraft, write } from './drafts';
import { inLanguage } from './test-run';
import {
  canReachWindow,
  clearNotifications,
  answerQuestion,
  press,
  readWindow,
  until,
  untilOffered,
} from './workbench';
import { acceptedAnswers } from '../../server/answers';

suite('納品', () => {
  teardown(async () => {
    await clearNotifications();
    await discard();
  });

  test('the delivery report of a title opens in a panel that runs no script', async function () {
    if (!canReachWindow) this.skip();
    await openDraft(await draftText());
    const done = vscode.commands.executeCommand('accessibleText.openReport');
    await chooseFirst();
    await done;
    await untilWebview(inLanguage('納品前レポート', 'Delivery report'));
  });

  test('the form of the declarations opens for the draft that is active', async () => {
    await openDraft(await draftText());
    await vscode.commands.executeCommand('accessibleText.declare');
    await untilWebview(inLanguage('申告', 'Declarations'));
  });

  test('packing says what stands in the way and leads to the form', async function () {
    if (!canReachWindow) this.skip();
    await openDraft(await draftText());
    const done = vscode.commands.executeCommand('accessibleText.pack');
    await chooseFirst();
    await until('what stands in the way', async () =>
      (await readWindow('.quick-input-title')).some((title) =>
        inLanguage(/まだ納品できません/, /Not ready/).test(title),
      ),
    );
    const points = await readWindow('.quick-input-list .monaco-list-row');
    assert(
      points.some((point) => inLanguage(/回答がありません/, /Not answered/).test(point)),
      points.join(' / '),
    );
    await untilOffered(inLanguage('回答がありません', 'Not answered'));
    await press('Enter');
    await done;
    await untilWebview(inLanguage('申告', 'Declarations'));
  });

  test('a title that is ready is packed where the user says, with manifest and report', async function () {
    if (!canReachWindow) this.skip();
    await write(JSON.stringify({ declarations: acceptedAnswers('full') }), 'ready/accessible-text.json');
    await write('', 'packed/keep.txt');
    await openDraft(await draftText(), 'ready/draft.txt');
    const done = vscode.commands.executeCommand('accessibleText.pack');
    await chooseFirst();
    await answerQuestion(inLanguage('保存先', 'saved'), fileUri('packed/out.zip').path);
    await done;
    const zip = await vscode.workspace.fs.readFile(fileUri('packed/out.zip'));
    assert.equal(Buffer.from(zip.subarray(0, 2)).toString(), 'PK');
    const names = (await vscode.workspace.fs.readDirectory(fileUri('packed'))).map(([name]) => name);
    assert.deepEqual(names.sort(), ['keep.txt', 'out.manifest.tsv', 'out.report.html', 'out.zip']);
  });
});

/** Takes the first of several choices: the title of the active draft. */
async function chooseFirst(): Promise<void> {
  await untilOffered('');
  await press('Enter');
}

async function untilWebview(label: string): Promise<void> {
  await until(`the panel ${label}`, () =>
    vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .some((tab) => tab.input instanceof vscode.TabInputWebview && tab.label.startsWith(label)),
  );
}
