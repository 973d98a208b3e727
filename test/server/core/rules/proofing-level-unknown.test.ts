import { describe, expect, test } from 'vitest';
import { renderExample } from '../../../../server/core/rules/example';
import { fixedWith, fixesOf } from '../fix-finding';
import { found } from '../lint-text';

const RULE = 'proofing-level-unknown';
const draft = (...lines: string[]): string =>
  renderExample({ legend: ['テキストデータ凡例', ...lines].join('\n') + '\n\n' }).text;
const places = (...lines: string[]): string[] => found(draft(...lines), RULE).map((place) => place.split(':')[1] ?? '');

describe('proofing-level-unknown', () => {
  test.each([
    ['1. このデータの校正レベルは、「準校正テキストデータ」です。', '準校正テキストデータ'],
    ['1. 校正レベル：二校', '二校'],
    ['1. 校正レベルは「標準」です。', '標準'],
    ['1. このデータは、一部校正テキストデータです。', '一部校正テキストデータ'],
  ])('finds %s', (line, expected) => {
    expect(places(line)).toEqual([expected]);
  });

  test.each([
    '1. このデータの校正レベルは、「全文校正テキストデータ」です。',
    '1. 校正レベルは「全文校正テキストデー夕」です。',
    '1. 校正レベルは、次のとおりです。',
    '1. 校正レベル：下記参照',
    '1. 校正レベルは「○○○テキストデータ」です。',
    '1. 全文を二度校正しました。',
  ])('is silent on %s', (line) => {
    expect(places(line)).toEqual([]);
  });

  test('offers the three levels, the configured one first', () => {
    const text = draft('1. 校正レベルは「準校正テキストデータ」です。', '2. 見出しのみ確認した。');
    const levels = (proofingLevel?: 'none'): unknown[] =>
      fixesOf(text, RULE, { config: proofingLevel ? { proofingLevel } : {} }).map(({ data }) => data?.['level']);
    expect(levels()).toEqual(['全文校正テキストデータ', '簡易校正テキストデータ', '未校正テキストデータ']);
    expect(levels('none')[0]).toBe('未校正テキストデータ');
    expect(fixedWith(text, RULE, 'replace', {}, 1)).toBe(text.replace('準校正', '簡易校正'));
  });

  test('leaves a place for what 簡易校正 was where the legend does not say it', () => {
    const text = draft('1. 校正レベルは「準校正テキストデータ」です。');
    expect(fixedWith(text, RULE, 'replace', {}, 1)).toContain(
      '「簡易校正テキストデータ」です。確認や修正をしたのは、○○○です。\n',
    );
  });
});
