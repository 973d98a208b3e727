import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fixTitle, type FixedDraft, type FixRequest } from '../../../../server/core/lint/fix-title';
import { assemble } from '../../../../server/core/book/deliverable';
import { DEFAULT_CONFIG } from '../../../../server/core/book/config';
import { check } from '../../../../server/core/lint/check';
import { chooseFirst, chooseSafe } from '../../../../server/core/lint/fix';
import { createMemo } from '../../../../server/core/lint/memo';
import { RULES } from '../../../../server/core/rules/index';
import { parseDraft } from '../../../../server/core/syntax/parse';
import { applyEdits } from '../../../../server/core/text/edit';
import { draft, ODD_HEADING } from '../../cli/drafts';

const today = { year: 2026, month: 4, day: 1 };
const safe: FixRequest = {
  lint: (deliverable) => check(deliverable, { rules: RULES, config: DEFAULT_CONFIG, today }, createMemo()),
  choose: chooseSafe(RULES),
  chooseBytes: () => undefined,
};
const everything: FixRequest = { ...safe, choose: chooseFirst(new Set(RULES.map(({ meta }) => meta.id))) };

function fixTexts(texts: readonly [string, ...string[]], request: FixRequest, wanted?: number): FixedDraft[] {
  const [first, ...others] = texts.map((text, index) => parseDraft({ path: `00${index + 1}.txt`, text }));
  if (!first) return [];
  const drafts = [first, ...others] as const;
  const title = { deliverable: assemble([...drafts], false), isDraft: false };
  return fixTitle(title, wanted === undefined ? drafts : drafts.slice(wanted, wanted + 1), request);
}

const LINES = [
  ...draft().split('\n'),
  ...draft(ODD_HEADING).split('\n'),
  '○○○ 20##年製作',
  '青葉点字図書館 令和3年製作',
  '請求記号：913.6||N58',
  '港の名は入り江の形に\u0001由来する',
  '、と古老は言った。',
];
const TEXT = fc.array(fc.constantFrom(...LINES), { maxLength: 40 }).map((lines) => lines.join('\n'));

/** Plays the edits that are told of, round by round, each against the text that its finding was made of. */
function replay(text: string, { applied }: FixedDraft): string {
  let current = text;
  let rest = applied;
  while (rest.length > 0) {
    const round = rest.findIndex(({ finding }) => finding.draft.text !== current);
    const now = round < 0 ? rest : rest.slice(0, round);
    expect(now).not.toEqual([]);
    current = applyEdits(
      current,
      now.flatMap(({ fix }) => fix.edits),
    );
    rest = rest.slice(now.length);
  }
  return current;
}

test.each([
  ['safe fixes', safe],
  ['all fixes', everything],
])('%s change a text by the edits that are told of and by nothing else', (_, request) => {
  fc.assert(
    fc.property(TEXT, (text) => {
      for (const fixed of fixTexts([text], request)) expect(replay(text, fixed)).toBe(fixed.text);
    }),
    { numRuns: 150 },
  );
});

test('after safe fixes there is nothing safe left, and CRLF stays CRLF', () => {
  fc.assert(
    fc.property(TEXT, (text) => {
      const windows = text.replaceAll('\n', '\r\n');
      for (const fixed of fixTexts([windows], safe)) {
        expect(fixTexts([fixed.text], safe)).toEqual([]);
        expect(fixed.text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      }
    }),
    { numRuns: 150 },
  );
});

test('only wanted files of a title change', () => {
  const [front = '', colophon = ''] = draft(ODD_HEADING).split(/(?=原本奥付)/);
  const texts = [front, `【13ページ】\n　続き。\n\n■${colophon}`] as const;
  const headings: FixRequest = { ...safe, choose: chooseFirst(new Set(['section-heading-nonstandard'])) };
  expect(fixTexts(texts, headings).map(({ before }) => before.path)).toEqual(['001.txt', '002.txt']);
  expect(fixTexts(texts, headings, 1).map(({ before }) => before.path)).toEqual(['002.txt']);
});

test.each([2, 4, 8])('%d files are checked together, and again only where one of them has changed', (files) => {
  let checks = 0;
  const counting: FixRequest = {
    ...everything,
    lint: (deliverable) => {
      checks++;
      return everything.lint(deliverable);
    },
  };
  const clean = Array.from({ length: files - 1 }, () => '　川が流れる。\n');
  expect(fixTexts(['　水門の鍵。\n', ...clean], counting)).toEqual([]);
  expect(checks).toBe(1);
  checks = 0;
  expect(fixTexts(['　水門\u0001の鍵。\n', ...clean.map((text) => `${text}\u0001`)], counting)).toHaveLength(files);
  expect(checks).toBe(1 + files);
});
