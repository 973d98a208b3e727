#!/usr/bin/env node
// Stands in for the `code` program: takes its command line, and runs code-server and Chromium instead.
// @vscode/test-electron is given this file as its vscodeExecutablePath.
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../shell.mjs';
import { findChromium } from './chromium.mjs';
import { installExtensions, startCodeServer } from './code-server.mjs';
import { startRemoteControl } from './remote-control.mjs';
import { openWorkbench, workbenchUrl } from './workbench.mjs';

// Longer than any suite may take; a hanging workbench must not hang the build.
const runLimit = 300_000;

const { values, positionals } = parseArgs({
  // VS Code has many more options than matter here.
  strict: false,
  allowPositionals: true,
  options: {
    'extensionDevelopmentPath': { type: 'string', multiple: true },
    'extensionTestsPath': { type: 'string' },
    'extensions-dir': { type: 'string' },
    'install-extension': { type: 'string', multiple: true },
    'locale': { type: 'string', default: 'en' },
    // Ours: which code-server.
    'host': { type: 'string', default: 'newest' },
    // Ours: the folder stays in restricted mode. test-electron always asks for --disable-workspace-trust.
    'restricted': { type: 'boolean', default: false },
    'user-data-dir': { type: 'string' },
  },
});

const userDataDir = resolve(String(values['user-data-dir']));
const server = {
  host: /** @type {import('./host.mjs').HostName} */ (values.host),
  userDataDir,
  extensionsDir: resolve(String(values['extensions-dir'])),
  language: String(values.locale),
  trusted: !values.restricted,
  testing: true,
};

process.exitCode = values['install-extension']
  ? installExtensions(server, values['install-extension'].map(String))
  : await runTests();

async function runTests() {
  const screenshots = process.env.ACCESSIBLE_TEXT_SCREENSHOTS || join(root, '.vscode-test/screenshots');
  await rm(screenshots, { recursive: true, force: true });
  const interrupted = interruption();
  let page;
  const control = await startRemoteControl(() => page, screenshots);
  process.env.ACCESSIBLE_TEXT_WORKBENCH = control.url;
  const codeServer = await startCodeServer(server);
  let workbench;
  try {
    workbench = await openTests(codeServer.port);
    page = workbench.page;
    return await Promise.race([workbench.testsEnded, serverEnd(codeServer), interrupted]);
  } catch (error) {
    console.error(error);
    return 1;
  } finally {
    await workbench?.close();
    await codeServer.stop();
    control.close();
  }
}

async function openTests(port) {
  const log = createWriteStream(join(userDataDir, 'workbench.log'));
  return openWorkbench({
    url: await workbenchUrl(port, {
      open: positionals[0] && resolve(positionals[0]),
      extensions: (values.extensionDevelopmentPath ?? []).map((path) => resolve(String(path))),
      tests: resolve(String(values.extensionTestsPath)),
    }),
    chromiumPath: await chromiumPath(),
    language: server.language,
    onLog: (line) => log.write(`${line}\n`),
  });
}

/**
 * Rejects on a signal or when the time is over. Asked for before anything is started, so that everything is stopped;
 * listens to the end, because Ctrl-C in a terminal comes twice: once from there, once from test-electron.
 * @returns {Promise<never>}
 */
function interruption() {
  const interrupted = new Promise((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => reject(new Error(signal)));
    setTimeout(() => reject(new Error(`no result after ${runLimit / 1000} s`)), runLimit).unref();
  });
  // It may come while nobody is waiting yet; whoever waits later still sees it.
  interrupted.catch(() => undefined);
  return interrupted;
}

async function serverEnd({ ended }) {
  await ended;
  throw new Error('code-server ended');
}

async function chromiumPath() {
  const found = await findChromium();
  if (found) return found;
  throw new Error('Chromium がありません。npm run setup を実行してください / no Chromium: run `npm run setup`');
}
