import { describe, expect, test } from 'vitest';
import { INTERNAL_ERROR } from '../../../../server/core/rules/internal-error';
import { renderExample } from '../../../../server/core/rules/example';
import { severity, type ParagraphRule, type TextRule } from '../../../../server/core/rules/rule';
import { lintSources, lintText } from '../lint-text';

const SIGN: ParagraphRule = {
  scope: 'paragraph',
  meta: {
    id: 'sign-found',
    basis: ['convention'],
    severity: severity('error', 'warning', 'off'),
    area: 'body',
    summary: { ja: '印', en: 'sign' },
    why: { ja: '理由', en: 'why' },
    messages: { found: { ja: '印', en: 'sign' }, mild: { ja: '印', en: 'sign', severity: severity('hint') } },
    examples: [{ bad: {} }],
  },
  *check({ text }) {
    for (const match of text.matchAll(/★/g)) {
      yield { span: { start: match.index, end: match.index + 1 }, message: text.includes('弱') ? 'mild' : 'found' };
    }
  },
};

const THROWING: TextRule = {
  ...SIGN,
  scope: 'deliverable',
  meta: { ...SIGN.meta, id: 'always-throws' },
  check: () => {
    throw new Error('boom');
  },
};

const legend = (level: string): string =>
  `テキストデータ凡例\n1. このデータの校正レベルは、「${level}テキストデータ」です。\n\n`;
const withLevel = (level: string): string =>
  renderExample({ legend: legend(level), body: '【3ページ】\n　★\n　弱★\n\n' }).text;
const severities = (text: string, config = {}): string[] =>
  lintText(text, { rules: [SIGN], config }).map((finding) => finding.severity);

describe('severity', () => {
  test.each([
    ['全文校正', ['error', 'hint']],
    ['簡易校正', ['warning', 'hint']],
    ['未校正', ['hint']],
  ])('follows the level %s', (level, expected) => {
    expect(severities(withLevel(level))).toEqual(expected);
  });

  test('of body rules is capped at warning while the level is unknown', () => {
    expect(severities(withLevel('準校正'))).toEqual(['warning', 'hint']);
  });

  test('set in the configuration holds at every level', () => {
    const config = { rules: { 'sign-found': { severity: 'information' as const } } };
    expect(severities(withLevel('未校正'), config)).toEqual(['information', 'information']);
    expect(severities(withLevel('全文校正'), { rules: { 'sign-found': { severity: 'off' as const } } })).toEqual([]);
  });

  test('follows the level given by the caller before the declared one', () => {
    const findings = lintText(withLevel('全文校正'), { rules: [SIGN], level: 'none' });
    expect(findings.map((finding) => finding.severity)).toEqual(['hint']);
  });
});

test('a finding names the printed page it stands on', () => {
  const { text } = renderExample({ body: '　★\n【3ページ】\n　★\n【xiiページ】★\n\n' });
  expect(lintText(text, { rules: [SIGN] }).map(({ page }) => page)).toEqual([undefined, '3', 'xii']);
});

test('a rule that throws becomes one finding and the others go on', () => {
  const findings = lintText(withLevel('全文校正'), { rules: [THROWING, SIGN] });
  expect(findings.map(({ ruleId }) => ruleId)).toEqual([INTERNAL_ERROR.id, 'sign-found', 'sign-found']);
});

test('findings of several files come in reading order, each with its own offsets', () => {
  const first = renderExample({ body: '　★\n', colophon: null }).text;
  const findings = lintSources(
    [
      { path: '001.txt', text: first },
      { path: '002.txt', text: '　川\n　★\n' },
    ],
    { rules: [SIGN] },
  );
  expect(findings.map(({ draft, span }) => [draft.path, draft.text.slice(span.start, span.end)])).toEqual([
    ['001.txt', '★'],
    ['002.txt', '★'],
  ]);
});

describe('allow', () => {
  const text = withLevel('全文校正');
  test.each([
    ['rule and text', { rule: 'sign-found', text: '★' }, 0],
    ['rule, file and text', { rule: 'sign-found', file: 'draft.txt', text: '★' }, 0],
    ['another file', { rule: 'sign-found', file: 'other.txt', text: '★' }, 2],
    ['another text', { rule: 'sign-found', text: '☆' }, 2],
    ['another rule', { rule: 'hard-line-break', text: '★' }, 2],
  ])('by %s', (_, allowance, left) => {
    const config = { allow: [{ ...allowance, reason: '原本どおり' }] };
    expect(lintText(text, { rules: [SIGN], config })).toHaveLength(left);
  });
});
