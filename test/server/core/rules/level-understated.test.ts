import { describe, expect, test } from 'vitest';
import { renderExample } from '../../../../server/core/rules/example';
import { found } from '../lint-text';

const LONG = [
  '　町の真ん中を流れる川は、幅こそ広くないが、一年を通じて水の絶えることがない。越してきた年に、まず覚えたのは水門の開く音だった。',
  '　朝の五時になると、当番の人が鍵を持って水門へ向かう。鍵は木の札に結ばれていて、札には当番の家の屋号が墨で書いてある。',
  '　夏には子どもたちが橋の下に集まり、網を持って小魚を追いかけた。大人は誰もそれを止めず、ただ深いところにだけ縄を張った。',
];
const MARKED = ['【11ページ】', ...LONG, '【12ページ】', ...LONG];
const wrap = (lines: readonly string[]): string[] => lines.flatMap((line) => line.match(/.{1,28}/g) ?? []);

function understated(lines: readonly string[], level = '未校正テキストデータ'): string[] {
  const legend = `テキストデータ凡例\n1. このデータの校正レベルは、「${level}」です。\n\n`;
  return found(renderExample({ legend, body: `${lines.join('\n')}\n\n` }).text, 'level-understated');
}

describe('level-understated', () => {
  test.each([
    ['a text joined throughout, with page marks', MARKED],
    [
      'a text joined throughout, with ruby',
      [...LONG, '　淵《ふち》には鯉《こい》がいた。', '　艀《はしけ》が着いた。'],
    ],
    ['a long text joined throughout', Array.from({ length: 20 }, () => LONG).flat()],
    [
      'descriptions of figures',
      ['【11ページ】', ...wrap(LONG), '〔図1　水門。左に鍵の札がある。〕', '【12ページ】', ...wrap(LONG)],
    ],
  ])('points out %s', (_, lines) => {
    expect(understated(lines)).toEqual(['15:未校正テキストデータ']);
  });

  test.each([
    ['the lines of the paper', wrap(MARKED)],
    ['a few joined lines', LONG],
    [
      'joined lines between which page numbers stand',
      [...LONG, '- 24 -', ...LONG, '- 25 -', ...LONG, '- 26 -', ...MARKED],
    ],
    ['verse with page marks', ['【11ページ】', '川よ流れよ', '海までも', '【12ページ】', '空までも']],
    [
      'lines that break off',
      [
        ...MARKED,
        '　その朝も当番の人は鍵を持って水門へ向かって歩い',
        'ていった。',
        '　橋の下には小さな舟が一つつないであって、いつ',
        'も揺れていた。',
      ],
    ],
  ])('says nothing of %s', (_, lines) => {
    expect(understated(lines)).toEqual([]);
  });

  test('says nothing at the other levels', () => {
    expect(understated(MARKED, '簡易校正テキストデータ')).toEqual([]);
    expect(understated(MARKED, '全文校正テキストデータ')).toEqual([]);
  });
});
