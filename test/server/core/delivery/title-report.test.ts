import { describe, expect, test } from 'vitest';
import { questionsFor } from '../../../../server/core/book/declarations';
import type { ItemState } from '../../../../server/core/delivery/checklist';
import type { TitleReport } from '../../../../server/core/delivery/title-report';
import { acceptedAnswers, EVIDENCE } from '../../answers';
import { reportOn } from './report-on';

function state({ rows }: TitleReport, item: string): ItemState | undefined {
  return rows.find(({ requirement }) => requirement.item === item)?.state;
}

describe('a title report', () => {
  test('of a correct draft with every question answered has nothing in the way of delivery', () => {
    const made = reportOn({}, acceptedAnswers('full'));
    expect(made.blockers).toEqual([]);
    expect(made).toMatchObject({ level: '全文校正', organisation: '青葉点字図書館', files: ['001.txt'] });
    expect(made.rows.filter((row) => row.state === 'found' || row.state === 'unanswered')).toEqual([]);
  });

  test('shows what only a person can see as to be looked at, not as passed', () => {
    const made = reportOn({}, acceptedAnswers('full'));
    expect(state(made, '別添1 No 5')).toBe('look');
    expect(state(made, '別添1 No 6')).toBe('look');
    expect(state(made, '別添1 No 3')).toBe('passed');
  });

  test('is blocked while nobody has answered', () => {
    const made = reportOn({}, {});
    expect(made.blockers).toEqual([{ kind: 'unanswered', questions: questionsFor('full').map(({ id }) => id) }]);
    expect(made.rows.filter(({ requirement }) => requirement.kind === 'declaration').map((row) => row.state)).toEqual(
      expect.arrayContaining(['unanswered', 'not-asked']),
    );
  });

  test('takes an answer without name or day for none', () => {
    const made = reportOn(
      {},
      { ...acceptedAnswers('full'), scope: { answer: 'whole-book', by: ' ', on: '2026-03-31' } },
    );
    expect(made.blockers).toEqual([{ kind: 'unanswered', questions: ['scope'] }]);
  });

  test('takes an answer that does not say where it was looked up for none', () => {
    const offerInBook = { answer: 'none', ...EVIDENCE };
    const made = reportOn({}, { ...acceptedAnswers('full'), offerInBook });
    expect(made.blockers).toEqual([{ kind: 'unanswered', questions: ['offerInBook'] }]);
    expect(state(made, 'C.2①')).toBe('unanswered');
  });

  test('asks to consult the library where the guide does, until the outcome is written down', () => {
    const planning = { answer: 'outside', ...EVIDENCE };
    const made = reportOn({}, { ...acceptedAnswers('full'), planning });
    expect(made.blockers).toEqual([{ kind: 'consult', questions: ['planning'] }]);
    expect(state(made, 'B.2')).toBe('consult');
    const consulted = { ...planning, consulted: '2026-03-30 収集の対象になるとの回答' };
    expect(reportOn({}, { ...acceptedAnswers('full'), planning: consulted }).blockers).toEqual([]);
  });

  test('names the section that is missing, and no other', () => {
    const made = reportOn({ colophon: null }, acceptedAnswers('full'));
    expect(made.blockers).toEqual([{ kind: 'errors', count: expect.any(Number) as number }]);
    expect(state(made, '別添1 No 6')).toBe('found');
    expect(state(made, '別添1 No 2')).toBe('passed');
    expect(state(made, 'D')).toBe('found');
  });

  test('does not pass an item whose rule is switched off', () => {
    const config = { rules: { 'copyright-statement-nonstandard': { severity: 'off' as const } } };
    expect(state(reportOn({}, acceptedAnswers('full'), config), '別添1 No 3')).toBe('unchecked');
  });

  test('asks the questions of the declared level only', () => {
    const legend =
      'テキストデータ凡例\n1. このデータの校正レベルは、「未校正テキストデータ」です。\n2. 原本のページ番号を隅付き括弧(【】)で囲い、原本のページが開始する位置に挿入している。例 【11ページ】\n\n';
    const made = reportOn({ legend }, acceptedAnswers('none'));
    expect(made.blockers).toEqual([]);
    expect(state(made, 'G.2-5')).toBe('not-asked');
    expect(state(made, 'G.3-1')).toBe('declared');
  });

  test('lists what was allowed in its files, and what in all files, but not what in other files', () => {
    const allow = [
      { rule: 'control-character', file: '001.txt', text: 'あ', reason: '原本のとおり' },
      { rule: 'hard-line-break' },
      { rule: 'ruby-malformed', file: '002.txt' },
    ];
    const made = reportOn({}, acceptedAnswers('full'), { allow });
    expect(made.allowed).toEqual(allow.slice(0, 2).map((entry) => ({ ...entry, findings: 0, places: 0 })));
  });

  test('does not pass an item of which something was allowed', () => {
    const copyright = '著作権処理に関する事項\n権利者の許諾を得て作りました。\n\n';
    const allow = [{ rule: 'copyright-statement-nonstandard' }];
    expect(state(reportOn({ copyright }, acceptedAnswers('full')), '別添1 No 3')).toBe('found');
    expect(state(reportOn({ copyright }, acceptedAnswers('full'), { allow }), '別添1 No 3')).toBe('allowed');
  });

  test('does not pass an item of which a rule has seen a part only, for want of a dictionary', () => {
    expect(state(reportOn({}, acceptedAnswers('full')), 'G.2-5')).toBe('passed');
    const made = reportOn({}, acceptedAnswers('full'), {}, 'ja', new Set(['hard-line-break']));
    expect(state(made, 'G.2-5')).toBe('look');
    expect(made.withoutWords).toEqual(['hard-line-break']);
  });

  test('counts what was allowed', () => {
    const body = '【11ページ】\n　川は\u0001流れ、\u0002町は眠る。\n\n';
    const allow = [
      { rule: 'control-character', text: '\u0001' },
      { rule: 'control-character' },
      { rule: 'ruby-malformed' },
    ];
    const made = reportOn({ body }, acceptedAnswers('full'), { allow });
    expect(made.allowed.map(({ findings }) => findings)).toEqual([1, 1, 0]);
    expect(made).toMatchObject({ blockers: [], findings: [], totals: [] });
  });

  test('tells which rules the configuration has switched off, lowered or raised, the missing ones first', () => {
    const rules = {
      'halfwidth-kana': { severity: 'error' },
      'control-character': { severity: 'hint' },
      'ruby-malformed': { severity: 'off' },
      'section-missing': { severity: 'error' },
    } as const;
    const { changedRules } = reportOn({}, acceptedAnswers('full'), { rules });
    expect(changedRules.map(({ ruleId, now }) => [ruleId, now])).toEqual([
      ['ruby-malformed', 'off'],
      ['control-character', 'hint'],
      ['halfwidth-kana', 'error'],
    ]);
  });

  test('does not tell of a rule that the level of the book has off anyway', () => {
    const legend = 'テキストデータ凡例\n1. このデータの校正レベルは、「未校正テキストデータ」です。\n\n';
    const rules = { 'ocr-lookalike': { severity: 'off' } } as const;
    expect(reportOn({ legend }, {}, { rules }).changedRules).toEqual([]);
    expect(reportOn({}, {}, { rules }).changedRules).toHaveLength(1);
  });
});
