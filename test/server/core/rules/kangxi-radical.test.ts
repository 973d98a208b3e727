import { describe, expect, test } from 'vitest';
import { chooseFirst, fixText } from '../../../../server/core/lint/fix';
import { renderExample } from '../../../../server/core/rules/example';
import { fixedWith, fixesOf } from '../fix-finding';
import { found, lintText } from '../lint-text';

const RULE = 'kangxi-radical';
const body = (line: string): string => renderExample({ body: `【11ページ】\n${line}\n\n` }).text;
const choices = (radical: string): (string | undefined)[] =>
  fixesOf(body(`　${radical}である。`), RULE).map(({ edits: [edit] }) => edit?.newText);

describe('kangxi-radical', () => {
  test.each([
    ...['⼾戸戶', '⾭青靑', '⿈黄黃', '⿊黒黑', '⿒歯齒', '⿔亀龜', '⿆麦麥'],
    ...[
      '⽔水',
      '⼀一',
      '⿓龍',
      '⻑長',
      '⻄西',
      '⻘青',
      '⺠民',
      '⻝食',
      '⻤鬼',
      '⻨麦',
      '⻩黄',
      '⻭歯',
      '⻯竜',
      '⻲亀',
      '⻆角',
      '⻫斉',
      '㇐一',
    ],
  ])('offers for the first of %s the others, in this order', (row) => {
    const [radical = '', ...kanji] = row;
    expect(choices(radical)).toEqual(kanji);
  });

  test('knows a kanji for every Kangxi radical, which is no radical again', () => {
    for (let code = 0x2f00; code <= 0x2fd5; code++) {
      expect(choices(String.fromCodePoint(code)).join('')).toMatch(/^[\u4E00-\u9FFF]{1,2}$/);
    }
  });

  test('says where it knows none, and guesses nothing', () => {
    expect(lintText(body('　⺀である。')).filter(({ ruleId }) => ruleId === RULE)).toMatchObject([
      { message: 'unknown', fixes: [] },
    ]);
  });

  test('mends many of one paragraph at once, in either form', () => {
    const text = body('　⽔⼭⽊⼈⼤⼩⼾');
    expect(found(text, RULE)).toHaveLength(1);
    expect(fixedWith(text, RULE, 'replaceAll')).toBe(body('　水山木人大小戸'));
    expect(fixedWith(text, RULE, 'replaceAllByOther')).toBe(body('　水山木人大小戶'));
  });

  test('changes no kanji, old or new, and leaves nothing to find', () => {
    const text = body('　靑と青、龜と亀、﨑と髙、神。⽔門');
    expect(found(text, RULE)).toEqual(['19:⽔']);
    expect(fixText(text, lintText, chooseFirst(new Set([RULE]))).text).toBe(text.replace('⽔', '水'));
  });
});
