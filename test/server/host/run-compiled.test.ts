import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { buildStarter } from '../../../esbuild.mjs';

const home = mkdtempSync(join(tmpdir(), 'accessible-text-code-'));
const start = join(home, 'start.js');
const program = join(home, 'program.js');
/** What a user keeps on other systems stands elsewhere, and is named differently. */
const isHere = process.platform !== 'win32' && process.platform !== 'darwin';

let cache = '';
beforeEach(async () => {
  cache = mkdtempSync(join(home, 'cache-'));
  await build('水門');
});
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

async function build(word: string): Promise<void> {
  const text = `const { basename } = require('node:path');
exports.word = '${word}';
process.exitCode = 7;
console.log(exports.word, basename(__filename), basename(__dirname) === basename(${JSON.stringify(home)}), module.exports.word, process.argv[2]);`;
  writeFileSync(program, text);
  await buildStarter({ program: 'program.js', out: start });
}

function run(env: Readonly<Record<string, string>> = {}, command = 'check'): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [start, command], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: home, XDG_CACHE_HOME: cache, ...env },
  });
  return `${status} ${stdout}${stderr}`;
}

const files = (): string[] =>
  readdirSync(cache, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));

const expected = (word: string): string => `7 ${word} program.js true ${word} check\n`;

describe.runIf(isHere)('a program that is started from compiled code', () => {
  test('does the same the first time, when nothing is compiled, and from then on', () => {
    expect(run()).toBe(expected('水門'));
    const [code = '', ...others] = files();
    expect(others).toEqual([]);
    const { mtimeMs, mode } = statSync(code);
    expect(mode & 0o077).toBe(0);
    expect(run()).toBe(expected('水門'));
    expect(statSync(code).mtimeMs).toBe(mtimeMs);
  });

  test('is compiled anew when it is another one, even of the same length', async () => {
    run();
    await build('堰堤');
    expect(run()).toBe(expected('堰堤'));
    expect(run()).toBe(expected('堰堤'));
  });

  test.runIf(process.versions.node.startsWith('20.'))('is kept in its newest versions only', async () => {
    for (const word of ['水', '門', '堰', '川', '町', '橋', '島', '駅', '道', '村']) {
      await build(word);
      expect(run()).toBe(expected(word));
    }
    expect(files()).toHaveLength(8);
  });

  test.runIf(process.versions.node.startsWith('20.'))('is kept for each command with what that one needs', () => {
    run({}, '--help');
    run();
    expect(files()).toHaveLength(2);
  });

  test.each([
    ['of something else', 0, 0x41],
    ['only begun', 512, 0],
  ])('runs all the same when the compiled code is %s', (_case, start, fill) => {
    run();
    for (const file of files()) writeFileSync(file, readFileSync(file).fill(fill, start));
    expect(run()).toBe(expected('水門'));
    expect(run()).toBe(expected('水門'));
  });

  test.each([
    [
      'another file stands in the way',
      () => {
        writeFileSync(join(cache, 'accessible-text'), '');
      },
    ],
    [
      'others could put code there',
      () => {
        mkdirSync(join(cache, 'accessible-text/code'), { recursive: true });
        chmodSync(join(cache, 'accessible-text/code'), 0o777);
      },
    ],
  ])('keeps nothing when %s', (_case, prepare) => {
    prepare();
    const before = files();
    expect(run()).toBe(expected('水門'));
    expect(files()).toEqual(before);
  });

  test('keeps nothing when the user has switched that off', () => {
    expect(run({ NODE_DISABLE_COMPILE_CACHE: '1' })).toBe(expected('水門'));
    expect(files()).toEqual([]);
  });
});
