// Bundles the extension, the language server and the command line tool into dist/ (npm run build).
import { createHash } from 'node:crypto';
import { builtinModules } from 'node:module';
import { chmod, copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build as bundle } from 'esbuild';
import { glob } from 'tinyglobby';
import { asciiOnly } from './scripts/ascii-only.mjs';
import { dictionaryPackage, packedDictionary } from './scripts/pack-dictionary.mjs';
import { root } from './scripts/shell.mjs';
import { thirdPartyNotices } from './scripts/third-party-notices.mjs';

/**
 * What every bundle that runs on Node shares.
 * `module` comes before `main` because the UMD builds of jsonc-parser and the LSP types cannot be bundled.
 * @type {import('esbuild').BuildOptions}
 */
export const nodeOptions = {
  absWorkingDir: root,
  bundle: true,
  charset: 'ascii',
  format: 'cjs',
  logLevel: 'warning',
  // Starting costs what has to be compiled; names stay, for the sake of whoever reads a stack.
  minifySyntax: true,
  minifyWhitespace: true,
  mainFields: ['module', 'main'],
  platform: 'node',
  sourcemap: 'linked',
  target: 'node20',
};

// A cjs bundle has no import.meta.url, but the sources are modules and may ask for it.
const importMetaUrl = {
  define: { 'import.meta.url': 'importMetaUrl' },
  banner: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;",
};

/**
 * Commander could run commands that are programs of their own. There are none, and what starts programs takes 3 ms to load.
 * @type {import('esbuild').Plugin}
 */
const withoutPrograms = {
  name: 'commander-without-programs',
  setup(build) {
    build.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: 'nothing', namespace: 'nothing' } : undefined,
    );
    build.onLoad({ filter: /^nothing$/, namespace: 'nothing' }, () => ({ contents: '' }));
  },
};

/** @type {{ in: string, out: string, external?: string[] }[]} */
const bundles = [
  { in: 'client/main-node.ts', out: 'dist/extension.js', external: ['vscode', './node-client'] },
  { in: 'client/node-client.ts', out: 'dist/node-client.js', external: ['vscode'] },
  { in: 'server/lsp/main-node.ts', out: 'dist/server-program.js' },
  { in: 'server/engine/node/main-worker.ts', out: 'dist/worker-program.js' },
  { in: 'server/cli/main.ts', out: 'dist/cli-program.js' },
];

/**
 * What is made of a book stays: room for what does not would only be held, tens of MB by the server and by its thread. Flags hold for a
 * whole process: a thread that set its own would spoil what the process that started it keeps compiled.
 */
const LITTLE_ROOM = ['--semi-space-growth-factor=1'];

/**
 * What is started: a few lines that run the program beside them from compiled code (server/host/run-compiled.ts).
 * @type {{ program: string, out: string, shebang?: string, modules?: string[], flags?: string[], optimisesLate?: boolean }[]}
 */
const starters = [
  {
    program: 'server-program.js',
    out: 'dist/server.js',
    modules: ['child_process', 'crypto', 'fs/promises', 'net', 'url', 'worker_threads'],
    flags: LITTLE_ROOM,
    optimisesLate: true,
  },
  { program: 'worker-program.js', out: 'dist/worker.js', modules: ['url', 'worker_threads'] },
  {
    program: 'cli-program.js',
    out: 'dist/cli.js',
    shebang: '#!/usr/bin/env node\n',
    modules: ['fs/promises', 'tty'],
    optimisesLate: true,
  },
];

/** Bundles a program for Node. @returns what the bundle is made of */
async function buildBundle({ in: input, out, external = [] }) {
  const { metafile, outputFiles } = await bundle({
    ...nodeOptions,
    metafile: true,
    write: false,
    entryPoints: [input],
    outfile: out,
    external,
    plugins: [withoutPrograms],
    // What is loaded late is required: VS Code gives its API to require() only.
    supported: { 'dynamic-import': false },
    define: importMetaUrl.define,
    banner: { js: importMetaUrl.banner },
  });
  const text = (end) => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
  const { script, map } = asciiOnly(text('.js'), text('.js.map'));
  const path = resolve(root, out);
  await mkdir(dirname(path), { recursive: true });
  await Promise.all([writeFile(path, script), writeFile(`${path}.map`, map)]);
  return metafile;
}

/** Bundles what starts a program that stands in the same folder. */
export async function buildStarter({ program, out, shebang = '', modules = [], flags = [], optimisesLate = false }) {
  const digest = createHash('sha256').update(await readFile(resolve(root, dirname(out), program)));
  await bundle({
    ...nodeOptions,
    entryPoints: ['server/host/main-compiled.ts'],
    outfile: out,
    define: {
      PROGRAM: JSON.stringify({ name: program, digest: digest.digest('hex').slice(0, 16) }),
      MODULES: JSON.stringify(modules),
      FLAGS: JSON.stringify(flags),
      OPTIMISES_LATE: JSON.stringify(optimisesLate),
    },
    banner: { js: shebang },
    sourcemap: false,
  });
  if (shebang) await chmod(join(root, out), 0o755);
}

/**
 * Refuses Node's built-in modules, whether written `node:fs` or `fs`.
 * @type {import('esbuild').Plugin}
 */
const refuseBuiltins = {
  name: 'refuse-node-built-ins',
  setup(build) {
    const names = new Set(builtinModules);
    build.onResolve({ filter: /^[a-z@]/ }, ({ path, importer }) => {
      if (!path.startsWith('node:') && !names.has(path)) return undefined;
      const place = relative(root, importer);
      const text =
        `ブラウザーで動く部分が Node の組み込みモジュール ${path} を読み込んでいます: ${place} / ` +
        `The part that must run in a browser imports the Node built-in ${path}`;
      return { errors: [{ text }] };
    });
  },
};

/**
 * What every bundle that runs in a browser shares.
 * @type {import('esbuild').BuildOptions}
 */
export const browserOptions = {
  absWorkingDir: root,
  bundle: true,
  charset: 'utf8',
  // All run in workers; without this, packages may resolve to files that need a document.
  conditions: ['worker'],
  // @cfworker/json-schema takes it for an address, but VS Code starts workers from a blob.
  define: { 'self.location': 'undefined' },
  logLevel: 'warning',
  platform: 'browser',
  plugins: [refuseBuiltins],
  target: 'es2022',
};

/** @type {{ in: string, out: string, external?: string[], format: 'cjs' | 'iife' }[]} */
const browserBundles = [
  { in: 'client/main-browser.ts', out: 'dist/browser/extension.js', external: ['vscode'], format: 'cjs' },
  { in: 'server/lsp/main-browser.ts', out: 'dist/browser/server.js', format: 'iife' },
];

/** Bundles a program for VS Code in a browser. @returns what the bundle is made of */
async function buildBrowserBundle({ in: input, out, external = [], format }) {
  const { metafile } = await bundle({
    ...browserOptions,
    entryPoints: [input],
    external,
    format,
    metafile: true,
    outfile: out,
    sourcemap: 'linked',
  });
  return metafile;
}

/** Bundles the whole core, the reading of documents and the tokenizer, all of which must run in a browser, without writing anything. */
export async function checkBrowser() {
  const ignore = ['server/engine/node/**', 'server/engine/kuromoji*.ts'];
  await bundle({
    ...browserOptions,
    entryPoints: await glob(['server/core/**/*.ts', 'server/engine/**/*.ts', 'server/publications/**/*.ts'], {
      cwd: root,
      ignore,
    }),
    format: 'esm',
    outdir: 'dist/browser-check',
    splitting: true,
    write: false,
  });
}

/** Puts the dictionary of the tokenizer where a bundle in `folder` looks for it (server/engine/node/read-dictionary.ts). */
async function copyDictionary(folder) {
  await mkdir(join(folder, 'dictionary'), { recursive: true });
  await copyFile(packedDictionary(), join(folder, 'dictionary/ipadic.dic'));
}

/** Builds one program with its dictionary as `npm run build` does, in a folder of its own; for tests. */
export async function buildProgram(input, out) {
  await Promise.all([buildBundle({ in: input, out }), copyDictionary(dirname(out))]);
}

/** Everything `npm run build` does. */
export async function build() {
  await rm(join(root, 'dist'), { recursive: true, force: true });
  const [metafiles] = await Promise.all([
    Promise.all([...bundles.map(buildBundle), ...browserBundles.map(buildBrowserBundle)]),
    checkBrowser(),
    copyDictionary(join(root, 'dist')),
  ]);
  await Promise.all(starters.map(buildStarter));
  await writeFile(join(root, 'dist/third-party-notices.txt'), thirdPartyNotices(metafiles, [dictionaryPackage]));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  // esbuild has already printed what is wrong; the stack of its exception would only bury it.
  await build().catch((error) => {
    if (!error.errors) console.error(error);
    process.exitCode = 1;
  });
}
