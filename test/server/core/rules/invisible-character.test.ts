import { describe, expect, test } from 'vitest';
import { chooseFirst, fixText } from '../../../../server/core/lint/fix';
import { renderExample } from '../../../../server/core/rules/example';
import { fixesOf } from '../fix-finding';
import { found, lintText } from '../lint-text';

const RULE = 'invisible-character';
const body = (line: string): string => renderExample({ body: `【11ページ】\n${line}\n\n` }).text;

describe('invisible-character', () => {
  test.each(['\u00AD', '\u200B', '\u200D', '\u2060', '\uFEFF', '\u200E', '\u3164', '\u202C', '\u200B\u200B\uFEFF'])(
    'deletes %j and nothing else',
    (character) => {
      const text = body(`　紙の記${character}録は残る。`);
      expect(found(text, RULE)).toHaveLength(1);
      expect(fixText(text, lintText, chooseFirst(new Set([RULE]))).text).toBe(body('　紙の記録は残る。'));
    },
  );

  test.each(['\u2028', '\uFFFC'])('finds %j, which stands for something, and deletes nothing', (character) => {
    const text = body(`　紙の記${character}録は残る。`);
    expect(found(text, RULE)).toHaveLength(1);
    expect(fixesOf(text, RULE)).toEqual([]);
  });

  test.each([
    '　👨\u200D👩\u200D👧と☎\uFE0F。',
    '　葛\u{E0100}城。',
    '　\u200Fשלום\u200F。',
    '　می\u200Cخواهم。',
    '　क\u094D\u200Dष。',
    '　東\u00A0西　南。',
  ])('is silent where it is needed: %s', (line) => {
    expect(found(body(line), RULE)).toEqual([]);
  });

  test('in the colophon it is a hint without a fix', () => {
    const text = renderExample({ colophon: '原本奥付\n水辺の\u200B町の記録\n発行所　見本書房\n' }).text;
    const findings = lintText(text).filter(({ ruleId }) => ruleId === RULE);
    expect(findings).toMatchObject([{ severity: 'hint' }]);
    expect(fixesOf(text, RULE)).toEqual([]);
  });
});
