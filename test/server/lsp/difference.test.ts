import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits } from '../../../server/core/text/edit';
import { difference } from '../../../server/lsp/difference';

test('nothing is to be done where nothing differs', () => {
  expect(difference('川', '川')).toEqual([]);
});

test('only what differs is replaced', () => {
  expect(difference('原本情報\n見本', '原本情報\nお見本')).toEqual([{ span: { start: 5, end: 5 }, newText: 'お' }]);
});

test('lines that differ one below the other are edits of their own', () => {
  expect(difference('見出し\n令和3年\n', '見出\n2021年\n')).toEqual([
    { span: { start: 2, end: 3 }, newText: '' },
    { span: { start: 4, end: 7 }, newText: '2021' },
  ]);
});

test.each([
  ['a surrogate pair', '𠮷', '𠮶', { span: { start: 0, end: 2 }, newText: '𠮶' }],
  ['CRLF', 'a\r\nb', 'a\nb', { span: { start: 1, end: 3 }, newText: '\n' }],
])('%s is not cut', (_, before, after, edit) => {
  expect(difference(before, after)).toEqual([edit]);
});

test('the edit gives the other text', () => {
  const text = fc.string({ unit: fc.constantFrom('あ', '𠮷', '𠮶', '\n', '\r'), maxLength: 10 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(applyEdits(before, difference(before, after))).toBe(after);
    }),
  );
});
