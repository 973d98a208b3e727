import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { useCli, type Ended } from './cli';
import { CONTROL, draft } from './drafts';

const cli = useCli();

const lines = ({ stdout }: Ended): Record<string, unknown>[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

const paths = (ended: Ended): string[] =>
  (JSON.parse(ended.stdout) as { filePath: string }[]).map(({ filePath }) => filePath.slice(cli.folder.length + 1));

test('ndjson is a line a finding, a line for what could not be read, and a summary', async () => {
  cli.write('本/a.txt', draft(CONTROL));
  cli.write('本2/b.txt', draft());
  const ended = await cli.run(['check', '.', 'gone.txt', '--format', 'ndjson', '--only', 'control-character']);
  expect(ended.code).toBe(3);
  expect(lines(ended)).toEqual([
    expect.objectContaining({ type: 'finding', path: '本/a.txt', ruleId: 'control-character', severity: 'error' }),
    expect.objectContaining({ type: 'failure', path: 'gone.txt' }),
    { type: 'summary', files: 2, error: 1, warning: 0, information: 0, hint: 0, failures: 1 },
  ]);
});

test('ndjson goes to a file and takes the place of what was there', async () => {
  cli.write('a.txt', draft(CONTROL));
  cli.write('b.txt', draft(CONTROL));
  const report = cli.write('out.ndjson', 'before\n'.repeat(1000));
  const args = ['check', '.', '--format', 'ndjson', '--only', 'control-character'];
  const { stdout } = await cli.run(args);
  expect((await cli.run([...args, '--output-file', report])).stdout).toBe('');
  expect(readFileSync(report, 'utf8')).toBe(stdout);
});

test('--quiet shows errors only and counts the rest', async () => {
  cli.write('a.txt', draft({ legend: '' }));
  const ended = await cli.run(['check', 'a.txt', '--format', 'ndjson', '--quiet']);
  const all = lines(await cli.run(['check', 'a.txt', '--format', 'ndjson']));
  const severities = lines(ended).map(({ severity }) => severity);
  expect(severities.filter((severity) => severity !== undefined && severity !== 'error')).toEqual([]);
  expect(lines(ended).at(-1)).toEqual(all.at(-1));
});

test('the parts of a collection hold every title once, and a title whole', async () => {
  const body = { body: '　本文。\n' };
  for (let title = 1; title <= 12; title++) {
    const [front = '', colophon = ''] = draft(body).split('　本文。\n');
    cli.write(`本${title}/001.txt`, `${front}　本文。\n`);
    cli.write(`本${title}/002.txt`, `　続き。\n\n${colophon}`);
  }
  const all = paths(await cli.run(['check', '.', '--format', 'json']));
  const parts = [];
  for (const shard of ['1/3', '2/3', '3/3']) {
    parts.push(paths(await cli.run(['check', '.', '--format', 'json', '--shard', shard])));
  }
  expect(parts.flat().sort()).toEqual([...all].sort());
  expect(all).toHaveLength(24);
  for (const part of parts) {
    const folders = part.map((path) => path.split('/')[0]);
    expect(folders).toHaveLength(new Set(folders).size * 2);
  }
});

test('a folder of very many books is dealt out book by book', async () => {
  for (let title = 0; title < 101; title++) cli.write(`本/${title}.txt`, draft());
  const [a, b] = [
    paths(await cli.run(['check', '.', '--format', 'json', '--shard', '1/2', '--only', 'control-character'])),
    paths(await cli.run(['check', '.', '--format', 'json', '--shard', '2/2', '--only', 'control-character'])),
  ];
  expect(a.length).toBeGreaterThan(20);
  expect(b.length).toBeGreaterThan(20);
  expect(new Set([...a, ...b]).size).toBe(101);
});

test('in a folder of very many books those of several files stay whole', async () => {
  const [front = '', colophon = ''] = draft({ body: '　本文。\n' }).split('　本文。\n');
  for (let title = 0; title < 101; title++) cli.write(`本/book${title}.txt`, draft());
  cli.write('本/001.txt', `${front}　本文。\n`);
  cli.write('本/002.txt', `　続き。\n\n${colophon}`);
  cli.write('本/memo.txt', 'これは原稿ではない。\n');
  const ended = await cli.run(['check', '.', '--format', 'json', '--only', 'section-missing']);
  expect(paths(ended)).toHaveLength(103);
  expect(ended.code).toBe(0);
});

test('an empty part is no failure, and says so', async () => {
  cli.write('本/a.txt', draft());
  const runs = [await cli.run(['check', '.', '--shard', '1/2']), await cli.run(['check', '.', '--shard', '2/2'])];
  expect(runs.map(({ code }) => code)).toEqual([0, 0]);
  expect(runs.map(({ stderr }) => stderr).sort()[1]).toContain('the other parts hold them');
});

test.each(['0/2', '3/2', '2', 'a/b', '1/0'])('--shard %s is refused', async (shard) => {
  const ended = await cli.run(['check', '.', '--shard', shard]);
  expect(ended.code).toBe(2);
  expect(ended.stderr).toContain('such as 2/8');
});
