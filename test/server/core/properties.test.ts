import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assemble } from '../../../server/core/book/deliverable';
import { DEFAULT_CONFIG } from '../../../server/core/book/config';
import { check } from '../../../server/core/lint/check';
import type { Finding } from '../../../server/core/lint/finding';
import { chooseFirst, chooseSafe, fixText } from '../../../server/core/lint/fix';
import { createMemo, type Memo } from '../../../server/core/lint/memo';
import { renderExample } from '../../../server/core/rules/example';
import { RULES } from '../../../server/core/rules/index';
import type { Draft } from '../../../server/core/syntax/draft';
import { parseDraft } from '../../../server/core/syntax/parse';
import { lintText } from './lint-text';

/** Lines that touch every part of a draft, right and wrong ones, and plain noise. */
const LINES = [
  ...renderExample({}).text.split('\n'),
  '■制作館名および製作年',
  '凡例',
  '奥付',
  '（以下、原本奥付までテキストデータ本文）',
  '○○○ 20##年製作',
  '平成29年(2015年)2月30日第2版第3刷発行',
  '青葉点字図書館 令和3年製作',
  '請求記号：913.6||N58',
  '2. このデータの校正レベルは、「簡易校正テキストデータ」です。',
  '港の名は入り江の形に由来する',
  '、と古老は言った。',
  '水門《すいもん》の石注1)は【xiiページ】',
  '\u0000\u000c\ufffd𠮷\ud800',
];

/** Lines of a book that look like front matter. */
const HOSTILE = [
  '底本の奥付',
  '底本の情報',
  '凡例',
  '　昭和二十年の夏、青葉点字図書館の前を川は流れた。',
  '1. はじめに',
  '1. 原本の川とテキスト化した町',
  '7. 終わりに',
  '令和3年製作',
  '請求記号：913.6||N58',
  '',
];

const line = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...LINES) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);
const draft = fc.array(line, { maxLength: 40 }).map((lines) => lines.join('\n'));
const example = fc.constantFrom(
  ...RULES.flatMap((rule) =>
    rule.scope === 'config' || rule.scope === 'robots'
      ? []
      : rule.meta.examples.map(({ bad }) => renderExample(bad).text),
  ),
);
const text = fc.oneof({ weight: 3, arbitrary: draft }, { weight: 1, arbitrary: example });

const brief = (findings: readonly Finding[]): unknown[] =>
  findings.map(({ ruleId, span, message, severity, page }) => ({ ruleId, span, message, severity, page }));

describe('any text', () => {
  test('is linted without an internal error, and every place lies inside it', () => {
    fc.assert(
      fc.property(text, (source) => {
        for (const { ruleId, span, places = [], fixes = [], related = [] } of lintText(source)) {
          expect(ruleId).not.toBe('internal-error');
          const spans = [
            span,
            ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.span)),
            ...related.map((other) => other.span),
          ];
          for (const { start, end } of spans) expect(0 <= start && start <= end && end <= source.length).toBe(true);
          for (const place of places) expect(place <= source.length).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('has the same findings with CRLF as with LF', () => {
    const withoutControls = text.map((source) => source.replace(/\r/g, ''));
    const inLines = (source: string): unknown[] =>
      lintText(source).map(({ ruleId, message, span }) => [
        ruleId,
        message,
        source.slice(0, span.start).split('\n').length,
      ]);
    fc.assert(
      fc.property(withoutControls, (source) => {
        expect(inLines(source.replace(/\n/g, '\r\n'))).toEqual(inLines(source));
      }),
      { numRuns: 200 },
    );
  });

  test('has the sections side by side without gap or overlap', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { sections } = parseDraft({ path: 'draft.txt', text: source });
        let position = 0;
        for (const { span } of sections) {
          expect(span.start).toBe(position);
          position = span.end;
        }
        expect(position).toBe(source.length);
      }),
      { numRuns: 300 },
    );
  });
});

describe('fixing', () => {
  test('twice changes no more than fixing once, and leaves nothing safe to fix', () => {
    fc.assert(
      fc.property(text, (source) => {
        const once = fixText(source, lintText, chooseSafe(RULES));
        const twice = fixText(once.text, lintText, chooseSafe(RULES));
        expect(twice.applied).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('with safe fixes never touches body or 原本奥付, whatever the book prints there', () => {
    const hostile = fc.array(fc.constantFrom(...HOSTILE), { maxLength: 12 }).map((lines) => `${lines.join('\n')}\n\n`);
    const front = fc.subarray(['source-info', 'production', 'copyright', 'legend'] as const);
    fc.assert(
      fc.property(
        hostile,
        front,
        fc.boolean(),
        fc.constantFrom('原本奥付', '　奥　付　', '■原本奥付'),
        (lines, left, page, heading) => {
          const book = `${page ? '【11ページ】\n' : ''}　町の真ん中を流れる川は、一年を通じて水の絶えることがない。\n${lines}${heading}\n水辺の町の記録\n平成29年5月15日　初版第一刷発行\n著者　見本太郎\n発行所　見本書房\n`;
          const without = Object.fromEntries(left.map((kind) => [kind, null]));
          const source = `${renderExample({ ...without, body: null, colophon: null }).text}${book}`;
          expect(fixText(source, lintText, chooseSafe(RULES)).text.endsWith(book)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('never edits 原本奥付', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { sections } = parseDraft({ path: 'draft.txt', text: source });
        const colophons = sections.filter(({ kind }) => kind === 'colophon');
        for (const { fixes = [], ruleId } of lintText(source)) {
          for (const { span } of fixes.flatMap(({ edits }) => edits)) {
            const inside = colophons.some(
              (section) =>
                section.heading &&
                span.start > section.heading.span.end &&
                span.start < section.span.end &&
                span.end > span.start,
            );
            // Moving whole sections and renaming the heading keep the words of the colophon.
            if (ruleId !== 'section-misordered') expect(inside).toBe(false);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});

test('a draft and a memo that live through any series of edits give the findings of a fresh run', () => {
  const edit = fc.record({ at: fc.nat(), remove: fc.nat({ max: 40 }), insert: line });
  fc.assert(
    fc.property(text, fc.array(edit, { maxLength: 8 }), (source, edits) => {
      const memo = createMemo();
      const settings = { rules: RULES, config: DEFAULT_CONFIG, today: { year: 2026, month: 4, day: 1 } };
      const run = (draft: Draft, used: Memo): unknown[] => brief(check(assemble([draft], false), settings, used));
      let draft = parseDraft({ path: 'draft.txt', text: source });
      run(draft, memo);
      for (const { at, remove, insert } of edits) {
        const start = at % (draft.text.length + 1);
        const text = draft.text.slice(0, start) + insert + draft.text.slice(start + remove);
        draft = parseDraft({ path: 'draft.txt', text }, draft);
        expect(run(draft, memo)).toEqual(run(parseDraft({ path: 'draft.txt', text }), createMemo()));
      }
    }),
    { numRuns: 60 },
  );
});

test('chooseFirst leaves other rules alone', () => {
  const { text: source } = renderExample({ production: '■制作館名および製作年\n青葉点字図書館 2021年製作\n\n' });
  expect(fixText(source, lintText, chooseFirst(new Set(['hard-line-break']))).text).toBe(source);
});
