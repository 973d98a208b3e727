// Runs a TypeScript script: node scripts/run.mjs FILE.ts [arguments]
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { nodeOptions } from '../esbuild.mjs';
import { root } from './shell.mjs';

const [file, ...args] = process.argv.slice(2);
if (!file) {
  console.error('使い方 / usage: node scripts/run.mjs FILE.ts [arguments]');
  process.exit(2);
}

const source = resolve(file);
// Inside node_modules, so that the packages left out of the bundle are found from there.
const cache = join(root, 'node_modules/.cache/accessible-text');
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, 'run-'));
const bundled = join(folder, basename(source).replace(/\.ts$/, '.mjs'));

try {
  await build({
    ...nodeOptions,
    entryPoints: [source],
    outfile: bundled,
    format: 'esm',
    sourcemap: 'inline',
    external: ['esbuild', 'prettier', 'typescript', 'vitest'],
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(source).href) },
    // Bundled CommonJS packages still call require() for Node's own modules.
    banner: {
      js: "import { createRequire as bundleRequire } from 'node:module'; const require = bundleRequire(import.meta.url);",
    },
  });
  const run = spawnSync(process.execPath, ['--enable-source-maps', bundled, ...args], { stdio: 'inherit' });
  process.exitCode = run.status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
