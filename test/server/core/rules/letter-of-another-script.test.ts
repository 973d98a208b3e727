import { describe, expect, test } from 'vitest';
import { chooseFirst, fixText } from '../../../../server/core/lint/fix';
import { renderExample } from '../../../../server/core/rules/example';
import { found, lintText } from '../lint-text';

const RULE = 'letter-of-another-script';
const body = (line: string): string => renderExample({ body: `【11ページ】\n${line}\n\n` }).text;
const fixed = (text: string): string => fixText(text, lintText, chooseFirst(new Set([RULE]))).text;
const severities = (line: string): string[] =>
  lintText(body(line)).flatMap(({ ruleId, severity }) => (ruleId === RULE ? [severity] : []));

describe('letter-of-another-script', () => {
  test.each([
    ['Cyrillic in a Latin word', '　GNРという指標。', '　GNPという指標。'],
    ['in a full-width word', '　ＧＮРという指標。', '　ＧＮＰという指標。'],
    ['several, one after the other and apart', '　IТ とСAFЕ。', '　IT とCAFE。'],
    ['Greek in a Latin word', '　周波数は50Ηz。', '　周波数は50Hz。'],
    ['one that sticks to a Japanese word', '　ビタミンСは熱に弱い。', '　ビタミンCは熱に弱い。'],
    ['one that sticks to a number', '　気温は25°Сである。', '　気温は25°Cである。'],
    ['Latin in a Russian word', '　Cергейは手を振った。', '　Сергейは手を振った。'],
  ])('finds and mends %s', (_, wrong, right) => {
    expect(severities(wrong)).toContain('warning');
    expect(fixed(body(wrong))).toBe(body(right));
  });

  test.each([
    '　μm、kΩ、Δt、αβ、β崩壊、σ、π、Σ、λ。',
    '　Россия と Ελλάδα の旅。',
    '　СССРの時代。',
    '　Сергейが「С」と書いた。文字Сは最初の文字である。',
    '　GNP、café、ÅとЖ。',
    '　щ(゜ロ゜щ) と (´Д｀)。',
  ])('is silent on real words and signs: %s', (line) => {
    expect(found(body(line), RULE)).toEqual([]);
  });

  test('is only a hint for a Greek letter by itself', () => {
    expect(severities('　Χ線を当てる。')).toEqual(['hint']);
  });

  test('edits nothing in the colophon', () => {
    const text = renderExample({ colophon: '原本奥付\nGNРの記録\n発行所　見本書房\n' }).text;
    expect(lintText(text).filter(({ ruleId }) => ruleId === RULE)).toMatchObject([{ severity: 'hint' }]);
    expect(fixed(text)).toBe(text);
  });
});
