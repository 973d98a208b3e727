import { describe, expect, test } from 'vitest';
import { eraYearOn, formatEraYear, westernYear } from '../../../../server/core/book/era';
import {
  findDates,
  formatDate,
  isAfter,
  isEraMismatch,
  isImpossible,
  yearOf,
} from '../../../../server/core/book/japanese-date';
import { parseNumber } from '../../../../server/core/book/numeral';

/** Each date of a line as `written → year-month-day`. */
const dates = (line: string): string[] =>
  findDates(line).map((date) =>
    [
      line.slice(date.span.start, date.span.end),
      [yearOf(date), date.month, date.day].filter((part) => part !== undefined).join('-'),
    ].join(' → '),
  );

describe('findDates', () => {
  test.each([
    ['2017年5月15日初版第1刷発行', ['2017年5月15日 → 2017-5-15']],
    ['2017 年 5 月 15 日', ['2017 年 5 月 15 日 → 2017-5-15']],
    ['２０１７年５月１５日', ['２０１７年５月１５日 → 2017-5-15']],
    ['二〇一七年五月一五日', ['二〇一七年五月一五日 → 2017-5-15']],
    ['二○一七年十二月二十日', ['二○一七年十二月二十日 → 2017-12-20']],
    ['千九百八十四年七月', ['千九百八十四年七月 → 1984-7']],
    ['昭和五十九年七月廿日', ['昭和五十九年七月廿日 → 1984-7-20']],
    ['平成元年三月卅日', ['平成元年三月卅日 → 1989-3-30']],
    ['1998（平成10）年4月1日', ['1998（平成10）年4月1日 → 1998-4-1']],
    ['平成10年（1998年）4月', ['平成10年（1998年）4月 → 1998-4']],
    ['昭和42(1964)年4月15日', ['昭和42(1964)年4月15日 → 1964-4-15']],
    ['1989〔平成元〕年', ['1989〔平成元〕年 → 1989']],
    ['2017年5月15日(平成29年5月15日)発行', ['2017年5月15日(平成29年5月15日) → 2017-5-15']],
    ['1984・7・20', ['1984・7・20 → 1984-7-20']],
    ['東京 : 見本社, 2016.9', ['2016.9 → 2016-9']],
    ['S60.3.1', ['S60.3.1 → 1985-3-1']],
    ['平18年3月31日', ['平18年3月31日 → 2006-3-31']],
    ['㍻18年3月', ['㍻18年3月 → 2006-3']],
    ['皇紀二千六百年', ['皇紀二千六百年 → 1940']],
    ['2010年4月1日 初版 2017年5月15日 第5刷', ['2010年4月1日 → 2010-4-1', '2017年5月15日 → 2017-5-15']],
    ['2017年5月3刷', ['2017年5月 → 2017-5']],
  ])('%s', (line, expected) => {
    expect(dates(line)).toEqual(expected);
  });

  test.each([
    ['平成25年度事業報告'],
    ['1987-1989'],
    ['1990年代の文学'],
    ['振替 00190-5-12345'],
    ['電話 03-1985-2017'],
    ['20##年##月##日'],
    ['R2-D2'],
    ['昭59'],
    ['©1992 Printed in Japan'],
  ])('no date in %s', (line) => {
    expect(dates(line)).toEqual([]);
  });

  test('a fiscal year in brackets is no second year', () => {
    expect(findDates('1998年(平成9年度)').map(({ era }) => era)).toEqual([undefined]);
  });
});

describe('eras', () => {
  const calendar = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { era: 'long', year: 'numeric', timeZone: 'UTC' });

  /** Every month's first and last day since 1873 (the solar calendar) and both sides of each change of era. */
  const days = (): [number, number, number][] => {
    const months = Array.from({ length: (2031 - 1873) * 12 }, (_, index) => [
      1873 + Math.floor(index / 12),
      (index % 12) + 1,
    ]);
    const changes = [
      '1912-7-29',
      '1912-7-30',
      '1926-12-24',
      '1926-12-25',
      '1989-1-7',
      '1989-1-8',
      '2019-4-30',
      '2019-5-1',
    ];
    return [
      ...months.flatMap(([year = 0, month = 0]): [number, number, number][] => [
        [year, month, 1],
        [year, month, 28],
      ]),
      ...changes.map((day) => day.split('-').map(Number) as [number, number, number]),
    ];
  };

  test('agree with the calendar of the platform on every month and every change of era', () => {
    const wrong = days().filter(([year, month, day]) => {
      const era = eraYearOn({ year, month, day });
      const known = calendar.format(new Date(Date.UTC(year, month - 1, day)));
      return !era || formatEraYear(era) !== known || westernYear(era) !== year;
    });
    expect(wrong).toEqual([]);
  });

  test.each([
    [{ name: '平成', year: 31 }, 2019],
    [{ name: '平成', year: 32 }, undefined],
    [{ name: '昭和', year: 64 }, 1989],
    [{ name: '昭和', year: 0 }, undefined],
    [{ name: '慶応', year: 3 }, undefined],
  ])('%o is %s', (era, year) => {
    expect(westernYear(era)).toBe(year);
  });

  test.each([
    ['2017年(平成29年)', false],
    ['2017年(平成28年)', true],
    ['1989年(昭和64年)', false],
    ['1989年(平成元年)', false],
    ['2028年(平成40年)', true],
    ['平成29年', false],
  ])('%s disagrees: %s', (line, expected) => {
    expect(findDates(line).map(isEraMismatch)).toEqual([expected]);
  });
});

test.each([
  ['2017年2月30日', true],
  ['2016年2月29日', false],
  ['1900年2月29日', true],
  ['2017年13月1日', true],
  ['平成40年5月1日', true],
  ['平成2017年5月1日', true],
  ['明治3年2月30日', false],
  ['2017年5月', false],
])('%s is impossible: %s', (line, expected) => {
  expect(findDates(line).map(isImpossible)).toEqual([expected]);
});

test.each([
  ['2026年4月1日', false],
  ['2026年4月2日', true],
  ['2026年4月', false],
  ['2026年5月', true],
  ['令和9年', true],
])('%s lies after 2026-04-01: %s', (line, expected) => {
  expect(findDates(line).map((date) => isAfter(date, { year: 2026, month: 4, day: 1 }))).toEqual([expected]);
});

test.each([
  ['昭和五十九年七月二十日', '1984年7月20日'],
  ['二〇一七年五月', '2017年5月'],
  ['平成元年', '1989年'],
  ['平成40年', undefined],
])('%s is written %s', (line, expected) => {
  expect(findDates(line).map(formatDate)).toEqual([expected]);
});

test.each([
  ['二〇一七', 2017],
  ['二千十七', 2017],
  ['二千〇一', 2001],
  ['十二', 12],
  ['廿三', 23],
  ['百二十', 120],
  ['元', 1],
  ['○', 0],
  ['年', NaN],
])('%s is %d', (written, value) => {
  expect(parseNumber(written)).toBe(value);
});
