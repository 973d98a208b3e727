import { strict as assert } from 'node:assert';
import { suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import { actionsAt, apply, discard, draftText, openDraft, openText, untilFound, untilRules, write } from './drafts';
import { inLanguage } from './test-run';
import { until } from './workbench';

/** The example of page 7 of the library's document, and what page 8 makes of it. */
const refusing = 'User-agent: *\nDisallow: /\n\nUser-agent: example\nDisallow:\n';
const permitting = `${refusing}\nUser-agent: ndl-japan\nDisallow:\n`;

suite('ほかの仕事', () => {
  teardown(() => discard());

  test('a DOI in a draft opens what it names, and hovering tells what it is', async () => {
    const doi = 'doi:10.11501/1001142';
    const { uri } = await openDraft(await draftText({ '静かにうなずいた。': `静かにうなずいた（${doi}）。` }));
    const links = await until('the link', async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', uri);
      return found.filter(({ target }) => target?.authority === 'doi.org');
    });
    assert.deepEqual(
      links.map(({ target }) => target?.toString()),
      ['https://doi.org/10.11501/1001142'],
    );
    const [link] = links;
    assert(link);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      uri,
      link.range.start.translate(0, 6),
    );
    const said = hovers.flatMap(({ contents }) => contents).map((part) => (part as vscode.MarkdownString).value);
    assert.match(said.join('\n'), inLanguage(/誤りとは限りません/, /need not be wrong/));
  });

  test('robots.txt of a public body is mended with every line kept', async () => {
    await write('{ "webArchiving": true }', 'site/accessible-text.json');
    const document = await openText(refusing, 'site/robots.txt');
    assert.equal(document.languageId, 'robots-txt');
    const { range } = await untilFound(document, 'robots-archiving-refused');
    const [fix] = await actionsAt(document, range);
    assert(fix);
    await apply(fix);
    assert.equal(document.getText(), permitting);
    await untilRules(document.uri, []);
  });

  test('robots.txt of anybody else is left alone', async () => {
    const document = await openText(refusing, 'private/robots.txt');
    const draft = await openDraft(await draftText({ '2024年製作': '令和6年製作' }));
    await untilFound(draft, 'production-year-not-western');
    await untilRules(document.uri, []);
  });
});
