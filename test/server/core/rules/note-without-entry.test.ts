import { describe, expect, test } from 'vitest';
import { renderExample } from '../../../../server/core/rules/example';
import { found, lintSources, lintText } from '../lint-text';

const RULE = 'note-without-entry';
const LEVEL = 'テキストデータ凡例\n1. 校正レベルは「全文校正テキストデータ」です。\n';
const book = (body: string, legend = ''): string =>
  renderExample({ legend: `${LEVEL}${legend}\n`, body: `${body}\n\n` }).text;
const shown = (text: string): string[] => found(text, RULE).map((place) => place.replace(/^\d+:/, ''));

describe('note-without-entry', () => {
  test.each([
    ['注1)', '　川注1)と町注2)。\n\n注\n注1) 北の川。', '注2)'],
    ['full width', '　川注１）と町注２）。\n\n注\n注１）　北の川。', '注２）'],
    ['in brackets', '　川（注1）と町（注2）。\n\n（注1）北の川。', '（注2）'],
    ['〔注1〕', '　川〔注1〕と町〔注2〕。\n\n〔注1〕　北の川。', '〔注2〕'],
    ['kanji', '　川（註一）と町（註二）。\n\n註一　北の川。', '（註二）'],
    ['notes of the translator', '　川（訳注1）と町（訳注2）。\n\n訳注1　北の川。', '（訳注2）'],
    ['※', '　川※1と町※2。\n\n※1　北の川。', '※2'],
    ['bare numbers in the list', '　川注1)と町注2)と石注3)。\n\n注\n1　北の川。\n2　南の町。', '注3)'],
    ['[1] in text and list', '　川[1]と町[2]と石[3]。\n\n注\n[1] 北の川。\n[2] 南の町。', '[3]'],
    ['a mark in brackets of its own', '　川注1)と町（石注2)のある町）。\n\n注\n注1) 北の川。', '注2)'],
    ['the second chapter', '　川注1)。\n\n注1) 北の川。\n\n第二章\n　町注1)と石注2)。\n\n注1) 南の町。', '注2)'],
  ])('finds %s', (_, body, expected) => {
    expect(shown(book(body))).toEqual([expected]);
    expect(shown(book(body).replace(/\n/g, '\r\n'))).toEqual([expected]);
  });

  test.each([
    ['the same mark twice', '　川注1)と町注2)。川注1)はまた。\n\n注\n注1) 北の川。\n注2) 南の町。'],
    ['notes behind every paragraph', '　川注1)。\n注1) 北の川。\n　町注2)。\n注2) 南の町。'],
    [
      'chapters with notes at the end of the book',
      '　川注1)町注2)。\n第二章\n　石注1)水注2)。\n\n注\n第一章\n注1) 甲。\n注2) 乙。\n第二章\n注1) 丙。\n注2) 丁。',
    ],
    ['words with 注', '　注意したい。受注100件、発注1) 未定。水を注ぐ。注目は三点。'],
    ['enumerations', '　方法は(1)洗う、(2)干す、(3)しまう。\n(1) 洗う\n(2) 干す'],
    ['※ without notes', '　※1 個まで。次の※2 は別。'],
    ['references to a note', '　川注1)。\n\n注\n注1) 北の川。注1)を見よ。'],
    ['two numbers at one mark', '　川注1)2)と町。\n\n注\n注1) 甲。\n注2) 乙。'],
  ])('is silent on %s', (_, body) => {
    expect(shown(book(body))).toEqual([]);
  });

  test('without any note at all there is one finding, and none where the legend says that they are left out', () => {
    const body = '　川注1)と町注2)と石注3)。';
    expect(lintText(book(body)).filter(({ ruleId }) => ruleId === RULE)).toMatchObject([
      { message: 'none', data: { count: 3 } },
    ]);
    expect(shown(book(body, '2. 注は省略した。\n'))).toEqual([]);
  });

  test('the legend may declare (1)', () => {
    const body = '　川(1)と町(2)。\n\n注\n(1) 北の川。';
    expect(shown(book(body, '2. 注の番号は(1)の形で示した。\n'))).toEqual(['(2)']);
    expect(shown(book(body))).toEqual([]);
  });

  test('notes may stand in another file', () => {
    const first = renderExample({ legend: `${LEVEL}\n`, body: '　川注1)と町注2)。\n\n', colophon: null }).text;
    const second = '注\n注1) 北の川。\n\n原本奥付\n水辺の町の記録\n発行所　見本書房\n';
    const sources = [
      { path: '001.txt', text: first },
      { path: '002.txt', text: second },
    ] as const;
    expect(lintSources([...sources]).filter(({ ruleId }) => ruleId === RULE)).toMatchObject([
      { draft: { path: '001.txt' }, data: { written: '注2)' } },
    ]);
  });
});
