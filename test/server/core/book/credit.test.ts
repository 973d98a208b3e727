import { expect, test } from 'vitest';
import { readResponsibility, roleGroup, roleOfLabel, splitNames } from '../../../../server/core/book/credit';

test.each([
  ['藤井渉 著', ['藤井渉/著']],
  ['藤井渉著', ['藤井渉/著']],
  ['藤井渉 [著].', ['藤井渉/著']],
  ['藤井渉／著', ['藤井渉/著']],
  ['藤井渉（著）、森花子（編）', ['藤井渉/著', '森花子/編']],
  ['ジョン・ロック 著 ; 甲野花子 監訳 ; 乙山太郎 訳', ['ジョン・ロック/著', '甲野花子/監訳', '乙山太郎/訳']],
  ['山田太郎・鈴木花子 共著', ['山田太郎/共著', '鈴木花子/共著']],
  ['山田太郎 ほか著', ['山田太郎/著']],
  ['山田太郎[ほか]編著', ['山田太郎/編著']],
  ['夏目金之助(漱石) 著', ['夏目金之助/著']],
  ['(社)見本協会 編', ['(社)見本協会/編']],
  ['見本市教育委員会編', ['見本市教育委員会/編']],
  ['さとうれい さく・え', ['さとうれい/さく・え']],
  ['桐野春子 著 ; 山本太 聞き手', ['桐野春子/著', '山本太/聞き手']],
  ['桐野春子 原著 ; 山本太 現代語訳 ; 森花子 口絵・題字', ['桐野春子/原著', '山本太/現代語訳', '森花子/口絵・題字']],
])('%s', (line, expected) => {
  expect(readResponsibility(line)?.credits.map(({ name, role }) => `${name}/${role}`)).toEqual(expected);
});

test.each([
  ['日本の名著'],
  ['見本物語 現代語訳'],
  ['見本物語 評釈'],
  ['水辺の町 序文'],
  ['調査報告書 ケータイ・PC編'],
  ['見本書店'],
  ['作文の書き方'],
])('nobody is named in %s', (line) => {
  expect(readResponsibility(line)).toBeUndefined();
});

test('the publisher stands behind the last role', () => {
  const line = '新田 吉 作 かすやま 絵　見本書店';
  const { rest, span } = readResponsibility(line) ?? {};
  expect(line.slice(rest?.start, rest?.end)).toBe('見本書店');
  expect(line.slice(span?.start, span?.end)).toBe('新田 吉 作 かすやま 絵');
});

test.each([
  ['藤井 渉（ふじい わたる）', ['藤井 渉']],
  ['山田 太郎　　鈴木 花子', ['山田 太郎', '鈴木 花子']],
  ['ジャン・ジャック', ['ジャン・ジャック']],
  ['© 藤井渉', ['藤井渉']],
])('names in %s', (list, expected) => {
  expect(splitNames(list, 0).map(({ name }) => name)).toEqual(expected);
});

test.each([
  ['著者', '著'],
  ['編著者', '編著'],
  ['著作者', '著'],
  ['監修', '監修'],
  ['著者兼発行者', '著'],
  ['写真と文', '写真・文'],
])('the label %s is the role %s', (label, role) => {
  expect(roleOfLabel(label)).toBe(role);
});

test('a translator is no author, an editor may be', () => {
  expect(['訳', '著', '編', '写真・文', '監修', '絵', ''].map(roleGroup)).toEqual([
    'translator',
    'creator',
    'creator',
    'creator',
    'supervisor',
    'artist',
    'any',
  ]);
});
