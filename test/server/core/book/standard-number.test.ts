import { describe, expect, test } from 'vitest';
import {
  checkDigitOf,
  findIsbns,
  findStandardNumbers,
  hasRightCheckDigit,
} from '../../../../server/core/book/standard-number';

test.each([
  ['ISBN978-4-589-03845-6 C3036 ¥2500E', ['9784589038456']],
  ['ＩＳＢＮ　９７８－４－５８９－０３８４５－６', ['9784589038456']],
  ['ISBN 4-00-389504-X', ['400389504X']],
  ['ISBN-13: 978 4 589 03845 6', ['9784589038456']],
  ['ISSN 0317-8471', []],
  ['978-4-589-03845-6', []],
  ['電話 03-0000-1234', []],
])('%s', (line, expected) => {
  expect(findIsbns(line)).toEqual(expected);
});

test('an ISSN is found with its name', () => {
  const line = '（ＩＳＳＮ　０３１７－８４７１）';
  const [number, ...others] = findStandardNumbers(line);
  expect(number).toMatchObject({ kind: 'ISSN', digits: '03178471' });
  expect(line.slice(number?.span.start, number?.span.end)).toBe('ＩＳＳＮ　０３１７－８４７１');
  expect(others).toEqual([]);
});

describe('the check digit', () => {
  test.each(['9784589038456', '080442957X', '4062748681', '03178471', '2434561X'])('of %s is right', (digits) => {
    expect(hasRightCheckDigit(digits)).toBe(true);
  });

  test.each([
    ['9784589038457', '6'],
    ['0804429571', 'X'],
    ['03178472', '1'],
  ])('of %s should be %s', (digits, right) => {
    expect(hasRightCheckDigit(digits)).toBe(false);
    expect(checkDigitOf(digits)).toBe(right);
  });
});
