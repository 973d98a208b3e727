import { describe, expect, test } from 'vitest';
import { renderExample } from '../../../../server/core/rules/example';
import { fixedWith, fixesOf } from '../fix-finding';
import { found } from '../lint-text';

const RULE = 'section-empty';

describe('section-empty', () => {
  test.each([
    ['source-info', '原本情報\n\n', '原本情報'],
    ['production', '■製作館名及び製作年\n　\n\n', '■製作館名及び製作年'],
    ['copyright', '著作権処理に関する事項\n', '著作権処理に関する事項'],
    ['legend', 'テキストデータ凡例\n\n', 'テキストデータ凡例'],
    ['legend', 'テキストデータ凡例\n\n(以下、原本奥付まで本文)\n', 'テキストデータ凡例'],
    ['colophon', '原本奥付', '原本奥付'],
  ])('finds %s: %j', (kind, text, heading) => {
    const draft = renderExample({ [kind]: text }).text;
    expect(found(draft, RULE).map((place) => place.split(':')[1])).toEqual([heading]);
  });

  test('is silent on content behind a blank line', () => {
    expect(found(renderExample({}).text.replace(/(原本情報|製作年|事項|凡例|奥付)\n/g, '$1\n\n'), RULE)).toEqual([]);
  });

  test('fills in a template below the heading', () => {
    const draft = renderExample({ copyright: '著作権処理に関する事項\n' }).text.replace(/\n/g, '\r\n');
    const fixed = fixedWith(draft, RULE, 'fill', { config: { organisation: '青葉点字図書館' } });
    expect(fixed).toBe(renderExample({}).text.replace(/\n/g, '\r\n'));
  });

  test('leaves the colophon to the user', () => {
    expect(fixesOf(renderExample({ colophon: '原本奥付\n' }).text, RULE)).toEqual([]);
  });
});
