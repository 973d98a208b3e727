import { describe, expect, test } from 'vitest';
import { chooseFirst, fixText } from '../../../../server/core/lint/fix';
import { renderExample } from '../../../../server/core/rules/example';
import { found, lintText } from '../lint-text';

const RULE = 'halfwidth-kana';
const body = (line: string): string => renderExample({ body: `【11ページ】\n${line}\n\n` }).text;
const fixed = (text: string): string => fixText(text, lintText, chooseFirst(new Set([RULE]))).text;

describe('halfwidth-kana', () => {
  test.each([
    ['　ﾃﾞｰﾀの写し。', 'ﾃﾞｰﾀ', '　データの写し。'],
    ['　ｼﾞｮﾝ･ｽﾐｽさん。', 'ｼﾞｮﾝ･ｽﾐｽ', '　ジョン・スミスさん。'],
    ['　ｱﾞの音。', 'ｱﾞ', '　ア゛の音。'],
  ])('widens %s', (wrong, place, right) => {
    expect(found(body(wrong), RULE)).toEqual([`19:${place}`]);
    expect(fixed(body(wrong))).toBe(body(right));
  });

  test('is silent on full-width letters, signs by themselves and faces', () => {
    expect(found(body('　ＡＢＣとデータ、｢霧の夜は､眠るな｡｣、(ﾟ∀ﾟ)、(^_^)ﾉと。'), RULE)).toEqual([]);
  });
});
