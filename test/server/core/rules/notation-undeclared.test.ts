import { describe, expect, test } from 'vitest';
import { fixedWith } from '../fix-finding';
import { draftWith } from '../legend-and-body';
import { found, lintSources } from '../lint-text';

const RULE = 'notation-undeclared';
const places = (legend: string[], ...body: string[]): string[] =>
  found(draftWith(legend, body), RULE).map((place) => place.replace(/^\d+:/, ''));

const USES: readonly [name: string, line: string, place: string][] = [
  ['ruby', '　脇に祠《ほこら》がある。', '《ほこら》'],
  ['page', '【3ページ】', '【3ページ】'],
  ['note', '　考え方注1)は古い。', '注1)'],
  ['remark', '　明治〔原本では「明冶」〕の世。', '〔原本では「明冶」〕'],
  ['unreadable', '　船〔読み取り不能文字〕■隻。', '〔読み取り不能文字〕'],
  ['iteration', '　いよ／＼始まる。', '／＼'],
];

describe('notation-undeclared', () => {
  test.each(USES)('finds %s', (_, line, place) => {
    expect(places([], line)).toEqual([place]);
  });

  test.each(USES)('the fix for %s writes an entry that explains it', (_, line) => {
    const text = draftWith(['図の説明は省略した。'], [line]).replace(/\n/g, '\r\n');
    const fixed = fixedWith(text, RULE, 'explain');
    expect(found(fixed, RULE)).toEqual([]);
    expect(fixed).toMatch(/省略した。\r\n3\. [^\r\n]+\r\n\r\n/);
    expect(fixed.replace(/\r\n3\. [^\r\n]+/, '')).toBe(text);
  });

  test.each([
    ['原本のふりがなは、語の直後に《》で示した。', 'ruby'],
    ['読みがなは二重山かっこに入れた。', 'ruby'],
    ['振り仮名は語の後に置いた。例：川瀬《かわせ》', 'ruby'],
    ['原本の頁は、各頁の先頭に記した。', 'page'],
    ['改ページの位置に隅付き括弧で数字を入れた。', 'page'],
    ['OCRののち、無用な改行の削除、ページ番号の付与を行った。', 'page'],
    ['注の番号には「注」の字を添えた。', 'note'],
    ['脚注は、段落の後ろに移した。', 'note'],
    ['製作者による補足は、亀甲かっこで囲んだ。', 'remark'],
    ['誤植は訂正せず、後ろに〔ママ〕と記した。', 'remark'],
    ['判読できない箇所は黒四角で示した。', 'unreadable'],
    ['くの字点は仮名二文字分の記号で記した。', 'iteration'],
  ])('%s explains %s', (sentence, kind) => {
    const line = USES.find(([name]) => name === kind)?.[1] ?? '';
    expect(places([sentence], line)).toEqual([]);
  });

  test.each([
    ['　油彩画《ひまわり》と連作《睡蓮》、彫刻《考える人》を見た。'],
    ['　《モナ・リザ》の前に立つ。'],
    ['　この説（注1）は古い。発注1)と受注2)。※3を見よ。'],
    ['（注1）田中による。'],
    ['　「殿下は〔皇太子〕おいでになる〔中略〕」。〔ママ〕〔傍点引用者〕〔原文では「冶」〕'],
    ['【要約】町の歴史。【問1】次の文を読め。'],
    ['凡例', '一、〔　〕は引用者による補足である。', '　明治〔原本では「明冶」〕の世。'],
    ['〔図1　町の断面　説明省略〕'],
  ])('what a book prints itself needs no word: %s', (...lines) => {
    expect(places([], ...lines)).toEqual([]);
  });

  test('the notation of 青空文庫 may be configured', () => {
    expect(found(draftWith([], ['　いよ／＼始まる。']), RULE, { config: { notation: 'aozora' } })).toEqual([]);
  });

  test('where the legend stands in another file, it is told there', () => {
    const [front = '', rest = ''] = draftWith([], ['　一。', '@']).split('@');
    const [finding, ...others] = lintSources([
      { path: '001.txt', text: front },
      { path: '002.txt', text: `　祠《ほこら》がある。${rest}` },
    ]).filter(({ ruleId }) => ruleId === RULE);
    expect(others).toEqual([]);
    expect([finding?.draft.path, finding?.related?.[0]?.draft.path]).toEqual(['001.txt', '002.txt']);
  });

  test('a text without a legend is asked for the legend, not for its entries', () => {
    expect(found('　祠《ほこら》がある。\n', RULE)).toEqual([]);
  });
});
