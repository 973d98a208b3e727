import { describe, expect, test } from 'vitest';
import { robotsState } from '../../../../server/core/assist/robots-state';
import { takeOutSigns } from '../../../../server/core/rules/example';
import { RULES } from '../../../../server/core/rules/index';
import { parseDraft } from '../../../../server/core/syntax/parse';
import { applyEdits } from '../../../../server/core/text/edit';
import { lintText } from '../lint-text';

/** The example of page 7 of the library's document. */
const PAGE_7 = 'User-agent: *\nDisallow: /\n\nUser-agent: example\nDisallow:\n';
/** What page 8 makes of it. */
const PAGE_8 = `${PAGE_7}\nUser-agent: ndl-japan\nDisallow:\n`;

const lint = (text: string) => lintText(text, { path: 'site/robots.txt' });
const found = (text: string): string[] =>
  lint(text).map(
    ({ ruleId, severity, span }) => `${ruleId.replace('robots-', '')} ${severity}: ${text.slice(span.start, span.end)}`,
  );
const fixed = (text: string): string =>
  applyEdits(
    text,
    lint(text).flatMap(({ fixes }) => fixes?.[0]?.edits ?? []),
  );
const state = (text: string): string => robotsState(parseDraft({ path: 'robots.txt', text }), 'ja');

describe.each(RULES.filter((rule) => rule.scope === 'robots').map(({ meta }) => [meta.id, meta] as const))(
  'examples of %s',
  (id, { examples }) => {
    test.each(examples.map((example) => [example.robots, example] as const))('%s', (_, example) => {
      const bad = takeOutSigns(example.robots);
      const own = lint(bad.text).filter(({ ruleId }) => ruleId === id);
      expect(own.map(({ span }) => span)).toEqual(bad.places);
      expect(lint(example.goodRobots).filter(({ ruleId }) => ruleId === id)).toEqual([]);
      if (example.fix === undefined) return;
      const edits = own.flatMap(({ fixes }) => fixes?.find(({ fix }) => fix === example.fix)?.edits ?? []);
      expect(applyEdits(bad.text, edits)).toBe(example.goodRobots);
    });
  },
);

describe('the example of the library', () => {
  test('of page 7 refuses, and becomes that of page 8 with every line kept', () => {
    expect(found(PAGE_7)).toEqual(['archiving-refused error: Disallow: /']);
    expect(fixed(PAGE_7)).toBe(PAGE_8);
    expect(state(PAGE_7)).toContain('許可していません');
  });

  test('of page 8 is in order, and hovering says so', () => {
    expect(found(PAGE_8)).toEqual([]);
    expect(state(PAGE_8)).toContain('何もする必要はありません');
  });

  test.each([
    [PAGE_7.trimEnd(), PAGE_8],
    [`${PAGE_7}\n`, PAGE_8],
    [`${PAGE_7}\n\n`, `${PAGE_7}\n\nUser-agent: ndl-japan\nDisallow:\n`],
    [PAGE_7.replaceAll('\n', '\r\n'), PAGE_8.replaceAll('\n', '\r\n')],
  ])('one blank line comes before the group: %j', (before, after) => {
    expect(fixed(before)).toBe(after);
  });
});

describe('which rule holds', () => {
  test.each([
    ['', []],
    ['User-agent: *\nDisallow:\n', []],
    ['User-agent: other\nDisallow: /\n', []],
    ['Sitemap: https://example.jp/sitemap.xml\n', []],
    ['User-agent: *\nDisallow: /\n\nUSER-AGENT: NDL-Japan\nDisallow:\n', []],
    ['User-agent: *\nDisallow: /\n\nUser-agent: ndl-japan\nAllow: /\n', []],
    ['User-agent: ndl-japan\nDisallow:\n\nUser-agent: *\nDisallow: /\n', []],
    ['# 制限\nUser-agent: a\nUser-agent: ndl-japan # 国会図書館\nDisallow:\n', []],
    ['User-agent: *\nDisallow: /*.php$\n', ['archiving-refused warning: Disallow: /*.php$']],
    ['User-agent: *\nDisallow: / # 全部\n', ['archiving-refused error: Disallow: /']],
    ['User-agent: *\nDisallow: /a\nDisallow: /\n', ['archiving-refused error: Disallow: /']],
    ['User-agent: *\nDisallow: /a\n\nUser-agent: *\nDisallow: /\n', ['archiving-refused error: Disallow: /']],
    ['User-agent: ndl-japan\nDisallow: /\n', ['archiving-refused error: Disallow: /']],
    [
      'User-agent: ndl-japan\nDisallow: /\n\nUser-agent: ndl-japan\nDisallow:\n',
      ['archiving-refused error: Disallow: /'],
    ],
    ['User-agent: *\nDisallow: /\n\nUser-agent: ndl-japan\n', ['archiving-refused error: User-agent: ndl-japan']],
  ])('%j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('a group of its own is never added to: the lines that refuse would go on to hold', () => {
    const text = 'User-agent: ndl-japan\nDisallow: /\n';
    expect(fixed(text)).toBe(text);
    expect(fixed('User-agent: *\nDisallow: /\n\nUser-agent: ndl-japan')).toBe(
      'User-agent: *\nDisallow: /\n\nUser-agent: ndl-japan\nDisallow:',
    );
  });
});

test.each([
  ['// 収集を許可する', ['line-unreadable warning: // 収集を許可する']],
  ['Disallow：/', ['line-unreadable warning: Disallow：/']],
  ['# コメント: これでよい', []],
])('a line that no crawler understands: %s', (line, expected) => {
  expect(found(`User-agent: *\nDisallow:\n${line}\n`)).toEqual(expected);
});

test('rules of drafts leave robots.txt alone, and those of robots.txt leave drafts alone', () => {
  expect(found('User-agent: *\nDisallow:\n\u0001 ﾃﾞｰﾀ\n').filter((row) => !row.startsWith('line-unreadable'))).toEqual(
    [],
  );
  expect(lintText(PAGE_7, { path: 'memo.txt' }).filter(({ ruleId }) => ruleId.startsWith('robots'))).toEqual([]);
});
