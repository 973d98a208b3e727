import { describe, expect, test } from 'vitest';
import { fixedWith } from '../fix-finding';
import { draftWith } from '../legend-and-body';
import { found, lintText } from '../lint-text';

const RULE = 'unreadable-mark-unexplained';
const places = (legend: string[], ...body: string[]): string[] =>
  found(draftWith(legend, body), RULE).map((place) => place.replace(/^\d+:/, ''));

describe('unreadable-mark-unexplained', () => {
  test.each([
    ['　看板には「■村商店」とある。', '■'],
    ['　社会が充分に発■すると、国は栄える。', '■'],
    ['　名は〓川とだけ読めた。', '〓'],
  ])('finds the sign in %s', (line, sign) => {
    expect(places([], line)).toEqual([sign]);
  });

  test('a sign that stands at many places is told once, with all of them', () => {
    const text = draftWith([], ['　「■村」と「■川」、〓山。', '　「山■」もある。']);
    const findings = lintText(text).filter(({ ruleId }) => ruleId === RULE);
    expect(findings.map(({ message, places: all }) => [message, all?.length])).toEqual([
      ['several', 3],
      ['unexplained', undefined],
    ]);
  });

  test.each([
    [[], ['　船〔読み取り不能文字〕■隻。']],
    [[], ['　船■〔一字不明〕隻、船■（判読不能）隻。']],
    [['判読できない文字は■で示した。'], ['　「■村」。']],
    [['読み取れない文字は〓（ゲタ）とした。'], ['　名は〓川。']],
    [['読み取り不能の箇所は、記号で示した。'], ['　「■村」、〓川。']],
    [[], ['　■は判読できない文字を表す。', '　「■村」がある。']],
    [[], ['　図の■は石、□は土を表す。']],
    [[], ['■巣箱は新品でなくてもよい。', '　■東京　■大阪。']],
    [[], ['　■は男性、□は女性を示す。凡例の「■」を見よ。']],
    [[], ['評価　■■■□□。', '■■■■■', '〓〓〓〓〓〓']],
    [[], ['第一部■第二部', '　これで終わる。■']],
  ])('with the legend %j is silent on %j', (legend, body) => {
    expect(places(legend, ...body)).toEqual([]);
  });

  test('a legend that explains ■ does not explain 〓', () => {
    expect(places(['判読できない文字は■で示した。'], '　「■村」、〓川。')).toEqual(['〓']);
  });

  test.each(['mark', 'explain'])('the fix %s mends it', (fix) => {
    const text = draftWith([], ['　「■村」がある。']).replace(/\n/g, '\r\n');
    const fixed = fixedWith(text, RULE, fix);
    expect(found(fixed, RULE)).toEqual([]);
    expect(fixed.replace('〔読み取り不能文字〕', '').replace(/\r\n2\. [^\r\n]*/, '')).toBe(text);
  });
});
