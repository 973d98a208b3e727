import { isAscii } from 'node:buffer';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import module from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { checksum, WORDS_OF_PIECE } from '../core/text/checksum';
import { dropFile, keepFile, makePrivateFolder, userCacheFolder } from './cache-folder';

/** Node's own way, which Node 20 does not have. */
const { enableCompileCache } = module as { enableCompileCache?: (folder: string) => unknown };

const SUM_BYTES = 4;
/** After so long a program that goes on has done what it does most, in milliseconds. */
const WARM = 10_000;
/** So many commands and versions of a program may be used by turns, also with other versions of Node. */
const MOST_KEPT = 8;

/**
 * Runs a bundle from the code that an earlier run has compiled, which saves about the time in which Node itself starts. Where there
 * is none, or none can be kept, the bundle runs all the same.
 * @param file path of a CommonJS bundle
 * @param digest tells it from every other one; V8 looks at the length of a source only
 */
export function runCompiled(file: string, digest: string): void {
  const folder = cacheFolder();
  if (folder !== undefined && !enableCompileCache) {
    const key = [basename(file), command(), digest, process.version, process.arch];
    runScript(file, join(folder, `${key.join('-')}.bin`));
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

/** A command needs other parts of a program than the next one: whoever asks for the help first compiles little. */
function command(): string {
  return /^[a-z-]{1,20}$/.exec(process.argv[2] ?? '')?.[0] ?? '';
}

function runScript(file: string, cache: string): void {
  const source = readFileSync(file);
  const cachedData = readChecked(cache);
  const head = '(function (exports, require, module, __filename, __dirname) {';
  // Decoding UTF-8 takes as long as all the rest of reading.
  const script = new Script(`${head}${source.toString(isAscii(source) ? 'latin1' : 'utf8')}\n})`, {
    filename: file,
    columnOffset: -head.length,
    ...(cachedData && { cachedData }),
  });
  if (!cachedData || script.cachedDataRejected) keepWhenWarm(script, file, cache);
  const program = { exports: {} };
  const run = script.runInThisContext() as (...args: unknown[]) => void;
  run(program.exports, module.createRequire(file), program, file, dirname(file));
}

/** At its end, or after a while, a program has been compiled as far as it is needed. A thread that is stopped does not come to its end. */
function keepWhenWarm(script: Script, file: string, cache: string): void {
  const keep = (): void => {
    clearTimeout(timer);
    process.off('exit', keep);
    const code = script.createCachedData();
    const sum = Buffer.alloc(SUM_BYTES);
    sum.writeUInt32LE(sumOf(code));
    keepFile(cache, Buffer.concat([code, sum]));
    dropOlder(dirname(cache), `${basename(file)}-`);
  };
  const timer = setTimeout(keep, WARM).unref();
  process.once('exit', keep);
}

/** Damaged code would take the whole process down, as V8 does not check it. */
function readChecked(path: string): Buffer | undefined {
  try {
    const stored = readFileSync(path);
    const code = stored.subarray(0, -SUM_BYTES);
    return stored.readUInt32LE(code.length) === sumOf(code) ? code : undefined;
  } catch {
    return undefined;
  }
}

function sumOf({ buffer, byteOffset, byteLength }: Buffer): number {
  return checksum(new Uint32Array(buffer, byteOffset, byteLength >>> 2), WORDS_OF_PIECE);
}

/** @param start of the names of the files of one program */
function dropOlder(folder: string, start: string): void {
  try {
    const paths = readdirSync(folder).flatMap((name) => (name.startsWith(start) ? [join(folder, name)] : []));
    const versions = paths.map((path) => ({ path, age: -statSync(path).mtimeMs })).sort((a, b) => a.age - b.age);
    for (const { path } of versions.slice(MOST_KEPT)) dropFile(path);
  } catch {
    // Another process is at it.
  }
}
