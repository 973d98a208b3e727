import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { useCli } from './cli';
import { draft } from './drafts';

const cli = useCli();
const read = (name: string): string => readFileSync(join(cli.folder, name), 'utf8');

test('a worksheet is made of a folder and keeps what was filled in', async () => {
  cli.write('books/one/draft.txt', draft());
  cli.write('books/two/draft.txt', draft().replaceAll('水辺の町の記録', '水門の記録'));
  const { code, stderr } = await cli.run(['worksheet', 'books', '-o', 'sheet.csv']);
  expect(code).toBe(1);
  expect(stderr).toContain('Number 2');
  const sheet = read('sheet.csv');
  expect(sheet.match(/\r\nbooks\//g)).toHaveLength(2);
  writeFileSync(
    join(cli.folder, 'sheet.csv'),
    sheet.replace('見本書房,2017,,,,', '見本書房,2017,,yes,2026-04-01,見本花子'),
  );
  await cli.run(['worksheet', 'books', '-o', 'sheet.csv', '--locale', 'ja']);
  expect(read('sheet.csv')).toContain('見本書房,2017,,yes,2026-04-01,見本花子');
});

test('a file that is no worksheet is not overwritten, nor a sheet put among tables', async () => {
  cli.write('draft.txt', draft());
  cli.write('other.csv', 'a,b\n1,2\n');
  expect(await cli.run(['worksheet', '.', '-o', 'other.csv'])).toMatchObject({ code: 2, stdout: '' });
  expect(read('other.csv')).toBe('a,b\n1,2\n');
  expect((await cli.run(['worksheet', '.', '-o', 'sheet.tsv'])).code).toBe(2);
  expect((await cli.run(['worksheet', '.', '-o', 'sheet.xlsx'])).code).toBe(2);
});
