import { expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../../../server/core/book/config';
import { assemble } from '../../../../server/core/book/deliverable';
import { check } from '../../../../server/core/lint/check';
import { createMemo } from '../../../../server/core/lint/memo';
import { renderExample } from '../../../../server/core/rules/example';
import { severity, type FileRule, type ParagraphRule } from '../../../../server/core/rules/rule';
import { parseDraft } from '../../../../server/core/syntax/parse';

const META = {
  basis: ['convention'],
  severity: severity('warning'),
  area: 'body',
  summary: { ja: '数', en: 'count' },
  why: { ja: '数', en: 'count' },
  messages: { found: { ja: '数', en: 'count' } },
  examples: [{ bad: {} }],
} as const;

/** A draft whose body has so many lines. */
function draftOf(lines: number): string {
  const body = Array.from({ length: lines }, (_, line) => `　川は${line}番目の橋の下を流れる。`);
  return renderExample({ body: `【11ページ】\n${body.join('\n')}\n\n` }).text;
}

/** Checks a draft, types a character in the middle of its body and checks it again. @returns what rules read each time */
function costOfTyping(lines: number): { readonly first: number; readonly typed: number; readonly found: number } {
  let read = 0;
  const ofParagraphs: ParagraphRule = {
    scope: 'paragraph',
    meta: { ...META, id: 'count-paragraphs' },
    check: () => {
      read++;
      return [];
    },
  };
  const readLine = (text: string): object | undefined => {
    read++;
    return text.includes('7番目') ? {} : undefined;
  };
  let found = 0;
  const ofFile: FileRule = {
    scope: 'file',
    meta: { ...META, id: 'count-lines' },
    check: ({ sections }, { find }) => {
      found = sections.flatMap(({ children }) => find(children, readLine)).length;
      return [];
    },
  };
  const settings = { rules: [ofParagraphs, ofFile], config: DEFAULT_CONFIG, today: { year: 2026, month: 4, day: 1 } };
  const memo = createMemo();
  const before = parseDraft({ path: 'a.txt', text: draftOf(lines) });
  check(assemble([before], true), settings, memo);
  const first = read;
  const at = before.text.indexOf(`${lines / 2}番目`);
  const text = `${before.text.slice(0, at)}第${before.text.slice(at)}`;
  read = 0;
  check(assemble([parseDraft({ path: 'a.txt', text }, before)], true), settings, memo);
  return { first, typed: read, found };
}

test('a check reads every line once for all paragraph rules, and a keystroke only the line that it touches', () => {
  const sizes = [100, 200, 400, 800, 1600];
  const costs = sizes.map(costOfTyping);
  const fewest = costs[0]?.first ?? 0;
  expect(costs.map(({ first }) => first)).toEqual(sizes.map((lines) => fewest + 2 * (lines - 100)));
  expect(costs.map(({ typed }) => typed)).toEqual(sizes.map(() => 2));
  expect(costs.map(({ found }) => found)).toEqual(sizes.map((lines) => lines / 10));
});

test('a keystroke reads one line of the text again, wherever it falls', () => {
  for (const lines of [100, 800]) {
    const before = parseDraft({ path: 'a.txt', text: draftOf(lines) });
    for (const at of [0, before.text.indexOf('見本書房'), before.text.indexOf('3番目'), before.text.length]) {
      const text = `${before.text.slice(0, at)}川${before.text.slice(at)}`;
      const after = parseDraft({ path: 'a.txt', text }, before);
      const known = new Set(before.contents);
      // A line that begins where the edit does may have to be read with the one before it.
      expect(after.contents.filter((content) => !known.has(content)).length).toBeLessThanOrEqual(2);
    }
  }
});
