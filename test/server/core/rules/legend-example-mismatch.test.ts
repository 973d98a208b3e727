import { describe, expect, test } from 'vitest';
import { fixedWith } from '../fix-finding';
import { draftWith } from '../legend-and-body';
import { found } from '../lint-text';

const RULE = 'legend-example-mismatch';
const PAGES = ['【12ページ】', '　一。', '【13ページ】', '　二。'];

describe('legend-example-mismatch', () => {
  test.each([
    ['ページの始まりに（p.12）のように入れた。', PAGES, '（p.12）', '【12ページ】'],
    [
      '原本のページは、ページの開始位置に入れた。例 【361ページ】',
      ['(p5)', '　一。', '(p6)', '　二。'],
      '【361ページ】',
      '(p5)',
    ],
    ['ルビは後ろに配置した。例 酵母(こうぼ)', ['　元種《もとだね》。'], '酵母(こうぼ)', '元種《もとだね》'],
    ['注の番号は、（注1）のように記した。', ['　種注1)。', '注1) 種。'], '（注1）', '注1)'],
    ['注の番号は、注1)のように記した。', ['　種（注1）。', '（注1）種。'], '注1)', '（注1）'],
  ])('%s', (sentence, body, example, used) => {
    const text = draftWith([sentence], body);
    expect(found(text, RULE)).toEqual([`${text.slice(0, text.indexOf(sentence)).split('\n').length}:${example}`]);
    const fixed = fixedWith(text, RULE, 'adapt');
    expect(fixed).toBe(draftWith([sentence.replace(example, used)], body));
    expect(found(fixed, RULE)).toEqual([]);
  });

  test.each([
    ['原本のページが開始する位置に挿入している。例 【361ページ】', PAGES],
    ['ページ番号は【○○○ページ】のように示した。', PAGES],
    ['本文は【12ページ】、序文は【ivページ】のように示した。', ['【iページ】', '　序。', '【1ページ】', '　一。']],
    ['ルビは二重山括弧(《》)で囲い、後ろに配置した。例 図書館《としょかん》', ['　元種《もとだね》。']],
    ['注番号の表記 1) は、 注1) に変更した。', ['　種注1)。', '注1) 種。']],
    ['（注1）は注1)とした。', ['　種注1)。', '注1) 種。']],
    ['ページ番号は(p12)のように入れた。', ['　ページのない本。']],
  ])('is silent on %s', (sentence, body) => {
    expect(found(draftWith([sentence], body), RULE)).toEqual([]);
  });
});
