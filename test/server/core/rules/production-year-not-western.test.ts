import { describe, expect, test } from 'vitest';
import { renderExample } from '../../../../server/core/rules/example';
import { fixedWith, fixesOf } from '../fix-finding';
import { found } from '../lint-text';

const RULE = 'production-year-not-western';
const draft = (lines: string): string => renderExample({ production: `製作館名及び製作年\n${lines}\n\n` }).text;

test.each([
  ['青葉点字図書館 令和3年製作', '令和3', 'western', '青葉点字図書館 2021年製作'],
  ['青葉点字図書館 令和元年度製作', '令和元', 'western', '青葉点字図書館 2019年度製作'],
  ['青葉点字図書館 令和三年三月製作', '令和三', 'western', '青葉点字図書館 2021年三月製作'],
  ['青葉点字図書館 二〇二一年製作', '二〇二一', 'western', '青葉点字図書館 2021年製作'],
  ['青葉点字図書館 ２０２１年製作', '２０２１', 'western', '青葉点字図書館 2021年製作'],
  ['青葉点字図書館\n製作年：平成30年', '平成30', 'western', '青葉点字図書館\n製作年：2018年'],
  ['青葉点字図書館 R3年製作', 'R3', 'westernReview', '青葉点字図書館 2021年製作'],
])('%s is found and mended', (lines, place, fix, expected) => {
  expect(found(draft(lines), RULE).map((entry) => entry.replace(/^\d+:/, ''))).toEqual([place]);
  expect(fixedWith(draft(lines), RULE, fix)).toBe(draft(expected));
  expect(found(draft(expected), RULE)).toEqual([]);
});

test('a year that its era does not have is found and has no fix', () => {
  const text = draft('青葉点字図書館 平成40年製作');
  expect(found(text, RULE)).toEqual(['8:平成40']);
  expect(fixesOf(text, RULE)).toEqual([]);
});

describe('production-year-not-western is silent on', () => {
  test.each([
    ['青葉点字図書館 2021年製作'],
    ['青葉点字図書館 2021 年製作'],
    ['青葉点字図書館 2021(令和3)年製作'],
    ['青葉点字図書館 令和3年(2021年)製作'],
    ['平成記念図書館 2021年製作'],
    ['青葉点字図書館 20##年製作'],
  ])('%s', (lines) => {
    expect(found(draft(lines), RULE)).toEqual([]);
  });
});
