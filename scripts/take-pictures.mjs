// Takes the pictures of the README in the VS Code of the tests: npm run take-pictures -- [NAME ...]. Look at each before it is kept.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { npm, root, StepError } from './shell.mjs';
import { setupHost } from './setup.mjs';
import { findChromium } from './vscode-host/chromium.mjs';
import { installExtensions, startCodeServer } from './vscode-host/code-server.mjs';
import { cacheFolder } from './vscode-host/host.mjs';
import { openWorkbench, workbenchUrl } from './vscode-host/workbench.mjs';

/** @typedef {import('playwright-core').Page} Page */

const out = join(root, 'docs/images');
const draft = 'defects/灯台の記録.txt';
const viewport = { width: 1000, height: 600 };

/**
 * What is done for each picture in a window of its own, all of it by keyboard.
 * @type {Readonly<Record<string, (page: Page) => Promise<void>>>}
 */
const scenes = {
  'problems': async (page) => {
    await press(page, 'Control+Shift+M');
    await seen(page, '.markers-panel .monaco-list-row');
    await press(page, 'Control+1');
  },
  'quick-fix': async (page) => {
    await press(page, 'F8');
    await seen(page, '.marker-widget');
    await press(page, 'Escape', 'Control+Period');
    await seen(page, '.action-widget .monaco-list-row');
  },
  'preview': async (page) => {
    await command(page, 'フォルダーの原稿をまとめて直す');
    for (const question of ['推測せずに', '変更を見て']) {
      await seen(page, `.quick-input-widget .monaco-list-row:has-text("${question}")`);
      await press(page, 'Enter');
    }
    await seen(page, '.bulk-edit-panel .monaco-list-row');
    await seen(page, '.notification-toast');
  },
  'walkthrough': async (page) => {
    await press(page, 'Control+B', 'F1');
    await choose(page, 'チュートリアル');
    await choose(page, 'アクセシブルテキストの使い方');
    await seen(page, '.getting-started-step');
  },
  // Last, because the changed text stays.
  'completion': async (page) => {
    await goToLine(page, 18);
    await press(page, 'End', 'Enter');
    await page.keyboard.type('6. 凡例');
    await press(page, 'Control+Space');
    await seen(page, '.suggest-widget .monaco-list-row');
  },
};

/** @param {Page} page @param {string} selector */
async function seen(page, selector) {
  await page.locator(selector).first().waitFor({ timeout: 30_000 });
}

/** @param {Page} page @param {readonly string[]} keys */
async function press(page, ...keys) {
  for (const key of keys) await page.keyboard.press(key);
}

/** @param {Page} page @param {number} line */
async function goToLine(page, line) {
  await press(page, 'Control+G');
  await seen(page, '.quick-input-widget:visible');
  await page.keyboard.type(`${line}`);
  await press(page, 'Enter');
  await page.locator('.quick-input-widget').first().waitFor({ state: 'hidden' });
}

/** Chooses from a list that is open or about to open. @param {Page} page @param {string} name */
async function choose(page, name) {
  await seen(page, '.quick-input-widget:visible');
  await page.keyboard.type(name);
  await seen(page, `.quick-input-widget .monaco-list-row.focused:has-text("${name}")`);
  await press(page, 'Enter');
}

/** @param {Page} page @param {string} name */
async function command(page, name) {
  await press(page, 'F1');
  await choose(page, name);
}

/** @param {string} folder for a profile and a copy of the samples */
async function takePictures(folder) {
  const samples = join(folder, 'samples');
  cpSync(join(root, 'samples'), samples, { recursive: true });
  const vsix = join(cacheFolder, 'accessible-text.vsix');
  npm(['run', '--silent', 'package', '--', '--out', vsix]);
  const options = {
    host: /** @type {const} */ ('newest'),
    userDataDir: join(folder, 'user'),
    extensionsDir: join(folder, 'extensions'),
    language: 'ja',
  };
  if (installExtensions(options, [vsix]) !== 0) throw new StepError('拡張機能を入れられません / cannot install');
  const server = await startCodeServer(options);
  try {
    const url = await workbenchUrl(server.port, { open: samples, file: join(samples, draft) });
    const wanted = process.argv.slice(2);
    const chosen = Object.entries(scenes).filter(([name]) => wanted.length === 0 || wanted.includes(name));
    for (const [name, play] of chosen) await takePicture(name, play, url);
  } finally {
    await server.stop();
  }
}

async function takePicture(name, play, url) {
  console.log(name);
  const chromiumPath = (await findChromium()) ?? '';
  const { page, close } = await openWorkbench({ url, chromiumPath, language: 'ja', onLog: () => undefined });
  try {
    await page.setViewportSize(viewport);
    await seen(page, '.squiggly-error');
    await play(page);
    // What has just appeared is still being drawn.
    await page.waitForTimeout(1000);
    await page.screenshot({ path: join(out, `${name}.png`) });
  } finally {
    await close();
  }
}

const folder = mkdtempSync(join(tmpdir(), 'at-'));
try {
  await setupHost();
  mkdirSync(out, { recursive: true });
  await takePictures(folder);
} catch (error) {
  console.error(error instanceof StepError ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
