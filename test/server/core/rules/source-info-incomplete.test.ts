import { describe, expect, test } from 'vitest';
import { fixedWith, fixesOf } from '../fix-finding';
import { lintText } from '../lint-text';

const RULE = 'source-info-incomplete';
const COLOPHON =
  '\n\n原本奥付\n水辺の町―三十年の歩み\n2010年4月1日　初版第1刷発行\n2017年5月15日　初版第5刷発行\n著者　見本太郎\n訳者　例示花子\n発行所　株式会社見本書房\n';
const draft = (lines: string, colophon = COLOPHON): string => `原本情報\n${lines}${colophon}`;
const missing = (lines: string, colophon = COLOPHON): string[] =>
  lintText(draft(lines, colophon))
    .filter(({ ruleId }) => ruleId === RULE)
    .map(({ message, severity, span }) => `${severity} ${message} ${span.start}`);

describe('source-info-incomplete finds, at the heading,', () => {
  test.each([
    ['no title', '2017年5月15日発行', ['error title 0', 'warning responsibility 0', 'error publisher 0']],
    ['no people', '水辺の町\n見本書房\n2017年5月15日発行', ['warning responsibility 0']],
    ['no people, but a series', '水辺の町\n見本選書12\n見本書房\n2017年5月15日発行', ['warning responsibility 0']],
    ['no publisher', '水辺の町\n見本太郎 著\n2017年5月15日発行', ['error publisher 0']],
    ['no publisher, but a series', '水辺の町\n見本太郎 著\n見本選書12\n2017年5月15日発行', ['error publisher 0']],
    ['no date', '水辺の町\n見本太郎 著\n見本書房', ['error date 0']],
    ['an edition without a date', '水辺の町\n見本太郎 著\n見本書房\n初版第1刷発行', ['error date 0']],
    ['no date under labels', '書名：水辺の町\n著者：見本太郎\n出版社：見本書房', ['error date 0']],
  ])('%s', (_, lines, expected) => {
    expect(missing(lines)).toEqual(expected);
  });

  test('a series at the place of the publisher, which the colophon prints with the title', () => {
    const colophon = '\n\n原本奥付\n水辺の町　見本花子詩集\n著者　見本太郎\n発行所　見本書房\n';
    expect(missing('水辺の町\n見本太郎 著\n見本花子詩集\n2017年5月15日発行', colophon)).toEqual(['error publisher 0']);
  });
});

describe('source-info-incomplete is silent', () => {
  test.each([
    ['on people and publisher on one line', '水辺の町\n見本太郎 著 見本書房\n2017年5月15日発行'],
    ['on an author without role', '水辺の町\n見本太郎\n見本書房\n2017年5月15日発行'],
    ['on a date that cannot be read', '水辺の町\n見本太郎 著\n見本書房\n20l7年5月15日発行'],
    ['on a date that is not known', '水辺の町\n見本太郎 著\n見本書房\n発行年不明'],
    ['on a bare year', '水辺の町\n見本太郎 著\n見本書房, 1998'],
    ['on a date inside another line', '水辺の町\n見本太郎 著 見本書房 1990年4月'],
    ['on placeholders, which are a finding of their own', '○○○\n20##年##月##日第##版第##刷発行'],
    ['on an empty section, which is a finding of its own', ''],
    ['on a year as title', '1984年\n見本太郎 訳\n見本書房\n2009年7月25日発行'],
    ['on the form of catalogues', '水辺の町 / 見本太郎 著\n東京 : 見本書房, 2010.5'],
  ])('%s', (_, lines) => {
    expect(missing(lines)).toEqual([]);
  });

  test.each([
    '水辺の町\n見本太郎\n文藝山脈\n2017年5月15日発行\n',
    '水辺の町\n文藝山脈\n著者　見本太郎\n発行所　文藝山脈\n',
  ])('on a publisher that the colophon prints among the title lines: %j', (colophon) => {
    expect(missing('水辺の町\n見本太郎 著\n文藝山脈\n2017年5月15日発行', `\n\n原本奥付\n${colophon}`)).toEqual([]);
  });

  test('on missing people when the colophon names none', () => {
    expect(missing('統計年鑑\n見本書房\n2017年5月15日発行', '\n\n原本奥付\n統計年鑑\n発行所　見本書房\n')).toEqual([]);
  });

  test('on a text without 原本情報', () => {
    expect(lintText('原本奥付\n水辺の町\n').filter(({ ruleId }) => ruleId === RULE)).toEqual([]);
  });
});

describe('the fix puts the line of the colophon at its place', () => {
  test.each([
    [
      'the title',
      '見本太郎 著\n見本書房\n2017年5月15日発行',
      '水辺の町 : 三十年の歩み\n見本太郎 著\n見本書房\n2017年5月15日発行',
    ],
    [
      'the people',
      '水辺の町\n見本書房\n2017年5月15日発行',
      '水辺の町\n見本太郎 著 ; 例示花子 訳\n見本書房\n2017年5月15日発行',
    ],
    ['the publisher', '水辺の町\n見本太郎 著\n2017年5月15日発行', '水辺の町\n見本太郎 著\n見本書房\n2017年5月15日発行'],
    [
      'the dates',
      '水辺の町\n見本太郎 著\n見本書房',
      '水辺の町\n見本太郎 著\n見本書房\n2010年4月1日初版\n2017年5月15日第5刷発行',
    ],
  ])('%s', (_, lines, expected) => {
    const text = draft(lines).replaceAll('\n', '\r\n');
    const fixed = fixedWith(text, RULE, 'insert');
    expect(fixed).toBe(draft(expected).replaceAll('\n', '\r\n'));
    expect(fixesOf(fixed, RULE)).toEqual([]);
  });

  test('and all missing lines at once', () => {
    expect(fixedWith(draft('水辺の町\n見本太郎 著'), RULE, 'insertAll')).toBe(
      draft('水辺の町\n見本太郎 著\n見本書房\n2010年4月1日初版\n2017年5月15日第5刷発行'),
    );
  });

  test('but inserts nothing that the colophon does not state', () => {
    expect(fixesOf(draft('水辺の町\n見本太郎 著\n見本書房', '\n\n原本奥付\n水辺の町\n'), RULE)).toEqual([]);
  });
});
