import { describe, expect, test } from 'vitest';
import { COPYRIGHT_PROHIBITION, copyrightSentence } from '../../../../server/core/book/copyright';
import { factsOf, given, texts } from './placed';

const SENTENCE = copyrightSentence('青葉点字図書館');
const read = (lines: string) => given(factsOf(`著作権処理に関する事項\n${lines}\n`).copyright);

describe('the prescribed sentence', () => {
  test.each([
    ['as it stands', SENTENCE],
    ['with spaces', SENTENCE.replace('第37条第3項', '第 37 条第 3 項')],
    ['in full width', SENTENCE.replace('第37条第3項', '第３７条第３項')],
    ['in kanji numerals', SENTENCE.replace('第37条第3項', '第三十七条第三項')],
    ['with 制作', SENTENCE.replace('製作', '制作')],
    ['with other commas', SENTENCE.replaceAll('、', '，')],
    ['without the last 。', SENTENCE.replace(/。$/, '')],
    ['over several lines', `${SENTENCE.slice(0, 40)}\n${SENTENCE.slice(40, 62)}\n${SENTENCE.slice(62)}`],
    ['without the last 。, and a paragraph behind it', `${SENTENCE.replace(/。$/, '')}\n${COPYRIGHT_PROHIBITION}`],
  ])('%s', (_, lines) => {
    const { isPrescribed, organisation } = read(lines);
    expect([isPrescribed, organisation?.value]).toEqual([true, '青葉点字図書館']);
  });

  test.each([
    ['another article', SENTENCE.replace('第37条第3項', '第30条第1項')],
    ['another paragraph', SENTENCE.replace('第3項', '第1項')],
    ['no paragraph', SENTENCE.replace('第3項', '')],
    ['no purpose', 'このテキストデータは、著作権法第37条第3項の規定に基づき、青葉点字図書館が製作したものです。'],
  ])('not with %s', (_, lines) => {
    expect(read(lines).isPrescribed).toBe(false);
  });
});

test.each([
  [copyrightSentence('青葉市・若葉市、音訳の会'), '青葉市・若葉市、音訳の会'],
  ['このデータは、著作権法第37条第3項により青葉点字図書館が製作しました。', '青葉点字図書館'],
  ['著作権法第37条第3項に基づき、はまなす図書館がこのデータを作成しました。', 'はまなす図書館'],
  ['著作権法第37条第3項により製作したものです。', undefined],
  [copyrightSentence('青葉\n点字図書館'), '青葉点字図書館'],
])('%s names the maker %s', (sentence, expected) => {
  expect(read(sentence).organisation?.value).toBe(expected);
});

test.each([
  [
    'このデータは著作権法第三十条第一項により作成しました。',
    '第三十条第一項',
    { article: 30, inserted: false, paragraph: 1 },
  ],
  ['著作権法（昭和45年法律第48号）第37条の2により製作したものです。', '第37条の2', { article: 37, inserted: true }],
])('%s cites %s', (sentence, written, expected) => {
  const provision = given(read(sentence).provision);
  expect([texts([provision]), provision.value]).toEqual([[written], expected]);
});

test.each([
  [`${SENTENCE}\n${COPYRIGHT_PROHIBITION}`, COPYRIGHT_PROHIBITION],
  [`${SENTENCE}${COPYRIGHT_PROHIBITION}`, COPYRIGHT_PROHIBITION],
  [`${SENTENCE}\n本データのまた貸しはできません。`, '本データのまた貸しはできません。'],
  [SENTENCE, undefined],
])('the paragraph that forbids handing on', (lines, expected) => {
  const { statement, prohibition } = read(lines);
  expect([statement?.value, prohibition?.value]).toEqual([SENTENCE, expected]);
});

test('a section about something else has no statement', () => {
  expect(read('著作権は著者にあります。').statement).toBeUndefined();
});
