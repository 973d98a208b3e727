import { describe, expect, test } from 'vitest';
import { renderExample } from '../../../../server/core/rules/example';
import { fixedWith } from '../fix-finding';
import { found } from '../lint-text';

const RULE = 'legend-misnumbered';
const LEVEL = 'このデータの校正レベルは、「全文校正テキストデータ」です。';
const draft = (...lines: string[]): string =>
  renderExample({ legend: ['テキストデータ凡例', ...lines].join('\n') + '\n\n' }).text;
const places = (...lines: string[]): string[] => found(draft(...lines), RULE).map((place) => place.split(':')[1] ?? '');

describe('legend-misnumbered', () => {
  test.each([
    [[`1. ${LEVEL}`, '3. ルビは省略した。', '4. 図は省略した。'], ['3']],
    [[`1. ${LEVEL}`, '2. ルビは省略した。', '2. 図は省略した。', '3. 注'], ['2']],
    [[`1. ${LEVEL}`, '3. ルビは省略した。', '2. 図は省略した。'], ['3']],
    [[LEVEL, '2. ルビは省略した。', '3. 図は省略した。'], ['2']],
    [[`① ${LEVEL}`, '③ ルビは省略した。'], ['③']],
  ])('finds the first that breaks the order: %j', (lines, expected) => {
    expect(places(...lines)).toEqual(expected);
  });

  test.each([
    [`1. ${LEVEL}`, '2. ルビは省略した。', '3. 図は省略した。'],
    [`１．${LEVEL}`, '２．ルビは省略した。'],
    [`1. ${LEVEL}`, '2. 次の記号を校正で加えた。', '(1) 傍点', '(2) 傍線', '3. ルビは省略した。'],
    [`1. ${LEVEL}`, '2. 原本の1、', '3章の図は省略した。', '3. ルビは省略した。'],
    [LEVEL, '・ルビは省略した。'],
    [LEVEL, '3 枚の写真は省略した。'],
    [LEVEL, '記号について', '1. 傍点は省略した。', '2. 傍線は省略した。', 'ルビについて', '1. ルビは省略した。'],
    [`1. ${LEVEL}`],
  ])('is silent: %j', (...lines) => {
    expect(places(...lines)).toEqual([]);
  });

  test('numbers the entries and leaves all else', () => {
    const text = draft(
      `1. ${LEVEL}`,
      '3. 記号を加えた。',
      '(4) 傍点',
      '5. 【5ページ】の形でページ番号を入れた。',
    ).replace(/\n/g, '\r\n');
    expect(fixedWith(text, RULE, 'renumber')).toBe(text.replace('\r\n3. ', '\r\n2. ').replace('\r\n5. ', '\r\n3. '));
  });

  test('leaves numbers in the body alone', () => {
    const text = renderExample({ body: '【11ページ】\n1. 水門\n3. 堤\n\n' }).text;
    expect(found(text, RULE)).toEqual([]);
  });
});
