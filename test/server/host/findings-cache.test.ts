import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../../server/core/book/config';
import type { PlainFinding, TitleToCheck } from '../../../server/core/lint/title-to-check';
import { INTERNAL_ERROR } from '../../../server/core/rules/internal-error';
import { FindingsCache } from '../../../server/host/findings-cache';

const TERMINATORS = { lf: 1, crlf: 0, cr: 0 };
const home = mkdtempSync(join(tmpdir(), 'accessible-text-findings-'));
let folder = '';
let cache: FindingsCache;
beforeEach(() => {
  folder = mkdtempSync(join(home, 'kept-'));
  cache = new FindingsCache(folder, () => 'program 1');
});
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

const title: TitleToCheck = {
  title: 'file:///books/a.txt',
  sources: [
    { path: 'a.txt', text: '川は流れる。' },
    { path: 'b.txt', text: '町は静かだ。' },
  ],
  folder: { names: ['a.txt', 'b.txt'], strays: [] },
  config: DEFAULT_CONFIG,
  today: { year: 2026, month: 5, day: 15 },
};
const finding: PlainFinding = {
  ruleId: 'control-character',
  severity: 'error',
  message: 'found',
  draft: 1,
  span: { start: 2, end: 3 },
  // Half of a character, as a rule may quote it.
  data: { text: '\uD842"\n\u2028', count: 3, words: { ja: '川', en: 'river' } },
  related: [{ draft: 0, span: { start: 0, end: 1 }, message: { ja: '川', en: 'river' } }],
};
const checked = { findings: [finding], ofTheDay: false };

describe('findings', () => {
  test('are known again in another run as they were', () => {
    expect(cache.find(title)).toBe(undefined);
    cache.store(title, checked);
    const later = new FindingsCache(folder, () => 'program 1');
    expect(later.find({ ...title, title: 'file:///another/name.txt' })).toEqual([finding]);
  });

  test('are those of a title without any, too', () => {
    cache.store(title, { findings: [], ofTheDay: false });
    expect(cache.find(title)).toEqual([]);
  });

  const [first, second] = [title.sources[0], { path: 'b.txt', text: '町は静かだ。' }];
  test.each<[string, Partial<TitleToCheck>]>([
    ['a text', { sources: [first, { ...second, text: '町は静かだ！' }] }],
    [
      'where one text ends',
      {
        sources: [
          { ...first, text: '川は流れる' },
          { ...second, text: '。町は静かだ。' },
        ],
      },
    ],
    ['the name of a file', { sources: [first, { ...second, path: 'c.txt' }] }],
    ['the order of the files', { sources: [second, first] }],
    ['whether a file is missing', { sources: [first] }],
    [
      'the bytes of a file',
      {
        sources: [
          {
            ...first,
            bytes: { encoding: 'shift_jis', byteOrderMark: false, undecodable: 0, terminators: TERMINATORS },
          },
          second,
        ],
      },
    ],
    ['what stands in the folder', { folder: { names: ['a.txt', 'b.txt', '図1.png'], strays: ['図1.png'] } }],
    ['the configuration', { config: { ...DEFAULT_CONFIG, rules: { 'control-character': { severity: 'off' } } } }],
    ['the year', { today: { year: 2027, month: 5, day: 15 } }],
    ['the level', { level: 'simple' }],
    ['the rules', { only: ['control-character'] }],
    ['whether it is a draft', { isDraft: false }],
  ])('are not those of a title of which %s is another', (_what, change) => {
    cache.store(title, checked);
    expect(cache.find({ ...title, ...change })).toBe(undefined);
    expect(cache.find(title)).toEqual([finding]);
  });

  test('are not those of another program', () => {
    cache.store(title, checked);
    expect(new FindingsCache(folder, () => 'program 2').find(title)).toBe(undefined);
  });

  test('hold on another day unless they depend on it', () => {
    const nextDay = { ...title, today: { year: 2026, month: 5, day: 16 } };
    cache.store(title, checked);
    expect(cache.find(nextDay)).toEqual([finding]);
    cache.store(title, { ...checked, ofTheDay: true });
    expect(cache.find(nextDay)).toBe(undefined);
    expect(cache.find(title)).toEqual([finding]);
  });

  test('of a check that went wrong are not remembered', () => {
    cache.store(title, { findings: [{ ...finding, ruleId: INTERNAL_ERROR.id }], ofTheDay: false });
    expect(cache.find(title)).toBe(undefined);
  });
});

const numbered = (number: number): TitleToCheck => ({ ...title, sources: [{ path: 'a.txt', text: `${number}` }] });
const known = (): number[] => [0, 1, 2, 3].filter((number) => cache.find(numbered(number)) !== undefined);

describe('when there is too much', () => {
  beforeEach(() => {
    writeFileSync(join(folder, 'strange.txt'), 'x'.repeat(9999));
    for (let number = 0; number < 4; number++) {
      const before = new Set(readdirSync(folder));
      cache.store(numbered(number), checked);
      const [added = ''] = readdirSync(folder).filter((name) => !before.has(name));
      utimesSync(join(folder, added), 1000 + number, 1000 + number);
    }
  });

  test('what has not been used for longest goes', () => {
    // Whoever is asked for counts as used.
    cache.find(numbered(0));
    cache.trim(Infinity, 2);
    expect(known()).toEqual([0, 3]);
  });

  test('the bytes count, but those of other files do not', () => {
    const [size = 0] = readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => readFileSync(join(folder, name)).length);
    cache.trim(size * 3.5, Infinity);
    expect(known()).toEqual([1, 2, 3]);
    expect(readdirSync(folder)).toContain('strange.txt');
  });
});
