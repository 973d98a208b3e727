import { strict as assert } from 'node:assert';
import { suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import { discard, draftText, rulesIn, write } from './drafts';
import { inLanguage } from './test-run';
import {
  canReachWindow,
  clearNotifications,
  notifications,
  pressButton,
  screenshot,
  showFile,
  until,
} from './workbench';

const reopen = inLanguage('Shift_JIS で開き直す', 'Reopen as Shift_JIS');

async function openShiftJis(text: string): Promise<vscode.TextDocument> {
  const uri = await write('');
  await vscode.workspace.fs.writeFile(uri, await vscode.workspace.encode(text, { encoding: 'shiftjis' }));
  const document = await showFile(uri);
  assert.equal(document.encoding, 'utf8');
  return document;
}

/** The explorer has messages of its own when files come and go quickly. */
async function warnings(): Promise<string[]> {
  return (await notifications()).filter((text) => text.includes('Shift_JIS'));
}

suite('文字化け', () => {
  teardown(async () => {
    await clearNotifications();
    await discard();
  });

  test('a Shift_JIS draft opened as UTF-8 is warned of at once, and reopened as what it is', async function () {
    if (!canReachWindow) this.skip();
    const text = await draftText();
    const draft = await openShiftJis(text);
    const warning = await until('the warning', async () => (await warnings())[0]);
    assert.match(warning, inLanguage(/Shift_JIS.*保存/, /Shift_JIS.*save/i));
    await screenshot('misread');
    await pressButton(reopen);
    await until('the right text', () => draft.getText() === text);
    assert.equal(draft.isDirty, false);
    assert.equal(draft.encoding, 'shiftjis');
    await until('the draft to be recognised', () => draft.languageId === 'accessible-text');
    // The encoding itself is still to be told: a delivery is in UTF-8.
    await until('its findings', () => rulesIn(draft.uri).join() === 'encoding-not-utf8');
    assert.deepEqual(await warnings(), []);
  });

  test('other texts in Shift_JIS are none of our business', async function () {
    if (!canReachWindow) this.skip();
    await openShiftJis('買い物\n牛乳\n卵\n');
    await openShiftJis(await draftText());
    await until('the warning of the draft', async () => (await warnings()).length > 0);
    assert.equal((await warnings()).length, 1);
  });
});
