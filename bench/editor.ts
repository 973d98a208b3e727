import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './rounds';
import type { Row } from './row';
import type * as Runs from '../test/vscode/run.mjs';

const ROUNDS = 3;

/**
 * Measures what gets into a real VS Code: the size of the package, and the time that VS Code says its activation takes.
 * @param folder of the benchmark
 */
export async function benchEditor(folder: string): Promise<Row[]> {
  // It stands in no bundle: it finds its files by where it is itself.
  const run = (await import(join(folder, '../test/vscode/run.mjs'))) as typeof Runs;
  await run.bundleSuites([join(folder, 'activation-time.suite.ts')]);
  const vsix = run.packageExtension();
  const place = mkdtempSync(join(tmpdir(), 'accessible-text-bench-'));
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const figuresFile = join(place, `${round}.json`);
    const leg = { name: 'bench', language: 'en', packaged: true, suites: ['activation-time'], figuresFile } as const;
    if ((await run.runLeg(leg)).failed > 0) throw new Error('VS Code did not tell');
    times.push(Object.values(JSON.parse(readFileSync(figuresFile, 'utf8')) as Record<string, number>)[0] ?? Number.NaN);
  }
  rmSync(place, { recursive: true, force: true });
  return [
    { what: 'package', figures: { 'MB of .vsix': statSync(vsix).size / 1e6 } },
    { what: 'real VS Code', figures: { 'ms to activate': median(times) } },
  ];
}
