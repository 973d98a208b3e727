// Runs in the extension host of a real VS Code. Every *.suite.ts in this folder is a suite.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';
import { testRun } from './test-run';

export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', timeout: 30_000, color: false, fgrep: testRun.grep });
  for (const file of readdirSync(__dirname).sort()) {
    if (file.endsWith('.suite.js')) mocha.addFile(join(__dirname, file));
  }
  const report: string[] = [];
  // The console of an extension host ends in another place in every kind of VS Code, a file does not.
  Mocha.reporters.Base.consoleLog = (...line: unknown[]) => report.push(format(...line));
  const { passes, failures, pending } = await runAll(mocha);
  writeFileSync(testRun.reportFile, report.join('\n'));
  // Written last: without this file the run counts as failed, however VS Code ends.
  writeFileSync(testRun.resultFile, `${passes} passed, ${failures} failed, ${pending} skipped\n`);
  if (failures > 0) throw new Error(`${failures} failed`);
}

function runAll(mocha: Mocha): Promise<Mocha.Stats> {
  return new Promise((resolve, reject) => {
    const runner = mocha.run(() => {
      if (runner.stats) resolve(runner.stats);
      else reject(new Error('mocha counted nothing'));
    });
  });
}
