import { describe, expect, test } from 'vitest';
import { fixedWith, fixesOf } from '../fix-finding';
import { draftWith } from '../legend-and-body';
import { found, lintText } from '../lint-text';

const RULE = 'figure-undescribed';
const draft = (legend: string, ...body: string[]): string =>
  draftWith([legend], ['　町は広い。', '　次を見よ。', ...body, '　次の段落である。', '　終わりである。']);
const BRACKETS = '製作者の補足は〔〕に入れた。';

describe('figure-undescribed', () => {
  test.each([
    [BRACKETS, '〔図1　町の断面〕'],
    [BRACKETS, '図1　町の断面'],
    [BRACKETS, '〔表1　船の数〕'],
    ['写真の説明は省略した。', '〔図1　町の断面〕'],
    ['図は、番号と名称に続けて、内容の説明を〔〕に入れた。', '〔図1　町の断面〕'],
    ['専ら装飾を目的とするイラストは省略した。', '〔図1　町の断面〕'],
    ['図の説明は省略していない。', '〔図1　町の断面〕'],
  ])('with the legend %s finds %s', (legend, line) => {
    expect(found(draft(legend, line), RULE)).toEqual([expect.stringContaining(line)]);
  });

  test.each([
    ['図、表及び写真は、番号と名称のみを〔〕に入れて示し、内容の説明は省略した。', '〔表1　船の数〕'],
    ['図・写真は該当箇所に番号と名称を記した。内容の説明は省略した。', '〔写真1　橋〕'],
    ['図版はすべて割愛しました。', '〔写真1　橋〕'],
    ['漫画とイラストの内容は省いた。', '〔イラスト：石を運ぶ少年〕'],
    ['図や表の説明は省略した。', '〔付表1　船の数〕'],
    ['画像には代替テキストを付けていません。', '〔グラフ1　人口〕'],
    ['図表番号とタイトルだけを入力した。', '〔表1　船の数〕'],
    ['視覚的な表現は、説明を入れていない。', '〔図1　町〕'],
    ['図などの説明は、必要に応じて付けた。', '〔地図1　町〕'],
    ['表は、行ごとに読点で区切って入力した。', '表1　船の数'],
  ])('the legend %s tells enough of %s', (legend, line) => {
    expect(found(draft(legend, line), RULE)).toEqual([]);
  });

  test.each([
    [['〔図1　町の断面。東の台地から西の低地へ、なだらかに下っている。〕']],
    [['〔図1　町の断面　説明省略〕']],
    [['図1　町の断面（図の内容は省略）']],
    [['〔図1　町の断面〕', '〔図の説明〕', '東が高い。', '〔図の説明終わり〕']],
    [['〔図1　町の断面〕', '【12ページ】', '〔図の説明〕', '東が高い。', '〔図の説明終わり〕']],
    [['図1　町の断面', '〔東の台地から西の低地へ、なだらかに下る。〕']],
    [['〔川に木の橋がかかり、子どもが渡っている。〕', '写真1　橋']],
    [['図1　町の断面', '（説明）東が高く、西へ下る。']],
    [['図1　町の断面', '東の台地から西の低地へ、なだらかに下る。']],
    [['表1　船の数', '年　　隻', '明治二十年　　12']],
    [['表1　船の数', '米', '塩']],
    [['表1　船の数（table1.tsvを参照）']],
    [['　町は坂が多い〔図1〕。']],
  ])('is silent on %j', (lines) => {
    expect(found(draft(BRACKETS, ...lines), RULE)).toEqual([]);
  });

  test('many figures of a title that describes none are one finding with all places', () => {
    const figures = ['図1', '図2', '写真1', '表1'].flatMap((label) => [`〔${label}　名称〕`, '　文である。']);
    const findings = lintText(draft(BRACKETS, ...figures)).filter(({ ruleId }) => ruleId === RULE);
    expect(findings.map(({ places, data }) => [places?.length, data?.['count']])).toEqual([[4, 4]]);
    expect(findings[0]?.fixes?.map(({ fix }) => fix)).toEqual(['legend']);
  });

  test('each fix mends it', () => {
    const text = draft(BRACKETS, '〔図1　町の断面〕').replace(/\n/g, '\r\n');
    expect(fixesOf(text, RULE).map(({ fix }) => fix)).toEqual(['legend', 'describe', 'omit']);
    for (const fix of ['legend', 'describe', 'omit']) {
      const fixed = fixedWith(text, RULE, fix);
      expect(found(fixed, RULE)).toEqual([]);
      expect(fixed.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    }
    expect(fixedWith(text, RULE, 'omit')).toBe(text.replace('町の断面〕', '町の断面　説明省略〕'));
  });

  test('the fix names a table', () => {
    expect(fixedWith(draft(BRACKETS, '〔表1　船の数〕'), RULE, 'describe')).toContain(
      '〔表1　船の数〕\n〔表の説明〕\n○○○\n〔表の説明終わり〕\n　次の段落',
    );
  });
});
