import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { useCli, type Ended } from './cli';
import { CONTROL, draft, ODD_HEADING } from './drafts';

const cli = useCli();

const SECRET = '夜更けの水門番だけが知っていた合い言葉';
const CHECK = ['check', '.', '--today', '2026-05-15', '--cache', '--cache-location', 'kept'];

function writeTitles(): void {
  cli.write('本1/a.txt', draft(CONTROL));
  cli.write('本2/a.txt', draft({ ...ODD_HEADING, body: `【11ページ】\n　${SECRET}。\n\n` }));
}

/** What is remembered: by name, which file it is. A title that is checked again is written again, to another file. */
function entries(): Map<string, number> {
  const folder = join(cli.folder, 'kept');
  return new Map(readdirSync(folder).map((name) => [name, statSync(join(folder, name)).ino]));
}

const added = (before: ReadonlyMap<string, number>): number =>
  [...entries().keys()].filter((name) => !before.has(name)).length;

const told = ({ code, stdout, stderr }: Ended): object => ({ code, stdout, stderr });

test('titles that have not changed are not checked again, and the report is the same', async () => {
  writeTitles();
  const first = await cli.run(CHECK);
  expect(first.stdout).toContain('control-character');
  const before = entries();
  expect(before.size).toBe(2);
  expect(told(await cli.run(CHECK))).toEqual(told(first));
  expect(told(await cli.run([...CHECK, '--concurrency', '2']))).toEqual(told(first));
  expect(entries()).toEqual(before);
  expect(told(await cli.run(CHECK.slice(0, 4)))).toEqual(told(first));
});

test('two runs at the same time do not disturb each other', async () => {
  writeTitles();
  const plain = told(await cli.run(CHECK.slice(0, 4)));
  expect((await Promise.all([cli.run(CHECK), cli.run(CHECK)])).map(told)).toEqual([plain, plain]);
  expect(entries().size).toBe(2);
});

test('what is remembered holds no text of the book, and nobody else can read it', async () => {
  writeTitles();
  await cli.run(CHECK);
  const folder = join(cli.folder, 'kept');
  const all = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  expect(all.join('')).toContain('section-heading-nonstandard');
  expect(all.join('')).not.toContain(SECRET.slice(0, 5));
  const modes = [folder, ...readdirSync(folder).map((name) => join(folder, name))].map((path) => statSync(path).mode);
  if (process.platform !== 'win32') expect(modes.filter((mode) => (mode & 0o077) !== 0)).toEqual([]);
});

test.each([
  ['its text', 1, () => cli.write('本1/a.txt', draft(ODD_HEADING)), []],
  ['its configuration', 1, () => cli.write('本1/accessible-text.json', '{ "ignore": ["b.txt"] }'), []],
  ['what the options say', 2, () => undefined, ['--level', 'none', '--only', 'control-character']],
])('a title is checked again when %s changes, the others are not', async (_what, count, change, more) => {
  writeTitles();
  await cli.run(CHECK);
  const before = entries();
  change();
  const ended = await cli.run([...CHECK, ...more]);
  expect(added(before)).toBe(count);
  expect([...before].filter(([name, file]) => entries().get(name) !== file)).toEqual([]);
  const fresh = CHECK.filter((arg) => !['--cache', '--cache-location', 'kept'].includes(arg));
  expect(told(ended)).toEqual(told(await cli.run([...fresh, ...more])));
});

test('on another day a title is checked again only if its findings depend on the day', async () => {
  writeTitles();
  // Whether 20 May has come is a question of the day.
  const sourceInfo = draft().replace(/\d{4}年\d{1,2}月\d{1,2}日/g, '2026年5月20日');
  cli.write('本3/a.txt', sourceInfo);
  const early = await cli.run(CHECK);
  expect(early.stdout).toContain('本3');
  const before = entries();
  const late = await cli.run([...CHECK, '--today', '2026-05-25']);
  expect([...before].filter(([name, file]) => entries().get(name) !== file)).toHaveLength(1);
  expect(told(late)).toEqual(told(await cli.run(['check', '.', '--today', '2026-05-25'])));
  expect(late.stdout).not.toBe(early.stdout);
});

test('what is damaged or strange is passed over and written anew', async () => {
  writeTitles();
  const first = await cli.run(CHECK);
  const [a = '', b = ''] = entries().keys();
  const damaged = readFileSync(join(cli.folder, 'kept', a), 'utf8')
    .replace('control', 'cOntrol')
    .replace('■', '□');
  writeFileSync(join(cli.folder, 'kept', a), damaged);
  writeFileSync(join(cli.folder, 'kept', b), '{"findings":[]}');
  cli.write('kept/strange.json', 'null');
  expect(told(await cli.run(CHECK))).toEqual(told(first));
  const before = entries();
  expect(told(await cli.run(CHECK))).toEqual(told(first));
  expect(entries()).toEqual(before);
  expect(readFileSync(join(cli.folder, 'kept/strange.json'), 'utf8')).toBe('null');
});

test('where nothing can be kept everything is checked, without a word', async () => {
  writeTitles();
  const plain = await cli.run(CHECK.slice(0, 4));
  cli.write('kept', '');
  expect(told(await cli.run(CHECK))).toEqual(told(plain));
});

test.each([
  ['--cache --cache-location=', 'The value of --cache-location is empty.'],
  ['--cache-location kept', '--cache-location is for use with --cache.'],
])('%s is refused', async (options, reason) => {
  writeTitles();
  const { code, stderr } = await cli.run(['check', '.', ...options.split(' ')]);
  expect({ code, stderr: stderr.trim() }).toEqual({ code: 2, stderr: reason });
});

test.runIf(process.platform === 'linux')(
  'findings are kept in the folder of the user where none is named',
  async () => {
    writeTitles();
    await cli.run(CHECK.slice(0, 5), { env: { XDG_CACHE_HOME: join(cli.folder, '.caches') } });
    expect(readdirSync(join(cli.folder, '.caches/accessible-text/findings'))).toHaveLength(2);
  },
);

test.runIf(process.platform === 'linux').each(['', 'home'])(
  'with HOME "%s" nothing is kept among the books',
  async (HOME) => {
    writeTitles();
    await cli.run(CHECK.slice(0, 5), { env: { HOME, XDG_CACHE_HOME: '' } });
    expect(readdirSync(cli.folder).sort()).toEqual(['本1', '本2']);
  },
);

test('without the dictionary nothing is remembered, so that every run says so', async () => {
  // The bundle is moved away from its dictionary.
  const program = cli.write('.moved/cli.js', readFileSync(cli.program));
  cli.write('本1/a.txt', draft({ body: '【11ページ】\n　町の入ロから川を渡る。\n\n' }));
  const run = (): Promise<Ended> => cli.run(CHECK, { program });
  const first = await run();
  expect(first.stderr).toContain('dictionary');
  expect(told(await run())).toEqual(told(first));
});
