import { expect, test } from 'vitest';
import { draftItems } from '../../../../server/core/book/draft-source-info';
import { factsOf, given, texts } from './placed';

const HEAD = '原本情報\n本の題\n\n原本奥付\n';

/** What a colophon states as one line: titles | people | publishers | distributors | dates (printer's dates with *). */
const read = (lines: string): string => {
  const colophon = given(factsOf(HEAD + lines).colophon);
  return [
    texts(colophon.titleLines).join('+'),
    colophon.credits.map(({ value }) => `${value.name}(${value.role})`).join('+'),
    texts(colophon.publishers).join('+'),
    texts(colophon.distributors).join('+'),
    colophon.dates.map((date) => texts([date]).join('') + (date.value.printed ? '*' : '')).join('+'),
  ].join(' | ');
};

test.each([
  [
    'the usual order',
    '本の題―その副題\n2017年5月15日　初版第1刷発行\n著者　甲野 花子\n発行者　丙川一\n発行所　株式会社見本社\n〒101-0000　東京都千代田区1-2\n電話 03(0000)1234\n印刷:丁社/製本:戊社\nISBN978-4-589-03845-6',
    '本の題―その副題 | 甲野 花子(著) | 株式会社見本社 |  | 2017年5月15日',
  ],
  [
    'spaced labels and names',
    '本の題\n著　　者　甲　野　花　子\n訳　　者　乙山太郎\n発 行 者　丙川一\n発 行 所　見本社',
    '本の題 | 甲　野　花　子(著)+乙山太郎(訳) | 見本社 |  | ',
  ],
  [
    'dates first, printer before publisher',
    '昭和五年三月十日印刷\n昭和五年三月十五日発行\n本の題\n著作者　甲野花子\n発行所　東京市神田区　見本書房',
    '本の題 | 甲野花子(著) | 東京市神田区　見本書房 |  | 昭和五年三月十日*+昭和五年三月十五日',
  ],
  [
    'printer and publisher on one line',
    '本の題\n昭和五年三月十日印刷 昭和五年三月十五日発行\n著者 甲野花子',
    '本の題 | 甲野花子(著) |  |  | 昭和五年三月十日*+昭和五年三月十五日',
  ],
  [
    'labels on lines of their own',
    '本の題\n著者\n　甲野花子\n　乙山太郎\n発行所\n　見本社\n　〒101-0000 東京都千代田区',
    '本の題 | 甲野花子(著)+乙山太郎(著) | 見本社 |  | ',
  ],
  [
    'several labels on one line',
    '本の題\n著者　甲野花子　発行者　丙川一　発行所　見本社　印刷　丁社',
    '本の題 | 甲野花子(著) | 見本社 |  | ',
  ],
  [
    'labels without separator',
    '本の題\n著者甲野花子\n発行者丙川一\n発行所見本社',
    '本の題 | 甲野花子(著) | 見本社 |  | ',
  ],
  [
    'a label in front of the date',
    '本の題\n初版発行　2010年4月1日\n第3刷発行　2017年5月15日\n著者／甲野花子\n発行所／見本社',
    '本の題 | 甲野花子(著) | 見本社 |  | 2010年4月1日+2017年5月15日',
  ],
  [
    'a biography',
    '著者略歴\n甲野花子（こうの はなこ）\n1950年東京都生まれ。1973年4月1日見本社入社。\n本の題\n1998年4月1日　発行\n著者　甲野花子',
    '本の題 | 甲野花子(著) |  |  | 1998年4月1日',
  ],
  ['発行 is the publisher, 発売 is not', '本の題\n発行　見本社\n発売　手本堂', '本の題 |  | 見本社 | 手本堂 | '],
  ['発行所 beats 発行', '本の題\n発行　丙川一\n発行所　見本社', '本の題 |  | 見本社 |  | '],
  ['発行者 is a person', '本の題\n発行者　株式会社見本社 丙川一', '本の題 |  |  |  | '],
  ['編集・発行', '本の題\n平成26年3月　発行\n編集・発行　見本市総務部', '本の題 |  | 見本市総務部 |  | 平成26年3月'],
  [
    'roles behind the names',
    '本の題\n甲野花子 文　乙山太郎 絵\n発行所 見本社',
    '本の題 | 甲野花子(文)+乙山太郎(絵) | 見本社 |  | ',
  ],
  [
    '読み below a name',
    '本の題\n著者　甲野　花子\n　　　こうの　はなこ\n発行所　見本社',
    '本の題 | 甲野　花子(著) | 見本社 |  | ',
  ],
  [
    'a labelled title',
    '検印省略\n書名　本の題\n副題　その副題\n著者　甲野花子',
    '本の題+その副題 | 甲野花子(著) |  |  | ',
  ],
  [
    'a journal',
    '見本評論　第930号　2020年5月1日発行\n編集発行人　甲野花子\n発行所　見本社',
    ' |  | 見本社 |  | 2020年5月1日',
  ],
  ['nothing of use', '落丁本・乱丁本はお取り替えします。\n無断転載を禁じます\nPrinted in Japan', ' |  |  |  | '],
])('%s', (_, lines, expected) => {
  expect(read(lines)).toBe(expected);
});

test.each([
  [
    'one date',
    '本の題―その副題\n2017年5月15日　初版第1刷発行\n著者　甲野 花子\n発行所　株式会社見本社',
    ['本の題 : その副題', '甲野 花子 著', '見本社', '2017年5月15日初版第1刷発行'],
  ],
  [
    'edition and printing on different days',
    '本の題\n2005年4月1日　初版第1刷発行\n2010年4月1日　第2版第1刷発行\n2017年5月15日　第2版第3刷発行\n著者　甲野花子\n発行所　見本社',
    ['本の題', '甲野花子 著', '見本社', '2010年4月1日第2版', '2017年5月15日第3刷発行'],
  ],
  [
    'several people, a series, an old date',
    '見本新書 12\n本の題\n昭和五十年三月十日印刷\n昭和五十年三月十五日発行\n著者　甲　野　花　子\n　　　乙山太郎\n訳者　丁山次郎\n発行所　東京都　株式会社　見本社',
    ['本の題', '甲野花子, 乙山太郎 著 ; 丁山次郎 訳', '見本新書 12', '見本社', '1975年3月15日発行'],
  ],
  ['kanji numerals of the edition', '本の題\n昭和五十年三月十五日 三版二刷', ['本の題', '1975年3月15日第3版第2刷発行']],
  ['a title on two lines', '本の題\n―その副題\n発行所　見本社', ['本の題 : その副題', '見本社']],
  ['nothing', '無断転載を禁じます', []],
])('原本情報 drafted from %s', (_, lines, expected) => {
  const { title, responsibility, series, publisher, dates } = draftItems(given(factsOf(HEAD + lines).colophon));
  const items = [title, responsibility, series, publisher, ...dates];
  expect(items.filter((item) => item !== undefined)).toEqual(expected);
});
