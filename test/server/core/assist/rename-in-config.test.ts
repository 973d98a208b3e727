import { expect, test } from 'vitest';
import { renameInConfig } from '../../../../server/core/assist/rename-in-config';
import { applyEdits } from '../../../../server/core/text/edit';

const TEXT = `{
  // 1.txt は最初のファイル
  "titles": { "本/1.txt": { "declarations": {} }, "本/1.txt.bak": {} },
  "allow": [{ "rule": "a", "file": "本/1.txt", "text": "本/1.txt", "reason": "本/1.txt" }, { "rule": "b" },],
  "include": ["本/1.txt", "本/*.txt"],
  "other": ["本/1.txt"]
}
`;

test('a configuration names files by their new names, and all else stays', () => {
  const edits = renameInConfig(TEXT, new Map([['本/1.txt', '本/01.txt']]));
  expect(applyEdits(TEXT, edits)).toBe(
    TEXT.replace('{ "本/1.txt": {', '{ "本/01.txt": {')
      .replace('"file": "本/1.txt"', '"file": "本/01.txt"')
      .replace('["本/1.txt", "本/*', '["本/01.txt", "本/*'),
  );
});

test('a configuration that cannot be understood is left alone', () => {
  expect(renameInConfig('{ "titles": { "1.txt": {} ', new Map([['1.txt', '01.txt']]))).toEqual([]);
});
