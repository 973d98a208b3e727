import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { loadKuromoji, type Kuromoji } from '../server/engine/kuromoji';
import { readDictionary } from '../server/engine/node/read-dictionary';
import { openDictionary } from '../server/engine/open-dictionary';
import { Tokenizer } from '../server/engine/tokenizer';
import { dictionarySource, packedDictionary } from '../scripts/pack-dictionary.mjs';
import { inventLines } from './prose';
import { cpuTime, interleave, median, ratio } from './rounds';
import type { Row } from './row';

/** What a fresh process does when it measures how a dictionary is opened. */
const OPENINGS: Readonly<Record<string, (file: string) => unknown>> = {
  nothing: () => undefined,
  packed: (file) => new Tokenizer(openDictionary(readDictionary(pathToFileURL(file)))).tokenize('水門を開く。'),
  kuromoji: async () => (await stockKuromoji()).tokenize('水門を開く。'),
};

/** Runs in the fresh process: opens, and prints processor milliseconds and the MiB that the process then holds. */
export async function openInThisProcess(name: string, file: string): Promise<void> {
  const before = process.cpuUsage();
  await OPENINGS[name]?.(file);
  const { user, system } = process.cpuUsage(before);
  console.log(JSON.stringify({ ms: (user + system) / 1000, mib: process.memoryUsage.rss() / 2 ** 20 }));
}

/** Measures the tokenizer beside stock kuromoji. */
export async function benchTokenizer(): Promise<Row[]> {
  const file = packedDictionary();
  const ours = new Tokenizer(openDictionary(readDictionary(pathToFileURL(file))));
  const kuromoji = await stockKuromoji();
  const lines = inventLines(100_000, 1);
  const joined = lines.join('').replace(/[、。]/g, '');
  return [
    ...benchOpening(file),
    benchSpeed('words of lines', lines, ours, kuromoji),
    benchSpeed('words of 5,000 characters without 、 or 。', [joined.slice(0, 5000)], ours, kuromoji),
    benchSpeed('words of a run of 2,000 ー', ['ー'.repeat(2000)], ours, kuromoji),
  ];
}

function stockKuromoji(): Promise<Kuromoji> {
  return loadKuromoji(dictionarySource);
}

function benchOpening(file: string): Row[] {
  const opened: Record<string, number[]> = { nothing: [], packed: [], kuromoji: [] };
  const openOnce = (name: string) => (): number => {
    const args = [process.argv[1] ?? '', '--open', name, file];
    const { ms, mib } = JSON.parse(spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout) as Record<
      'ms' | 'mib',
      number
    >;
    opened[name]?.push(mib);
    return ms;
  };
  const times = interleave(7, {
    nothing: openOnce('nothing'),
    packed: openOnce('packed'),
    kuromoji: openOnce('kuromoji'),
  });
  return (['packed', 'kuromoji'] as const).map((name) => ({
    what: `opening, ${name}`,
    figures: {
      'CPU ms': median(times[name]),
      'MiB more': median(opened[name] ?? []) - median(opened['nothing'] ?? []),
    },
  }));
}

function benchSpeed(what: string, lines: readonly string[], ours: Tokenizer, kuromoji: Kuromoji): Row {
  const characters = lines.reduce((sum, line) => sum + line.length, 0);
  // Short texts are repeated, because processor time is counted in milliseconds.
  const repeat = Math.ceil(100_000 / characters);
  const speed = (times: number, tokenize: (line: string) => unknown) => (): number => {
    const run = (): void => {
      for (let time = 0; time < times; time++) for (const line of lines) tokenize(line);
    };
    return (times * characters) / cpuTime(run);
  };
  const figures = interleave(9, {
    ours: speed(repeat * 4, (line) => ours.tokenize(line)),
    kuromoji: speed(Math.min(repeat, 4), (line) => kuromoji.tokenize(line)),
    again: speed(repeat * 4, (line) => ours.tokenize(line)),
  });
  return {
    what,
    figures: {
      'characters/ms': median(figures.ours),
      'kuromoji characters/ms': median(figures.kuromoji),
      'times kuromoji': ratio(figures.ours, figures.kuromoji),
      // A run of the same against the same; figures of a run where it is not near 1 mean nothing.
      'times itself': ratio(figures.again, figures.ours),
    },
  };
}
