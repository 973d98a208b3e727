import { describe, expect, test } from 'vitest';
import { renderExample } from '../../../../server/core/rules/example';
import { fixedWith, fixesOf } from '../fix-finding';
import { found, lintSources } from '../lint-text';

const RULE = 'section-misordered';
const WHOLE = renderExample({}).text;
const part = (kind: string): string => {
  const kinds = ['source-info', 'production', 'copyright', 'legend', 'body', 'colophon'];
  return renderExample(Object.fromEntries(kinds.filter((other) => other !== kind).map((other) => [other, null]))).text;
};
const draft = (...kinds: string[]): string => kinds.map(part).join('');
const sorted = (text: string): string => [...text].sort().join('');

const CASES: readonly (readonly [string, string, string])[] = [
  ['production first', draft('production', 'source-info', 'copyright', 'legend', 'body', 'colophon'), '原本情報'],
  [
    'copyright behind the legend',
    draft('source-info', 'production', 'legend', 'copyright', 'body', 'colophon'),
    '著作権処理に関する事項',
  ],
  ['the body before all', draft('body', 'source-info', 'production', 'copyright', 'legend', 'colophon'), '原本情報'],
  [
    'the legend behind the body',
    draft('source-info', 'production', 'copyright', 'body', 'legend', 'colophon'),
    'テキストデータ凡例',
  ],
  [
    'the colophon before the front matter',
    draft('colophon', 'source-info', 'production', 'copyright', 'legend', 'body'),
    '原本情報',
  ],
];

describe('section-misordered', () => {
  test.each(CASES)('finds %s at one place', (_, text, heading) => {
    expect(found(text, RULE).map((place) => place.split(':')[1])).toEqual([heading]);
  });

  test.each(CASES)('puts %s into order without losing a character', (_, text) => {
    const fixed = fixedWith(text, RULE, 'reorder');
    expect(fixed).toBe(WHOLE);
    const windows = text.replace(/\n/g, '\r\n');
    expect(fixedWith(windows, RULE, 'reorder')).toBe(WHOLE.replace(/\n/g, '\r\n'));
  });

  test('parts what was last, without a terminator, from what follows it now', () => {
    const text = draft('source-info', 'production', 'legend', 'body', 'colophon', 'copyright').trimEnd();
    expect(fixedWith(text, RULE, 'reorder').trimEnd()).toBe(WHOLE.trimEnd());
  });

  test('parts legend and body in a draft without blank lines', () => {
    const tight = draft('production', 'source-info', 'copyright', 'body', 'legend', 'colophon').replace(/\n\n/g, '\n');
    const fixed = fixedWith(tight, RULE, 'reorder');
    expect(found(fixed, RULE)).toEqual([]);
    expect(sorted(fixed.replace(/\n/g, ''))).toBe(sorted(tight.replace(/\n/g, '')));
  });

  test('finds a colophon before the files that go on', () => {
    const front = draft('source-info', 'production', 'copyright', 'legend', 'body', 'colophon');
    const at = lintSources([
      { path: '001.txt', text: front },
      { path: '002.txt', text: part('body') },
    ]).filter(({ ruleId }) => ruleId === RULE);
    expect(at.map(({ draft: { path }, message }) => `${path} ${message}`)).toEqual(['001.txt bodyBehind']);
  });

  test('offers no fix for an order that lies in the files', () => {
    const [finding] = lintSources([
      { path: '001.txt', text: draft('source-info', 'copyright', 'legend', 'body') },
      { path: '002.txt', text: draft('production', 'colophon') },
    ]).filter(({ ruleId }) => ruleId === RULE);
    expect(finding?.draft.path).toBe('002.txt');
    expect(finding?.fixes).toEqual([]);
  });
});

describe('section-misordered is silent', () => {
  test.each([
    ['on the order of the guide', WHOLE],
    ['on a title above the headings', '水辺の町の記録\n見本太郎 著\n\n' + WHOLE],
    ['on missing sections', draft('production', 'body', 'colophon')],
    [
      'on a section twice',
      draft('source-info', 'production', 'source-info', 'copyright', 'legend', 'body', 'colophon'),
    ],
    [
      'on files explained below 原本情報',
      WHOLE.replace('製作館名及び製作年', 'ファイルの構成\n001.txt 本文\n\n製作館名及び製作年'),
    ],
    ['on the text of a book', part('body')],
  ])('%s', (_, text) => {
    expect(found(text, RULE)).toEqual([]);
    expect(fixesOf(text, RULE)).toEqual([]);
  });

  test('on tables behind the file that ends the text', () => {
    const findings = lintSources([
      { path: '001.txt', text: WHOLE },
      { path: 'table1.txt', text: '年　事項\n' },
    ]);
    expect(findings.filter(({ ruleId }) => ruleId === RULE)).toEqual([]);
  });
});
