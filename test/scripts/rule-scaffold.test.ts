import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { scaffoldRule } from '../../scripts/rule-scaffold';

const REGISTRY = 'server/core/rules/index.ts';
const copy = mkdtempSync(join(tmpdir(), 'new-rule-'));
afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});

test('a scaffolded rule compiles, its example and its test pass', { timeout: 120_000 }, () => {
  for (const name of ['server', 'test', 'tsconfig.json', 'vitest.config.ts', 'package.json']) {
    cpSync(name, join(copy, name), { recursive: true });
  }
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  const { files, registry } = scaffoldRule('left-over-sign', readFileSync(REGISTRY, 'utf8'));
  for (const [path, content] of files) writeFileSync(join(copy, path), content);
  writeFileSync(join(copy, REGISTRY), registry);
  const vitest = resolve('node_modules/vitest/vitest.mjs');
  const tests = ['test/server/core/rules/left-over-sign.test.ts', 'test/server/core/rules/examples.test.ts'];
  const output = execFileSync(process.execPath, [vitest, 'run', ...tests, '-t', 'left-over-sign', '--reporter=json'], {
    cwd: copy,
    encoding: 'utf8',
  });
  const report: unknown = JSON.parse(output.slice(output.indexOf('{')));
  expect(report).toMatchObject({ success: true, numFailedTests: 0 });
  expect(output).toContain('examples of left-over-sign example 1');
});

test.each(['LeftOver', 'left', 'left_over', '../left-over'])('"%s" is refused as an id', (id) => {
  expect(() => scaffoldRule(id, '')).toThrow(/kebab-case/);
});

test('the id of a rule that exists is refused', () => {
  expect(() => scaffoldRule('hard-line-break', readFileSync(REGISTRY, 'utf8'))).toThrow(/there already/);
});
