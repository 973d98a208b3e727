import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { inventLines } from '../../../bench/prose';
import { LONGEST_STRETCH, Stretch } from '../../../server/engine/stretch';
import { Tokenizer } from '../../../server/engine/tokenizer';
import type { Tokens } from '../../../server/engine/tokens';
import { openTestDictionary, PACKING_MS } from './dictionary-of-tests';

let tokenizer: Tokenizer;

beforeAll(() => {
  tokenizer = new Tokenizer(openTestDictionary());
}, PACKING_MS);

afterEach(() => vi.restoreAllMocks());

function surfaces(tokens: Tokens): string[] {
  return Array.from({ length: tokens.length }, (_, token) => tokens.surface(token));
}

describe('a word', () => {
  test('has a place, a part of speech, a base form, a reading and a pronunciation', () => {
    const tokens = tokenizer.tokenize('東京へ走った。');
    expect(surfaces(tokens)).toEqual(['東京', 'へ', '走っ', 'た', '。']);
    expect([tokens.start(2), tokens.end(2)]).toEqual([3, 5]);
    expect(tokens.partOfSpeech(2)).toEqual({
      pos: '動詞',
      detail1: '自立',
      detail2: '*',
      detail3: '*',
      conjugationType: '五段・ラ行',
      conjugationForm: '連用タ接続',
    });
    expect([tokens.baseForm(2), tokens.reading(0), tokens.pronunciation(0)]).toEqual([
      '走る',
      'トウキョウ',
      'トーキョー',
    ]);
    expect([tokens.reading(1), tokens.pronunciation(1)]).toEqual(['ヘ', 'エ']);
  });

  test('that the dictionary does not have has a part of speech only', () => {
    const tokens = tokenizer.tokenize('グヌヴォッヘ');
    expect(surfaces(tokens)).toEqual(['グヌヴォッヘ']);
    expect(tokens.isKnown(0)).toBe(false);
    expect(tokens.partOfSpeech(0).pos).toBe('名詞');
    expect([tokens.baseForm(0), tokens.reading(0), tokens.pronunciation(0)]).toEqual([undefined, undefined, undefined]);
  });

  test('that is not there is refused', () => {
    expect(() => tokenizer.tokenize('').partOfSpeech(0)).toThrow(RangeError);
  });
});

describe('a letter in the place of another', () => {
  test.each([
    ['目本の', 0, '日', 2],
    ['毎目の', 1, '日', 2],
    ['白動車の', 0, '自', 3],
    ['自動転車', 0, '白', 0],
    ['すぐ侍つ', 2, '待', 2],
    ['国際連含', 3, '合', 2],
    ['末', 0, '未', 0],
    ['', 0, '日', 0],
  ])('in %s at %i: %s is in a word of %i letters', (text, at, letter, length) => {
    expect(tokenizer.longestWordOver(text, at, letter)).toBe(length);
  });
});

describe('places', () => {
  test('are right behind supplementary characters', () => {
    const tokens = tokenizer.tokenize('𠮷𠮷野家の😀😀と𠮷田さん。');
    expect(surfaces(tokens).join('|')).toBe('𠮷|𠮷|野家|の|😀😀|と|𠮷|田|さん|。');
    expect(tokens.start(3)).toBe(6);
  });

  test('cover any text without gaps and never divide a surrogate pair', () => {
    const pieces = fc.constantFrom(
      '𠮷',
      '😀',
      '\ud83d',
      '\ude00',
      '\0',
      'カ',
      'ー',
      '田',
      'の',
      '、',
      '。',
      'x',
      '1',
      '\n',
      '走っ',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 50 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (source) => {
        const tokens = tokenizer.tokenize(source);
        const found = surfaces(tokens);
        expect(found.join('')).toBe(source);
        expect(found.every((surface) => surface !== '')).toBe(true);
        const divided = [...tokens.starts].filter((start) => (source.codePointAt(start - 1) ?? 0) > 0xffff);
        expect(divided).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a long text without 、 or 。', () => {
  const prose = inventLines(40_000, 6)
    .join('')
    .replace(/[、。]/g, '');

  test('has the same words, however it is taken in stretches', () => {
    const whole = surfaces(tokenizer.tokenize(prose));
    // From a place where a stretch would begin elsewhere; the first words may differ for lack of what stood before.
    const tail = surfaces(tokenizer.tokenize(prose.slice(333)));
    expect(whole.slice(-(tail.length - 50))).toEqual(tail.slice(50));
  });

  test('is cut only where nothing else helps', () => {
    const run = surfaces(tokenizer.tokenize('ー'.repeat(3 * LONGEST_STRETCH)));
    expect(run.map(({ length }) => length)).toEqual([LONGEST_STRETCH, LONGEST_STRETCH, LONGEST_STRETCH]);
    expect(surfaces(tokenizer.tokenize('ー'.repeat(LONGEST_STRETCH)))).toHaveLength(1);
    expect(surfaces(tokenizer.tokenize('😀'.repeat(LONGEST_STRETCH))).map(({ length }) => length)).toEqual([
      LONGEST_STRETCH,
      LONGEST_STRETCH,
    ]);
  });

  test.each([
    ['one class of characters', 'ー'],
    ['numerals', '一'],
    ['words that overlap', 'すもも'],
    ['rare kanji', '𠮷'],
    ['changing classes', 'アイ1'],
    ['particles', 'は'],
    ['signs and letters', '※ａ'],
    ['prose', prose.slice(0, 600)],
  ])('is read a bounded number of times: %s', (_, unit) => {
    const read = vi.spyOn(Stretch.prototype, 'read');
    const units = [20_000, 40_000, 80_000].map((length) => {
      read.mockClear();
      tokenizer.tokenize(unit.repeat(Math.ceil(length / unit.length)));
      return read.mock.calls.reduce((sum, [, , limit]) => sum + limit, 0) / length;
    });
    for (const timesRead of units) expect(timesRead).toBeLessThan(5);
  });
});

test('uses its arrays again: the words of one text do not depend on the text before', () => {
  const before = surfaces(tokenizer.tokenize('水門の番人は鍵を持って'));
  tokenizer.tokenize('アーカイブ'.repeat(3000));
  expect(surfaces(tokenizer.tokenize('水門の番人は鍵を持って'))).toEqual(before);
});
