import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inventDraft } from './draft';
import { interleave, median, ratio } from './rounds';
import type { Row } from './row';

const ROUNDS = 7;
/** Files of the tree, and the kB of each. */
const TREE = { files: 200, kilobytes: 250 } as const;

/** What node itself costs, and what reading a file and looking at each of its units costs. */
const SCAN =
  "const text=require('node:fs').readFileSync(process.argv[1],'utf8');let n=0;for(let i=0;i<text.length;i++)if(text.charCodeAt(i)===10)n++;";

interface Contender {
  readonly args: readonly string[];
}

/**
 * Measures cold runs of the command line, each beside node's own start, a plain scan of the same file and, where it is installed
 * (npm ci in bench/), textlint.
 * @param bundle of the command line, beside which the dictionary stands
 * @param folder of the benchmark, where textlint may be installed
 */
export function benchCommandLine(bundle: string, folder: string, sizes: readonly number[]): Row[] {
  const place = join(tmpdir(), `accessible-text-bench-${process.pid}`);
  mkdirSync(place, { recursive: true });
  try {
    return [...sizes.map((size) => benchFile(bundle, folder, place, size)), benchTree(bundle, folder, place)];
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function benchFile(bundle: string, folder: string, place: string, kilobytes: number): Row {
  const file = join(place, `${kilobytes}.txt`);
  writeFileSync(file, inventDraft(kilobytes * 1000, 1));
  const contenders: Record<string, Contender> = {
    node: { args: ['-e', '0'] },
    scan: { args: ['-e', SCAN, file] },
    check: { args: [bundle, 'check', file] },
    again: { args: [bundle, 'check', file] },
    ...textlint(folder, [file]),
  };
  return compare(`cold check of ${kilobytes} kB`, contenders, ROUNDS);
}

function benchTree(bundle: string, folder: string, place: string): Row {
  const tree = join(place, 'tree');
  for (let index = 0; index < TREE.files; index++) {
    mkdirSync(join(tree, String(index)), { recursive: true });
    writeFileSync(join(tree, String(index), 'book.txt'), inventDraft(TREE.kilobytes * 1000, index));
  }
  const contenders: Record<string, Contender> = {
    node: { args: ['-e', '0'] },
    check: { args: [bundle, 'check', tree] },
    ...textlint(folder, [`${tree}/**/*.txt`]),
  };
  return compare(`check of ${TREE.files} × ${TREE.kilobytes} kB`, contenders, 1);
}

function textlint(folder: string, files: readonly string[]): Record<string, Contender> {
  const program = join(folder, 'node_modules/textlint/bin/textlint.js');
  if (!existsSync(program)) return {};
  const run = (config: string): Contender => ({
    args: [program, '--config', join(folder, config), '--rules-base-directory', join(folder, 'node_modules'), ...files],
  });
  return {
    'textlint, characters': run('characters.textlintrc.json'),
    'textlint, jtf-style': run('jtf.textlintrc.json'),
  };
}

function compare(what: string, contenders: Readonly<Record<string, Contender>>, rounds: number): Row {
  const walls: Record<string, number[]> = {};
  const runs = Object.fromEntries(
    Object.entries(contenders).map(([name, { args }]) => [
      name,
      () => {
        const { cpu, wall } = timeProcess(args);
        (walls[name] ??= []).push(wall);
        return cpu;
      },
    ]),
  );
  const times = interleave(rounds, runs);
  const node = times['node'] ?? [];
  const figures: Record<string, number> = { 'CPU ms of node': median(node) };
  for (const [name, values] of Object.entries(times)) {
    if (name !== 'node') figures[`× node, ${name}`] = ratio(values, node);
    if (name === 'check') figures['s of wall time'] = median(walls[name] ?? []) / 1000;
  }
  return { what, figures };
}

/** @returns milliseconds of processor time (user and system) of a process and its threads, and of wall time */
function timeProcess(args: readonly string[]): { readonly cpu: number; readonly wall: number } {
  const before = performance.now();
  // Measured from outside, so that nothing of the process is missed.
  const script = 'TIMEFORMAT="%U %S"; time "$@" >/dev/null 2>/dev/null';
  const run = spawnSync('bash', ['-c', script, 'bash', process.execPath, ...args], { encoding: 'utf8' });
  const wall = performance.now() - before;
  const [user = 0, system = 0] = (run.stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  return { cpu: (user + system) * 1000, wall };
}
