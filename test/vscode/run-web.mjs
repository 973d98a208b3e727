// Runs the suite of web/ in VS Code as it runs in a browser.
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { build as bundle } from 'esbuild';
import { browserOptions } from '../../esbuild.mjs';
import { root } from '../../scripts/shell.mjs';
import { findChromium } from '../../scripts/vscode-host/chromium.mjs';
import { serveWeb } from '../../scripts/vscode-host/web.mjs';
import { openWorkbench } from '../../scripts/vscode-host/workbench.mjs';

const tests = join(root, 'out-test/vscode-web');
const limit = 120_000;

/** Bundles the suite. */
export async function bundleWebSuite() {
  await bundle({
    ...browserOptions,
    entryPoints: [join(root, 'test/vscode/web/index.ts')],
    external: ['vscode'],
    format: 'cjs',
    outdir: tests,
    sourcemap: 'inline',
  });
}

/**
 * Runs it once on the files that would be packaged.
 * @param {string} folder for logs
 * @returns {Promise<string>} `N passed, N failed, N skipped` and what happened; empty when VS Code ended without
 */
export async function runInBrowser(folder) {
  const files = new Set(await listFiles({ cwd: root, packageManager: PackageManager.None }));
  const web = await serveWeb({ folder: root, files }, tests);
  const log = createWriteStream(join(folder, 'workbench.log'));
  const workbench = await openWorkbench({
    url: web.url,
    chromiumPath: (await findChromium()) ?? '',
    language: 'en',
    onLog: (line) => log.write(`${line}\n`),
  });
  const timeOver = new Promise((resolve) => setTimeout(() => resolve(''), limit).unref());
  try {
    return await Promise.race([web.result, workbench.testsEnded.then(() => ''), timeOver]);
  } finally {
    await workbench.close();
    web.close();
  }
}
