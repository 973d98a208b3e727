import { describe, expect, test } from 'vitest';
import { createControlNumberFinder, findControlNumbers } from '../../../../server/core/book/control-number';
import { isJapaneseIsbn, isNcid } from '../../../../server/core/book/control-number/check-digit';
import { findInFileName } from '../../../../server/core/book/control-number/file-name';
import { createLabelFinder, isBareLabel } from '../../../../server/core/book/control-number/labels';
import { removalOf } from '../../../../server/core/book/control-number/removal';
import { findStackedNumbers } from '../../../../server/core/book/control-number/stacked';

const numbers = (line: string): string[] =>
  findControlNumbers(line).map(({ span, labelled }) => `${labelled ? 'L' : 'S'} ${line.slice(span.start, span.end)}`);
const findLabels = createLabelFinder([]);

describe('a label and its number', () => {
  test.each([
    ['請求記号：369.5/ミ'],
    ['請 求 記 号　369.5 ミ'],
    ['［請求記号］369-M12'],
    ['【請求記号】　K 369.5 M12 1'],
    ['（請求記号 EG88-L101）'],
    ['請求記号 [ 369||15||2 ]'],
    ['請求記号／E／ミ'],
    ['請求記号 絵本 E ミ'],
    ['請求記号:特12-345'],
    ['国立国会図書館請求記号:EG88-L101'],
    ['青葉市立図書館の請求記号 369-ミ'],
    ['分類・図書記号　369.5・ミ・3'],
    ['分類 (請求記号) 369 (369/ミ)'],
    ['背ラベル　369.5|ミ|別'],
    ['Call No. 369.5||Mi34'],
    ['登録番号　００１２３４５６７８'],
    ['登録№ 12345'],
    ['館内管理番号 12-345'],
    ['受入番号：昭52-1234'],
    ['資料コード *0123456789*'],
    ['図書登録番号 A0123456A'],
    ['点字図書館登録 D123号'],
    ['原本番号：録1234'],
    ['テキストデイジー番号 TD00123'],
    ['製作番号 00012345'],
    ['サピエ書誌番号 90123456'],
    ['書誌ID=000001234567'],
    ['CiNii書誌ID（NCID）: BB08796640'],
    ['NDLBibID:000001234567'],
    ['TRC MARC No.00048341'],
    ['トーハンMARC番号 33012345'],
    ['全国書誌番号：20667205'],
    ['配架場所：閉架書庫B2-15'],
    ['所在：2階参考図書コーナー'],
    ['配架情報 :閲覧室(文庫コーナー)'],
    ['所蔵：国立国会図書館（EG88-L101）'],
    ['TOROKU BANGO 12345'],
  ])('%s', (line) => {
    expect(numbers(line)).toEqual([`L ${line}`]);
  });

  test('stand beside another label', () => {
    expect(numbers('図書ID : 123456　請求記号 :369.5/M')).toEqual(['L 図書ID : 123456', 'L 請求記号 :369.5/M']);
  });

  test('end where the sentence goes on', () => {
    expect(numbers('原本は当館の所蔵本（資料番号 123456789）である。')).toEqual(['L （資料番号 123456789）']);
    expect(numbers('請求記号は369.5/ミです。')).toEqual(['L 請求記号は369.5/ミ']);
  });

  test('may be one of the library itself', () => {
    const find = createControlNumberFinder(['音訳書No.(旧)']);
    expect(find('音訳書No.(旧)：あ12-3')).toEqual([]);
    expect(find('音訳書No.(旧)：12-3')).toMatchObject([{ span: { start: 0, end: 14 }, labelled: true }]);
  });
});

describe('the shape alone', () => {
  test.each([
    ['369.5/ミ', '369.5/ミ'],
    ['369.5 ミドリ', '369.5 ミドリ'],
    ['見本太郎 著　369.5ミ', '369.5ミ'],
    ['K369.5 M12 1', 'K369.5 M12 1'],
    ['児369 ミ', '児369 ミ'],
    ['文庫369.5-ミド-上', '文庫369.5-ミド-上'],
    ['369.5-Mi123', '369.5-Mi123'],
    ['369-M12', '369-M12'],
    ['（当館 K369-M12-2011）', '（当館 K369-M12-2011）'],
    ['[ 369.5||Mid3||1]', '[ 369.5||Mid3||1]'],
    ['369//44', '369//44'],
    ['E     (E/ミ)', '(E/ミ)'],
    ['E ミ', 'E ミ'],
    ['紙芝居||3', '紙芝居||3'],
    ['水辺の町の記録【EG88-L101】', '【EG88-L101】'],
    ['東京: 見本書房, 2010.9. EG88-L101', 'EG88-L101'],
    ['Y8-N04-H1023', 'Y8-N04-H1023'],
    ['EG88-123', 'EG88-123'],
    ['見本書房 BB08796640', 'BB08796640'],
    ['https://ndlsearch.ndl.go.jp/books/R100000002-I031203923', 'R100000002-I031203923'],
    ['JP20667205', 'JP20667205'],
    ['0123456789', '0123456789'],
    ['A1234567A', 'A1234567A'],
    ['*0123456*', '*0123456*'],
  ])('%s', (line, number) => {
    expect(numbers(line)).toEqual([`S ${number}`]);
  });
});

describe('no control number', () => {
  test.each([
    // Words about control numbers
    ['データ提供館独自の管理番号（請求記号、登録番号、排架記号、書誌番号）は記載していない。'],
    ['請求記号は、3段から4段に分かれている。'],
    ['請求記号のない資料'],
    ['登録番号は10桁の数字である。'],
    ['背ラベルの1段目に入っている番号が「分類番号」です。'],
    ['請求記号（例：369.5/ミ）は省略した。'],
    ['図書館の所蔵情報 : 検索の実際'],
    // What is the book's own
    ['ISBN978-4-589-03845-6 C3036 ¥2500E'],
    ['図書番号 ISBN978-4-589-03845-6'],
    ['9784589038456'],
    ['4062748681'],
    ['バーコード 4910123450124'],
    ['ISSN 1882-0468'],
    ['雑誌コード 01234-05'],
    ['〒603-8053 京都市北区1-2'],
    ['電話 075(791)7131 FAX 075-721-8400'],
    ['https://example.jp/books/369.5/M12'],
    ['DOI: 10.1241/johokanri.59.732'],
    ['登録番号 T1234567890123'],
    ['商標登録番号 第5678901号'],
    ['印刷物登録番号 28(123)'],
    ['岩波文庫 33-138-1'],
    ['岩波文庫 青N601-1'],
    ['講談社学術文庫 2345'],
    ['講談社+α新書 531-1C'],
    ['MF文庫J ; あ-22-02'],
    ['ハヤカワ・ミステリ文庫 HM105-12'],
    ['電撃文庫 J17-8'],
    ['創元推理文庫 120-7'],
    ['調査資料 No.12'],
    ['第12巻第3号 通巻第653号'],
    ['2017年5月15日初版第1刷発行'],
    ['1995.4 / 2001.10 改訂'],
    ['20170515'],
    ['174p ; 19cm'],
    ['A5判 368頁'],
    ['A4-1枚'],
    ['NDC 369.27'],
    ['分類番号 369.27'],
    ['著作権法第37条第3項（昭和45年法律第48号）'],
    ['JIS X8341-3:2016'],
    // Titles that look like one
    ['Y2K問題'],
    ['COVID-19'],
    ['R2-D2'],
    ['F-15戦闘機'],
    ['D51-498の記録'],
    ['TV/ビデオの時代'],
    ['100 ドルの旅'],
    ['101.5 キロ'],
    ['24/7'],
    ['365日のレシピ'],
    // The explanation of the files
    ['001.txt 第1章'],
    ['001-A1.txt'],
  ])('%s', (line) => {
    expect(numbers(line)).toEqual([]);
  });
});

test('check digits tell NCIDs and ISBNs from other numbers', () => {
  expect(['BB08796640', 'AN10150936', 'BA4975524X'].map(isNcid)).toEqual([true, true, true]);
  expect(['BB08796641', 'CB08796640', 'BB0879664'].map(isNcid)).toEqual([false, false, false]);
  expect(['4062748681', '4062748682', '0123456789'].map(isJapaneseIsbn)).toEqual([true, false, false]);
});

describe('findStackedNumbers', () => {
  const stacked = (...lines: string[]) =>
    findStackedNumbers(lines, findControlNumbers, (line) => isBareLabel(line, findLabels)).map(
      ({ first, last, labelled }) => [first, last, labelled],
    );

  test.each([
    [
      ['見本書房', 'K', '369.5', 'M12', '1', '2017年5月15日発行'],
      [1, 4, false],
    ],
    [
      ['369', 'ミ', '2'],
      [0, 2, false],
    ],
    [
      ['369.5', 'ミ'],
      [0, 1, false],
    ],
    [
      ['登録番号', '0123456'],
      [0, 1, true],
    ],
    [
      ['請求記号：', '369.5', 'ミ', '1'],
      [0, 3, true],
    ],
    [
      ['配架場所', '2階 参考図書'],
      [0, 1, true],
    ],
  ])('%j', (lines, expected) => {
    expect(stacked(...lines)).toEqual([expected]);
  });

  test.each([
    [['配架場所：閉架書庫', '見本書房']],
    [['請求記号：', '見本書房']],
    [['登録番号', '2017年5月15日発行']],
    [['365', '見本太郎 著', '見本書房']],
    [['369.5', '', 'ミ']],
    [['K', '見本太郎 著']],
  ])('not %j', (lines) => {
    expect(stacked(...lines)).toEqual([]);
  });
});

describe('findInFileName', () => {
  test.each([
    ['369.5_ミ_水辺の町.txt', '369.5_ミ'],
    ['369_ミ_水辺の町.txt', '369_ミ'],
    ['水辺の町_K369.5_M12.txt', 'K369.5_M12'],
    ['登録番号0012345678.txt', '登録番号0012345678'],
    ['0012345678_水辺の町.txt', '0012345678'],
    ['EG88-L101.txt', 'EG88-L101'],
    ['BB08796640.md', 'BB08796640'],
  ])('%s', (name, number) => {
    expect(findInFileName(name, findControlNumbers)).toBe(number);
  });

  test.each([
    ['001.txt'],
    ['table1.tsv'],
    ['2021年水辺の町.txt'],
    ['20210401_水辺の町.txt'],
    ['202104011230.txt'],
    ['9784589038456.txt'],
    ['4062748681.txt'],
    ['001_ア.txt'],
    ['水辺の町__002.txt'],
    ['0000012.txt'],
    ['A01-B02.txt'],
    ['第3章_210-225.txt'],
  ])('not %s', (name) => {
    expect(findInFileName(name, findControlNumbers)).toBeUndefined();
  });
});

describe('removalOf', () => {
  test.each([
    ['見本書房　⟦369.5/ミ⟧', '見本書房'],
    ['⟦369.5/ミ⟧　見本書房', '見本書房'],
    ['見本書房 / ⟦登録番号 123⟧', '見本書房'],
    ['⟦登録番号 123⟧、見本書房', '見本書房'],
    ['水辺の町⟦【EG88】⟧ 見本太郎', '水辺の町 見本太郎'],
    ['見本太郎 著 ⟦369.5/ミ⟧ 見本書房', '見本太郎 著 見本書房'],
    ['原本は当館所蔵⟦（登録番号 123）⟧である。', '原本は当館所蔵である。'],
    ['（⟦登録番号 123⟧、当館所蔵）', '（当館所蔵）'],
  ])('leaves the other words of %s', (marked, expected) => {
    const start = marked.indexOf('⟦');
    const line = marked.replace(/[⟦⟧]/g, '');
    const removal = removalOf(line, { start, end: marked.indexOf('⟧') - 1 });
    expect(typeof removal === 'object' && line.slice(0, removal.start) + line.slice(removal.end)).toBe(expected);
  });

  test.each([['⟦登録番号 123⟧'], ['　3. ⟦登録番号 123⟧。'], ['⟦請求記号は369.5/ミ⟧です。'], ['・⟦登録番号 123⟧ ']])(
    'takes the whole line of %s',
    (marked) => {
      const span = { start: marked.indexOf('⟦'), end: marked.indexOf('⟧') - 1 };
      expect(removalOf(marked.replace(/[⟦⟧]/g, ''), span)).toBe('line');
    },
  );

  test.each([['この本の⟦登録番号は123⟧です。'], ['当館の本は⟦登録番号 123⟧である。']])(
    'leaves %s to a person',
    (marked) => {
      const span = { start: marked.indexOf('⟦'), end: marked.indexOf('⟧') - 1 };
      expect(removalOf(marked.replace(/[⟦⟧]/g, ''), span)).toBeUndefined();
    },
  );
});

test('isBareLabel is a label with nothing behind it', () => {
  expect(['請求記号：', '【登録番号】', '登録番号 なし'].map((line) => isBareLabel(line, findLabels))).toEqual([
    true,
    true,
    true,
  ]);
  expect(['登録番号 123', '請求記号は省略した。', '見本書房'].map((line) => isBareLabel(line, findLabels))).toEqual([
    false,
    false,
    false,
  ]);
});
