import { describe, expect, test } from 'vitest';
import { DEFAULT_CONFIG, type Config } from '../../../../server/core/book/config';
import type { Declarations } from '../../../../server/core/book/declarations';
import { assemble } from '../../../../server/core/book/deliverable';
import { questionsFor } from '../../../../server/core/book/declarations';
import type { ProofingLevel } from '../../../../server/core/book/proofing-level';
import type { ItemState } from '../../../../server/core/delivery/checklist';
import { titleReport, type TitleReport } from '../../../../server/core/delivery/title-report';
import { check, declaredLevel } from '../../../../server/core/lint/check';
import { createMemo } from '../../../../server/core/lint/memo';
import { createWordings } from '../../../../server/core/lint/wording';
import { renderExample } from '../../../../server/core/rules/example';
import { RULES } from '../../../../server/core/rules/index';
import type { ExampleSections } from '../../../../server/core/rules/rule';
import { parseDraft } from '../../../../server/core/syntax/parse';

const evidence = { by: '見本太郎', on: '2026-03-31' };

/** The first choice of every question is one that the guide accepts. */
function answers(level: ProofingLevel): Declarations {
  return Object.fromEntries(
    questionsFor(level).map(({ id, choices }) => [id, { answer: choices[0].value, ...evidence }]),
  );
}

function report(sections: ExampleSections, declarations: Declarations, config: Config = DEFAULT_CONFIG): TitleReport {
  const deliverable = assemble([parseDraft({ path: '001.txt', text: renderExample(sections).text })], true);
  const today = { year: 2026, month: 4, day: 1 };
  const findings = check(deliverable, { rules: RULES, config, today }, createMemo());
  const title = { deliverable, findings, level: declaredLevel(deliverable), declarations, config };
  return titleReport(title, createWordings(RULES, 'ja'));
}

function state({ rows }: TitleReport, item: string): ItemState | undefined {
  return rows.find(({ requirement }) => requirement.item === item)?.state;
}

describe('a title report', () => {
  test('of a correct draft with every question answered has nothing in the way of delivery', () => {
    const made = report({}, answers('full'));
    expect(made.blockers).toEqual([]);
    expect(made).toMatchObject({ level: '全文校正', organisation: '青葉点字図書館', files: ['001.txt'] });
    expect(made.rows.filter((row) => row.state === 'found' || row.state === 'unanswered')).toEqual([]);
  });

  test('shows what only a person can see as to be looked at, not as passed', () => {
    const made = report({}, answers('full'));
    expect(state(made, '別添1 No 5')).toBe('look');
    expect(state(made, '別添1 No 6')).toBe('look');
    expect(state(made, '別添1 No 3')).toBe('passed');
  });

  test('is blocked while nobody has answered', () => {
    const made = report({}, {});
    expect(made.blockers).toEqual([{ kind: 'unanswered', questions: questionsFor('full').map(({ id }) => id) }]);
    expect(made.rows.filter(({ requirement }) => requirement.kind === 'declaration').map((row) => row.state)).toEqual(
      expect.arrayContaining(['unanswered', 'not-asked']),
    );
  });

  test('takes an answer without name or day for none', () => {
    const made = report({}, { ...answers('full'), scope: { answer: 'whole-book', by: ' ', on: '2026-03-31' } });
    expect(made.blockers).toEqual([{ kind: 'unanswered', questions: ['scope'] }]);
  });

  test('asks to consult the library where the guide does, until the outcome is written down', () => {
    const planning = { answer: 'outside', ...evidence };
    const made = report({}, { ...answers('full'), planning });
    expect(made.blockers).toEqual([{ kind: 'consult', questions: ['planning'] }]);
    expect(state(made, 'B.2')).toBe('consult');
    const consulted = { ...planning, consulted: '2026-03-30 収集の対象になるとの回答' };
    expect(report({}, { ...answers('full'), planning: consulted }).blockers).toEqual([]);
  });

  test('names the section that is missing, and no other', () => {
    const made = report({ colophon: null }, answers('full'));
    expect(made.blockers).toEqual([{ kind: 'errors', count: expect.any(Number) as number }]);
    expect(state(made, '別添1 No 6')).toBe('found');
    expect(state(made, '別添1 No 2')).toBe('passed');
    expect(state(made, 'D')).toBe('found');
  });

  test('does not pass an item whose rule is switched off', () => {
    const config = { ...DEFAULT_CONFIG, rules: { 'copyright-statement-nonstandard': { severity: 'off' as const } } };
    expect(state(report({}, answers('full'), config), '別添1 No 3')).toBe('unchecked');
  });

  test('asks the questions of the declared level only', () => {
    const legend =
      'テキストデータ凡例\n1. このデータの校正レベルは、「未校正テキストデータ」です。\n2. 原本のページ番号を隅付き括弧(【】)で囲い、原本のページが開始する位置に挿入している。例 【11ページ】\n\n';
    const made = report({ legend }, answers('none'));
    expect(made.blockers).toEqual([]);
    expect(state(made, 'G.2-5')).toBe('not-asked');
    expect(state(made, 'G.3-1')).toBe('declared');
  });
});
