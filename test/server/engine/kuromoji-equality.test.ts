import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { chance, inventLines } from '../../../bench/prose';
import { dictionarySource } from '../../../scripts/pack-dictionary.mjs';
import { loadKuromoji, type Kuromoji } from '../../../server/engine/kuromoji';
import { Tokenizer } from '../../../server/engine/tokenizer';
import { openTestDictionary, PACKING_MS } from './dictionary-of-tests';

let tokenizer: Tokenizer;
let kuromoji: Kuromoji;

beforeAll(async () => {
  tokenizer = new Tokenizer(openTestDictionary());
  kuromoji = await loadKuromoji(dictionarySource);
}, PACKING_MS);

/** One row for each word, with all that is said of it. */
function ours(text: string): string[] {
  const tokens = tokenizer.tokenize(text);
  return Array.from({ length: tokens.length }, (_, token) => {
    const { pos, detail1, detail2, detail3, conjugationType, conjugationForm } = tokens.partOfSpeech(token);
    const features = [pos, detail1, detail2, detail3, conjugationType, conjugationForm];
    const spelling = [tokens.baseForm(token) ?? '*', tokens.reading(token) ?? '', tokens.pronunciation(token) ?? ''];
    return [tokens.surface(token), tokens.isKnown(token) ? 'KNOWN' : 'UNKNOWN', ...features, ...spelling].join('\t');
  });
}

function theirs(text: string): string[] {
  return kuromoji.tokenize(text).map((token) => {
    const { pos, pos_detail_1, pos_detail_2, pos_detail_3, conjugated_type, conjugated_form, basic_form } = token;
    const features = [pos, pos_detail_1, pos_detail_2, pos_detail_3, conjugated_type, conjugated_form, basic_form];
    return [token.surface_form, token.word_type, ...features, token.reading ?? '', token.pronunciation ?? ''].join(
      '\t',
    );
  });
}

function expectSame(text: string): void {
  expect(ours(text)).toEqual(theirs(text));
}

/** Without supplementary characters, lone surrogates and U+0000, which kuromoji cannot take. */
const alphabets = [
  'のはがをにでと、。「」',
  'ぁあぃいぅうかがきぎくぐしじすずっつづてでなにぬねのはばぱへべぺまみむめもゃやゅゆょよらりるれろゎわゐゑをん',
  'ァアィイウヴカガキシジスズセッツテデトドナニヌネノハバパフブプヘマミムメモャヤュユョヨラリルレロワヲンー・ヽヾ',
  '一二三四五六七八九十百千万億兆〇零',
  '人日本東京都大学生先中年月時間水門川山上下左右見行来食読書言語文字図館会社員私彼女今何々〆',
  '龍鬱齟齬𠀋㐀㔫鿿豈',
  'abcdefghijklmnopqrstuvwxyzABCXYZ',
  '0123456789０１２３４５６７８９',
  'ＡＢＣｘｙｚαβγΩабвЯ',
  '！？…―～〜・：；（）［］【】《》〔〕〈〉『』“”‘’＊※○●◎☆★→←↑↓■□△▽＝＋－×÷％＆＃＠￥',
  ' \t\n\r\u3000\u00a0\u200b\ufeff',
  'ｱｲｳｴｵｶﾞﾊﾟｰ',
  '\u3099\u309a\ufe0f\u0001\u007f\u0085\ue000\uffff\ufffd',
].map((letters) => [...letters].filter((letter) => letter.length === 1));

const letter = fc.oneof(...alphabets.map((letters) => fc.constantFrom(...letters)));
const run = fc.oneof(
  ...alphabets.map((letters) => fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 8 })),
);
const plain = fc
  .nat({ max: 0xffff - 0x801 })
  .map((code) => String.fromCharCode(code < 0xd7ff ? code + 1 : code + 0x801));

describe('words are those of kuromoji', () => {
  test('in invented prose', () => {
    for (const line of inventLines(60_000, 1)) expectSame(line);
  });

  test('in prose as one text with its line ends', () => {
    expectSame(inventLines(10_000, 2).join('\n'));
  });

  test('in the samples and documents of the project', () => {
    const names = ['samples', 'docs', 'test/drafts'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    );
    const files = [...names.filter((name) => /\.(?:txt|md)$/.test(name)), 'README.md', 'CHANGELOG.md'];
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) {
      const lines = readFileSync(file, 'utf8').split('\n');
      for (const line of lines.filter((line) => !/[\0\ud800-\udfff]/.test(line))) expectSame(line);
    }
  });

  test('in random strings', () => {
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 60 }), (letters) => {
        expectSame(letters.join(''));
      }),
      { numRuns: 1500 },
    );
    fc.assert(
      fc.property(fc.array(run, { maxLength: 12 }), (runs) => {
        expectSame(runs.flat().join(''));
      }),
      { numRuns: 1500 },
    );
    fc.assert(
      fc.property(fc.array(plain, { maxLength: 40 }), (units) => {
        expectSame(units.join(''));
      }),
      { numRuns: 500 },
    );
  });

  test('in shuffled and torn prose', () => {
    const random = chance(3);
    const text = inventLines(20_000, 4).join('');
    for (let piece = 0; piece < 2000; piece++) {
      const start = Math.floor(random() * text.length);
      const other = Math.floor(random() * text.length);
      expectSame(text.slice(start, start + random() * 12) + text.slice(other, other + random() * 12));
    }
  });

  test.each(['ー', 'ア', '漢', 'も', 'すもも', '一', 'a', '7', ' ', '\u3000', '※', 'アー1a'])(
    'in a run of %j',
    (unit) => {
      expectSame(unit.repeat(Math.ceil(700 / unit.length)));
      expectSame(`水門は${unit.repeat(Math.ceil(300 / unit.length))}と言った。`);
    },
  );

  test('in thousands of characters without 、 or 。', () => {
    const text = inventLines(4000, 5)
      .join('')
      .replace(/[、。]/g, '');
    expectSame(text);
    expectSame(text.replace(/[^ぁ-ん]/g, ''));
    expectSame(
      `${text.slice(0, 700)}${'ー'.repeat(700)}${text.slice(700, 1400)}${'z'.repeat(700)}${text.slice(1400, 2100)}`,
    );
  });
});

test('long words are found at every place of a text without 、 or 。', () => {
  const words = [
    '日本工業大学付属東京工業高等学校',
    '名古屋大学医療技術短期大学部',
    'エヌ・エイチ・ヴィ・ホテルズインターナショナル',
  ];
  for (let indent = 0; indent < 30; indent++) {
    expectSame(`${'と'.repeat(indent)}${words.join('と').repeat(13)}`);
  }
});

describe('where kuromoji fails, words are those of a text that it can take', () => {
  /** kuromoji's words for the text with a stand-in of one unit, and the character back in its place. */
  const withStandIn = (text: string, character: string, standIn: string): string[] =>
    theirs(text.replaceAll(character, standIn)).map((row) => row.replaceAll(standIn, character));

  const TEXTS = [
    'X',
    'XX',
    'XXX野家',
    '私はX田さんとXX川へ行った。',
    'X、XX。X',
    'abcX1XカXー',
    '会津X明治組重',
    '\nX\n',
  ];

  test.each(['𠮷', '𪤕', '𰻞'])('%s counts as the rare kanji that it is', (ideograph) => {
    for (const text of TEXTS.map((text) => text.replaceAll('X', ideograph))) {
      expect(ours(text)).toEqual(withStandIn(text, ideograph, '㐀'));
    }
  });

  test.each(['\0', '\ud800', '\udbff', '\udc00'])('%j counts as a control character', (unit) => {
    for (const text of TEXTS.map((text) => text.replaceAll('X', unit))) {
      expect(ours(text)).toEqual(withStandIn(text, unit, '\u0001'));
    }
  });

  test('signs beyond the BMP are those of kuromoji when they stand alone, and one word when they stand together', () => {
    for (const text of ['😀', '私は😀と笑った。', 'a😀1', '😀、🎵。']) expectSame(text);
    expect(ours('歌🎵🎵😀だ').map((row) => row.split('\t').slice(0, 4))).toEqual([
      ['歌', 'KNOWN', '名詞', '一般'],
      ['🎵🎵😀', 'UNKNOWN', '記号', '一般'],
      ['だ', 'KNOWN', '助動詞', '*'],
    ]);
  });
});
