import { suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import { discard, draftText, openDraft, untilFound } from './drafts';
import { inLanguage } from './test-run';
import { canReachWindow, openFile, readWindow, until } from './workbench';

/** What a screen reader says of the language status in the status bar. */
async function untilStatus(wanted: RegExp): Promise<void> {
  const status = async (): Promise<string> => (await readWindow('[id="status.languageStatus"]')).join();
  await until(`the status ${wanted.source}`, async () => wanted.test(await status())).catch(async (error: unknown) => {
    throw new Error(`${String(error)}; shown: ${await status()}`);
  });
}

suite('言語の状態', () => {
  teardown(() => discard());

  test('the status tells level and findings, and follows the text', async function () {
    if (!canReachWindow) this.skip();
    const draft = await openDraft(await draftText({ '2024年製作': '令和6年製作' }));
    const level = inLanguage('全文校正', '全文校正|full proofreading');
    await untilStatus(new RegExp(`(${level}).*${inLanguage('エラー 1 件', 'errors: 1')}`));
    const edit = new vscode.WorkspaceEdit();
    edit.replace(draft.uri, (await untilFound(draft, 'production-year-not-western')).range, '2024');
    await vscode.workspace.applyEdit(edit);
    await untilStatus(new RegExp(`(${level}).*${inLanguage('指摘なし', 'nothing found')}`));
  });

  test('other texts have no such status', async function () {
    if (!canReachWindow) this.skip();
    await openDraft(await draftText());
    await untilStatus(inLanguage(/アクセシブルテキスト/, /Accessible Text/));
    await openFile('memo.txt');
    await untilStatus(/^(?!.*(?:アクセシブルテキスト|Accessible Text))/);
  });
});
