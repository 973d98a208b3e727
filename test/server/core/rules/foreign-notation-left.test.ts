import { describe, expect, test } from 'vitest';
import { fixedWith, fixesOf } from '../fix-finding';
import { draftWith } from '../legend-and-body';
import { found } from '../lint-text';

const RULE = 'foreign-notation-left';
const draft = (...body: string[]): string => draftWith(['ルビは《》で囲んだ。'], [...body, '　川瀬《かわせ》で会う。']);
const signs = (text: string, options = {}): string[] =>
  found(text, RULE, options).map((place) => place.replace(/^\d+:/, ''));

describe('foreign-notation-left', () => {
  test.each([
    ['　今日［＃「今日」に傍点］は晴れ。', ['［＃「今日」に傍点］']],
    ['［＃ここから２字下げ］', ['［＃ここから２字下げ］']],
    ['　※［＃「木＋靑」、第3水準1-85-73］の木。', ['※［＃「木＋靑」、第3水準1-85-73］']],
    ['　これは<b>大切</b>である。', ['<b>']],
    ['　十は10<sup>2</sup>。<br>次。', ['<sup>', '<br>']],
    ['　<ruby>水門<rt>すいもん</rt></ruby>と<a href="x.html">川</a>。', ['<ruby>', '<a href="x.html">']],
    ['　A&amp;B&nbsp;と&#8212;。', ['&amp;', '&nbsp;', '&#8212;']],
    ['　大切なのは**誰に尋ねたか**である。', ['**誰に尋ねたか**']],
    ['## 第一章', ['## ']],
    ['　[川の会](https://example.org/)に聞く。', ['[川の会](https://example.org/)']],
    ['|---|---|', ['|---|---|']],
    ['画像：fig1.jpg', ['画像：fig1.jpg']],
    ['　夜には、｜提灯の明かりが落ちた。', ['｜']],
    ['　夜には、｜提灯の明かり。祠《ほこら》も見えた。', ['｜']],
  ])('finds %s', (line, expected) => {
    expect(signs(draft(line))).toEqual(expected);
  });

  test.each([
    ['　a<b>cが成り立ち、x<yでp<0.01、<3と>_<と(*^_^*)。'],
    ['　R<b であり b>a である。Q&A; A&B。A-->B。'],
    ['　価格は#1と＃2、No.#5。［＃3］。'],
    ['　<NHK>と<TPP>、<http://example.org>と<foo@example.org>。'],
    ['　2**3**4と__init__、p<.05**とp<.01**。*注*'],
    ['* * *', '---', '***', '────', '* 項目'],
    ['第1章｜はじめに', '東京｜大阪', '　｜お囃子《おはやし》が聞こえる。'],
    ['　HTMLでは太字を<b>と</b>で囲む。', '<p>段落</p>'],
    ['　タグ「<br>」を書く。'],
    ['　Markdownでは**強調**と書く。', '# 見出し'],
    ['import sys', '# 引数を読む', 'print(sys.argv)'],
  ])('is silent on %s', (...lines) => {
    expect(signs(draft(...lines))).toEqual([]);
  });

  test('what the legend explains, or the configured notation has, may stand', () => {
    const body = ['　今日［＃「今日」に傍点］は晴れ。'];
    expect(signs(draftWith(['［＃］は入力者の注である。'], body))).toEqual([]);
    expect(signs(draftWith([], body), { config: { notation: 'aozora' } })).toEqual([]);
    expect(signs(draftWith([], body), { config: { notation: 'sapie' } })).toHaveLength(1);
    expect(signs(draftWith([], ['画像:fig1.jpg']), { config: { notation: 'sapie' } })).toEqual([]);
    expect(signs(draftWith(['見出しの前に#を付けた。'], ['# 第一章']))).toEqual([]);
  });

  test('a Markdown working draft is Markdown', () => {
    expect(signs(draft('　**強く**<b>言う</b>。'), { path: 'draft.md' })).toEqual([]);
  });

  test.each([
    ['　今日［＃「今日」は底本では「今目」］は。', 'remark', '　今日〔「今日」は原本では「今目」〕は。'],
    ['　今日［＃「今日」に傍点］は。', 'delete', '　今日は。'],
    ['　これは<span class="a">大切</span>。', 'delete', '　これは大切。'],
    ['　<ruby>水門<rp>(</rp><rt>すいもん</rt><rp>)</rp></ruby>だ。', 'plain', '　水門《すいもん》だ。'],
    ['　A&amp;B。', 'plain', '　A&B。'],
    ['　[川の会](https://example.org/)に。', 'plain', '　川の会（https://example.org/）に。'],
    ['## 第一章', 'delete', '第一章'],
    ['　大切な**こと**だ。', 'delete', '　大切なことだ。'],
  ])('%s by %s becomes %s', (line, fix, expected) => {
    const fixed = fixedWith(draft(line), RULE, fix);
    expect(fixed).toBe(draft(expected));
    expect(signs(fixed)).toEqual([]);
  });

  test('a line that holds only an annotation goes with its terminator', () => {
    const text = draft('　一。', '［＃改ページ］', '　二。').replace(/\n/g, '\r\n');
    expect(fixedWith(text, RULE, 'delete')).toBe(draft('　一。', '　二。').replace(/\n/g, '\r\n'));
  });

  test.each(['　10<sup>2</sup>。', '　※［＃「木＋靑」、第3水準1-85-73］の木。'])(
    '%s would lose its meaning and has no fix',
    (line) => {
      expect(fixesOf(draft(line), RULE)).toEqual([]);
    },
  );
});
