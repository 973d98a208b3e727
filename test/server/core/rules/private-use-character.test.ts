import { describe, expect, test } from 'vitest';
import { renderExample } from '../../../../server/core/rules/example';
import { fixedWith, fixesOf } from '../fix-finding';
import { found } from '../lint-text';

const RULE = 'private-use-character';
const body = (line: string): string => renderExample({ body: `【11ページ】\n${line}\n\n` }).text;

describe('private-use-character', () => {
  test.each([
    ['of the first plane', '\uE000'],
    ['a run', '\uE000\uF8FF'],
    ['of the last planes', '\u{F0000}\u{10FFFD}'],
  ])('finds one %s and guesses nothing', (_, character) => {
    const text = body(`　項目は${character}である。`);
    expect(found(text, RULE)).toEqual([`19:${character}`]);
    expect(fixesOf(text, RULE)).toEqual([]);
  });

  test('offers ・ for the bullet of a symbol font at the start of a line only', () => {
    expect(fixedWith(body('　\uF0B7 網'), RULE, 'bullet')).toBe(body('　・ 網'));
    expect(fixesOf(body('　網\uF0B7樽'), RULE)).toEqual([]);
  });

  test('is silent on rare kanji and pictures', () => {
    expect(found(body('　𠮷野家と〓と😀と﨑。'), RULE)).toEqual([]);
  });
});
