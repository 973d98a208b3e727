// Makes a fresh machine ready (npm run setup). Needs Node and npm only, so nothing here imports an installed package.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { npm, root, StepError } from './shell.mjs';
import { installNeovim } from './neovim.mjs';
import { installChromium } from './vscode-host/chromium.mjs';
import { chosenHost, installHost } from './vscode-host/host.mjs';

/** Installs the project's packages unless node_modules is what package-lock.json says. */
export function setupPackages() {
  if (isInstalled()) return;
  console.log('npm のパッケージを入れます / installing npm packages');
  npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

/** Installs the VS Code that the tests run in. */
export async function setupHost() {
  // The desktop VS Code is downloaded by @vscode/test-electron on its first run.
  if (chosenHost() === 'desktop') return;
  installHost('newest');
  installHost('oldest');
  await installChromium();
}

/** Installs the editors besides VS Code that the language server is tested with. */
export function setupClients() {
  installNeovim();
}

/** Compares the lock file with the copy of it that npm leaves in node_modules. */
function isInstalled() {
  const done = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(done)) return false;
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const present = packagesOf(done);
  // Optional packages are those of other platforms, which are absent for good reason.
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || (optional && !present[path]) || present[path]?.version === version,
  );
}

/** @returns {Record<string, { version: string, optional?: boolean }>} */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    setupPackages();
    await setupHost();
    setupClients();
    console.log('準備ができました / ready');
  } catch (error) {
    console.error(error instanceof StepError ? error.message : error);
    process.exitCode = 1;
  }
}
