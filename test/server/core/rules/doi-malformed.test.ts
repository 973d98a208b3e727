import { describe, expect, test } from 'vitest';
import { chooseFirst, fixText } from '../../../../server/core/lint/fix';
import { renderExample } from '../../../../server/core/rules/example';
import { found, lintText } from '../lint-text';

const RULE = 'doi-malformed';
const body = (lines: string): string => renderExample({ body: `【11ページ】\n${lines}\n\n` }).text;
const fixed = (text: string): string => fixText(text, lintText, chooseFirst(new Set([RULE]))).text;

describe('doi-malformed', () => {
  test.each([
    ['　doi:10.12345/abc.1を見よ。', 'doi:10.12345/abc.1', '　https://doi.org/10.12345/abc.1を見よ。'],
    ['DOI: 10.12345/abc.', 'DOI: 10.12345/abc', 'https://doi.org/10.12345/abc.'],
    [
      '（http://dx.doi.org/10.11501/1001142）',
      'http://dx.doi.org/10.11501/1001142',
      '（https://doi.org/10.11501/1001142）',
    ],
    ['　１０．１２３４５／ＡＢＣ（１）。', '１０．１２３４５／ＡＢＣ（１）', '　10.12345/ABC(1)。'],
    [
      '　https://doi.org/10.12345/abc-\r\n　2017を見よ。',
      'https://doi.org/10.12345/abc-',
      '　https://doi.org/10.12345/abc-2017を見よ。',
    ],
    ['　https://doi.org/\n10.12345/abc', 'https://doi.org/', '　https://doi.org/10.12345/abc'],
  ])('mends %s', (wrong, place, right) => {
    expect(found(body(wrong), RULE)).toEqual([`19:${place}`]);
    expect(fixed(body(wrong))).toBe(body(right));
    expect(found(body(right), RULE)).toEqual([]);
  });

  test('old forms of a whole bibliography are one finding', () => {
    const wrong = body('doi:10.12345/a\nhttps://doi.org/10.12345/b\ndoi:10.12345/c');
    expect(found(wrong, RULE)).toEqual(['19:doi:10.12345/a']);
    expect(fixed(wrong)).toBe(
      body('https://doi.org/10.12345/a\nhttps://doi.org/10.12345/b\nhttps://doi.org/10.12345/c'),
    );
  });

  test.each(['doi: 1O.12345/abc', 'https://doi.org/l0.12345/abc', 'DOI:10.123/abc', 'doi:10.12345abc。'])(
    'what cannot be a DOI is to be compared: %s',
    (line) => {
      expect(found(body(line), RULE)).toHaveLength(1);
      expect(fixed(body(line))).toBe(body(line));
    },
  );

  test.each([
    'https://doi.org/10.11501/1001142',
    '（https://doi.org/10.12345/abc(2017)x）。',
    '10.12345/abc、10.12345/def。',
    'DOIの体系は「https://doi.org/」にプレフィックスを続ける。',
    'https://doi.org/10.12345/abc\n次の行は本文である。',
    'https://doi.org/10.12345/abc.\n2. 見本太郎『水門』',
    'http://example.org/doi/10.12345/abc',
    '　気温は10.12度、比は１０．１２／３だった。',
  ])('is silent on %s', (lines) => {
    expect(found(body(lines), RULE)).toEqual([]);
  });

  test('is silent in the colophon and in raw OCR', () => {
    const colophon = '原本奥付\n水辺の町の記録\n2017年5月15日　初版第1刷発行\n発行所　見本書房\ndoi:10.12345/abc\n';
    expect(found(renderExample({ colophon }).text, RULE)).toEqual([]);
    expect(found(body('doi:10.12345/abc'), RULE, { level: 'none' })).toEqual([]);
  });
});
