import { describe, expect, test } from 'vitest';
import { renderExample } from '../../../../server/core/rules/example';
import { fixedWith, fixesOf } from '../fix-finding';
import { lintText, type LintTextOptions } from '../lint-text';

const RULE = 'production-statement-incomplete';
const draft = (lines: string): string => renderExample({ production: `製作館名及び製作年\n${lines}\n\n` }).text;
const missing = (lines: string, options: LintTextOptions = {}): string[] =>
  lintText(draft(lines), options)
    .filter(({ ruleId }) => ruleId === RULE)
    .map(
      ({ severity, message, span, draft: { text } }) => `${severity} ${message} ${text.slice(span.start, span.end)}`,
    );

describe('production-statement-incomplete finds', () => {
  test.each([
    ['青葉点字図書館', ['error year 青葉点字図書館']],
    ['青葉点字図書館製作', ['error year 青葉点字図書館']],
    ['2021年製作', ['error organisation 2021年製作']],
    ['製作', ['error organisation 製作', 'error year 製作']],
    ['製作館：\n製作年：2021年', ['error organisation 製作館：']],
  ])('%s', (lines, expected) => {
    expect(missing(lines)).toEqual(expected);
  });
});

describe('production-statement-incomplete is silent on', () => {
  test.each([
    ['青葉点字図書館 2021年製作'],
    ['青葉点字図書館\n2021年製作'],
    ['製作館：青葉点字図書館\n製作年：令和3年'],
    ['青葉点字図書館 平成40年製作'],
    ['青葉点字図書館 2021製作'],
    ['○○○ 20##年製作'],
    [''],
  ])('%s', (lines) => {
    expect(missing(lines)).toEqual([]);
  });
});

describe('the fix', () => {
  test.each([
    ['青葉点字図書館', 'year', '青葉点字図書館 20##年製作'],
    ['青葉点字図書館製作', 'year', '青葉点字図書館 20##年製作'],
    ['青葉点字図書館　製作', 'year', '青葉点字図書館　20##年製作'],
    ['2021年製作', 'organisation', '青葉点字図書館 2021年製作'],
  ])('completes %s', (lines, fix, expected) => {
    expect(fixedWith(draft(lines), RULE, fix)).toBe(draft(expected));
    expect(fixesOf(draft(expected), RULE)).toEqual([]);
  });

  test('takes the configured organisation before that of the copyright statement', () => {
    const options = { config: { organisation: '若葉市立図書館' } };
    expect(fixedWith(draft('2021年製作'), RULE, 'organisation', options)).toBe(draft('若葉市立図書館 2021年製作'));
  });

  test('leaves a placeholder when nothing names the organisation', () => {
    const text = '製作館名及び製作年\n2021年製作\n';
    expect(fixedWith(text, RULE, 'organisation')).toBe('製作館名及び製作年\n○○○ 2021年製作\n');
  });
});
