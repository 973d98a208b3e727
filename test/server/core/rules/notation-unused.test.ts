import { describe, expect, test } from 'vitest';
import { fixedWith, fixesOf } from '../fix-finding';
import { draftWith } from '../legend-and-body';
import { found } from '../lint-text';

const RULE = 'notation-unused';
const places = (legend: string[], ...body: string[]): string[] =>
  found(draftWith(legend, body), RULE).map((place) => place.replace(/^\d+:/, ''));

const PROMISES: readonly [sentence: string, line: string][] = [
  ['ルビは《》で囲った。', '　祠《ほこら》がある。'],
  ['原本のふりがなは、（）に入れて後ろに付けた。', '　祠（ほこら）がある。'],
  ['原本で上付きの注の番号は、注1)の形で記した。', '　考え方注1)は古い。'],
  ['注番号は、注1)とした。', '　考え方〔注1〕は古い。'],
  ['ページ番号は【】で囲んで入れた。', '【3ページ】'],
  ['ページの切れ目に、(p12)のように入れた。', '　一。(p3)二。'],
  ['製作者の注は〔〕に入れた。', '　明治〔誤植か〕の世。'],
  ['原本にある■は、〔読み取り不能文字〕■と記述した。', '　船〔読み取り不能文字〕■隻。'],
  ['くの字点は、／＼とした。', '　いよ／＼始まる。'],
  ['図・写真は、番号と名称を〔〕に入れて記した。', '〔写真1　橋〕'],
  ['図の内容の説明は省略した。', '　図1を見よ。'],
];

describe('notation-unused', () => {
  test.each(PROMISES)('%s', (sentence, line) => {
    expect(places([sentence], '　町は静かだった。')).toEqual([sentence]);
    expect(places([sentence], line)).toEqual([]);
  });

  test.each([
    'ルビがある場合は《》で囲んだ。',
    'ルビは省略した。',
    'ページ番号は入力していない。',
    '読み取れない文字があれば■とした。',
    '専ら装飾を目的とするイラストは省略した。',
    '図はすべて省略した。',
    '傍点は省略した。',
    '注釈は章末にまとめた。',
    'OCRののち、ページ番号の付与、見出しの校正を行った。',
    '表紙、帯、図書館の印は省略した。',
  ])('is silent on %s', (sentence) => {
    expect(places([sentence], '　町は静かだった。')).toEqual([]);
  });

  test('what looks like the notation in another form is enough', () => {
    expect(places(['図は番号を〔〕に記した。'], '（中央に町の地図がある）')).toEqual([]);
    expect(places(['注の番号は、注1)とした。'], '　古い説(1)である。')).toEqual([]);
    expect(places(['注の番号は、〔注1〕とした。'], '　古い説注1)である。')).toEqual([]);
  });

  test('the fix takes the entry out with its example and numbers the others anew', () => {
    const legend = ['ルビは《》で囲った。 例 図書館《としょかん》', 'ページ番号は【】で囲んだ。', '図は省略した。'];
    const text = draftWith(legend, ['【3ページ】', '　町。']).replace(/\n/g, '\r\n');
    const fixed = fixedWith(text, RULE, 'remove');
    expect(fixed).toBe(draftWith(legend.slice(1), ['【3ページ】', '　町。']).replace(/\n/g, '\r\n'));
  });

  test.each(['注番号は注1)とし、ルビは《》で囲った。', 'ルビは《》で囲った。空行は原本のとおり。'])(
    '%s says more, so that nothing is deleted',
    (sentence) => {
      expect(fixesOf(draftWith([sentence], ['　考え方注1)。']), RULE)).toEqual([]);
    },
  );
});
