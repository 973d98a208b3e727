import { expect, test, vi } from 'vitest';
import { DEFAULT_CONFIG } from '../../../../server/core/book/config';
import { assemble } from '../../../../server/core/book/deliverable';
import { check } from '../../../../server/core/lint/check';
import { createMemo } from '../../../../server/core/lint/memo';
import { renderExample } from '../../../../server/core/rules/example';
import { RULES } from '../../../../server/core/rules/index';
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

const TODAY = { year: 2026, month: 4, day: 1 };

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
  const settings = { rules: [ofParagraphs, ofFile], config: DEFAULT_CONFIG, today: TODAY };
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

test('of paragraph rules that tell what they look for, no rule sees a paragraph without any of it', () => {
  const seen = vi.fn<(text: string) => void>();
  const ruleFor = (id: string, signs: RegExp): ParagraphRule => ({
    scope: 'paragraph',
    meta: { ...META, id },
    signs,
    check: ({ text }) => {
      seen(text);
      return [];
    },
  });
  const settings = { rules: [ruleFor('a', /7番目/), ruleFor('b', /[岸堤]/)], config: DEFAULT_CONFIG, today: TODAY };
  for (const lines of [100, 200, 400]) {
    seen.mockClear();
    check(assemble([parseDraft({ path: 'a.txt', text: draftOf(lines) })], true), settings, createMemo());
    expect(seen).toHaveBeenCalledTimes(2 * (lines / 10));
  }
});

/** Checks a draft with all rules. @returns how often the dictionary was asked */
function lookUps(lines: number): number {
  let asked = 0;
  const ask = <T>(answer: T): T => {
    asked++;
    return answer;
  };
  const isShorterAsItIs = (text: string, at: number, letter: string): number => ask(letter === text.charAt(at) ? 0 : 2);
  const tokens = { tokenize: () => ask([]), cost: () => ask(0), longestWordOver: isShorterAsItIs };
  const settings = { rules: RULES, config: DEFAULT_CONFIG, today: TODAY, tokens };
  check(assemble([parseDraft({ path: 'a.txt', text: draftOf(lines) })], true), settings, createMemo());
  return asked;
}

test('a book of twice the length asks the dictionary twice as often', () => {
  const costs = [200, 400, 800].map(lookUps);
  const [first = 0, second = 0, third = 0] = costs;
  expect(second).toBeGreaterThan(first);
  expect(third - second).toBe(2 * (second - first));
});

test('page marks and notes are read once, however many ask for them', () => {
  const title = assemble([parseDraft({ path: 'a.txt', text: draftOf(100) })], true);
  expect(title.pageMarks).toBe(title.pageMarks);
  expect(title.notes).toBe(title.notes);
});
