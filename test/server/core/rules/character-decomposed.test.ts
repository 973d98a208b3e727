import { describe, expect, test } from 'vitest';
import { chooseFirst, fixText } from '../../../../server/core/lint/fix';
import { renderExample } from '../../../../server/core/rules/example';
import { found, lintText } from '../lint-text';

const RULE = 'character-decomposed';
const body = (line: string): string => renderExample({ body: `【11ページ】\n${line}\n\n` }).text;
const fixed = (text: string): string => fixText(text, lintText, chooseFirst(new Set([RULE]))).text;

describe('character-decomposed', () => {
  test.each([
    ['combining', '　か\u3099らすとハ\u309Aン。', '　がらすとパン。'],
    ['standing alone', '　か゛らすとハ゜ン。', '　がらすとパン。'],
    ['half-width behind full-width', '　かﾞらすとハﾟン。', '　がらすとパン。'],
    ['iteration marks and ヴ', '　いすゝ\u3099とウ゛ァイオリン。', '　いすゞとヴァイオリン。'],
  ])('composes marks that are %s, and nothing else', (_, wrong, right) => {
    expect(found(body(wrong), RULE)).toHaveLength(2);
    expect(fixed(body(wrong))).toBe(body(right));
  });

  test.each([
    '　か\u309Aとセ\u309A。',
    '　あ゛あ゛、う゛う゛。',
    '　「゛」は濁点である。',
    '　é とﬁと神（神）。',
    '　ﾃﾞｰﾀ。',
  ])('is silent on %s', (line) => {
    expect(found(body(line), RULE)).toEqual([]);
  });

  test('tells many places of one paragraph together and mends them at once', () => {
    const text = body(`　${'か\u3099'.repeat(9)}`);
    const [finding, ...others] = lintText(text).filter(({ ruleId }) => ruleId === RULE);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ message: 'many', data: { count: 9 } });
    expect(finding?.places).toHaveLength(9);
    expect(fixed(text)).toBe(body(`　${'が'.repeat(9)}`));
  });

  test('is a hint without a fix in the colophon', () => {
    const text = renderExample({ colophon: '原本奥付\n水辺の町か\u3099見える\n発行所　見本書房\n' }).text;
    const findings = lintText(text).filter(({ ruleId }) => ruleId === RULE);
    expect(findings).toMatchObject([{ severity: 'hint' }]);
    expect(findings[0]?.fixes ?? []).toEqual([]);
  });
});
