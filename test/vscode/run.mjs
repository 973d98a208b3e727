// Runs the suite of this folder in a real VS Code: npm run test:vscode -- [source|package|restricted|multi-root ...] [--grep TEXT]
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath, runTests } from '@vscode/test-electron';
import { build as bundle } from 'esbuild';
import { glob } from 'tinyglobby';
import { build, nodeOptions } from '../../esbuild.mjs';
import { npm, root, StepError } from '../../scripts/shell.mjs';
import { setupHost } from '../../scripts/setup.mjs';
import { cacheFolder, chosenHost } from '../../scripts/vscode-host/host.mjs';
import { writeSettings } from '../../scripts/vscode-host/profile.mjs';
import { bundleWebSuite, runInBrowser } from './run-web.mjs';

const here = join(root, 'test/vscode');
const suites = join(root, 'out-test/vscode');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const vsixFile = join(cacheFolder, 'accessible-text.vsix');

/** Where versions of VS Code differ most: what has a protocol, a menu or a panel. */
const mostTelling = ['activation', 'assistance', 'commands', 'diagnostics', 'misread', 'quick-fix', 'workspace'];

/**
 * @typedef {{ name: string, language: 'ja' | 'en', vscode?: import('../../scripts/vscode-host/host.mjs').HostName,
 *   packaged?: boolean, restricted?: boolean, open?: string, web?: boolean, suites?: readonly string[],
 *   figuresFile?: string }} Leg
 *   `vscode`: the newest unless told otherwise; `open`: the folder or .code-workspace inside of workspaces/ that is opened, `single` otherwise;
 *   `suites`: the names of the suites to run, otherwise all that need no leg of their own;
 *   `figuresFile`: where a suite that measures writes what it measured
 * @type {readonly Leg[]}
 */
export const legs = [
  { name: 'source', language: 'ja' },
  // What users get.
  { name: 'package', language: 'en', packaged: true },
  // A folder that the user has not trusted.
  { name: 'restricted', language: 'ja', restricted: true, suites: ['activation', 'diagnostics', 'quick-fix'] },
  { name: 'multi-root', language: 'ja', open: 'multi-root/books.code-workspace', suites: ['multi-root'] },
  // What package.json promises.
  { name: 'oldest', language: 'ja', vscode: 'oldest', packaged: true, suites: mostTelling },
  // As on vscode.dev; it has a suite of its own.
  { name: 'web', language: 'en', web: true },
];

/** @typedef {{ text: string, failures: string, problem: string }} Result what the suite wrote, of which its failures, and why VS Code ended if not well */

/**
 * Bundles the suites; dist/ must have been built.
 * @param {readonly string[]} [others] paths of suites that stand elsewhere
 */
export async function bundleSuites(others = []) {
  rmSync(suites, { recursive: true, force: true });
  await bundleWebSuite();
  const files = [...(await glob('suite/{index,*.suite}.ts', { cwd: here, absolute: true })), ...others];
  await bundle({
    ...nodeOptions,
    entryPoints: files.map((file) => ({ in: file, out: basename(file, '.ts') })),
    outdir: suites,
    // mocha keeps its state in its module, so all bundles must share one copy.
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
  });
}

/** Packages the extension as for a release. @returns {string} the path of the .vsix */
export function packageExtension() {
  mkdirSync(cacheFolder, { recursive: true });
  npm(['run', '--silent', 'package', '--', '--out', vsixFile]);
  return vsixFile;
}

/**
 * Runs the suite once.
 * @param {Leg} leg
 * @param {string} [grep]
 * @returns {Promise<{ passed: number, failed: number, skipped: number, problem?: string }>}
 */
export async function runLeg(leg, grep = '') {
  if ((leg.restricted || leg.web) && chosenHost() === 'desktop') {
    throw new StepError(`${leg.name}: デスクトップ版では試せません / cannot be run in desktop VS Code`);
  }
  // A short path: VS Code puts sockets in here, whose paths must stay under about 100 characters.
  const folder = mkdtempSync(join(tmpdir(), 'at-'));
  const result = leg.web ? await runWeb(folder) : await runSuites(leg, grep, folder);
  const counts = countsOf(result);
  if (!result.problem && counts.passed > 0 && counts.failed === 0) {
    rmSync(folder, { recursive: true, force: true });
    return counts;
  }
  const problem = `${leg.name}: 失敗 / failed. ${result.problem}\n記録 / logs: ${folder}`;
  console.error(problem);
  return { ...counts, failed: Math.max(1, counts.failed), problem: `${result.failures}\n${problem}` };
}

/** @returns {Promise<Result>} */
async function runWeb(folder) {
  const text = await runInBrowser(folder);
  console.log(text);
  return { text, failures: text, problem: '' };
}

/** @returns {Promise<Result>} */
async function runSuites(leg, grep, folder) {
  const run = { ...leg, grep, reportFile: join(folder, 'report.txt'), resultFile: join(folder, 'result.txt') };
  writeFileSync(join(folder, 'run.json'), JSON.stringify({ restricted: false, ...run, suites: await suitesOf(leg) }));
  cpSync(join(here, 'workspaces'), join(folder, 'workspaces'), { recursive: true });
  const ended = await launch(leg, folder).then(() => '', String);
  const report = existsSync(run.reportFile) ? readFileSync(run.reportFile, 'utf8') : '';
  console.log(report);
  const text = existsSync(run.resultFile) ? readFileSync(run.resultFile, 'utf8') : '';
  return { text, failures: report.slice(Math.max(0, report.search(/^ +\d+ failing$/m))), problem: ended };
}

/** @param {Leg} leg */
async function suitesOf({ suites }) {
  if (suites) return suites;
  const all = (await glob('*.suite.ts', { cwd: join(here, 'suite') })).map((file) => file.replace('.suite.ts', ''));
  const ofOneLeg = new Set(legs.filter(({ open }) => open).flatMap((leg) => leg.suites ?? []));
  return all.filter((suite) => !ofOneLeg.has(suite));
}

/**
 * What the suite wrote. The exit code alone would not do: VS Code also ends with 0 when its extension host has died.
 * @param {Result} result
 */
function countsOf({ text }) {
  const [, passed, failed, skipped] = /^(\d+) passed, (\d+) failed, (\d+) skipped/.exec(text) ?? [];
  return { passed: Number(passed ?? 0), failed: Number(failed ?? 0), skipped: Number(skipped ?? 0) };
}

async function launch(leg, folder) {
  const executable = await vscodeExecutable(leg);
  const profile = [
    `--user-data-dir=${join(folder, 'user')}`,
    `--extensions-dir=${join(folder, 'extensions')}`,
    ...launcherOptions(leg),
  ];
  writeSettings(join(folder, 'user'));
  const toInstall = leg.packaged ? [vsixFile] : [];
  if (chosenHost() === 'desktop' && leg.language === 'ja') toInstall.push('MS-CEINTL.vscode-language-pack-ja');
  if (toInstall.length > 0) install(executable, profile, toInstall);
  await runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: leg.packaged ? join(here, 'harness') : root,
    extensionTestsPath: join(suites, 'index.js'),
    extensionTestsEnv: {
      ACCESSIBLE_TEXT_TEST_RUN: join(folder, 'run.json'),
      ACCESSIBLE_TEXT_SCREENSHOTS: join(cacheFolder, 'screenshots', leg.name),
    },
    launchArgs: [join(folder, 'workspaces', leg.open ?? 'single'), ...profile, `--locale=${leg.language}`],
  });
}

/** What only our own launcher understands. @param {Leg} leg */
function launcherOptions({ vscode = 'newest', restricted }) {
  if (chosenHost() === 'desktop') return [];
  return [`--host=${vscode}`, ...(restricted ? ['--restricted'] : [])];
}

/** @param {Leg} leg */
function vscodeExecutable({ vscode }) {
  if (chosenHost() === 'code-server') return join(root, 'scripts/vscode-host/launcher.mjs');
  const version = vscode === 'oldest' ? manifest.engines.vscode.replace('^', '') : 'stable';
  return downloadAndUnzipVSCode({ version, cachePath: join(cacheFolder, 'desktop') });
}

function install(executable, profile, extensions) {
  const [program, ...args] =
    chosenHost() === 'desktop'
      ? resolveCliArgsFromVSCodeExecutablePath(executable, { reuseMachineInstall: true })
      : [executable];
  const { status } = spawnSync(
    program,
    [...args, ...profile, ...extensions.map((extension) => `--install-extension=${extension}`)],
    { stdio: 'inherit', shell: process.platform === 'win32' },
  );
  if (status !== 0) throw new StepError(`拡張機能を入れられません / cannot install: ${extensions.join(', ')}`);
}

/** @param {readonly Leg[]} chosen */
async function runLegs(chosen, grep) {
  await setupHost();
  await build();
  await bundleSuites();
  if (chosen.some(({ packaged }) => packaged)) packageExtension();
  const total = { passed: 0, failed: 0 };
  for (const leg of chosen) {
    const { passed, failed } = await runLeg(leg, grep);
    total.passed += passed;
    total.failed += failed;
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
  if (total.failed > 0) process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { grep: { type: 'string' } } });
  const unknown = positionals.filter((name) => !legs.some((leg) => leg.name === name));
  if (unknown.length > 0) {
    console.error(`ありません / unknown: ${unknown.join(', ')} (${legs.map(({ name }) => name).join(', ')})`);
    process.exit(2);
  }
  const chosen = legs.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  await runLegs(chosen, values.grep).catch((error) => {
    console.error(error instanceof StepError || error.errors ? error.message : error);
    process.exitCode = 1;
  });
}
