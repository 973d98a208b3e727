import { describe, expect, test } from 'vitest';
import { chooseFirst, fixText } from '../../../../server/core/lint/fix';
import { renderExample } from '../../../../server/core/rules/example';
import { found, lintText } from '../lint-text';

const RULE = 'fullwidth-digit';
const body = (line: string): string => renderExample({ body: `【11ページ】\n${line}\n\n` }).text;

describe('fullwidth-digit', () => {
  test('tells all numbers of a file in one finding and makes them half-width', () => {
    const text = body('　人口は５，０００人、水深は３．５メートル、割合は１／４、総額は1，234，567円。');
    const findings = lintText(text).filter(({ ruleId }) => ruleId === RULE);
    expect(findings).toMatchObject([{ severity: 'hint', data: { found: '５，０００', right: '5,000', count: 4 } }]);
    expect(fixText(text, lintText, chooseFirst(new Set([RULE]))).text).toBe(
      body('　人口は5,000人、水深は3.5メートル、割合は1/4、総額は1,234,567円。'),
    );
  });

  test.each([
    '　２０１７年５月に１２人。',
    '１．２　方法',
    '　図１．２を見る。',
    '　２０１７．５．１５に発行。',
    '　１，２，３と数える。',
    '　5,000人と3.5メートルと1/4。',
    '　Ａ，Ｂ、１．はじめに',
  ])('is silent on %s', (line) => {
    expect(found(body(line), RULE)).toEqual([]);
  });
});
