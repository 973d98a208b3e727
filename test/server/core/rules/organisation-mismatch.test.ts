import { describe, expect, test } from 'vitest';
import { copyrightSentence } from '../../../../server/core/book/copyright';
import { fixText } from '../../../../server/core/lint/fix';
import { chooseFirst } from '../../../../server/core/lint/fix';
import { fixedWith } from '../fix-finding';
import { found, lintText } from '../lint-text';

const RULE = 'organisation-mismatch';
const draft = (production: string, copyright: string): string =>
  `製作館名及び製作年\n${production} 2021年製作\n\n著作権処理に関する事項\n${copyrightSentence(copyright)}\n`;

describe('organisation-mismatch finds', () => {
  test('both places when nothing is configured, each with the other', () => {
    const text = draft('青葉点字図書館', '若葉市立図書館');
    expect(found(text, RULE)).toEqual(['2:青葉点字図書館', '5:若葉市立図書館']);
    const related = lintText(text, { only: new Set([RULE]) }).flatMap((finding) => finding.related ?? []);
    expect(related.map(({ span }) => text.slice(span.start, span.end))).toEqual(['若葉市立図書館', '青葉点字図書館']);
  });

  test.each([
    ['青葉点字図書館', '若葉市立図書館', ['5:若葉市立図書館']],
    ['青葉点字図書舘', '青葉点字図書館', ['2:青葉点字図書舘']],
    ['若葉市立図書館', '若葉市立図書館', ['2:若葉市立図書館', '5:若葉市立図書館']],
    ['青葉点字図書館', '青葉点字図書館', []],
  ])('each place that differs from the configured one: %s, %s', (production, copyright, expected) => {
    expect(found(draft(production, copyright), RULE, { config: { organisation: ' 青葉点字図書館 ' } })).toEqual(
      expected,
    );
  });

  test.each([
    ['青葉点字 図書館', '青葉点字図書館'],
    ['青葉点字図書館', '青葉点字図書館　'],
  ])('a space inside, but none around: %s, %s', (production, copyright) => {
    expect(found(draft(production, copyright), RULE)).toHaveLength(production.includes(' ') ? 2 : 0);
  });
});

describe('organisation-mismatch tells what cannot be heard', () => {
  test.each([
    ['青葉点字 図書館', 'Spaces'],
    ['青葉点字図書舘', 'Forms'],
    ['青葉点字　図書舘', 'Forms'],
    ['若葉点字図書館', ''],
  ])('%s: %s', (production, what) => {
    const text = draft(production, '青葉点字図書館');
    const messages = (organisation?: string): string[] =>
      lintText(text, { only: new Set([RULE]), ...(organisation && { config: { organisation } }) }).map(
        ({ message }) => message,
      );
    expect(messages()).toEqual([`differ${what}`, `differ${what}`]);
    expect(messages('青葉点字図書館')).toEqual([`configured${what}`]);
  });
});

describe('organisation-mismatch is silent', () => {
  test.each([
    ['on the same name', draft('青葉点字図書館', '青葉点字図書館')],
    ['on placeholders', draft('○○○', '青葉点字図書館')],
    ['on a name of several bodies', draft('青葉点字図書館・音訳の会', '青葉点字図書館・音訳の会')],
    ['on a name broken over two lines', draft('青葉点字図書館', '青葉点字\n図書館')],
    ['on a text with one of the sections', `著作権処理に関する事項\n${copyrightSentence('青葉点字図書館')}\n`],
  ])('%s', (_, text) => {
    expect(found(text, RULE)).toEqual([]);
  });
});

describe('the fixes', () => {
  test.each([
    ['copyright', draft('青葉点字図書館', '青葉点字図書館')],
    ['production', draft('若葉市立図書館', '若葉市立図書館')],
  ])('%s takes the name of the other place', (fix, expected) => {
    expect(fixedWith(draft('青葉点字図書館', '若葉市立図書館'), RULE, fix)).toBe(expected);
  });

  test('applied to all findings at once do not swap the names', () => {
    const findingsOf = (text: string) => lintText(text, { only: new Set([RULE]) });
    const { text } = fixText(draft('青葉点字図書館', '若葉市立図書館'), findingsOf, chooseFirst(new Set([RULE])));
    expect(text).toBe(draft('青葉点字図書館', '青葉点字図書館'));
  });
});
