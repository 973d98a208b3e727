import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inventDraft } from './draft';
import { interleave, median, ratio } from './rounds';
import type { Row } from './row';

const ROUNDS = 7;
/** A round of the tree takes a minute, and chance evens out over many files. */
const TREE_ROUNDS = 1;
/** Files of the tree, and the kB of each. */
const TREE = { files: 200, kilobytes: 250 } as const;
/** Titles of a collection, of which memory must not grow with the number. */
const COLLECTION = { files: 1000, kilobytes: 50 } as const;

/** What node itself costs, and what reading a file and looking at each of its units costs. */
const SCAN =
  "const text=require('node:fs').readFileSync(process.argv[1],'utf8');let n=0;for(let i=0;i<text.length;i++)if(text.charCodeAt(i)===10)n++;";
/** Tells at the end of a program how much memory it had at most, in kB. */
const TELL_PEAK = "process.on('exit',()=>require('node:fs').writeSync(2,`\\n${process.resourceUsage().maxRSS}`));";

interface Contender {
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** What it starts without, each time. */
  readonly without?: string;
}

/** Where things stand. */
interface Places {
  /** The bundle of the command line, beside which the dictionary stands. */
  readonly bundle: string;
  /** Of the benchmark, where textlint may be installed. */
  readonly folder: string;
  /** For what is made on the way. */
  readonly temporary: string;
}

/**
 * Measures cold runs of the command line, each beside node's own start, a plain scan of the same file and, where it is installed
 * (npm ci in bench/), textlint.
 * @param bundle of the command line, beside which the dictionary stands
 * @param folder of the benchmark, where textlint may be installed
 */
export function benchCommandLine(bundle: string, folder: string, sizes: readonly number[]): Row[] {
  const temporary = join(tmpdir(), `accessible-text-bench-${process.pid}`);
  const places = { bundle, folder, temporary };
  mkdirSync(temporary, { recursive: true });
  // What is compiled is kept here, and nothing of other builds is found.
  process.env['XDG_CACHE_HOME'] = join(temporary, 'caches');
  try {
    return [...sizes.map((size) => benchFile(places, size)), benchTree(places), benchMemory(places)];
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

function benchFile({ bundle, folder, temporary }: Places, kilobytes: number): Row {
  const file = join(temporary, `${kilobytes}.txt`);
  writeFileSync(file, inventDraft(kilobytes * 1000, 1));
  const check = { args: [bundle, 'check', file] };
  timeProcess(check);
  const contenders: Record<string, Contender> = {
    'node': { args: ['-e', '0'] },
    'scan': { args: ['-e', SCAN, file] },
    'check': check,
    'again': check,
    'check, not compiled before': { ...check, env: { NODE_DISABLE_COMPILE_CACHE: '1' } },
    ...textlint(folder, 'characters', [file]),
    ...textlint(folder, 'jtf', [file]),
  };
  const { what, figures } = compare(`cold check of ${kilobytes} kB`, contenders, ROUNDS);
  return { what, figures: { ...figures, 'MiB at most': peak(check, temporary) } };
}

function benchTree({ bundle, folder, temporary }: Places): Row {
  const tree = join(temporary, 'tree');
  writeTree(tree, TREE);
  const kept = join(temporary, 'kept');
  const check = (...more: readonly string[]): Contender => ({ args: [bundle, 'check', tree, ...more] });
  const remembering = check('--cache', '--cache-location', kept);
  const contenders: Record<string, Contender> = {
    'node': { args: ['-e', '0'] },
    'check': check(),
    'one thread': check('--concurrency', '1'),
    'two threads': check('--concurrency', '2'),
    'remembering': { ...remembering, without: kept },
    'remembered': remembering,
    ...textlint(folder, 'characters', [`${tree}/**/*.txt`]),
  };
  return compare(`check of ${TREE.files} × ${TREE.kilobytes} kB`, contenders, TREE_ROUNDS);
}

function benchMemory({ bundle, temporary }: Places): Row {
  const collection = join(temporary, 'collection');
  writeTree(collection, COLLECTION);
  const checked = (threads: string): number =>
    peak({ args: [bundle, 'check', collection, '--concurrency', threads] }, temporary);
  return {
    what: `check of ${COLLECTION.files} × ${COLLECTION.kilobytes} kB`,
    figures: { 'MiB at most, one thread': checked('1'), 'MiB at most, two threads': checked('2') },
  };
}

function writeTree(folder: string, { files, kilobytes }: { readonly files: number; readonly kilobytes: number }): void {
  for (let index = 0; index < files; index++) {
    mkdirSync(join(folder, String(index)), { recursive: true });
    writeFileSync(join(folder, String(index), 'book.txt'), inventDraft(kilobytes * 1000, index));
  }
}

function textlint(folder: string, rules: 'characters' | 'jtf', files: readonly string[]): Record<string, Contender> {
  const modules = join(folder, 'node_modules');
  const program = join(modules, 'textlint/bin/textlint.js');
  if (!existsSync(program)) return {};
  const config = join(folder, `${rules}.textlintrc.json`);
  const args = [program, '--config', config, '--rules-base-directory', modules, ...files];
  return { [`textlint, ${rules}`]: { args } };
}

function compare(what: string, contenders: Readonly<Record<string, Contender>>, rounds: number): Row {
  const walls: Record<string, number[]> = {};
  const runs = Object.fromEntries(
    Object.entries(contenders).map(([name, contender]) => [
      name,
      () => {
        const { cpu, wall } = timeProcess(contender);
        (walls[name] ??= []).push(wall);
        return cpu;
      },
    ]),
  );
  const times = interleave(rounds, runs);
  const node = times['node'] ?? [];
  const figures: Record<string, number> = { 'CPU ms of node': median(node) };
  for (const [name, values] of Object.entries(times)) {
    if (name === 'node') continue;
    figures[`× node, ${name}`] = ratio(values, node);
    figures[`s of wall time, ${name}`] = median(walls[name] ?? []) / 1000;
  }
  return { what, figures };
}

/** @returns milliseconds of processor time (user and system) of a process and its threads, and of wall time */
function timeProcess({ args, env = {}, without }: Contender): { readonly cpu: number; readonly wall: number } {
  if (without !== undefined) rmSync(without, { recursive: true, force: true });
  const before = performance.now();
  // Measured from outside, so that nothing of the process is missed.
  const script = 'TIMEFORMAT="%U %S"; time "$@" >/dev/null 2>/dev/null';
  const options = { encoding: 'utf8', env: { ...process.env, ...env } } as const;
  const run = spawnSync('bash', ['-c', script, 'bash', process.execPath, ...args], options);
  const wall = performance.now() - before;
  const [user = 0, system = 0] = (run.stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  return { cpu: (user + system) * 1000, wall };
}

/** @returns the most MiB that a process holds with all its threads */
function peak({ args }: Contender, temporary: string): number {
  const teller = join(temporary, 'tell-peak.cjs');
  writeFileSync(teller, TELL_PEAK);
  const { stderr } = spawnSync(process.execPath, ['--require', teller, ...args], {
    encoding: 'utf8',
    // A report of many titles is more than is kept of an output.
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return Number(stderr.trim().split('\n').at(-1)) / 1024;
}
