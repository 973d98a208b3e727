import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { useCli } from './cli';
import { draft } from './drafts';

const cli = useCli();
const REFUSING = 'User-agent: *\nDisallow: /\n\nUser-agent: example\nDisallow:\n';
const ON = '{ "webArchiving": true }';

test('robots.txt is checked where it is named, and searched for where the configuration says so', async () => {
  cli.write('robots.txt', REFUSING);
  cli.write('book.txt', draft());
  expect(await cli.run(['check', 'robots.txt'])).toMatchObject({ code: 1, stderr: '' });
  expect((await cli.run(['check', '.', '--all'])).code).toBe(0);
  cli.write('accessible-text.json', ON);
  const { code, stdout } = await cli.run(['check', '.']);
  expect(code).toBe(1);
  expect(stdout).toContain('robots-archiving-refused');
});

test('it is mended on request, with every line kept, and is no title to report on', async () => {
  cli.write('robots.txt', REFUSING);
  cli.write('accessible-text.json', ON);
  expect((await cli.run(['fix', '.', '--review', '--only', 'robots-archiving-refused'])).code).toBe(0);
  expect(readFileSync(join(cli.folder, 'robots.txt'), 'utf8')).toBe(`${REFUSING}\nUser-agent: ndl-japan\nDisallow:\n`);
  expect((await cli.run(['report', '.'])).stderr).toContain('No draft');
});
