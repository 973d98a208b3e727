// Everything that must hold before a change is taken (npm test). Every stage runs, whatever the one before it said.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setupClients, setupHost, setupPackages } from './setup.mjs';
import { npm, root, StepError } from './shell.mjs';
import { cacheFolder } from './vscode-host/host.mjs';
import { testInNeovim } from '../test/clients/neovim/run.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped?: number, problem?: string }} Counts `problem`: what is worth reading again at the end
 * @typedef {() => void | Counts | Promise<void | Counts>} Stage a stage that counts nothing is one yes or no
 */

/** @type {{ name: string, counts: Counts, seconds: number }[]} */
const results = [];

/** @param {string} name @param {Stage} stage */
async function runStage(name, stage) {
  console.log(`\n=== ${name}`);
  const start = Date.now();
  /** @type {Counts} */
  let counts = { passed: 0, failed: 1 };
  try {
    counts = (await stage()) ?? { passed: 1, failed: 0 };
  } catch (error) {
    const problem = error instanceof StepError ? error.message : String(error);
    console.error(error instanceof StepError ? problem : error);
    counts = { ...counts, problem };
  }
  results.push({ name, counts, seconds: (Date.now() - start) / 1000 });
}

/** @returns {Counts} */
function unitTests() {
  const report = join(cacheFolder, 'vitest.json');
  mkdirSync(cacheFolder, { recursive: true });
  rmSync(report, { force: true });
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const args = [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile=${report}`];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (!existsSync(report)) throw new StepError('vitest が結果を書きませんでした / vitest wrote no result');
  const told = JSON.parse(readFileSync(report, 'utf8'));
  const { numPassedTests: passed, numFailedTests, numPendingTests: skipped } = told;
  // A test file that cannot even be loaded has no failed test in it, and no test at all is no success.
  const failed = status === 0 && passed > 0 ? numFailedTests : Math.max(1, numFailedTests);
  return { passed, failed, skipped, problem: failedUnitTests(told.testResults).join('\n') };
}

/** @param {{ name: string, status: string, message: string, assertionResults: { status: string, fullName: string, failureMessages: string[] }[] }[]} files */
function failedUnitTests(files) {
  return files.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0 && status === 'failed') return [`${name}: ${message}`];
    return failed.map(({ fullName, failureMessages }) => `${name}: ${fullName}\n${failureMessages.join('\n')}`);
  });
}

async function vscodeStages() {
  // Imported late: it needs the packages that the first stage installs.
  const { bundleSuites, legs, packageExtension, runLeg } = await import('../test/vscode/run.mjs');
  await runStage('vscode: bundle', bundleSuites);
  await runStage('vscode: package', () => void packageExtension());
  for (const leg of legs) await runStage(`vscode: ${leg.name}`, () => runLeg(leg));
}

function summarise() {
  // A reader who has only the end of the output still learns what failed.
  for (const { name, counts } of results) if (counts.problem) console.log(`\n=== ✘ ${name}\n${counts.problem}`);
  console.log('');
  for (const { name, counts, seconds } of results) {
    const sign = counts.failed === 0 ? '✔' : '✘';
    const numbers = `${counts.passed} 成功・${counts.failed} 失敗`;
    console.log(`${sign} ${name.padEnd(20)} ${numbers} (${seconds.toFixed(1)} s)`);
  }
  const sum = (key) => results.reduce((total, { counts }) => total + (counts[key] ?? 0), 0);
  const skipped = sum('skipped');
  console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped ? `, ${skipped} skipped` : ''}`);
  process.exitCode = sum('failed') === 0 ? 0 : 1;
}

const npmScript = (name) => () => npm(['run', '--silent', name]);

await runStage('packages', setupPackages);
await runStage('host', setupHost);
await runStage('build', npmScript('build'));
await runStage('types', npmScript('types'));
await runStage('lint', npmScript('lint'));
await runStage('unit', unitTests);
await runStage('clients', setupClients);
await runStage('neovim', testInNeovim);
// Its failure outside of a stage, such as missing packages, must not take the summary away.
await vscodeStages().catch((error) => runStage('vscode', () => Promise.reject(error)));
summarise();
