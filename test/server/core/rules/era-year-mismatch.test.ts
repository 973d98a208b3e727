import { describe, expect, test } from 'vitest';
import { renderExample } from '../../../../server/core/rules/example';
import { fixedWith, fixesOf } from '../fix-finding';
import { found, lintText } from '../lint-text';

const RULE = 'era-year-mismatch';
const source = (date: string): string => `原本情報\n水辺の町\n見本太郎 著\n見本書房\n${date}\n\n`;
const draft = (date: string): string => renderExample({ 'source-info': source(date) }).text;

describe('era-year-mismatch finds', () => {
  test.each([
    ['2017年(平成28年)5月15日発行', '5:2017年(平成28年)5月15日'],
    ['平成28年（2017年）5月15日発行', '5:平成28年（2017年）5月15日'],
    ['昭和42(1964)年4月15日第1刷', '5:昭和42(1964)年4月15日'],
    ['2017年5月15日(平成28年5月15日)発行', '5:2017年5月15日(平成28年5月15日)'],
    ['二〇一七（平成二十八）年五月発行', '5:二〇一七（平成二十八）年五月'],
    ['2028年(平成40年)5月', '5:2028年(平成40年)5月'],
  ])('%s', (date, expected) => {
    expect(found(draft(date), RULE)).toEqual([expected]);
  });

  test.each([
    ['production', '製作館名及び製作年\n青葉点字図書館 2021年(令和2年)製作\n\n', '8:2021年(令和2年)'],
    [
      'legend',
      'テキストデータ凡例\n1. 全文校正テキストデータです。2021年(令和2年)に校正した。\n\n',
      '15:2021年(令和2年)',
    ],
  ])('in the %s', (kind, section, expected) => {
    expect(found(renderExample({ [kind]: section }).text, RULE)).toEqual([expected]);
  });

  test('a hint without fix in the colophon', () => {
    const { text } = renderExample({ colophon: '原本奥付\n水辺の町\n2017年(平成28年)5月15日　初版第1刷発行\n' });
    const [finding, ...others] = lintText(text, { only: new Set([RULE]) });
    expect([finding?.severity, finding?.message, finding?.fixes, others]).toEqual(['hint', 'printed', [], []]);
  });
});

describe('era-year-mismatch is silent on', () => {
  test.each([
    ['2017年(平成29年)5月15日発行'],
    ['1989年(昭和64年)1月5日発行'],
    ['1989年(平成元年)1月10日発行'],
    ['1926年(大正15年)発行'],
    ['平成28年5月15日発行'],
    ['1998年(平成9年度)発行'],
  ])('%s', (date) => {
    expect(found(draft(date), RULE)).toEqual([]);
  });

  test('the body', () => {
    expect(found(renderExample({ body: '　2017年(平成28年)のことである。\n\n' }).text, RULE)).toEqual([]);
    expect(found('　2017年(平成28年)のことである。\n', RULE)).toEqual([]);
  });
});

describe('the fixes', () => {
  test.each([
    ['era', '2017年(平成28年)5月15日', '2017年(平成29年)5月15日'],
    ['western', '2017年(平成28年)5月15日', '2016年(平成28年)5月15日'],
    ['era', '2019年(平成30年)6月1日', '2019年(令和元年)6月1日'],
    ['era', '2019年(平成30年)3月1日', '2019年(平成31年)3月1日'],
    ['era', '平成28年（２０１７年）', '平成29年（２０１７年）'],
  ])('%s of %s', (fix, date, expected) => {
    expect(fixedWith(draft(date), RULE, fix)).toBe(draft(expected));
  });

  test('the year that the colophon has comes first', () => {
    expect(fixesOf(draft('2016年(平成29年)5月15日'), RULE).map(({ fix }) => fix)).toEqual(['western', 'era']);
    expect(fixesOf(draft('2017年(平成28年)5月15日'), RULE).map(({ fix }) => fix)).toEqual(['era', 'western']);
  });

  test('there is no era year to take from an era that has none', () => {
    expect(fixesOf(draft('2028年(平成40年)5月'), RULE).map(({ fix }) => fix)).toEqual(['era']);
  });
});
