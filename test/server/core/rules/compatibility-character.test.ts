import { describe, expect, test } from 'vitest';
import { renderExample } from '../../../../server/core/rules/example';
import { fixedWith } from '../fix-finding';
import { found, lintText } from '../lint-text';

const RULE = 'compatibility-character';
const body = (line: string): string => renderExample({ body: `【11ページ】\n${line}\n\n` }).text;

describe('compatibility-character', () => {
  test('tells each character once for the whole file and mends all its places', () => {
    const text = body('　\uFA19社と\uFA19楽、\uFA10。');
    expect(found(text, RULE)).toEqual(['19:\uFA19', '19:\uFA10']);
    expect(lintText(text).find(({ ruleId }) => ruleId === RULE)).toMatchObject({
      severity: 'information',
      message: 'several',
      data: { count: 2, code: 'U+FA19', right: '\u795E' },
    });
    expect(fixedWith(text, RULE, 'replaceAll')).toBe(text.replaceAll('\uFA19', '\u795E'));
  });

  test('finds those beyond the first plane', () => {
    expect(found(body('　\u{2F80A}である。'), RULE)).toEqual(['19:\u{2F80A}']);
  });

  test('is silent on the twelve ordinary kanji of the block and on other variants', () => {
    expect(found(body('　﨎﨏﨑﨓﨔﨟﨡﨣﨤﨧﨨﨩と髙、靑、①、㈱、葛\u{E0100}。'), RULE)).toEqual([]);
  });

  test('is silent in the colophon', () => {
    expect(found(renderExample({ colophon: '原本奥付\n\uFA19社の記録\n発行所　見本書房\n' }).text, RULE)).toEqual([]);
  });
});
