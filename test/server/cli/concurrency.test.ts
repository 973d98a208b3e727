import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildProgram } from '../../../esbuild.mjs';
import { useCli, type Cli } from './cli';
import { CONTROL, draft, ODD_HEADING } from './drafts';

const workerOf = (cli: Cli): string => join(dirname(cli.program), 'worker.js');

/** Titles of one file and of several, a configuration, a text that is no draft, and a file that is not there. */
function writeTitles(cli: Cli): string[] {
  const [front = '', colophon = ''] = draft({ body: '　本文。\n' }).split('　本文。\n');
  for (let title = 1; title <= 9; title++)
    cli.write(`本${title}/a.txt`, draft(title % 2 === 0 ? CONTROL : ODD_HEADING));
  cli.write('本3/accessible-text.json', '{ "rules": { "section-heading-nonstandard": "error" } }');
  cli.write('上下/001.txt', `${front}　本文。\n`);
  cli.write('上下/002.txt', `　続き\u0001。\n\n${colophon}`);
  return ['check', '本9', '.', 'gone.txt', cli.write('memo.txt', 'これは原稿ではない。\n')];
}

describe('titles that are checked several at a time', () => {
  const cli = useCli();
  beforeAll(() => buildProgram('server/engine/node/main-worker.ts', workerOf(cli)));

  test.each(['stylish', 'ndjson'])('come to the same report in %s as one after the other', async (format) => {
    const args = [...writeTitles(cli), '--format', format];
    const one = await cli.run([...args, '--concurrency', '1']);
    expect(one.code).toBe(3);
    expect(one.stderr).toContain('gone.txt');
    expect(one.stdout).toContain('control-character');
    const { stdout, stderr, code } = await cli.run([...args, '--concurrency', '3']);
    expect({ stdout, stderr, code }).toEqual({ stdout: one.stdout, stderr: one.stderr, code: 3 });
  });

  test('are checked as the options say', async () => {
    writeTitles(cli);
    const args = ['check', '.', '--only', 'control-character', '--level', 'none', '--concurrency'];
    const one = await cli.run([...args, '1']);
    expect(one.stdout).toContain('control-character');
    expect((await cli.run([...args, '2'])).stdout).toBe(one.stdout);
  });
});

describe('a thread that crashes', () => {
  const cli = useCli();

  test.each([
    ['at its start', 'throw new Error("out of order")'],
    ['while it works', 'require("node:worker_threads").parentPort.on("message", () => process.exit(9))'],
  ])('%s is told of once, and what it had to check is checked all the same', async (_when, worker) => {
    writeFileSync(workerOf(cli), worker);
    const args = [...writeTitles(cli), '--concurrency'];
    const one = await cli.run([...args, '1']);
    const several = await cli.run([...args, '3']);
    expect(several.stdout).toBe(one.stdout);
    expect(several.code).toBe(one.code);
    expect(several.stderr.match(/has crashed/g)).toHaveLength(1);
    expect(several.stderr.replace(/^.*has crashed.*\n/m, '')).toBe(one.stderr);
  });

  test('is not even started for a small job', async () => {
    writeFileSync(workerOf(cli), 'throw new Error("out of order")');
    const ended = await cli.run(writeTitles(cli));
    expect(ended.stderr).not.toContain('crashed');
  });

  test.each(['0', '-1', 'x', '1000'])('--concurrency %s is refused', async (value) => {
    const ended = await cli.run(['check', '.', '--concurrency', value]);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain('--concurrency takes a whole number');
  });
});
