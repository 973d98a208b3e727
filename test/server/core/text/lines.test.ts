import { describe, expect, test } from 'vitest';
import { countTerminators, dominantTerminator, lineIndexAt, splitLines } from '../../../../server/core/text/lines';

const contents = (text: string): string[] => splitLines(text).map(({ start, end }) => text.slice(start, end));

describe('splitLines', () => {
  test.each([
    ['', ['']],
    ['一', ['一']],
    ['一\n二', ['一', '二']],
    ['一\r\n二\r\n', ['一', '二', '']],
    ['一\r二\n三\r\n四', ['一', '二', '三', '四']],
    ['\n\r\n\r', ['', '', '', '']],
    ['一\r\r\n二', ['一', '', '二']],
    ['一\u2028二\u0085三', ['一\u2028二\u0085三']],
  ])('%j', (text, lines) => {
    expect(contents(text)).toEqual(lines);
  });

  test('leaves no gap between the lines', () => {
    const text = '一\r\n二\n\r三';
    expect(
      splitLines(text)
        .map(({ start, next }) => text.slice(start, next))
        .join(''),
    ).toBe(text);
  });
});

test('lineIndexAt finds the line of every offset, terminators and the end included', () => {
  const text = '一\r\n二\n\n三';
  const lines = splitLines(text);
  const indexes = Array.from({ length: text.length + 1 }, (_, offset) => lineIndexAt(lines, offset));
  expect(indexes).toEqual([0, 0, 0, 1, 1, 2, 3, 3]);
});

test.each([
  ['', '\n'],
  ['一行だけ', '\n'],
  ['一\r\n二\n三\r\n', '\r\n'],
  ['一\n二\n三\r\n', '\n'],
  ['一\r\n二\n', '\r\n'],
  ['一\r二\r三\n', '\r'],
])('dominantTerminator of %j', (text, terminator) => {
  expect(dominantTerminator(text)).toBe(terminator);
});

test('countTerminators counts a CRLF once', () => {
  expect(countTerminators('一\r\n二\n三\r四\r\n')).toEqual({ crlf: 2, lf: 1, cr: 1 });
});
