import { describe, expect, test } from 'vitest';
import { chooseFirst, fixText } from '../../../../server/core/lint/fix';
import { renderExample } from '../../../../server/core/rules/example';
import { lintText } from '../lint-text';

const RULE = 'control-character';
const body = (line: string): string => renderExample({ body: `【11ページ】\n${line}\n\n` }).text;
const findings = (text: string) => lintText(text).filter(({ ruleId }) => ruleId === RULE);
const fixed = (text: string): string => fixText(text, (next) => findings(next), chooseFirst(new Set([RULE]))).text;

describe('control-character', () => {
  test.each([
    ['NUL', '\0', 'U+0000'],
    ['backspace', '\b', 'U+0008'],
    ['vertical tab', '\v', 'U+000B'],
    ['form feed in a line', '\f', 'U+000C'],
    ['end of file of MS-DOS', '\u001A', 'U+001A'],
    ['delete', '\u007F', 'U+007F'],
    ['next line of C1', '\u0085', 'U+0085'],
  ])('finds %s and deletes nothing else', (_, character, code) => {
    const text = body(`　川は${character}流れる。`);
    expect(findings(text)).toMatchObject([{ severity: 'error', message: 'control', data: { code } }]);
    expect(fixed(text)).toBe(body('　川は流れる。'));
  });

  test('takes a run of the same one as one place', () => {
    expect(findings(body('　川は\0\0\0流れる。'))).toHaveLength(1);
  });

  test('calls a form feed at the start of a line a page break', () => {
    const text = body('\f　川は流れる。');
    expect(findings(text)).toMatchObject([{ message: 'pageBreak' }]);
    expect(fixed(text)).toBe(body('　川は流れる。'));
  });

  test('is silent on tabs and line terminators', () => {
    expect(findings(body('一\t二').replace(/\n/g, '\r\n'))).toEqual([]);
  });

  test('changes nothing in the colophon', () => {
    const text = renderExample({ colophon: '原本奥付\n水辺の町の記録\n発行所　見本\u0008書房\n' }).text;
    expect(findings(text)).toHaveLength(1);
    expect(fixed(text)).toBe(text);
  });
});
