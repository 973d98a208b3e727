import { describe, expect, test } from 'vitest';
import { fixedWith, fixesOf } from '../fix-finding';
import { lintText } from '../lint-text';

const RULE = 'publication-date-invalid';
const draft = (date: string, colophon = ''): string =>
  `原本情報\n水辺の町\n見本太郎 著\n見本書房\n${date}\n\n原本奥付\n水辺の町\n${colophon}\n`;
const invalid = (date: string): string[] =>
  lintText(draft(date))
    .filter(({ ruleId }) => ruleId === RULE)
    .map(
      ({ severity, message, span, draft: { text } }) => `${severity} ${message} ${text.slice(span.start, span.end)}`,
    );

describe('publication-date-invalid finds', () => {
  test.each([
    ['平成29年5月15日初版第1刷発行', ['warning eraOnly 平成29年5月15日']],
    ['昭和五十九年七月二十日発行', ['warning eraOnly 昭和五十九年七月二十日']],
    ['S60.3.1 発行', ['warning eraOnly S60.3.1']],
    ['二〇一七年五月一五日発行', ['warning kanji 二〇一七年五月一五日']],
    ['２０１７年５月１５日発行', ['warning fullWidth ２０１７年５月１５日']],
    ['2017年５月１５日発行', ['warning fullWidth 2017年５月１５日']],
    ['2017年2月30日発行', ['error impossible 2017年2月30日']],
    ['2017年13月1日発行', ['error impossible 2017年13月1日']],
    ['平成40年5月1日発行', ['error impossible 平成40年5月1日']],
    ['2026年4月2日発行', ['error future 2026年4月2日']],
    ['2071年5月15日発行', ['error future 2071年5月15日']],
    ['20l7年5月15日発行', ['warning unreadable 20l7年5月15日発行']],
    ['2017年5月15発行', ['warning unreadable 2017年5月15']],
    ['2017年5日15日発行', ['warning unreadable 2017年5日15日発行']],
    [
      '2010年2月31日第2版\n平成29年5月15日第3刷発行',
      ['error impossible 2010年2月31日', 'warning eraOnly 平成29年5月15日'],
    ],
  ])('%s', (date, expected) => {
    expect(invalid(date)).toEqual(expected);
  });
});

describe('publication-date-invalid is silent on', () => {
  test.each([
    ['2017年5月15日初版第1刷発行'],
    ['2017年5月発行'],
    ['2017年5月第3刷'],
    ['2017.5.15'],
    ['2017年(平成29年)5月15日発行'],
    ['平成29年(2017年)5月15日発行'],
    ['2017年5月15日(平成29年5月15日)発行'],
    ['2016年2月29日発行'],
    ['2026年4月1日発行'],
    ['2017年5月15日第三版第二刷発行'],
    ['20##年##月##日第##版第##刷発行'],
    ['発行年不明'],
    ['発行年：2017'],
  ])('%s', (date) => {
    expect(invalid(date)).toEqual([]);
  });

  test('dates of the colophon', () => {
    expect(fixesOf(draft('2017年5月15日発行', '平成四十年二月三十日　発行'), RULE)).toEqual([]);
  });
});

describe('the fix writes the date in western years and leaves the rest', () => {
  test.each([
    ['平成29年5月15日　初版第一刷発行', '2017年5月15日　初版第一刷発行', 'western'],
    ['昭和五十九年七月二十日発行', '1984年7月20日発行', 'western'],
    ['平成元年3月', '1989年3月', 'western'],
    ['二〇一七年五月一五日発行', '2017年5月15日発行', 'western'],
    ['２０１７年５月１５日　初版第１刷発行', '2017年5月15日　初版第１刷発行', 'western'],
    ['S60.3.1 発行', '1985年3月1日 発行', 'westernReview'],
    ['明治5年12月2日発行', '1872年12月2日発行', 'westernReview'],
  ])('%s', (date, expected, fix) => {
    expect(fixedWith(draft(date), RULE, fix)).toBe(draft(expected));
    expect(fixesOf(draft(expected), RULE)).toEqual([]);
  });

  test('an impossible date becomes the one of the colophon with the same printing', () => {
    const colophon = '2010年4月1日　初版第1刷発行\n平成29年5月15日　初版第5刷発行';
    expect(fixedWith(draft('2017年5月32日第5刷発行', colophon), RULE, 'fromColophon')).toBe(
      draft('2017年5月15日第5刷発行', colophon),
    );
  });

  test('an impossible date has no fix when the colophon has none', () => {
    expect(fixesOf(draft('2017年2月30日発行'), RULE)).toEqual([]);
  });
});
