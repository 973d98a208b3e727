import { strict as assert } from 'node:assert';
import { suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import { discard, draftText, openDraft, untilFound } from './drafts';
import { inLanguage } from './test-run';
import { openFile, until } from './workbench';

async function completionsAt({ uri }: vscode.TextDocument, position: vscode.Position): Promise<string[]> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    position,
  );
  // Snippets of the manifest are not what is asked for here.
  return items
    .filter(({ kind }) => kind !== vscode.CompletionItemKind.Snippet)
    .map(({ label }) => (typeof label === 'string' ? label : label.label));
}

async function hoverAt({ uri }: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
    .join('\n');
}

suite('入力の助け', () => {
  teardown(() => discard());

  test('a section that is missing is offered where its heading belongs', async () => {
    const text = await draftText({ '製作館名及び製作年\nやまなみ市立図書館 2024年製作\n': '製作\n' });
    const draft = await openDraft(text);
    const line = text.split('\n').indexOf('製作');
    const offered = await until('completions', () => completionsAt(draft, new vscode.Position(line, 2)));
    assert(offered.includes('製作館名及び製作年'), offered.join());
  });

  test('a heading tells what the guide asks for below it', async () => {
    const draft = await openDraft(await draftText());
    assert.match(await hoverAt(draft, new vscode.Position(0, 1)), inLanguage(/責任表示/, /responsib/i));
  });

  test('a finding tells why it matters, with a link to its rule', async () => {
    const draft = await openDraft(await draftText({ '2024年製作': '令和6年製作' }));
    const { range } = await untilFound(draft, 'production-year-not-western');
    assert.match(await hoverAt(draft, range.start), /command:accessibleText\.openRule|accessible-text-rule:/);
  });

  test('the outline names the sections, and each can be folded', async () => {
    const { uri } = await openDraft(await draftText());
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
    const names = symbols.map(({ name }) => name);
    for (const name of ['原本情報', '製作館名及び製作年', 'テキストデータ凡例', '原本奥付']) {
      assert(names.includes(name), names.join());
    }
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      uri,
    );
    assert(
      folds.some(({ start, end }) => start === 0 && end === 4),
      JSON.stringify(folds),
    );
  });

  test('other texts get no such help', async () => {
    const notes = await openFile('notes.md');
    assert.equal(await hoverAt(notes, new vscode.Position(0, 3)), '');
    const words = ['原本情報', 'テキストデータ凡例'];
    const offered = await completionsAt(notes, new vscode.Position(1, 0));
    assert(!offered.some((label) => words.includes(label)), offered.join());
  });
});
