import { describe, expect, test } from 'vitest';
import { renderExample } from '../../../../server/core/rules/example';
import { fixedWith } from '../fix-finding';
import { found, lintText } from '../lint-text';

const RULE = 'proofing-level-contradicted';
const draft = (...lines: string[]): string =>
  renderExample({ legend: ['テキストデータ凡例', ...lines].join('\n') + '\n\n' }).text;
const level = (name: string): string => `1. このデータの校正レベルは、「${name}テキストデータ」です。`;
const places = (...lines: string[]): string[] => found(draft(...lines), RULE).map((place) => place.split(':')[1] ?? '');

describe('proofing-level-contradicted', () => {
  test('finds a second level and points to the first', () => {
    const text = draft(level('全文校正'), '2. 「未校正テキストデータ」として提供します。');
    const [finding] = lintText(text).filter(({ ruleId }) => ruleId === RULE);
    expect(finding && text.slice(finding.span.start, finding.span.end)).toBe('未校正テキストデータ');
    expect(finding?.related?.map(({ span }) => text.slice(span.start, span.end))).toEqual(['全文校正テキストデータ']);
  });

  test.each([
    [
      level('全文校正'),
      '2. OCRで読み込んだままのデータです。校正は行っておりません。',
      'OCRで読み込んだままのデータです。',
    ],
    [level('全文校正'), '2. 本文全体にわたる校正は行っ', '本文全体にわたる校正は行っ\nておりません。'],
    [level('未校正'), '2. 無用な改行を削除し、誤認識を直した。', '無用な改行を削除し、誤認識を直した。'],
    [level('簡易校正'), '2. 全文を2回校正しました。', '全文を2回校正しました。'],
  ])('finds a statement, once a line: %s %s', (first, second, expected) => {
    const lines = expected.includes('\n') ? [first, second, 'ておりません。'] : [first, second];
    expect(found(draft(...lines), RULE).map((place) => place.slice(place.indexOf(':') + 1))).toEqual([expected]);
  });

  test.each([
    [level('全文校正'), '2. 索引の校正は行っておりません。'],
    [level('全文校正'), '2. 明らかな誤植も訂正せずに原本に忠実に入力した。'],
    [level('未校正'), '2. 原本のページ番号を挿入した。'],
    [level('簡易校正'), '2. 「未校正テキストデータ」に対して、見出しの校正を行った。'],
    [level('簡易校正'), '2. 手入力により製作したもので、入力した作業者以外による校正は行われていません。'],
    [
      level('簡易校正'),
      '2. OCRによりテキスト化したのち、第5章の本文のみを校正したものです。そのほかのページは校正を行っておりません。',
    ],
    [
      '1. このデータの校正レベルは、『全文校正テキストデータ』です（未校正テキストデータ、簡易校正テキストデータではありません）。',
      '2. ルビは省略した。',
    ],
    [level('簡易校正'), '2. 本文第5章のみ全文校正を行いました。'],
    ['1. ルビは省略した。', '2. OCRで読み込んだままのデータです。'],
  ])('is silent on %s %s', (...lines) => {
    expect(places(...lines)).toEqual([]);
  });

  test('compares with the configuration', () => {
    const options = { config: { proofingLevel: 'simple' } } as const;
    expect(found(draft(level('全文校正')), RULE, options)).toHaveLength(1);
    expect(found(draft(level('簡易校正'), '2. 見出しを確認した。'), RULE, options)).toEqual([]);
  });

  test.each([
    [
      [level('全文校正'), '2. 校正は行っておりません。'],
      [level('未校正'), '2. 校正は行っておりません。'],
    ],
    [
      [level('未校正'), '2. 見出しを修正した。'],
      [level('簡易校正'), '2. 見出しを修正した。'],
    ],
    [
      ['1. 校正レベルは未校正です。', '2. 見出しを修正した。'],
      ['1. 校正レベルは簡易校正テキストデータです。', '2. 見出しを修正した。'],
    ],
  ])('states the level that the legend implies: %j', (before, after) => {
    const fixed = fixedWith(draft(...before), RULE, 'declare');
    expect(fixed).toBe(draft(...after));
    expect(found(fixed, RULE)).toEqual([]);
  });

  test('keeps either of two levels', () => {
    const text = draft(level('全文校正'), '2. 未校正テキストデータです。');
    expect([0, 1].map((nth) => found(fixedWith(text, RULE, 'declare', {}, nth), RULE))).toEqual([[], []]);
  });
});
