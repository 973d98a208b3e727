import { expect, test } from 'vitest';
import { renderExample } from '../../../../server/core/rules/example';
import { textOf } from '../fix-finding';
import { lintText } from '../lint-text';

const RULE = 'production-year-implausible';
const implausible = (year: string, dates = '2017年5月15日初版第1刷発行'): string[] => {
  const { text } = renderExample({
    'source-info': `原本情報\n水辺の町\n見本太郎 著\n見本書房\n${dates}\n\n`,
    'production': `製作館名及び製作年\n青葉点字図書館 ${year}製作\n\n`,
  });
  return lintText(text)
    .filter(({ ruleId }) => ruleId === RULE)
    .map(({ severity, message, data, related }) => {
      const places = (related ?? []).map(({ span }) => text.slice(span.start, span.end));
      const published = data && 'published' in data ? [textOf(data, 'published')] : [];
      return [severity, message, ...published, ...places].join(' ');
    });
};

test.each([
  ['2016年', '2017年5月15日発行', ['error beforeBook 2017 2017年5月15日']],
  ['平成28年', '2017年5月15日発行', ['error beforeBook 2017 2017年5月15日']],
  ['2012年', '2010年4月1日初版\n2017年5月15日第5刷発行', ['error beforeBook 2017 2017年5月15日']],
  ['2016年', '平成29年5月15日発行', ['error beforeBook 2017 平成29年5月15日']],
  ['2016年', '2071年5月15日発行', ['error beforeBook 2017 2017年5月15日']],
  ['2027年', '2017年5月15日発行', ['error future']],
  ['2017年', '2017年5月15日発行', []],
  ['2026年', '2017年5月15日発行', []],
  ['平成40年', '2017年5月15日発行', []],
])('製作年 %s, 発行日 %s', (year, dates, expected) => {
  expect(implausible(year, dates)).toEqual(expected);
});
