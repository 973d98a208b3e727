import { expect, test } from 'vitest';
import {
  compareFolded,
  looksLikeAuthor,
  looksLikeNumberedSeries,
  looksLikePublisher,
  looksLikeSeries,
  withoutCompany,
} from '../../../../server/core/book/name';
import { resemblance, sharedEnds } from '../../../../server/core/book/resemblance';

test.each([
  ['藤井 渉', '藤井渉', 'same'],
  ['株式会社見本社', '（株）見本社', 'same'],
  ['Ｊ・Ｋ・ローリン', 'J.K.ローリン', 'same'],
  ['坊《ぼ》っちゃん', '坊っちゃん', 'same'],
  ['髙﨑', '高崎', 'variant'],
  ['岸田國士', '岸田国士', 'variant'],
  ['佐々木', '佐佐木', 'variant'],
  ['関ヶ原', '関ケ原', 'variant'],
  ['山田健一', '山田健', 'different'],
  ['マーク', 'マク', 'different'],
])('%s and %s are %s', (a, b, expected) => {
  expect(compareFolded((fold) => fold(a) === fold(b))).toBe(expected);
});

test('the kind of company is left out, the name stays as written', () => {
  expect(['株式会社　見本社', '㈱見本社', '見本社（株）', '有限会社 青い鳥'].map(withoutCompany)).toEqual([
    '見本社',
    '見本社',
    '見本社',
    '青い鳥',
  ]);
});

test.each([
  ['見本書房', 'publisher'],
  ['東西大学出版会', 'publisher'],
  ['株式会社あおぞら', 'publisher'],
  ['見本文庫', 'series'],
  ['見本新書 1502', 'series numbered'],
  ['現代思想大系 26 科学', 'series numbered'],
  ['夏目漱石', 'author'],
  ['佐藤 さくら', 'author'],
  ['ジョージ・オーウェル', 'author'],
  ['見本史編集委員会', 'publisher author'],
  ['空の観察', ''],
  ['統計年鑑', ''],
])('%s looks like: %s', (text, expected) => {
  const kinds = [
    looksLikePublisher(text) && 'publisher',
    looksLikeSeries(text) && 'series',
    looksLikeNumberedSeries(text) && 'numbered',
    looksLikeAuthor(text) && 'author',
  ];
  expect(kinds.filter(Boolean).join(' ')).toBe(expected);
});

test('likeness', () => {
  expect(resemblance('水辺の町', '水辺の町')).toBe(1);
  expect(resemblance('水辺の町', '水辺の街')).toBeCloseTo(2 / 3);
  expect(resemblance('水辺の町', '植物図鑑')).toBe(0);
  expect(resemblance('上', '下')).toBe(0);
  expect(sharedEnds('山田太郎', '山田大郎')).toBe(0.75);
  expect(sharedEnds('山田', '山田太郎')).toBe(0.5);
  expect(sharedEnds('甲', '')).toBe(0);
});
