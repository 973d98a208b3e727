import { expect, test } from 'vitest';
import { factsOf, given, texts } from './placed';

/** The items of 原本情報 as one line: title / subtitles / people with roles / series / publishers / dates. */
const read = (lines: string): string => {
  const source = given(factsOf(`原本情報\n${lines}\n`).sourceInfo);
  return [
    source.title?.value ?? '-',
    texts(source.subtitles).join('+'),
    source.credits.map(({ value }) => `${value.name}(${value.role})`).join('+'),
    texts(source.series).join('+'),
    texts(source.publishers).join('+'),
    texts(source.dates).join('+'),
  ].join(' | ');
};

test.each([
  [
    'the table of 別添1',
    '本の題 : 副題. 2\n甲野花子 著\n見本全集 / 乙山太郎 編\n見本社\n2017年5月15日第2版第3刷発行',
    '本の題 : 副題. 2 |  | 甲野花子(著) | 見本全集 / 乙山太郎 編 | 見本社 | 2017年5月15日',
  ],
  [
    'people and publisher on one line',
    '本の題\n甲野 花子 著　見本社\n2017年5月15日初版第1刷発行',
    '本の題 |  | 甲野 花子(著) |  | 見本社 | 2017年5月15日',
  ],
  [
    'two dates',
    '本の題\n甲野花子 著\n見本社\n2010年4月1日第2版\n2017年5月15日第3刷発行',
    '本の題 |  | 甲野花子(著) |  | 見本社 | 2010年4月1日+2017年5月15日',
  ],
  [
    'labels',
    'タイトル：本の題\n著者：甲野花子\n訳者　乙山太郎\n出版社：見本社\n発行日：平成29年5月15日\nISBN：978-4-589-03845-6',
    '本の題 |  | 甲野花子(著)+乙山太郎(訳) |  | 見本社 | 平成29年5月15日',
  ],
  [
    'labels on lines of their own',
    '書名\n本の題\n著者名\n甲野花子\n出版社\n見本社\n発行年月日\n2017年5月15日',
    '本の題 |  | 甲野花子(著) |  | 見本社 | 2017年5月15日',
  ],
  [
    'labels in brackets',
    '【書名】本の題\n【著者】甲野花子\n【発行所】見本社\n【発行日】2017年5月15日',
    '本の題 |  | 甲野花子(著) |  | 見本社 | 2017年5月15日',
  ],
  [
    'a title of several lines',
    '本の題\nその副題\n第2巻\n甲野花子 著\n見本社\n2017年5月15日発行',
    '本の題 | その副題+第2巻 | 甲野花子(著) |  | 見本社 | 2017年5月15日',
  ],
  [
    'several people with roles',
    '絵の本\n甲野花子 文 ; 乙山太郎 絵\n見本社\n2017年5月15日発行',
    '絵の本 |  | 甲野花子(文)+乙山太郎(絵) |  | 見本社 | 2017年5月15日',
  ],
  [
    'people on several lines',
    '本の題\n甲野花子著\n乙山太郎訳\n見本社\n2017年5月15日発行',
    '本の題 |  | 甲野花子(著)+乙山太郎(訳) |  | 見本社 | 2017年5月15日',
  ],
  [
    'roles in front',
    '絵の本\n文・甲野花子　絵・乙山太郎\n見本社\n2017年5月15日発行',
    '絵の本 |  | 甲野花子(文)+乙山太郎(絵) |  | 見本社 | 2017年5月15日',
  ],
  [
    'a series',
    '本の題\n甲野花子 著\n見本新書 1502\n見本社\n2017年5月15日発行',
    '本の題 |  | 甲野花子(著) | 見本新書 1502 | 見本社 | 2017年5月15日',
  ],
  [
    'a publisher called like a series',
    '本の題\n甲野花子 著\n見本文庫\n2017年5月15日発行',
    '本の題 |  | 甲野花子(著) |  | 見本文庫 | 2017年5月15日',
  ],
  [
    'a numbered series and no publisher',
    '本の題\n甲野花子 著\n見本文庫 12\n2017年5月15日発行',
    '本の題 |  | 甲野花子(著) | 見本文庫 12 |  | 2017年5月15日',
  ],
  [
    'an author without role',
    '本の題\n甲野花子\n見本社\n2017年5月15日発行',
    '本の題 |  | 甲野花子() |  | 見本社 | 2017年5月15日',
  ],
  [
    'a body without role',
    '本の題\n見本市教育委員会\n見本市\n2017年5月発行',
    '本の題 |  | 見本市教育委員会() |  | 見本市 | 2017年5月',
  ],
  ['no people', '見本年鑑 2016年版\n見本社\n2016年3月31日発行', '見本年鑑 2016年版 |  |  |  | 見本社 | 2016年3月31日'],
  [
    'a year as title',
    '1984年\n甲野花子 訳\n見本社\n2009年7月25日発行',
    '1984年 |  | 甲野花子(訳) |  | 見本社 | 2009年7月25日',
  ],
  [
    'a journal',
    '見本評論 2020年5月号\n第930号\n見本社\n2020年5月1日発行',
    '見本評論 2020年5月号 | 第930号 |  |  | 見本社 | 2020年5月1日',
  ],
  [
    'a title like a label',
    '出版　その歴史\n甲野花子 著\n見本社\n2017年5月15日発行',
    '出版　その歴史 |  | 甲野花子(著) |  | 見本社 | 2017年5月15日',
  ],
  [
    'labels that are not known, and a numbered list',
    '1. 書名：本の題\n2. 著者：甲野花子\n3. 出版社：見本社\n4. 対象：一般\n5. 発行年月日：2017/5/15',
    '本の題 |  | 甲野花子(著) |  | 見本社 | 2017/5/15',
  ],
  [
    'the form of catalogues',
    '本の題 : 副題 / 甲野花子 著\n東京 : 見本社, 2010.5\n233p ; 19cm',
    '本の題 : 副題 |  | 甲野花子(著) |  | 見本社 | 2010.5',
  ],
  [
    'publisher and date on one line',
    '本の題\n甲野花子 著\n見本書房 1992年1月20日第1刷発行',
    '本の題 |  | 甲野花子(著) |  | 見本書房 | 1992年1月20日',
  ],
  [
    'a holding number and a price are no items',
    '本の題\n甲野花子 著\n見本社\n請求記号 913.6/ア\n定価1200円\n2017年5月15日発行',
    '本の題 |  | 甲野花子(著) |  | 見本社 | 2017年5月15日',
  ],
  [
    'somebody with a role that is not known',
    '本の題\n甲野花子 著 ; 乙山太郎 音頭\n文藝山脈\n2017年5月15日発行',
    '本の題 |  | 甲野花子(著)+乙山太郎 音頭() |  | 文藝山脈 | 2017年5月15日',
  ],
  [
    'people with a strange word behind them, and the publisher on its own line',
    '本の題\n甲野花子 著 乙山太郎 音頭\n文藝山脈\n2017年5月15日発行',
    '本の題 |  | 甲野花子(著) |  | 文藝山脈 | 2017年5月15日',
  ],
  [
    'a publisher of no telling name behind the people, and a series',
    '本の題\n甲野花子 著 文藝山脈\n見本文庫\n2017年5月15日発行',
    '本の題 |  | 甲野花子(著) | 見本文庫 | 文藝山脈 | 2017年5月15日',
  ],
  ['a publisher behind a comma', '本の題\n甲野花子 著, 見本社, 1998', '本の題 |  | 甲野花子(著) |  | 見本社 | '],
  ['only a date', '2017年5月15日初版第1刷発行', '- |  |  |  |  | 2017年5月15日'],
  [
    'a series with a role of its own',
    '本の題\n甲野花子 著\n見本双書 / 乙山太郎 監修\n見本社\n2017年5月発行',
    '本の題 |  | 甲野花子(著) | 見本双書 / 乙山太郎 監修 | 見本社 | 2017年5月',
  ],
])('%s', (_, lines, expected) => {
  expect(read(lines)).toBe(expected);
});

test.each([
  ['20l7年五月十五日発行', ['20l7年五月十五日発行']],
  ['発行年不明', []],
  ['初版第1刷', []],
  ['創立百周年記念出版', []],
  ['適格請求書発行事業者 登録番号 T1234567890123', []],
])('%s is meant as a date: %s', (line, expected) => {
  expect(texts(given(factsOf(`原本情報\n本の題\n甲野花子 著\n見本社\n${line}\n`).sourceInfo).unreadDates)).toEqual(
    expected,
  );
});

test('edition and printing are read with the date, with their places', () => {
  const [date] = given(
    factsOf('原本情報\n本の題\n甲野花子 著\n見本社\n2017年5月15日改訂第2版第3刷発行\n').sourceInfo,
  ).dates;
  const { edition, editionNumber, printing } = given(date).value;
  expect([given(edition).value, editionNumber, given(printing).value]).toEqual(['改訂第2版', 2, 3]);
  expect(texts([given(edition), given(printing)])).toEqual(['改訂第2版', '第3刷']);
});

test('places are offsets of the file, with CRLF and white space around the words too', () => {
  const source = given(factsOf('原本情報\r\n　本の題\r\n  甲野花子 著 見本社\r\n2017年5月15日発行\r\n').sourceInfo);
  expect(texts([given(source.title), ...source.credits, ...source.publishers, ...source.dates])).toEqual([
    '本の題',
    '甲野花子',
    '見本社',
    '2017年5月15日',
  ]);
});
