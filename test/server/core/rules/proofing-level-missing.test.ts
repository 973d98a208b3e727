import { describe, expect, test } from 'vitest';
import { renderExample } from '../../../../server/core/rules/example';
import { fixedWith, fixesOf, textOf } from '../fix-finding';
import { found, lintText } from '../lint-text';

const RULE = 'proofing-level-missing';
const draft = (...lines: string[]): string =>
  renderExample({ legend: ['テキストデータ凡例', ...lines].join('\n') + '\n\n' }).text;

describe('proofing-level-missing', () => {
  test.each([
    [['1. 本データ全体にわたる処理は次のとおりです。', '2. ルビは省略した。']],
    [['1. 校正レベルは次のとおりです。', '2. 全文を校正しました。']],
    [['ルビは省略した。']],
    [['1. 校正レベル 下記のとおり', '2. ルビは省略した。']],
  ])('finds %j', (lines) => {
    expect(found(draft(...lines), RULE)).toHaveLength(1);
  });

  test.each([
    ['a level', draft('校正レベル：全文校正テキストデータ')],
    ['a level behind a colon', draft('1. 校正レベル：全文校正')],
    ['a level behind a space', draft('1. 校正レベル 全文校正')],
    ['a level behind a full-width space', draft('1. 校正レベル　簡易校正', '2. ルビは省略した。')],
    ['a level that line breaks cut', draft('1. 校正レベルは「全文校', '正テキストデータ」です。')],
    ['a level of another name', draft('1. 校正レベルは「準校正テキストデータ」です。')],
    ['a placeholder', draft('1. 校正レベルは「○○○テキストデータ」です。')],
    ['an empty legend', draft()],
    ['a missing legend', renderExample({ legend: null }).text],
    ['a book with a legend of its own', '凡例\n一、校正は二度行った。\n'],
  ])('is silent on %s', (_, text) => {
    expect(found(text, RULE)).toEqual([]);
  });

  test('inserts each level as the first entry, with nothing new to find but placeholders', () => {
    const text = draft('1. ルビは省略した。', '2. 図は省略した。').replace(/\n/g, '\r\n');
    expect(fixesOf(text, RULE).map(({ data }) => data?.['level'])).toEqual(['全文校正', '簡易校正', '未校正']);
    const before = lintText(text).filter(({ ruleId }) => ruleId !== RULE);
    fixesOf(text, RULE).forEach(({ data }, nth) => {
      const fixed = fixedWith(text, RULE, 'insert', {}, nth);
      expect(fixed).toContain(`\r\n1. このデータの校正レベルは、「${textOf(data, 'level')}テキストデータ」です。`);
      expect(fixed).toContain('\r\n2. ルビは省略した。\r\n3. 図は省略した。\r\n\r\n【');
      const rest = lintText(fixed).filter(({ ruleId }) => ruleId !== 'placeholder-left');
      expect(rest.map(({ ruleId }) => ruleId)).toEqual(before.map(({ ruleId }) => ruleId));
    });
  });

  test('inserts the configured level only', () => {
    const options = { config: { proofingLevel: 'none' } } as const;
    expect(fixesOf(draft('1. ルビは省略した。'), RULE, options).map(({ data }) => data)).toEqual([{ level: '未校正' }]);
  });
});
