import { strict as assert } from 'node:assert';
import { suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import { discard, draftText, openDraft, rulesIn, untilRules, write } from './drafts';
import { serverProcess } from './server-process';
import { inLanguage } from './test-run';
import {
  canReachWindow,
  clearNotifications,
  notifications,
  press,
  pressButton,
  readWindow,
  screenshot,
  until,
  untilOffered,
  untilTold,
} from './workbench';
import { docx, epub } from '../../server/publications/documents';

const found = ['production-year-not-western'];

async function read(uri: vscode.Uri): Promise<string> {
  return Buffer.from(await vscode.workspace.fs.readFile(uri)).toString();
}

suite('フォルダー全体', () => {
  teardown(async () => {
    await clearNotifications();
    await discard();
  });

  test('drafts that are not open are checked too, and no other texts', async () => {
    const wrong = await draftText({ '2024年製作': '令和6年製作' });
    const first = await write(wrong, 'books/hill/one.txt');
    const second = await write(wrong, 'books/river/two.txt');
    const shopping = await write('牛乳\n卵\n', 'books/river/shopping.txt');
    await vscode.commands.executeCommand('accessibleText.checkWorkspace');
    await untilRules(first, found);
    await untilRules(second, found);
    assert.deepEqual(rulesIn(shopping), []);
  });

  test('documents are read and checked too, and a finding names the part', async () => {
    const book = await write(epub(await draftText({ '2024年製作': '令和6年製作' })), 'books/hill.epub');
    const letter = await write(docx('拝啓\n先日のお問い合わせにお答えします。\n'), 'books/letter.docx');
    await vscode.commands.executeCommand('accessibleText.checkWorkspace');
    await untilRules(book, found);
    const [finding] = vscode.languages.getDiagnostics(book);
    assert.match(
      finding?.message ?? '',
      inLanguage(/^「.+\.xhtml」の\d+番目の段落「/, /^\S+\.xhtml, paragraph \d+, "/),
    );
    assert.deepEqual(rulesIn(letter), []);
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    await screenshot('documents');
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });

  test('the user can stop a check that takes long, and check again', async function () {
    if (!canReachWindow || process.platform !== 'linux') this.skip();
    const draft = await write(await draftText({ '2024年製作': '令和6年製作' }), 'books/one.txt');
    await untilStopped(async () => {
      await until('the progress', async () =>
        (await notifications()).some((text) => inLanguage(/原稿を点検しています/, /Checking drafts/).test(text)),
      );
      await pressButton(inLanguage('キャンセル', 'Cancel'));
      // What the window tells the extensions comes in order: when these answers are here, so is the word to stop.
      for (let answers = 0; answers < 2; answers++) await notifications();
    });
    await untilTold(inLanguage(/点検を中止しました/, /Checking was stopped/));
    await vscode.commands.executeCommand('accessibleText.checkWorkspace');
    await untilTold(inLanguage(/点検しました/, /Drafts checked/));
    await untilRules(draft, found);
  });

  test('findings of a draft that is not open follow what other programs do to it', async () => {
    const draft = await write(await draftText({ '2024年製作': '令和6年製作' }), 'books/one.txt');
    await vscode.commands.executeCommand('accessibleText.checkWorkspace');
    await untilRules(draft, found);
    await write(await draftText(), 'books/one.txt');
    await untilRules(draft, []);
  });

  test('a draft that was closed and removed leaves no findings behind', async () => {
    const { uri } = await openDraft(await draftText({ '2024年製作': '令和6年製作' }));
    await untilRules(uri, found);
    await discard();
    await untilRules(uri, []);
  });

  test('a thousand findings and more all reach the list', async () => {
    const lines = Array.from({ length: 120 }, (_, index) => `　町の人は${index + 1}日目も\u0007集まった。`).join('\n');
    const text = await draftText({ '　町のはずれに': `${lines}\n　町のはずれに` });
    const drafts = await Promise.all(Array.from({ length: 10 }, (_, index) => write(text, `books/${index}/draft.txt`)));
    await vscode.commands.executeCommand('accessibleText.checkWorkspace');
    await until('all findings', () => drafts.every((draft) => rulesIn(draft).length >= 120));
  });

  test('all drafts are mended, open or not', async function () {
    if (!canReachWindow) this.skip();
    const [open, closed] = await writeWrong();
    await chooseFixes();
    await press('ArrowDown');
    await press('Enter');
    await untilTold(inLanguage(/2 ファイルの指摘 2 件を直しました/, /Findings fixed: 2 in 2 files/));
    await vscode.workspace.saveAll();
    for (const draft of [open, closed]) {
      assert.equal(await read(draft), await draftText());
      await untilRules(draft, []);
    }
  });

  test('in the preview the user chooses what is mended', async function () {
    if (!canReachWindow) this.skip();
    const [open, closed] = await writeWrong();
    await chooseFixes();
    await press('Enter');
    await until('the preview', async () => (await readWindow('.bulk-edit-panel .monaco-list-row')).length > 0);
    await goTo('one.txt');
    await press('Space');
    await press('Control+Enter');
    await untilTold(inLanguage(/選んだ箇所を直しました/, /chosen changes were made/));
    // VS Code opens a changed file in an editor a moment later.
    await until('the changed file', () => vscode.window.tabGroups.all.some(({ tabs }) => tabs.length === 2));
    await pressButton(inLanguage('すべて保存', 'Save All'));
    const mended = await draftText();
    await until('the changed file to be saved', async () => (await read(closed)) === mended);
    assert.equal(await read(open), await draftText({ '2024年製作': '令和6年製作' }));
  });
});

/** Checks the workspace while the server does not get on with anything, until `stop` is done. */
async function untilStopped(stop: () => Promise<void>): Promise<void> {
  const server = serverProcess();
  assert(server, 'there is no server');
  process.kill(server, 'SIGSTOP');
  const checked = vscode.commands.executeCommand('accessibleText.checkWorkspace');
  try {
    await stop();
  } finally {
    process.kill(server, 'SIGCONT');
  }
  await checked;
}

/** Writes two drafts with something to mend and opens one of them. */
async function writeWrong(): Promise<[open: vscode.Uri, closed: vscode.Uri]> {
  const wrong = await draftText({ '2024年製作': '令和6年製作' });
  const closed = await write(wrong, 'books/hill/one.txt');
  const { uri } = await openDraft(wrong, 'books/river/two.txt');
  await untilRules(uri, found);
  return [uri, closed];
}

/** Goes to the row of a file in the preview, by keyboard. */
async function goTo(file: string): Promise<void> {
  const row = '.bulk-edit-panel .monaco-list-row.focused';
  await until(`the row of ${file}`, async () => {
    if ((await readWindow(row)).join().includes(file)) return true;
    await press('ArrowDown');
    return false;
  });
}

/** Asks for everything that can be mended without guessing. */
async function chooseFixes(): Promise<void> {
  void vscode.commands.executeCommand('accessibleText.fixWorkspace');
  await untilOffered(inLanguage('推測せずに', 'without guessing'));
  await press('Enter');
  await untilOffered(inLanguage('すべて直す', 'Fix all'));
}
