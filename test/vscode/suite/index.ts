// Runs in the extension host of a real VS Code. Every *.suite.ts in this folder is a suite; the leg says which of them run.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';
import { testRun } from './test-run';
import { screenshot } from './workbench';

export async function run(): Promise<void> {
  const report: string[] = [];
  // The console of an extension host ends in another place in every kind of VS Code, a file does not.
  Mocha.reporters.Base.consoleLog = (...line: unknown[]) => report.push(format(...line));
  let stats: Mocha.Stats;
  try {
    stats = await runAll(loadSuites(), report);
    // Without this file the run counts as failed, however VS Code ends.
    writeFileSync(testRun.resultFile, `${stats.passes} passed, ${stats.failures} failed, ${stats.pending} skipped\n`);
  } catch (error) {
    report.push(format(error));
    throw error;
  } finally {
    writeFileSync(testRun.reportFile, report.join('\n'));
  }
  if (stats.failures > 0) throw new Error(`${stats.failures} failed`);
}

function loadSuites(): Mocha {
  const mocha = new Mocha({ ui: 'tdd', timeout: 30_000, retries: 1, color: false, fgrep: testRun.grep });
  for (const name of [...testRun.suites].sort()) mocha.addFile(join(__dirname, `${name}.suite.js`));
  let failures = 0;
  mocha.rootHooks({
    async afterEach(this: Mocha.Context) {
      if (this.currentTest?.isFailed()) await screenshot(`failed-${++failures}`);
    },
  });
  return mocha;
}

/** A busy machine may be late with a window once; what was tried again is told, so that it can be mended. */
function runAll(mocha: Mocha, report: string[]): Promise<Mocha.Stats> {
  return new Promise((resolve, reject) => {
    const runner = mocha.run(() => {
      if (runner.stats) resolve(runner.stats);
      else reject(new Error('mocha counted nothing'));
    });
    runner.on(Mocha.Runner.constants.EVENT_TEST_RETRY, (test: Mocha.Test, error: Error) =>
      report.push(`tried again: ${test.fullTitle()}: ${String(error)}`),
    );
  });
}
