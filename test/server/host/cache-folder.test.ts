import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { userCacheFolder } from '../../../server/host/cache-folder';

test.each([
  ['linux', {}, join(homedir(), '.cache/accessible-text')],
  ['linux', { XDG_CACHE_HOME: '/caches' }, '/caches/accessible-text'],
  ['linux', { XDG_CACHE_HOME: '' }, join(homedir(), '.cache/accessible-text')],
  // Otherwise caches would lie among the books.
  ['linux', { XDG_CACHE_HOME: 'caches' }, join(homedir(), '.cache/accessible-text')],
  ['darwin', {}, join(homedir(), 'Library/Caches/accessible-text')],
  ['win32', { LOCALAPPDATA: '/local', XDG_CACHE_HOME: '/caches' }, '/local/accessible-text'],
  ['win32', {}, join(homedir(), 'AppData/Local/accessible-text')],
] as const)('on %s with %j caches are kept in %s', (platform, environment, folder) => {
  expect(userCacheFolder(environment, platform)).toBe(folder);
});
