import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface LanguageConfiguration {
  readonly brackets: readonly (readonly [string, string])[];
  readonly autoClosingPairs: readonly (readonly [string, string])[];
  readonly surroundingPairs: readonly (readonly [string, string])[];
  readonly autoCloseBefore: string;
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly folding: { readonly markers: { readonly start: string; readonly end: string } };
  readonly comments?: unknown;
}

const configuration = JSON.parse(readFileSync('syntaxes/language-configuration.json', 'utf8')) as LanguageConfiguration;

test('every bracket of a Japanese text is paired, and none of them with itself', () => {
  const { brackets, autoClosingPairs, surroundingPairs, autoCloseBefore } = configuration;
  expect(brackets.map((pair) => pair.join(''))).toEqual([
    ...('「」『』（）()〔〕［］[]【】《》〈〉'.match(/../g) ?? []),
  ]);
  expect(autoClosingPairs).toEqual(brackets);
  expect(surroundingPairs).toEqual(brackets);
  // Inside of 「」 another pair is completed, in front of a word only the opening one is typed.
  for (const [, close] of brackets) expect(autoCloseBefore).toContain(close);
  expect(autoCloseBefore).not.toMatch(/[ぁ-んァ-ヶ一-鿿a-z0-9]/i);
});

test('a delivered text has no comments', () => {
  expect(configuration.comments).toBeUndefined();
});

test('words end where the script changes', () => {
  const { pattern, flags } = configuration.wordPattern;
  const words = '水門の開くストーブは、𠮷野さんの「二〇〇八年」と maetsuke-zenbun、ＯＣＲ。々'.match(
    new RegExp(pattern, `${flags}g`),
  );
  expect(words).toEqual('水門 の 開 く ストーブ は 𠮷野 さんの 二〇〇八年 と maetsuke-zenbun ＯＣＲ 々'.split(' '));
});

test.each([
  ['〔図の説明〕', '〔図の説明終わり〕'],
  ['　〔図1-2の説明開始〕', '　〔図1-2の説明終わり〕'],
  ['［写真の説明］', '［写真の説明ここまで］'],
])('%s folds up to %s', (begin, end) => {
  const markers = Object.entries(configuration.folding.markers).map(
    ([name, pattern]) => [name, new RegExp(pattern)] as const,
  );
  const matching = (line: string): string[] => markers.flatMap(([name, pattern]) => (pattern.test(line) ? [name] : []));
  expect(matching(begin)).toEqual(['start']);
  expect(matching(end)).toEqual(['end']);
  expect(matching(`図には${begin}を付けた。`)).toEqual([]);
});
