import { expect, test } from 'vitest';
import { findIsbns } from '../../../../server/core/book/isbn';

test.each([
  ['ISBN978-4-589-03845-6 C3036 ¥2500E', ['9784589038456']],
  ['ＩＳＢＮ　９７８－４－５８９－０３８４５－６', ['9784589038456']],
  ['ISBN 4-00-389504-X', ['400389504X']],
  ['ISBN-13: 978 4 589 03845 6', ['9784589038456']],
  ['978-4-589-03845-6', []],
  ['電話 03-0000-1234', []],
])('%s', (line, expected) => {
  expect(findIsbns(line)).toEqual(expected);
});
