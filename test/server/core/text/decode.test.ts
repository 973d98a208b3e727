import { describe, expect, test } from 'vitest';
import { decode } from '../../../../server/core/text/decode';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

const joined = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));
const UTF8_MARK = bytes(0xef, 0xbb, 0xbf);

describe('decode recognises', () => {
  test.each([
    ['UTF-8', utf8('川の𠮷\n'), 'utf-8', false],
    ['UTF-8 with a byte order mark', joined(UTF8_MARK, utf8('川の𠮷\n')), 'utf-8', true],
    ['UTF-16 LE', joined(bytes(0xff, 0xfe), utf16('川の𠮷\n', true)), 'utf-16le', true],
    ['UTF-16 BE', joined(bytes(0xfe, 0xff), utf16('川の𠮷\n', false)), 'utf-16be', true],
  ] as const)('%s', (_, file, encoding, byteOrderMark) => {
    const { text, bytes: facts } = decode(file);
    expect(text).toBe('川の𠮷\n');
    expect(facts).toEqual({ encoding, byteOrderMark, undecodable: 0, terminators: { crlf: 0, lf: 1, cr: 0 } });
  });

  test('code page 932 with the extensions of NEC and IBM', () => {
    const file = bytes(0x87, 0x40, 0xfb, 0xfc, 0x81, 0x60, 0xed, 0x40, 0xb1, 0x0d, 0x0a);
    const { text, bytes: facts } = decode(file);
    expect(text).toBe('①髙～纊ｱ\r\n');
    expect(facts).toMatchObject({ encoding: 'shift_jis', byteOrderMark: false, undecodable: 0 });
  });

  test('plain ASCII as UTF-8', () => {
    expect(decode(utf8('abc')).bytes.encoding).toBe('utf-8');
  });

  test('the control characters of code page 932 as they stand', () => {
    expect(decode(bytes(0x8a, 0x43, 0x1a, 0x1c, 0x7f)).text).toBe('海\u001A\u001C\u007F');
  });
});

describe('decode never throws', () => {
  test('on an empty file', () => {
    const { text, bytes: facts } = decode(bytes());
    expect(text).toBe('');
    expect(facts).toMatchObject({ encoding: 'utf-8', byteOrderMark: false, undecodable: 0 });
  });

  test('on a byte order mark alone', () => {
    expect(decode(UTF8_MARK)).toMatchObject({ text: '', bytes: { byteOrderMark: true } });
  });

  test('on NUL bytes, which it keeps', () => {
    expect(decode(bytes(0x61, 0, 0x62)).text).toBe('a\0b');
  });

  test('on bytes that no encoding allows, which it counts', () => {
    const { text, bytes: facts } = decode(joined(utf8('川は'), bytes(0xff), utf8('流'), bytes(0xff)));
    expect(text).toBe('川は\uFFFD流\uFFFD');
    expect(facts).toMatchObject({ encoding: 'utf-8', undecodable: 2 });
  });

  test('on a file of code page 932 with one bad byte, which stays code page 932', () => {
    const file = bytes(0x8a, 0x43, 0x82, 0xcc, 0xff, 0x93, 0x87, 0x82, 0xcc);
    expect(decode(file)).toMatchObject({ text: '海の\uFFFD島の', bytes: { encoding: 'shift_jis', undecodable: 1 } });
  });

  test('on half a character of UTF-16', () => {
    expect(decode(bytes(0xff, 0xfe, 0x61, 0x00, 0x62))).toMatchObject({
      text: 'a\uFFFD',
      bytes: { encoding: 'utf-16le', undecodable: 1 },
    });
  });
});

test('a U+FFFD that the file itself holds is not counted as undecodable', () => {
  expect(decode(utf8('a\uFFFDb')).bytes.undecodable).toBe(0);
});
