import * as vscode from 'vscode';

const [folder] = vscode.workspace.workspaceFolders ?? [];

/** A draft in which nothing is found. */
const correct = `原本情報
小さな町の図書館
山田 太郎
やまなみ書房
2015年4月10日初版第1刷発行

製作館名及び製作年
やまなみ市立図書館 2024年製作

著作権処理に関する事項
このテキストデータは、著作権法第37条第3項の規定に基づき、障害や高齢等の理由により原本をそのままでは利用することができない方のために、やまなみ市立図書館が製作したものです。
著作権法に定められた権利制限規定に該当する場合を除き、又貸し、複製等による第三者への提供はできません。

テキストデータ凡例
1. このデータの校正レベルは、「全文校正テキストデータ」です。

　町のはずれに小さな図書館があった。窓から山が見えた。

原本奥付
小さな町の図書館
2015年4月10日　初版第1刷発行
著者　山田 太郎
発行所　やまなみ書房
`;
const wrong = correct.replace('2024年製作', '令和6年製作');
const rule = 'production-year-not-western';

function check(what: string, ok: unknown): asserts ok {
  if (!ok) throw new Error(what);
}

async function until<T>(what: string, look: () => T | Promise<T>): Promise<NonNullable<T>> {
  for (let tries = 0; tries < 300; tries++) {
    const found = await look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`waited in vain: ${what}`);
}

async function write(text: string, name = `${crypto.randomUUID()}/draft.txt`): Promise<vscode.Uri> {
  check('a folder is open', folder);
  const uri = vscode.Uri.joinPath(folder.uri, name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

async function open(text: string, name?: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(await write(text, name));
  await vscode.window.showTextDocument(document);
  return document;
}

function rulesIn(uri: vscode.Uri): string[] {
  return vscode.languages.getDiagnostics(uri).map(({ code }) => String(typeof code === 'object' ? code.value : code));
}

async function untilRules(uri: vscode.Uri, wanted: string): Promise<void> {
  await until(`findings ${wanted} in ${uri.path}`, () => rulesIn(uri).join() === wanted).catch((error: unknown) => {
    throw new Error(`${String(error)}; found: ${rulesIn(uri).join()}`);
  });
}

function unlessCanceled(error: unknown): undefined {
  if (!String(error).startsWith('Canceled')) throw error;
  return undefined;
}

async function preferredEdit(uri: vscode.Uri): Promise<vscode.WorkspaceEdit | undefined> {
  const [range] = vscode.languages.getDiagnostics(uri).map((diagnostic) => diagnostic.range);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
    5,
  );
  return actions.find(({ isPreferred }) => isPreferred)?.edit;
}

suite('ブラウザー', () => {
  test('this is VS Code in a browser, with nothing but the editor’s own files', () => {
    check('a browser', vscode.env.uiKind === vscode.UIKind.Web && vscode.env.remoteName === undefined);
    check('no file of a computer', folder?.uri.scheme === 'tmp');
  });

  test('a draft is recognised and checked, any other text left alone', async () => {
    const memo = await open('牛乳\n卵\n', 'memo.txt');
    const draft = await open(wrong);
    await until('the draft to be recognised', () => draft.languageId === 'accessible-text');
    await untilRules(draft.uri, rule);
    check('the memo is left alone', memo.languageId === 'plaintext' && rulesIn(memo.uri).length === 0);
  });

  test('a fix mends the text, and the finding goes', async () => {
    const draft = await open(wrong);
    // Before, findings are told too, but VS Code cancels what is asked of a text that then opens anew in its own language.
    await until('the draft to be recognised', () => draft.languageId === 'accessible-text');
    await untilRules(draft.uri, rule);
    const edit = await until('a fix', () => preferredEdit(draft.uri).catch(unlessCanceled));
    check('the edit', await vscode.workspace.applyEdit(edit));
    check('the mended text', draft.getText() === correct);
    await untilRules(draft.uri, '');
  });

  test('the bytes of a file are looked at through the editor', async () => {
    const { uri } = await open(`\uFEFF${correct}`);
    await untilRules(uri, 'byte-order-mark');
  });

  test('drafts that are not open are found and checked, each by the configuration of its folder', async () => {
    await write('{ "rules": { "production-year-not-western": "off" } }', 'hill/accessible-text.json');
    const silent = await write(wrong.replace('山田 太郎\n', ''), 'hill/draft.txt');
    const told = await write(wrong, 'river/draft.txt');
    await vscode.commands.executeCommand('accessibleText.checkWorkspace');
    await untilRules(told, rule);
    await until('the other findings', () => rulesIn(silent).length > 0);
    check('the rule that is off', !rulesIn(silent).includes(rule));
  });

  test('the documentation of a rule opens', async () => {
    const page = await vscode.workspace.openTextDocument(vscode.Uri.parse(`accessible-text-rule:/${rule}.md`));
    check(page.getText(), /^## /m.test(page.getText()));
  });

  test('the server is started again by command', async () => {
    const draft = await open(wrong);
    await untilRules(draft.uri, rule);
    await vscode.commands.executeCommand('accessibleText.restartServer');
    const edit = new vscode.WorkspaceEdit();
    edit.replace(draft.uri, draft.validateRange(new vscode.Range(0, 0, draft.lineCount, 0)), correct);
    await vscode.workspace.applyEdit(edit);
    await untilRules(draft.uri, '');
  });
});
