// Shows the product at work: npm start checks the samples, npm start -- --editor opens them in VS Code.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { setupPackages } from './setup.mjs';
import { npm, root, StepError } from './shell.mjs';
import { cacheFolder, chosenHost, installHost } from './vscode-host/host.mjs';

const { values } = parseArgs({ options: { editor: { type: 'boolean', default: false } } });

try {
  setupPackages();
  if (values.editor) await openEditor();
  else checkSamples();
} catch (error) {
  console.error(error instanceof StepError ? error.message : error);
  process.exitCode = 1;
}

function checkSamples() {
  npm(['run', '--silent', 'build']);
  const { status } = spawnSync(process.execPath, ['dist/cli.js', 'check', 'samples/'], { cwd: root, stdio: 'inherit' });
  // 1 means that there are findings, which the samples are made to have.
  if (status !== 0 && status !== 1) throw new StepError(`確認できませんでした / the check did not run: ${status}`);
}

/** Opens a copy of the samples, so that trying out a fix changes nothing in the project. */
async function openEditor() {
  const folder = mkdtempSync(join(tmpdir(), 'at-'));
  const samples = join(folder, 'samples');
  cpSync(join(root, 'samples'), samples, { recursive: true });
  const vsix = join(cacheFolder, 'accessible-text.vsix');
  if (chosenHost() === 'code-server') installHost('newest');
  npm(['run', '--silent', 'package', '--', '--out', vsix]);
  try {
    await (chosenHost() === 'desktop' ? openDesktop(folder, samples, vsix) : openInBrowser(folder, samples, vsix));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function openInBrowser(folder, samples, vsix) {
  const { installExtensions, startCodeServer } = await import('./vscode-host/code-server.mjs');
  const { workbenchUrl } = await import('./vscode-host/workbench.mjs');
  const options = {
    host: /** @type {const} */ ('newest'),
    userDataDir: join(folder, 'user'),
    extensionsDir: join(folder, 'extensions'),
    language: process.env.ACCESSIBLE_TEXT_LANGUAGE || 'ja',
  };
  if (installExtensions(options, [vsix]) !== 0)
    throw new StepError('拡張機能を入れられません / cannot install the .vsix');
  const server = await startCodeServer(options);
  console.log(
    `\nブラウザーで開いてください / open in a browser:\n  ${await workbenchUrl(server.port, { open: samples })}\n`,
  );
  console.log('終わるには Ctrl-C / Ctrl-C ends it');
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM'), server.ended]);
  await server.stop();
}

async function openDesktop(folder, samples, vsix) {
  const { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath } = await import('@vscode/test-electron');
  const executable = await downloadAndUnzipVSCode({ version: 'stable', cachePath: join(cacheFolder, 'desktop') });
  const [program, ...args] = resolveCliArgsFromVSCodeExecutablePath(executable, { reuseMachineInstall: true });
  const profile = [`--user-data-dir=${join(folder, 'user')}`, `--extensions-dir=${join(folder, 'extensions')}`];
  const shell = process.platform === 'win32';
  spawnSync(program, [...args, ...profile, `--install-extension=${vsix}`], { stdio: 'inherit', shell });
  await once(
    spawn(program, [...args, ...profile, '--wait', '--new-window', samples], { stdio: 'inherit', shell }),
    'exit',
  );
}
