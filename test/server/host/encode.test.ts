import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '../../../server/core/text/decode';
import { encode, EncodeError } from '../../../server/host/encode';

const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'shift_jis'] as const;

/** Every code of code page 932 that stands for a character, lead byte first. */
function allCodes(): number[][] {
  const bytes = Array.from({ length: 256 }, (_, byte) => byte);
  const singles = bytes.map((byte) => [byte]);
  const doubles = bytes.slice(0x81).flatMap((lead) => bytes.slice(0x40).map((trail) => [lead, trail]));
  return [...singles, ...doubles].filter((code) => {
    // After a kana, so that the code cannot be taken for UTF-8.
    const { text, bytes: facts } = decode(Uint8Array.from([0x82, 0xa0, ...code]));
    return facts.undecodable === 0 && text.length === 2;
  });
}

describe('Shift_JIS', () => {
  const codes = allCodes();

  test('has its kanji, kana, symbols of Windows and user-defined characters', () => {
    const texts = codes.map((code) => decode(Uint8Array.from([0x82, 0xa0, ...code])).text).join('');
    for (const character of '亜腕弌熙①髙～－∥￠ｱ\uE000') expect(texts).toContain(character);
  });

  test.each([
    ['∪', [0x81, 0xbe]],
    ['¬', undefined],
    ['￢', [0x81, 0xca]],
    ['①', [0x87, 0x40]],
    ['Ⅰ', [0x87, 0x54]],
    ['ⅰ', [0xfa, 0x40]],
    ['髙', [0xfb, 0xfc]],
    ['～', [0x81, 0x60]],
    ['〜', undefined],
    ['𠮷', undefined],
    ['ソ', [0x83, 0x5c]],
    ['\u001A', [0x1a]],
    ['\u007F', [0x7f]],
  ])('writes %s as the Encoding Standard does', (character, bytes) => {
    const write = (): number[] =>
      [...encode(`あ${character}`, { encoding: 'shift_jis', byteOrderMark: false })].slice(2);
    if (bytes) expect(write()).toEqual(bytes);
    else expect(write).toThrow(new EncodeError('shift_jis', 1));
  });

  test('keeps the code that the file uses where there are two', () => {
    for (const code of codes) {
      const original = Uint8Array.from([0x82, 0xa0, ...code]);
      const { text } = decode(original);
      expect([...encode(text, { encoding: 'shift_jis', byteOrderMark: false }, original)]).toEqual([...original]);
    }
  });
});

test('what is stored reads as the text, or is refused', () => {
  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom('本', '〜', 'ａ', '①', '髙', '𠮷', '｡', 'é', '\uFFFD', '\uFEFF', '\r', '\n'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
  });
  fc.assert(
    fc.property(text, fc.constantFrom(...ENCODINGS), fc.boolean(), (source, encoding, byteOrderMark) => {
      let bytes: Uint8Array;
      try {
        bytes = encode(source, { encoding, byteOrderMark });
      } catch (error) {
        expect(error).toBeInstanceOf(EncodeError);
        return;
      }
      const back = decode(bytes);
      expect(back.text).toBe(source);
      expect(back.bytes.undecodable).toBe(0);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['utf-8', false],
  ['utf-8', true],
  ['utf-16le', true],
  ['utf-16be', true],
] as const)('%s (mark: %s) takes any text of whole characters', (encoding, byteOrderMark) => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      fc.pre(!text.startsWith('\uFEFF'));
      const { bytes, text: back } = decode(encode(text, { encoding, byteOrderMark }));
      expect({ back, encoding: bytes.encoding, mark: bytes.byteOrderMark }).toEqual({
        back: text,
        encoding,
        mark: byteOrderMark,
      });
    }),
  );
});

test('half of a surrogate pair is refused, not replaced', () => {
  expect(() => encode('本\uD842', { encoding: 'utf-8', byteOrderMark: false })).toThrow(EncodeError);
});

test('a text that would be read in another encoding is refused', () => {
  // Half-width kana whose bytes are those of the UTF-8 character é.
  expect(() => encode('ﾃｩ', { encoding: 'shift_jis', byteOrderMark: false })).toThrow(EncodeError);
});
