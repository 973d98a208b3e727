import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../../server/core/text/edit';
import { renderExample } from '../../../../server/core/rules/example';
import type { TokenSource } from '../../../../server/core/text/tokens';
import { lintText } from '../lint-text';

const RULE = 'ruby-malformed';
const LEGEND =
  'テキストデータ凡例\n1. 校正レベルは「全文校正テキストデータ」です。\n2. ルビは《》で囲い、語の後ろに置いた。例 水門《すいもん》\n\n';
const book = (body: string, legend = LEGEND): string => renderExample({ legend, body: `${body}\n\n` }).text;
const findings = (text: string) => lintText(text).filter(({ ruleId }) => ruleId === RULE);
const shown = (body: string, legend?: string): string[] => {
  const text = book(body, legend);
  return findings(text).map(
    ({ span, message, severity }) => `${severity} ${message} ${text.slice(span.start, span.end)}`,
  );
};

describe('ruby-malformed', () => {
  test.each([
    ['nothing in it', '　蜜蓋《》を切る。', 'warning empty 《》'],
    ['only a space in it', '　蜜蓋《　》を切る。', 'warning empty 《　》'],
    ['no word before it', '　《いしがき》の目地には苔が生えた。', 'warning baseless 《いしがき》'],
    ['no word before it on a new page', '【12ページ】\n《いしがき》の目地。', 'warning baseless 《いしがき》'],
    ['a paragraph below a heading', '石垣\n　《いしがき》の目地。', 'warning baseless 《いしがき》'],
    ['a comma before it', '　川の、《いしがき》の目地。', 'warning baseless 《いしがき》'],
    ['kanji in it', '　浜では鰊《鯡漁》の網を干す。', 'warning kanji 《鯡漁》'],
    ['a kanji taken for a long vowel', '　帳面《ノ一ト》を開く。', 'warning kanji 《ノ一ト》'],
    ['the same twice', '　水門《すいもん》《すいもん》が開く。', 'warning repeated 《すいもん》'],
    ['fewer kana than kanji', '　大震後横浜《よこはま》から来た。', 'hint ambiguous 《よこはま》'],
    ['a word that ends in kana', '　この音はそれ《あれ》だ。', ''],
    ['kana that the reading does not end with', '　彼はきれいに《びれい》歩く。', 'hint ambiguous 《びれい》'],
  ])('finds %s', (_, body, expected) => {
    if (expected !== '') expect(shown(body)).toEqual([expected]);
  });

  test.each([
    ['readings', '　水門《すいもん》と洋燈《ランプ》とレンズ《れんず》、｜お囃子《おはやし》。'],
    ['the whole word with its ending', '　食べる《たべる》、取り扱い《とりあつかい》。'],
    ['a sense in kanji over kana', '　テムズ《河》の岸。'],
    ['a word in Latin letters', '　Thames《テムズ》の岸、愛《LOVE》。'],
    ['a word in brackets', '　「水門」《すいもん》が開く。'],
    ['a page that begins inside', '　水【12ページ】門《すいもん》、橋【13ページ】《はし》。'],
    ['a line that the page breaks', '　川には水門\n《すいもん》がある。'],
    ['both sides of a word', '　水門《すいもん》《ゲート》が開く。'],
    ['rare kanji', '　𠮷野家《よしのや》、時々《ときどき》、一ヶ所《いっかしょ》。'],
  ])('is silent on %s', (_, body) => {
    expect(shown(body)).toEqual([]);
  });

  test('is silent where the book uses 《》 as brackets of its own', () => {
    const legend = LEGEND.replace(/2\..*\n/, '');
    expect(shown('　小説《紅楼夢》と雑誌《改造》を読む。《ことば》とは何か。', legend)).toEqual([]);
  });

  test('several unclear words are one hint', () => {
    const body = '　大震後横浜《よこはま》から、純真無垢《むく》な町へ、万国為替《かわせ》を送る。';
    const text = book(body);
    expect(findings(text)).toMatchObject([{ message: 'ambiguousMany', severity: 'hint', data: { count: 3 } }]);
  });

  test('a reading that differs from all others of the word is a hint', () => {
    const usual = '　青垣《あおがき》が見える。\n'.repeat(3);
    expect(shown(`${usual}　青垣《あをがき》の雪。`)).toEqual(['hint doubtful 《あをがき》']);
    expect(shown(`${usual}　青垣《せいえん》の雪。`)).toEqual([]);
    expect(shown(`　岩山《いわやま》が見える。\n　岩山《いはやま》の雪。`)).toEqual([]);
  });

  test('the dictionary tells which of two readings is odd', () => {
    const tokens: TokenSource = {
      tokenize: () => undefined,
      reading: (word) => (word === '図書館' ? 'トショカン' : undefined),
    };
    const doubtful = (body: string): unknown[] =>
      lintText(book(body), { tokens })
        .filter(({ message }) => message === 'doubtful')
        .map(({ data }) => data);
    expect(doubtful('　図書館《としょかん》の隣。\n　図書館《としよかん》の裏。')).toMatchObject([
      { reading: 'としよかん', usual: 'としょかん' },
    ]);
    expect(doubtful('　図書館《としょかん》の隣。\n　図書館《ライブラリー》の裏。')).toEqual([]);
    expect(doubtful('　岩山《いわやま》の隣。\n　岩山《いはやま》の裏。')).toEqual([]);
  });

  test.each([
    ['　蜜蓋《》を切る。', '　蜜蓋を切る。'],
    ['　水門《すいもん》《すいもん》が開く。', '　水門《すいもん》が開く。'],
  ])('deletes what is too much in %s', (before, after) => {
    const text = book(before);
    expect(applyEdits(text, findings(text)[0]?.fixes?.[0]?.edits ?? [])).toBe(book(after));
  });
});
