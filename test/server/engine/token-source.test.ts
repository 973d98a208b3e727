import { beforeAll, describe, expect, test } from 'vitest';
import type { Dictionary } from '../../../server/engine/dictionary';
import { DictionaryError } from '../../../server/engine/dictionary-error';
import { createTokenSource } from '../../../server/engine/token-source';
import { openTestDictionary, PACKING_MS } from './dictionary-of-tests';

let dictionary: Dictionary;

beforeAll(() => {
  dictionary = openTestDictionary();
}, PACKING_MS);

describe('a source of tokens', () => {
  test('opens the dictionary when it is first asked, and once', () => {
    let opened = 0;
    const source = createTokenSource(
      () => {
        opened++;
        return dictionary;
      },
      (problem) => expect.unreachable(problem.message),
    );
    expect(opened).toBe(0);
    const tokens = source.tokenize('川を渡る。') ?? [];
    source.tokenize('橋を渡る。');
    expect(opened).toBe(1);
    expect(tokens.map(({ start, end, known, partOfSpeech }) => [start, end, known, partOfSpeech.pos])).toEqual([
      [0, 1, true, '名詞'],
      [1, 2, true, '助詞'],
      [2, 4, true, '動詞'],
      [4, 5, true, '記号'],
    ]);
  });

  test('tells which of two spellings is the more probable', () => {
    const source = createTokenSource(
      () => dictionary,
      (problem) => expect.unreachable(problem.message),
    );
    const cost = (text: string): number => source.cost?.(text) ?? NaN;
    expect(cost('気持ちがよい。')).toBeLessThan(cost('気侍ちがよい。'));
    expect(cost('川を渡る。橋を渡る。')).toBe(cost('川を渡る。') + cost('橋を渡る。'));
  });

  test('without a dictionary has no tokens and says so once', () => {
    const problems: string[] = [];
    const source = createTokenSource(
      () => {
        throw new DictionaryError('missing');
      },
      ({ problem }) => problems.push(problem),
    );
    expect([source.tokenize('川'), source.tokenize('橋')]).toEqual([undefined, undefined]);
    expect(problems).toEqual(['missing']);
  });
});
