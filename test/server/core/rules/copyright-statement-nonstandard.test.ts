import { describe, expect, test } from 'vitest';
import { COPYRIGHT_PROHIBITION, copyrightSentence } from '../../../../server/core/book/copyright';
import { fixedWith, fixesOf } from '../fix-finding';
import { lintText } from '../lint-text';

const RULE = 'copyright-statement-nonstandard';
const SENTENCE = copyrightSentence('青葉点字図書館');
const BOTH = `${SENTENCE}\n${COPYRIGHT_PROHIBITION}`;
const draft = (lines: string): string =>
  `製作館名及び製作年\n青葉点字図書館 2021年製作\n\n著作権処理に関する事項\n${lines}\n\nテキストデータ凡例\n1. 全文校正テキストデータです。\n`;
const findings = (lines: string): string[] =>
  lintText(draft(lines))
    .filter(({ ruleId }) => ruleId === RULE)
    .map(
      ({ severity, message, span, draft: { text } }) => `${severity} ${message} ${text.slice(span.start, span.end)}`,
    );

describe('copyright-statement-nonstandard finds', () => {
  test.each([
    ['another article', BOTH.replace('第37条第3項', '第30条第1項'), ['error provision 第30条第1項']],
    ['another paragraph', BOTH.replace('第3項', '第 1 項'), ['error provision 第37条第 1 項']],
    ['an inserted article', BOTH.replace('第37条第3項', '第三十七条の二'), ['error provision 第三十七条の二']],
    ['no sentence', '著作権は著者にあります。', ['error missing 著作権処理に関する事項']],
    ['only the second paragraph', COPYRIGHT_PROHIBITION, ['error missing 著作権処理に関する事項']],
    [
      'no organisation',
      BOTH.replace('青葉点字図書館が', ''),
      [`error maker ${SENTENCE.replace('青葉点字図書館が', '')}`],
    ],
    ['other words', BOTH.replace('この', '本'), ['warning words 本']],
    ['another spelling', BOTH.replace('障害', '障がい'), ['warning words 障がい']],
    [
      'other words behind accepted ones',
      BOTH.replace('第37条', '第 三十七 条')
        .replace('基づき', '基き')
        .replace('高齢等', '高令等')
        .replace('方のため', '方の為'),
      ['warning words 高令'],
    ],
    ['words left out', BOTH.replace('テキスト', ''), ['warning words この']],
    ['no paragraph of the article', BOTH.replace('第3項', ''), ['warning words 著作権法第37条']],
    [
      'quite another sentence',
      'テキストは青葉点字図書館が製作しました。',
      [
        'warning wording テキストは青葉点字図書館が製作しました。',
        'information prohibition テキストは青葉点字図書館が製作しました。',
      ],
    ],
    ['no second paragraph', SENTENCE, [`information prohibition ${SENTENCE}`]],
  ])('%s', (_, lines, expected) => {
    expect(findings(lines)).toEqual(expected);
  });
});

test('copyright-statement-nonstandard names the prescribed words', () => {
  const [finding] = lintText(draft(BOTH.replace('障害', '障がい'))).filter(({ ruleId }) => ruleId === RULE);
  expect(finding?.data).toEqual({ written: '障がい', standard: '障害' });
});

describe('copyright-statement-nonstandard is silent on', () => {
  test.each([
    ['the prescribed text', BOTH],
    ['spaces and widths', BOTH.replace('第37条第3項', '第 ３７ 条第 ３ 項')],
    ['kanji numerals', BOTH.replace('第37条第3項', '第三十七条第三項')],
    ['制作', BOTH.replace('製作', '制作')],
    [
      'hard line breaks',
      `${SENTENCE.slice(0, 35)}\n${SENTENCE.slice(35, 70)}\n${SENTENCE.slice(70)}\n${COPYRIGHT_PROHIBITION}`,
    ],
    ['indented paragraphs', `　${SENTENCE}\n　${COPYRIGHT_PROHIBITION}`],
    ['another wording of the second paragraph', `${SENTENCE}\n第三者への提供、また貸しはご遠慮ください。`],
    ['a placeholder for the organisation', `${copyrightSentence('○○○')}\n${COPYRIGHT_PROHIBITION}`],
    ['an empty section, which is a finding of its own', ''],
  ])('%s', (_, lines) => {
    expect(findings(lines)).toEqual([]);
  });

  test('a text without the section', () => {
    expect(fixesOf('製作館名及び製作年\n青葉点字図書館 2021年製作\n', RULE)).toEqual([]);
  });
});

describe('the fix', () => {
  test.each([
    ['cite', 'corrects the article only', BOTH.replace('第37条第3項', '第 30 条第 1 項'), BOTH],
    [
      'restore',
      'restores the sentence and keeps the organisation',
      `本データは若葉市立図書館が製作しました。\n${COPYRIGHT_PROHIBITION}`,
      `${copyrightSentence('若葉市立図書館')}\n${COPYRIGHT_PROHIBITION}`,
    ],
    ['restore', 'names the organisation of the production statement', BOTH.replace('青葉点字図書館が', ''), BOTH],
    [
      'restore',
      'keeps what stands behind the sentence',
      `本データは青葉点字図書館が製作しました。${COPYRIGHT_PROHIBITION}`,
      SENTENCE + COPYRIGHT_PROHIBITION,
    ],
    ['insert', 'puts the sentence below the heading', '著作権は著者にあります。', `${BOTH}\n著作権は著者にあります。`],
    ['insert', 'does not double the second paragraph', COPYRIGHT_PROHIBITION, BOTH],
    ['prohibit', 'adds the second paragraph', SENTENCE, BOTH],
  ])('%s %s', (fix, _, lines, expected) => {
    const text = draft(lines).replaceAll('\n', '\r\n');
    expect(fixedWith(text, RULE, fix)).toBe(draft(expected).replaceAll('\n', '\r\n'));
    expect(findings(expected)).toEqual([]);
  });

  test('takes the configured organisation when no section names one', () => {
    const text = '著作権処理に関する事項\n著作権は著者にあります。\n';
    expect(fixedWith(text, RULE, 'insert', { config: { organisation: '若葉市立図書館' } })).toContain(
      copyrightSentence('若葉市立図書館'),
    );
  });
});
