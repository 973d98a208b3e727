import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildStarter } from '../../../esbuild.mjs';

const home = mkdtempSync(join(tmpdir(), 'accessible-text-code-'));
const start = join(home, 'start.js');
const program = join(home, 'program.js');
/** What a user keeps on other systems stands elsewhere, and is named differently. */
const isHere = process.platform !== 'win32' && process.platform !== 'darwin';

beforeAll(() => buildStarter({ program: 'program.js', out: start }));

let cache = '';
beforeEach(() => {
  cache = mkdtempSync(join(home, 'cache-'));
  writeProgram('水門');
});
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

function writeProgram(word: string): void {
  const text = `const { basename } = require('node:path');
exports.word = '${word}';
process.exitCode = 7;
console.log(exports.word, basename(__filename), basename(__dirname) === basename(${JSON.stringify(home)}), module.exports.word, process.argv[2]);`;
  writeFileSync(program, text);
}

function run(env: Readonly<Record<string, string>> = {}): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [start, 'check'], {
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

  test('is compiled anew when it is another one, even of the same length', () => {
    run();
    writeProgram('堰堤');
    expect(run()).toBe(expected('堰堤'));
    expect(run()).toBe(expected('堰堤'));
  });

  test.runIf(process.versions.node.startsWith('20.'))('is kept in its newest versions only', () => {
    for (const word of ['水', '門', '堰', '川', '町', '橋']) {
      writeProgram(word);
      expect(run()).toBe(expected(word));
    }
    expect(files()).toHaveLength(4);
  });

  test('runs all the same when the compiled code is damaged', () => {
    run();
    for (const file of files()) {
      const { size } = statSync(file);
      writeFileSync(file, Buffer.alloc(size, 0x41));
    }
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
