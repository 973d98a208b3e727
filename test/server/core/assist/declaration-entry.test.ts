import { describe, expect, test } from 'vitest';
import { writeDeclarations } from '../../../../server/core/assist/declaration-entry';
import { declarationsFor } from '../../../../server/core/book/declarations';
import { parseConfig } from '../../../../server/core/lint/parse-config';
import { RULES } from '../../../../server/core/rules/index';
import { EVIDENCE } from '../../answers';

const scope = { answer: 'whole-book', ...EVIDENCE };
const planning = { answer: 'own', ...EVIDENCE };
const TITLE = { title: '川/001.txt' } as const;

/** Writes and reads again. */
function write(text: string, answers: Parameters<typeof writeDeclarations>[2], to: 'all' | typeof TITLE): string {
  const written = writeDeclarations(text, parseConfig(text, RULES).config, answers, to);
  expect(written).toBeDefined();
  return written ?? '';
}

describe('answers', () => {
  test('of one title make a new configuration', () => {
    const text = write('', { scope }, TITLE);
    const { config, reports } = parseConfig(text, RULES);
    expect(reports).toEqual([]);
    expect(declarationsFor(config, '川/001.txt')).toEqual({ scope });
    expect(declarationsFor(config, '山/001.txt')).toEqual({});
  });

  test('leave comments, order and indentation as they are', () => {
    const before = '{\n    // 館名\n    "organisation": "青葉点字図書館", /* 要確認 */\n    "include": []\n}\n';
    const text = write(before, { scope }, 'all');
    expect(text).toContain('    // 館名\n    "organisation": "青葉点字図書館", /* 要確認 */\n');
    expect(text).toContain('\n    "declarations": {\n        "scope": {');
    expect(declarationsFor(parseConfig(text, RULES).config, 'a.txt')).toEqual({ scope });
  });

  test('that are as they were change nothing', () => {
    const text = write('', { scope }, 'all');
    expect(write(text, { scope }, 'all')).toBe(text);
    // What holds for all titles is not said again of one.
    expect(write(text, { scope }, TITLE)).toBe(text);
  });

  test('of one title go before those of all, and can be taken back', () => {
    const all = write('', { scope, planning }, 'all');
    const own = write(all, { scope: { ...scope, answer: 'chapter' } }, TITLE);
    expect(declarationsFor(parseConfig(own, RULES).config, '川/001.txt')['scope']?.answer).toBe('chapter');
    const back = write(own, { scope: undefined }, TITLE);
    expect(declarationsFor(parseConfig(back, RULES).config, '川/001.txt')).toEqual({ scope, planning });
  });

  test('are not written into what cannot be understood', () => {
    expect(writeDeclarations('{ "allow": [', {}, { scope }, 'all')).toBeUndefined();
    expect(writeDeclarations('[]', {}, { scope }, 'all')).toBeUndefined();
  });
});
