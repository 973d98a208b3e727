import { strict as assert } from 'node:assert';
import { suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import { discard, draftText, fileUri, openDraft, write } from './drafts';
import { inLanguage } from './test-run';
import {
  canReachWindow,
  clearNotifications,
  answerQuestion,
  focused,
  press,
  readPanels,
  readWindow,
  screenshot,
  tabTo,
  type,
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
    const headings = await until('the report to be shown', async () => {
      const shown = await readPanels('h1, h2');
      return shown.length > 0 ? shown : undefined;
    });
    assert.equal(headings[0], inLanguage('納品前レポート', 'Delivery report'));
    assert.equal(headings.at(-1), '小さな町の図書館');
    assert.deepEqual(await readPanels('main script'), []);
    await screenshot('delivery-report');
  });

  test('the form of the declarations opens for the draft that is active', async () => {
    await openDraft(await draftText());
    await vscode.commands.executeCommand('accessibleText.declare');
    await untilWebview(inLanguage('申告', 'Declarations'));
  });

  test('the form is filled in and saved by keyboard, and the rest of the configuration stays as it was', async function () {
    if (!canReachWindow) this.skip();
    const before = [
      '{',
      '  // 館で決めたこと',
      '  "organisation": "青葉点字図書館",',
      '  "inHouse": { "shelf": 3 }, // この館だけの項目',
      '  "declarations": {}',
      '}',
      '',
    ].join('\n');
    const config = await write(before, 'form/accessible-text.json');
    await openDraft(await draftText(), 'form/draft.txt');
    await vscode.commands.executeCommand('accessibleText.declare');
    await untilWebview(inLanguage('申告', 'Declarations'));
    await fillIn('例示花子', '04012020');
    await screenshot('declarations-filled-in');
    await press('Enter');
    await until('the answer to be saved', async () => {
      return (await focused())?.label.startsWith(inLanguage('保存しました', 'Saved')) ?? false;
    });
    await screenshot('declarations-saved');
    const after = Buffer.from(await vscode.workspace.fs.readFile(config)).toString();
    const written = /,?\s*"titles": \{[^]*\}(?=\s*\}\s*$)/.exec(after)?.[0] ?? '';
    assert.deepEqual(JSON.parse(`{${written.replace(/^,/, '')}}`), {
      titles: {
        'draft.txt': { declarations: { scope: { answer: 'whole-book', by: '例示花子', on: '2020-04-01' } } },
      },
    });
    assert.equal(after.replace(written, ''), before);
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

/** Answers the first question of the form. @param day as the keys are pressed in its field */
async function fillIn(name: string, day: string): Promise<void> {
  await until('the form to have the keyboard', async () => {
    await press('Tab');
    return (await focused())?.label === inLanguage('確かめた人', 'Who answers for it');
  });
  await type(name);
  await tabTo(inLanguage('確かめた日', 'Day'));
  await type(day);
  await tabTo(inLanguage('まだ答えない', 'Not answered yet'), inLanguage('このデータは', 'How much'));
  // The last of the choices is followed by the first.
  await press('ArrowDown');
  assert.equal((await focused())?.label, inLanguage('図書1冊の全体', 'A whole volume of a book'));
}

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
