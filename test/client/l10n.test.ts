import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import ts from 'typescript';
import { expect, test } from 'vitest';
import english from '../../package.nls.json';
import japanese from '../../package.nls.ja.json';
import bundle from '../../l10n/bundle.l10n.ja.json';

const root = join(import.meta.dirname, '../..');

/** The English texts that the client hands to `vscode.l10n.t`. */
function clientTexts(): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText().endsWith('l10n.t')) {
      const [text] = node.arguments;
      // Anything else could not be found here, nor by translators.
      expect(text && ts.isStringLiteralLike(text), node.getText()).toBe(true);
      if (text && ts.isStringLiteralLike(text)) texts.push(text.text);
    }
    ts.forEachChild(node, visit);
  };
  for (const file of globSync('client/**/*.ts', { cwd: root, absolute: true })) {
    visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
  }
  return [...new Set(texts)].sort();
}

test('every text of the client is translated, and no translation is left over', () => {
  expect(Object.keys(bundle).sort()).toEqual(clientTexts());
});

test('a translation fills in what the text fills in', () => {
  const blanks = (text: string): string[] => [...text.matchAll(/\{\d\}/g)].map(([blank]) => blank).sort();
  for (const [text, translation] of Object.entries(bundle)) expect(blanks(translation), text).toEqual(blanks(text));
});

test('every text of the manifest exists in both languages, and none is left over', () => {
  const manifest = readFileSync(join(root, 'package.json'), 'utf8');
  const used = new Set([...manifest.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key));
  expect([...used].sort()).toEqual(Object.keys(english).sort());
  expect(Object.keys(japanese).sort()).toEqual(Object.keys(english).sort());
});

test('the walkthrough’s pages are there in both languages', () => {
  for (const texts of [english, japanese]) {
    const pages = Object.entries(texts).filter(([key]) => /^walkthrough\..*\.media$/.test(key));
    expect(pages.length).toBeGreaterThan(0);
    for (const [, page] of pages) expect(readFileSync(join(root, page), 'utf8')).toMatch(/^# \S/);
  }
});
