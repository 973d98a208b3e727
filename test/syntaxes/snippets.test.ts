import { expect, test } from 'vitest';
import { LEVEL_NAMES, PROOFING_LEVELS } from '../../server/core/book/proofing-level';
import { findClearPlaceholders } from '../../server/core/book/placeholder';
import { parseDraft } from '../../server/core/syntax/parse';
import { lintText } from '../server/core/lint-text';
import { expandSnippet, SNIPPETS } from './expand-snippet';

const levels = PROOFING_LEVELS.map((level) => LEVEL_NAMES[level]);
const BODY = '　町の真ん中を流れる川は、一年を通じて水の絶えることがない。\n\n';
const COLOPHON = expandSnippet('原本奥付 / Colophon of the original');
const names = Object.keys(SNIPPETS);

/** What is found besides the placeholders that a template is there to show. */
function foundElse(text: string): string[] {
  return lintText(text)
    .map(({ ruleId, span }) => `${ruleId} ${text.slice(span.start, span.end)}`)
    .filter((found) => !found.startsWith('placeholder-left '));
}

test.each(levels)('a whole draft at %s has nothing wrong but what is to be filled in', (level) => {
  const text = expandSnippet(`下書き一式（${level}） / Whole draft (${level})`).replace('(本文)\n', `$&\n${BODY}`);
  expect(foundElse(text)).toEqual([]);
  const draft = parseDraft({ path: 'draft.txt', text });
  const found = lintText(text).map(({ span }) => draft.lines.findIndex(({ end }) => end >= span.start));
  const toFill = text.split('\n').flatMap((line, index) => (/○○○|##|\((?:本文|原本記載)/.test(line) ? [index] : []));
  expect(found).toEqual(toFill);
});

test.each(levels)('the front matter at %s stands before a body as it is', (level) => {
  const text = expandSnippet(`前付け一式（${level}） / Front matter (${level})`) + BODY + COLOPHON;
  const kinds = parseDraft({ path: 'draft.txt', text }).sections.map(({ kind }) => kind);
  expect(kinds).toEqual(['source-info', 'production', 'copyright', 'legend', 'body', 'colophon']);
  expect(foundElse(text)).toEqual([]);
});

const legend = names.filter((name) => /^(?:凡例|校正レベル) /.test(name));

test.each(legend)('「%s」 is an entry of a legend, and shows what is still to be filled in', (name) => {
  const sentence = expandSnippet(name);
  const level = /「(\S+)テキストデータ」/.exec(sentence)?.[1];
  const front = expandSnippet(`前付け一式（${level ?? '簡易校正'}） / Front matter (${level ?? '簡易校正'})`);
  const text = front.replace(/^1\. .*$/m, level ? `1. ${sentence}` : `$&\n2. ${sentence}`) + BODY + COLOPHON;
  const inLegend = parseDraft({ path: 'draft.txt', text }).sections.find(({ kind }) => kind === 'legend')?.children;
  expect(inLegend?.map((paragraph) => paragraph.text.slice(3))).toContain(sentence);
  // The body of the test has none of the notations.
  expect(foundElse(text).filter((found) => !found.startsWith('notation-unused '))).toEqual([]);
  expect(findClearPlaceholders(sentence).length > 0).toBe(sentence.includes('○○○'));
});

test('the organisation is typed once', () => {
  const places = SNIPPETS['前付け一式（全文校正） / Front matter (全文校正)']?.body.flatMap((line) =>
    [...line.matchAll(/\$\{(\d+):○○○\}/g)].map(([, stop]) => stop),
  );
  expect(places).toHaveLength(2);
  expect(new Set(places).size).toBe(1);
});

test.each(names)('「%s」 is found in Japanese and without an input method', (name) => {
  const prefixes = SNIPPETS[name]?.prefix ?? [];
  expect(prefixes.some((prefix) => /[ぁ-んァ-ヶ一-鿿]/.test(prefix))).toBe(true);
  expect(prefixes.some((prefix) => /^[a-z0-9-]+$/.test(prefix))).toBe(true);
});

test('no two snippets answer to the same prefix', () => {
  const prefixes = Object.values(SNIPPETS).flatMap(({ prefix }) => prefix);
  expect(prefixes.filter((prefix, index) => prefixes.indexOf(prefix) !== index)).toEqual([]);
});

test('a choice holds nothing that would end it', () => {
  const choices = Object.values(SNIPPETS).flatMap(({ body }) =>
    body.flatMap((line) => [...line.matchAll(/\|([^|]*)\|/g)]),
  );
  expect(choices.flatMap(([, values = '']) => values.split(','))).toEqual(['○○○', ...levels]);
});
