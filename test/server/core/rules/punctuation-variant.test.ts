import { describe, expect, test } from 'vitest';
import { chooseFirst, fixText } from '../../../../server/core/lint/fix';
import { renderExample } from '../../../../server/core/rules/example';
import { found, lintText } from '../lint-text';

const RULE = 'punctuation-variant';
/** A book that uses 、。 and …… and ――. */
const BOOK =
  '　霧が深く、音もなく、灯も遠く、人もおらず、舟もなく、鳥も鳴かず、波も立たず、月も出ず、星も見えず、夜も明けない。誰だ。風か。霧か。波か。夢か。\n　「いや……霧だ――」「そう……か――」\n';
const body = (lines: string, book = BOOK): string => renderExample({ body: `【11ページ】\n${book}${lines}\n\n` }).text;
const fixed = (text: string): string => fixText(text, lintText, chooseFirst(new Set([RULE]))).text;

describe('punctuation-variant', () => {
  test.each([
    ['half-width', '　｢眠るな｡霧､灯･船｣', '　「眠るな。霧、灯・船」'],
    ['ASCII comma', '　橋が流され,渡し舟が出た。', '　橋が流され、渡し舟が出た。'],
    ['ASCII stop', '　橋が流され、渡し舟が出た.', '　橋が流され、渡し舟が出た。'],
    ['full-width comma', '　橋が流され，渡し舟が出た。', '　橋が流され、渡し舟が出た。'],
    ['ASCII ellipsis', '　「そうか...」', '　「そうか……」'],
    ['half-width ellipsis', '　「そうか･･･」', '　「そうか……」'],
    ['middle dots', '　「そうか・・・」', '　「そうか……」'],
    ['line of a table', '　「そうか──」', '　「そうか――」'],
    ['prolonged sound mark', '　そうか。ーー灯が消えた。', '　そうか。――灯が消えた。'],
    ['comma of speech', '　「あら,いつ来たの」', '　「あら、いつ来たの」'],
    ['numbers in mid-sentence', '　舟は来る一一それだけのこと。', '　舟は来る――それだけのこと。'],
    ['prolonged sound mark in mid-sentence', '　舟は来るーー霧が晴れれば。', '　舟は来る――霧が晴れれば。'],
    ['numbers', '　そうか。一一灯が消えた。', '　そうか。――灯が消えた。'],
  ])('finds the %s and writes what the book has', (_, wrong, right) => {
    const findings = lintText(body(wrong)).filter(({ ruleId }) => ruleId === RULE);
    expect(findings).toMatchObject([{ severity: 'hint' }]);
    expect(fixed(body(wrong))).toBe(body(right));
  });

  test('tells three points that stand once in a long book without others', () => {
    const findings = lintText(body('　「そうか・・・」', '　霧が深く、音もない。\n'.repeat(200)));
    expect(findings).toMatchObject([{ ruleId: RULE, message: 'unmixed' }]);
  });

  test('tells all places of a kind in one finding', () => {
    const [finding, ...others] = lintText(body('　白い霧が出,灯が見えた。\n　北の風が吹き,灯が消えた。')).filter(
      ({ ruleId }) => ruleId === RULE,
    );
    expect(others).toEqual([]);
    expect(finding?.places).toHaveLength(2);
  });

  test.each([
    ['a book with ，． throughout', '　橋が流され，渡し舟が出た．\n　風が吹き，灯が消えた．', ''],
    ['a book with ・・・ throughout', '　「そうか・・・」\n　「いや・・・」', ''],
    ['numbers, names, numbering', '　3.14と1,000と２，０００。J.スミス、ジョン.スミス。\nア.はじめに', BOOK],
    ['English', '　Yes, he did. Well... — no, -- that is, e.g. this.', BOOK],
    ['lines and leaders', '――――――――\n──\n第一章・・・・・・12\n第二章……12', BOOK],
    ['a date in kanji', '　昨日。一一月三日のことである。あーーと叫ぶ。', BOOK],
    ['what may be no dash in a book without one', '　名を一一あげる。', '　霧が出た。\n'],
    ['a cry and いちいち', '　「ねえーー、一一の名を言って」', BOOK],
    ['one wave dash only', '　十〜二十人。', BOOK],
  ])('is silent on %s', (_, lines, book) => {
    expect(found(body(lines, book), RULE)).toEqual([]);
  });
});
