import { strict as assert } from 'node:assert';
import { suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import { discard, draftText, fileUri, openDraft, openText, untilRules } from './drafts';
import { inLanguage } from './test-run';
import { answerQuestion, canReachWindow, clearNotifications, untilTold } from './workbench';

/** VS Code keeps the English name beside a translated one. */
type Title = string | { readonly value: string };

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string; readonly title: Title }[] };
}

suite('コマンド', () => {
  teardown(async () => {
    await clearNotifications();
    await discard();
  });

  test('every command is there, named in the display language', async () => {
    const extension = vscode.extensions.getExtension<undefined>('accessible-text.accessible-text');
    assert(extension);
    await extension.activate();
    const manifest = extension.packageJSON as Manifest;
    const registered = await vscode.commands.getCommands(true);
    for (const { command, title } of manifest.contributes.commands) {
      assert(registered.includes(command), command);
      assert.match(
        typeof title === 'string' ? title : title.value,
        inLanguage(/[ぁ-んァ-ヶ一-龠]/, /^[ -~…’]+$/),
        command,
      );
    }
  });

  test('“check this file” says what was found', async () => {
    await openDraft(await draftText({ '2024年製作': '令和6年製作' }));
    await vscode.commands.executeCommand('accessibleText.checkFile');
    await untilTold(inLanguage(/エラー 1 件/, /errors: 1/));
  });

  test('“fix all” mends what needs no guessing and says how much, or that there is nothing', async () => {
    const draft = await openDraft(await draftText({ '2024年製作': '令和6年製作' }));
    await untilRules(draft.uri, ['production-year-not-western']);
    await vscode.commands.executeCommand('accessibleText.fixFile');
    assert.equal(draft.getText(), await draftText());
    await untilTold(inLanguage(/^1 か所を直しました/, /^Places changed: 1/));
    await untilRules(draft.uri, []);
    await vscode.commands.executeCommand('accessibleText.fixFile');
    await untilTold(inLanguage(/直せる箇所はありません/, /nothing here/));
  });

  test('“insert missing sections” makes a draft of any text and keeps every character of it', async () => {
    const text = await openText('　町の人は集まった。\n');
    await vscode.commands.executeCommand('accessibleText.insertFrontMatter');
    assert.match(
      text.getText(),
      /^原本情報\n[^]*\n製作館名及び製作年\n[^]*\nテキストデータ凡例\n[^]*　町の人は集まった。\n[^]*原本奥付\n/,
    );
    assert.equal(text.languageId, 'accessible-text');
    await untilTold(inLanguage(/原本情報、.*挿入しました/, /inserted: 原本情報/));
    await vscode.commands.executeCommand('undo');
    assert.equal(text.getText(), '　町の人は集まった。\n');
  });

  test('“new draft” asks for title, organisation and level, and is saved under its title', async function () {
    if (!canReachWindow) this.skip();
    const done = vscode.commands.executeCommand('accessibleText.newDraft');
    await answer('1', '山の一年');
    await answer('2', '青葉点字図書館');
    await answer('3', '簡易');
    await done;
    const draft = vscode.window.activeTextEditor?.document;
    assert(draft);
    assert.equal(draft.languageId, 'accessible-text');
    assert.match(draft.getText(), /^原本情報\n山の一年/);
    assert.match(draft.getText(), /\n青葉点字図書館 20[#\d]{2}年製作\n/);
    assert.match(draft.getText(), /簡易校正テキストデータ/);
    await draft.save();
    const saved = await vscode.workspace.fs.readFile(fileUri('山の一年.txt'));
    assert.match(Buffer.from(saved).toString(), /^原本情報\n山の一年/);
    await vscode.workspace.fs.delete(fileUri('山の一年.txt'));
  });
});

/** Types an answer into a step of a series of questions. */
async function answer(step: string, text: string): Promise<void> {
  await answerQuestion(inLanguage(`（${step}/`, `(${step} of`), text);
}
