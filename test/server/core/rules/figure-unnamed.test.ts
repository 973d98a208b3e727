import { describe, expect, test } from 'vitest';
import { fixedWith } from '../fix-finding';
import { draftWith } from '../legend-and-body';
import { found, lintText } from '../lint-text';

const RULE = 'figure-unnamed';
const OMITTED = '図、表、写真等は、該当する箇所に〔〕に入れて記し、内容の説明を省略した。';
const draft = (...body: string[]): string => draftWith([OMITTED], ['　次を見よ。', ...body, '　次の段落である。']);

describe('figure-unnamed', () => {
  test.each([
    '〔図〕',
    '［写真］',
    '〔図省略〕',
    '〔表：省略〕',
    '図：あり',
    '〔グラフ。右上がりの線が描かれている。〕',
    '（地図）',
  ])('finds %s', (line) => {
    expect(found(draft(line), RULE)).toEqual([expect.stringContaining(line)]);
  });

  test.each([
    ['〔図1〕'],
    ['〔写真　川辺の石柱〕'],
    ['〔写真：川辺の石柱〕'],
    ['〔図〕町の断面'],
    ['〔町の断面図〕'],
    ['〔写真〕', '川辺に立つ石柱'],
    ['図1　町の断面', '〔図　省略〕'],
    ['〔図書館で〕'],
    ['〔表〕', '　拝啓', '〔裏〕'],
    ['　彼は（図）のほうを見た。'],
    ['写真：見本新聞社'],
    ['〔図の説明〕', '図1　町の断面。東が高い。', '〔図の説明終わり〕'],
  ])('is silent on %s', (...lines) => {
    expect(found(draft(...lines), RULE)).toEqual([]);
  });

  test('a description of a figure without number and name is only pointed out', () => {
    const findings = lintText(draft('〔図の説明〕', '東が高く、西へ下る。', '〔図の説明終わり〕'));
    expect(findings.filter(({ ruleId }) => ruleId === RULE).map(({ severity }) => severity)).toEqual(['hint']);
  });

  test.each([
    ['〔図〕', '〔図　○○○〕'],
    ['〔図省略〕', '〔図　○○○　省略〕'],
    ['〔写真。浜辺の石柱。〕', '〔写真　○○○。浜辺の石柱。〕'],
  ])('the fix makes %s %s', (line, expected) => {
    const fixed = fixedWith(draft(line), RULE, 'name');
    expect(fixed).toBe(draft(expected));
    expect(found(fixed, RULE)).toEqual([]);
  });
});
