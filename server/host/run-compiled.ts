import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import module from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { dropFile, keepFile, makePrivateFolder, userCacheFolder } from './cache-folder';

/** Node's own way, which Node 20 does not have. */
const { enableCompileCache } = module as { enableCompileCache?: (folder: string) => unknown };

const DIGEST_BYTES = 32;
/** After so long a program that goes on has done what it does most, in milliseconds. */
const WARM = 10_000;
/** So many versions of a program may be used by turns, in the editor, on the command line, with other versions of Node. */
const MOST_VERSIONS = 4;

/**
 * Runs a bundle from the code that an earlier run has compiled, which saves about the time in which Node itself starts. Where there
 * is none, or none can be kept, the bundle runs all the same.
 * @param file path of a CommonJS bundle
 */
export function runCompiled(file: string): void {
  const folder = cacheFolder();
  if (folder !== undefined && !enableCompileCache) {
    runScript(file, folder);
    return;
  }
  if (folder !== undefined) enableCompileCache?.(folder);
  module.createRequire(file)(file);
}

function cacheFolder(): string | undefined {
  if (process.env['NODE_DISABLE_COMPILE_CACHE']) return undefined;
  const parent = userCacheFolder();
  const folder = parent && join(parent, 'code');
  return folder !== undefined && makePrivateFolder(folder) ? folder : undefined;
}

function runScript(file: string, folder: string): void {
  const source = readFileSync(file);
  const cache = join(folder, `${basename(file)}-${fingerprint(source)}.bin`);
  const cachedData = readChecked(cache);
  const head = '(function (exports, require, module, __filename, __dirname) {';
  const script = new Script(`${head}${source.toString()}\n})`, {
    filename: file,
    columnOffset: -head.length,
    ...(cachedData && { cachedData }),
  });
  if (!cachedData || script.cachedDataRejected) keepWhenWarm(script, cache);
  const program = { exports: {} };
  const run = script.runInThisContext() as (...args: unknown[]) => void;
  run(program.exports, module.createRequire(file), program, file, dirname(file));
}

/** At its end, or after a while, a program has been compiled as far as it is needed. A thread that is stopped does not come to its end. */
function keepWhenWarm(script: Script, cache: string): void {
  const keep = (): void => {
    clearTimeout(timer);
    process.off('exit', keep);
    writeChecked(cache, script.createCachedData());
  };
  const timer = setTimeout(keep, WARM).unref();
  process.once('exit', keep);
}

/** V8 looks at the length of a source only. */
function fingerprint(source: Uint8Array): string {
  return digest(source, process.version, process.arch).toString('hex').slice(0, 16);
}

function digest(...parts: readonly (string | Uint8Array)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** Damaged code would take the whole process down, as V8 does not check it. */
function readChecked(path: string): Buffer | undefined {
  try {
    const stored = readFileSync(path);
    const code = stored.subarray(DIGEST_BYTES);
    return digest(code).equals(stored.subarray(0, DIGEST_BYTES)) ? code : undefined;
  } catch {
    return undefined;
  }
}

function writeChecked(path: string, code: Buffer): void {
  keepFile(path, Buffer.concat([digest(code), code]));
  dropOlder(dirname(path), basename(path).replace(/-[0-9a-f]+\.bin$/, '-'));
}

/** @param start of the names of the files of one program */
function dropOlder(folder: string, start: string): void {
  try {
    const paths = readdirSync(folder).flatMap((name) => (name.startsWith(start) ? [join(folder, name)] : []));
    const versions = paths.map((path) => ({ path, age: -statSync(path).mtimeMs })).sort((a, b) => a.age - b.age);
    for (const { path } of versions.slice(MOST_VERSIONS)) dropFile(path);
  } catch {
    // Another process is at it.
  }
}
