import { describe, expect, test } from 'vitest';
import { textOf } from '../fix-finding';
import type { Source } from '../../../../server/core/syntax/parse';
import { lintSources, lintText } from '../lint-text';
import { applyEdits } from '../../../../server/core/text/edit';

const RULE = 'colophon-mismatch';

const draft = (source: string, colophon: string): string => `原本情報\n${source}\n\n原本奥付\n${colophon}\n`;
const findings = (text: string) => lintText(text, { only: new Set([RULE]) });
/** Each finding as 「severity message: stated ≠ printed」. */
const mismatches = (source: string, colophon: string): string[] =>
  findings(draft(source, colophon)).map(
    ({ severity, message, data }) => `${severity} ${message}: ${textOf(data, 'stated')} ≠ ${textOf(data, 'printed')}`,
  );

const SOURCE = '水辺の町 : 三十年の歩み\n見本太郎 著\n見本書房\n2017年5月15日第2版第3刷発行';
const COLOPHON = [
  '水辺の町―三十年の歩み',
  '2010年4月1日　初版第1刷発行',
  '2017年5月15日　第2版第3刷発行',
  '著者　見本　太郎',
  '発行者　例示花子',
  '発行所　株式会社見本書房',
];
const colophonWith = (change: Readonly<Record<number, string>>): string =>
  COLOPHON.map((line, index) => change[index] ?? line).join('\n');

describe('colophon-mismatch finds', () => {
  test.each([
    [
      'another word in the title',
      { 0: '水辺の街―三十年の歩み' },
      'warning title: 水辺の町 : 三十年の歩み ≠ 水辺の街―三十年の歩み',
    ],
    [
      'another word in the subtitle',
      { 0: '水辺の町―二十年の歩み' },
      'warning title: 水辺の町 : 三十年の歩み ≠ 水辺の町―二十年の歩み',
    ],
    [
      'the subtitle on a line of its own',
      { 0: '水辺の町\n―二十年の歩み' },
      'warning title: 水辺の町 : 三十年の歩み ≠ 水辺の町',
    ],
    ['the title of another book', { 0: '北国の植物図鑑' }, 'warning title: 水辺の町 : 三十年の歩み ≠ 北国の植物図鑑'],
    ['another given name', { 3: '著者　見本次郎' }, 'warning person: 見本太郎 ≠ 見本次郎'],
    ['another person', { 3: '著者　丁山冬子' }, 'warning person: 見本太郎 ≠ 丁山冬子'],
    ['another publisher', { 5: '発行所　手本書房' }, 'warning publisher: 見本書房 ≠ 手本書房'],
    ['the distributor', { 5: '発行所　手本社\n発売元　見本書房' }, 'warning distributor: 見本書房 ≠ 手本社'],
    ['another day', { 2: '2017年5月25日　第2版第3刷発行' }, 'warning date: 2017年5月15日 ≠ 2017年5月25日'],
    [
      'the day of the printer',
      { 2: '2017年5月15日　印刷\n2017年5月20日　発行' },
      'warning date: 2017年5月15日 ≠ 2017年5月20日',
    ],
    ['another edition', { 2: '2017年5月15日　第3版第3刷発行' }, 'warning edition: 第2版 ≠ 第3版'],
    ['another printing', { 2: '2017年5月15日　第2版第四刷発行' }, 'warning printing: 第3刷 ≠ 第四刷'],
    ['other forms of characters', { 3: '著者　見夲太郎' }, 'warning person: 見本太郎 ≠ 見夲太郎'],
  ])('%s', (_, change, expected) => {
    expect(mismatches(SOURCE, colophonWith(change))).toEqual([expected]);
  });

  test('each differing item, with the place in the colophon', () => {
    const text = draft(SOURCE, colophonWith({ 3: '著者　丁山冬子', 5: '発行所　手本社' }));
    expect(
      findings(text).map(({ span, related }) => [
        text.slice(span.start, span.end),
        related?.map((place) => text.slice(place.span.start, place.span.end)),
      ]),
    ).toEqual([
      ['見本太郎', ['丁山冬子']],
      ['見本書房', ['手本社']],
    ]);
  });

  test.each([
    ['罪と罰 上\n甲野花子 訳', '罪と罰　下\n訳者　甲野花子', ['warning title: 罪と罰 上 ≠ 罪と罰　下']],
    [
      '本の題\n山田太郎, 鈴木花子 著',
      '本の題\n著者　山田太郎\n　　　鈴木花代',
      ['warning person: 鈴木花子 ≠ 鈴木花代'],
    ],
    [
      '学問のすすめ\n岸田国士 著',
      '學問のすゝめ\n著者　岸田國士',
      ['hint variant: 学問のすすめ ≠ 學問のすゝめ', 'hint variant: 岸田国士 ≠ 岸田國士'],
    ],
    ['本の題\n高宮直 著', '本の題\n著者　髙宮　直', ['hint variant: 高宮直 ≠ 髙宮　直']],
  ])('%s', (source, colophon, expected) => {
    expect(mismatches(source, colophon)).toEqual(expected);
  });
});

describe('colophon-mismatch is silent when', () => {
  test.each([
    ['the separator has become 一', { 0: '水辺の町一三十年の歩み' }],
    ['there is no separator', { 0: '水辺の町三十年の歩み' }],
    ['the subtitle stands on the next line', { 0: '水辺の町\n三十年の歩み' }],
    ['the subtitle stands in front', { 0: '三十年の歩み\n水辺の町' }],
    ['the subtitle is missing', { 0: '水辺の町' }],
    ['a series stands behind the title', { 0: '水辺の町　三十年の歩み　見本選書12' }],
    ['a series stands above the title', { 0: '見本選書12\n水辺の町―三十年の歩み' }],
    ['the title is in brackets', { 0: '『水辺の町――三十年の歩み』' }],
    ['the title has ruby', { 0: '水辺《みずべ》の町―三十年の歩み' }],
    ['there is no title', { 0: '' }],
    ['a sign stands at its place', { 0: '検印廃止' }],
    [
      'a biography stands above',
      { 0: '著者紹介\n見本太郎（みほん たろう）\n1950年生まれ。作家。\n水辺の町―三十年の歩み' },
    ],
    ['the dates stand above the title', { 0: '2017年5月15日　第2版第3刷発行\n水辺の町―三十年の歩み' }],
    ['another person is named too', { 3: '著者　見本太郎\n監修　丁山冬子' }],
    ['the role is another', { 3: '訳者　丁山冬子' }],
    ['only an editor is named', { 3: '編　者　日本福祉学会' }],
    ['nobody is named', { 3: '' }],
    ['marks stand behind the labels', { 3: '著者――見本太郎', 5: '発行所■見本書房' }],
    ['letters of the name are spaced', { 3: '著　者　見　本　太　郎' }],
    ['the publisher stands behind its address', { 5: '発行所　東京都千代田区神田1-2　見本書房' }],
    ['the address stands behind the publisher', { 5: '発行所　株式会社 見本書房　〒101-0000 東京都千代田区' }],
    ['the publisher is spaced', { 5: '発 行 所　㈱ 見 本 書 房' }],
    ['only the person who publishes is named', { 5: '発行人　例示花子' }],
    ['the date is in kanji and eras', { 2: '平成二十九年五月十五日　二版三刷' }],
    ['only the month is printed', { 2: '2017年5月　第2版第3刷' }],
    ['the years of the date disagree', { 2: '2017年(平成28年)5月15日　第3刷発行' }],
    ['there are no dates', { 1: '', 2: '' }],
  ])('%s', (_, change) => {
    expect(mismatches(SOURCE, colophonWith(change))).toEqual([]);
  });

  test.each([
    ['日本の歴史 3\n甲野花子 著', '日本の歴史　第3巻\n著者　甲野花子'],
    ['日本の歴史. vol. 3\n甲野花子 著', '日本の歴史　三\n著者　甲野花子'],
    ['憲法の話 第5版\n甲野花子 著', '憲法の話〔第5版〕\nAbout the Constitution\n著者　甲野花子'],
    ['坊ちゃんの町 他三編\n甲野花子 著', '坊ちゃんの町　見本文学全集 12\n著者　甲野花子'],
    ['見本文学全集 : 甲野花子\n甲野花子 著', '甲野花子\n著者　甲野花子'],
    ['本の題\n見本市教育委員会 編\n見本市', '本の題\n編集・発行　見本市教育委員会\n執筆者　丁山冬子'],
    ['本の題\n見本市\n2011年3月発行', '平成22年度　本の題\n平成23（2011）年3月\n編集・発行　見本市福祉部福祉政策課'],
    ['本の題\n山田太郎 ほか 著\n見本社', '本の題\n著者　山田太郎、鈴木花子、Smith John\n発行所　見本社'],
    ['絵の本\n甲野花子 作 ; 乙山太郎 絵\n見本社', '絵の本\n作　甲野花子　　絵　乙山太郎\n発行　見本社'],
    ['評論 2020年5月号\n見本社\n2020年5月1日発行', '評論　第930号　2020年5月1日発行\n発行所　見本社'],
    [
      '本の題\n甲野花子 著\n1975年6月20日第3版\n1983年4月10日第7刷発行',
      '昭和四十二年五月一日　初版\n昭和五十年六月二十日　三版\n昭和五十八年四月十日　三版七刷\n本の題\n著作者　甲野　花子',
    ],
    ['雨の名前\n桐野春子 著 ; 山本太 聞き手\n文藝山脈', '雨の名前\n著　者　桐野春子\n発行所　文藝山脈'],
    ['雨の名前\n桐野春子 著 ; 山本太 音頭\n文藝山脈', '雨の名前\n著　者　桐野春子\n発行所　文藝山脈'],
    ['Little House\nヴァージニア 著', 'Little House\nVirginia\n発行所 見本社'],
    ['○○○\n○○○ 著\n○○○\n20##年##月##日発行', '本の題\n著者　甲野花子\n2017年5月15日発行\n発行所　見本社'],
    ['本の題\n甲野花子 著\n見本社\n1981年2月30日発行', '本の題\n1981年6月16日発行'],
  ])('%s', (source, colophon) => {
    expect(mismatches(source, colophon)).toEqual([]);
  });

  test('the colophon stands in the last of several files, and the finding in the first', () => {
    const files = (author: string): [Source, Source] => [
      { path: '001.txt', text: `原本情報\n${SOURCE}\n` },
      { path: '002.txt', text: `　本文。\n\n原本奥付\n${colophonWith({ 3: `著者　${author}` })}\n` },
    ];
    const places = (author: string): string[] =>
      lintSources(files(author), { only: new Set([RULE]) }).flatMap(({ draft: { path }, related }) => [
        path,
        ...(related ?? []).map((place) => place.draft.path),
      ]);
    expect(places('見本太郎')).toEqual([]);
    expect(places('丁山冬子')).toEqual(['001.txt', '002.txt']);
  });

  test('one of the sections is missing', () => {
    expect(findings(`原本情報\n${SOURCE}\n`)).toEqual([]);
    expect(findings(`原本奥付\n${COLOPHON.join('\n')}\n`)).toEqual([]);
  });
});

describe('the fix takes the wording of the colophon and leaves the rest', () => {
  test.each([
    ['a title and subtitle', { 0: '水辺の街―三十年の歩み　見本選書12' }, '水辺の街 : 三十年の歩み'],
    ['a name without its space', { 3: '著者　見本　次郎' }, '見本次郎 著'],
    ['a publisher without 株式会社', { 5: '発行所　株式会社 手本書房　〒101-0000' }, '\n手本書房\n'],
    ['a date in western years', { 2: '平成二十九年五月二十五日　第2版第3刷発行' }, '\n2017年5月25日第2版第3刷発行'],
    ['a printing', { 2: '2017年5月15日　第2版第四刷発行' }, '2017年5月15日第2版第4刷発行'],
  ])('%s', (_, change, expected) => {
    const text = draft(SOURCE, colophonWith(change)).replaceAll('\n', '\r\n');
    const edits = findings(text).flatMap(({ fixes }) => fixes?.[0]?.edits ?? []);
    const fixed = applyEdits(text, edits);
    expect(fixed).toContain(expected.replaceAll('\n', '\r\n'));
    expect(findings(fixed)).toEqual([]);
    expect(fixed.slice(fixed.indexOf('原本奥付'))).toBe(text.slice(text.indexOf('原本奥付')));
  });
});
