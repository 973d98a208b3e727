import { expect, test } from 'vitest';
import { chooseLocale } from '../../../server/cli/locale';
import { wantsColours } from '../../../server/cli/terminal';

test.each([
  [[], {}, 'ja-JP', 'ja'],
  [[], {}, 'en-US', 'en'],
  [[], {}, 'jv-ID', 'en'],
  [[], { LANG: 'ja_JP.UTF-8' }, 'en-US', 'ja'],
  [[], { LANG: 'ja_JP.UTF-8', LC_ALL: '' }, 'en-US', 'ja'],
  [[], { LANG: 'ja_JP.UTF-8', LC_MESSAGES: 'fr_FR.UTF-8' }, 'ja-JP', 'en'],
  [[], { LC_ALL: 'JA' }, 'en-US', 'ja'],
  [['check', '--locale', 'en', 'a.txt'], { LANG: 'ja_JP.UTF-8' }, 'ja-JP', 'en'],
  [['--locale=ja', 'rules'], { LANG: 'C' }, 'en-US', 'ja'],
  [['check', '--locale'], { LANG: 'ja_JP.UTF-8' }, 'en-US', 'ja'],
  [['check', '--locale', 'de'], { LANG: 'ja_JP.UTF-8' }, 'en-US', 'ja'],
] as const)('%j with %j on a system in %s speaks %s', (args, environment, system, expected) => {
  expect(chooseLocale(args, environment, () => system)).toBe(expected);
});

const terminal = { isTTY: true, hasColors: () => true };
test.each([
  [terminal, {}, true],
  [{}, {}, false],
  [{ isTTY: true, hasColors: () => false }, {}, false],
  [{}, { FORCE_COLOR: '1' }, true],
  [terminal, { FORCE_COLOR: '0' }, false],
])('colours on %j with %j: %s', (stream, environment, expected) => {
  expect(wantsColours(stream, environment)).toBe(expected);
});
