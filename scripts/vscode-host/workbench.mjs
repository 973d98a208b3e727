// Opens the workbench of a running code-server in Chromium.
import { stat } from 'node:fs/promises';
import { chromium } from 'playwright-core';

const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The address of a workbench.
 * @param {number} port
 * @param {{ open?: string, file?: string, extensions?: string[], tests?: string }} what paths on disk: a folder or
 *   .code-workspace to open, a file to show, extensions to load from source, tests to run
 */
export async function workbenchUrl(port, { open, file, extensions = [], tests }) {
  const remote = (path) => `vscode-remote://127.0.0.1:${port}${path}`;
  const payload = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
    ...extensions.map((path) => ['extensionDevelopmentPath', remote(path)]),
    ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
    ...(file ? [['openFile', remote(file)]] : []),
  ];
  const url = new URL(`http://127.0.0.1:${port}/`);
  if (open) url.searchParams.set((await stat(open)).isDirectory() ? 'folder' : 'workspace', open);
  url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}

/**
 * @param {{ url: string, chromiumPath: string, language: string, onLog: (line: string) => void }} options
 * @returns {Promise<{ page: import('playwright-core').Page, testsEnded: Promise<number>, close: () => Promise<void> }>}
 */
export async function openWorkbench({ url, chromiumPath, language, onLog }) {
  const browser = await chromium.launch({
    executablePath: chromiumPath,
    args: chromiumFlags,
    // Playwright would end the whole process on a signal, and leave code-server behind.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const page = await browser.newPage({
    locale: language === 'ja' ? 'ja-JP' : 'en-US',
    viewport: { width: 1280, height: 800 },
  });
  // The two functions that VS Code's own test driver calls when it finds them in the page.
  await page.exposeFunction('codeAutomationLog', (type, args) => onLog(`[${type}] ${args.join(' ')}`));
  const testsEnded = new Promise((resolve, reject) => {
    page.exposeFunction('codeAutomationExit', (code) => resolve(code)).catch(reject);
    page.once('crash', () => reject(new Error('the workbench page crashed')));
    browser.once('disconnected', () => reject(new Error('Chromium ended')));
  });
  // Whoever waits for it sees the failure; closing the browser after the tests is none.
  testsEnded.catch(() => undefined);
  await page.goto(url);
  // A Chromium that has crashed never says that it is closed.
  const close = () => Promise.race([browser.close(), new Promise((resolve) => setTimeout(resolve, 5000).unref())]);
  return { page, testsEnded, close };
}
