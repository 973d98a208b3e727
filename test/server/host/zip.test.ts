import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { PackageError, zipOf } from '../../../server/host/zip';

const files = Array.from({ length: 70 }, (_, index) => ({
  path: `本${index}/00${index}.txt`,
  content: strToU8(index === 3 ? '' : `　川は流れる。${index}`.repeat(index)),
}));

test('an archive made file by file is the one made at once', () => {
  const zip = zipOf(files);
  const all = Object.fromEntries(files.map(({ path, content }) => [path, content]));
  expect(zip).toEqual(zipSync(all, { level: 9, mtime: new Date(1980, 0, 1) }));
  expect(strFromU8(unzipSync(zip)['本69/0069.txt'] ?? new Uint8Array())).toBe('　川は流れる。69'.repeat(69));
});

test('an archive of no files can be opened', () => {
  expect(unzipSync(zipOf([]))).toEqual({});
});

test('two files of one name are refused: one would take the place of the other', () => {
  const twice = { path: 'a.txt', content: strToU8('a') };
  expect(() => zipOf([twice, { ...twice, content: strToU8('b') }])).toThrow(PackageError);
});
