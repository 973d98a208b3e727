import { describe, expect, test } from 'vitest';
import { renderExample } from '../../../../server/core/rules/example';
import { fixedWith, fixesOf } from '../fix-finding';
import { found, lintText } from '../lint-text';

const RULE = 'proofing-scope-missing';
const draft = (...lines: string[]): string =>
  renderExample({ legend: ['テキストデータ凡例', ...lines].join('\n') + '\n\n' }).text;
const SIMPLE = '1. このデータの校正レベルは、「簡易校正テキストデータ」です。';
const PAGES = '2. 原本のページ番号を隅付き括弧(【】)で囲い、付与した。';

describe('proofing-scope-missing', () => {
  test.each([
    [[SIMPLE]],
    [[SIMPLE + 'その他、本データ全体にわたる処理は次のとおりです。', PAGES]],
    [['校正レベル：簡易校正テキストデータ', '図の説明は省略した。']],
    [[SIMPLE, '2. 明らかな誤植も訂正せずに原本に忠実に入力した。']],
  ])('finds %j', (lines) => {
    expect(found(draft(...lines), RULE)).toHaveLength(1);
  });

  test.each([
    [[SIMPLE + 'OCRで読み取った文字のうち、見出しだけを確認した。']],
    [[SIMPLE, PAGES, '3. 誤認識と思われる箇所を修正した。']],
    [[SIMPLE, '2. 章ごとに異なる作業者が手入力により製作した。']],
    [['1. 見出しと改行のみを校正した簡易校正テキストデータです。']],
    [['1. 全文校正テキストデータです。']],
    [['1. 未校正テキストデータです。']],
    [[SIMPLE, '2. 全文校正テキストデータです。']],
  ])('is silent on %j', (lines) => {
    expect(found(draft(...lines), RULE)).toEqual([]);
  });

  test('inserts each example of the guide as the next entry, with nothing new to find but placeholders', () => {
    const text = draft(SIMPLE + 'その他の', '処理は次のとおりです。', PAGES).replace(/\n/g, '\r\n');
    for (const { fix } of fixesOf(text, RULE)) {
      const fixed = fixedWith(text, RULE, fix);
      expect(fixed).toMatch(/\r\n処理は次のとおりです。\r\n2\. このデータは、.*\r\n3\. 原本のページ番号/);
      const own = lintText(fixed).filter(({ ruleId }) => /^(proofing|legend)-/.test(ruleId));
      expect(own).toEqual([]);
    }
    expect(fixesOf(text, RULE)).toHaveLength(3);
  });

  test('mends the gap that a lost entry has left', () => {
    const text = draft(SIMPLE, '3. ルビは二重山括弧(《》)で囲った。');
    expect(found(fixedWith(text, RULE, 'layout'), 'legend-misnumbered')).toEqual([]);
  });
});
