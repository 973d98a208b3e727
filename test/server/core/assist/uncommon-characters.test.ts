import { expect, test } from 'vitest';
import { uncommonCharacters } from '../../../../server/core/assist/uncommon-characters';
import { JIS_X_0208 } from '../../../../server/core/text/jis-x-0208';

const brief = (text: string): string[] =>
  uncommonCharacters(text).map(({ character, codes, count }) => `${character} ${codes} ${count}`);

test('lists kanji beyond level 2 first, the most frequent first, with their places', () => {
  const text = '①俠と俠と你、𠮷と①①。';
  expect(brief(text)).toEqual(['俠 U+4FE0 2', '你 U+4F60 1', '𠮷 U+20BB7 1', '① U+2460 3']);
  expect(uncommonCharacters(text)[0]?.places).toEqual([1, 3]);
});

test('takes a variation selector or a mark together with its character', () => {
  expect(brief('葛\u{E0100}城とか\u309Aの')).toEqual(['葛\u{E0100} U+845B U+E0100 1', 'か\u309A U+304B U+309A 1']);
});

test('knows ASCII, half-width katakana, spaces and all of JIS X 0208', () => {
  expect(brief(`abc 123\t\r\n　ｱﾞ｡〜―—−${JIS_X_0208.join('\n')}`)).toEqual([]);
  // 6,355 kanji as the standard counts them, and 仝 among the symbols.
  const kanji = JIS_X_0208.join('').match(/[\u4E00-\u9FFF]/g) ?? [];
  expect(kanji).toHaveLength(6356);
});

test('tells the first places of a frequent one only, and all of its count', () => {
  const [one] = uncommonCharacters('俠'.repeat(40));
  expect(one).toMatchObject({ count: 40, places: [0, 1, 2, 3, 4] });
});
