import { applyPatch, formatPatch } from 'diff';
import { describe, expect, test } from 'vitest';
import { patchHunks } from '../../../../server/core/delivery/patch-hunks';

const LINES = Array.from({ length: 30 }, (_, line) => `　川は${line}番目の橋の下を流れる。`);
const BOOK = `${LINES.join('\n')}\n`;

function patchOf(before: string, after: string): string {
  return formatPatch({
    oldFileName: 'a',
    newFileName: 'a',
    oldHeader: '',
    newHeader: '',
    hunks: patchHunks(before, after),
  });
}

describe('a patch makes the second text of the first', () => {
  test.each([
    ['a line in the middle', BOOK, BOOK.replace('15番目', '第15')],
    ['the first and the last line', BOOK, BOOK.replace(' 0番目', '').replace('29番目', '第29')],
    ['changes close to each other', BOOK, BOOK.replace('10番目', '第10').replace('14番目', '第14')],
    ['changes far from each other', BOOK, BOOK.replace('　川は3番目', '\n川は3番目').replace('25番目', '第25')],
    ['lines that are new', BOOK, BOOK.replace('　川は20番目', '　朝になった。\n　雨だった。\n　川は20番目')],
    ['lines that are gone', BOOK, LINES.filter((_, line) => line < 5 || line > 9).join('\n')],
    ['the last line end is gone', BOOK, BOOK.slice(0, -1)],
    ['there was no last line end', BOOK.slice(0, -1), BOOK],
    ['with CRLF', BOOK.replaceAll('\n', '\r\n'), BOOK.replaceAll('\n', '\r\n').replace('15番目', '第15')],
    ['from nothing', '', BOOK],
    ['to nothing', BOOK, ''],
  ])('%s', (_, before, after) => {
    expect(applyPatch(before, patchOf(before, after))).toBe(after);
  });
});

test('equal texts have no hunks', () => {
  expect(patchHunks(BOOK, BOOK)).toEqual([]);
});

test('every third line of a long book may change', () => {
  const lines = Array.from({ length: 20_000 }, (_, line) => `　川は${line}番目の橋の下を流れる。`);
  const after = lines.map((line, index) => (index % 3 === 0 ? line.replace('川', '河') : line));
  const [hunk, ...others] = patchHunks(lines.join('\n'), after.join('\n'));
  expect(others).toEqual([]);
  expect(hunk?.lines.filter((line) => line.startsWith('+'))).toHaveLength(6667);
});
