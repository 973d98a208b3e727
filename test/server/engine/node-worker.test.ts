import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../../server/core/book/config';
import type { TitleToCheck } from '../../../server/core/lint/title-to-check';
import { renderExample } from '../../../server/core/rules/example';
import { nodeThreads } from '../../../server/engine/node/start-worker';
import { WorkerClient } from '../../../server/engine/worker-client';
import { dictionaryFile, PACKING_MS } from './dictionary-of-tests';

const folder = mkdtempSync(join(tmpdir(), 'worker-'));
const script = join(folder, 'worker.mjs');
const clients: WorkerClient[] = [];
const crashes: string[] = [];

beforeAll(async () => {
  const entry = 'server/engine/node/main-worker.ts';
  await build({ entryPoints: [entry], outfile: script, bundle: true, format: 'esm', platform: 'node' });
}, PACKING_MS);

afterAll(() => {
  for (const client of clients) client.dispose();
  rmSync(folder, { recursive: true });
});

/** A title with a word spaced out that only the dictionary tells to be one. */
const SPACED: TitleToCheck = {
  title: 'a',
  sources: [{ path: 'a.txt', text: renderExample({ body: '【11ページ】\n水　門　町の北にある\n\n' }).text }],
  config: DEFAULT_CONFIG,
  today: { year: 2026, month: 4, day: 1 },
};

function clientOf(path: string, dictionary: URL): WorkerClient {
  const client = new WorkerClient(nodeThreads(pathToFileURL(path), dictionary), ({ message }) => crashes.push(message));
  clients.push(client);
  return client;
}

describe('the worker thread of Node', () => {
  test('checks a title with the words of the dictionary', async () => {
    const answer = await clientOf(script, dictionaryFile()).request(SPACED);
    expect(answer?.problem).toBe(undefined);
    expect(answer?.findings.map(({ ruleId }) => ruleId)).toContain('spaced-out-word');
  });

  test('says that there is no dictionary, and checks without words', async () => {
    const answer = await clientOf(script, pathToFileURL(join(folder, 'none.dic'))).request(SPACED);
    expect(answer?.problem).toContain('辞書ファイルがありません');
    expect(answer?.findings.map(({ ruleId }) => ruleId)).not.toContain('spaced-out-word');
    expect(crashes).toEqual([]);
  });

  test.each([
    ['ends', `require('node:worker_threads').parentPort.on('message', () => process.exit(3))`, 'exit code 3'],
    [
      'throws',
      `require('node:worker_threads').parentPort.on('message', () => { throw new Error('broken') })`,
      'broken',
    ],
    ['cannot start', `throw new Error('no start')`, 'no start'],
  ])('that %s has crashed', async (name, source, message) => {
    const path = join(folder, `${name.replaceAll(' ', '-')}.cjs`);
    writeFileSync(path, source);
    crashes.length = 0;
    await expect(clientOf(path, dictionaryFile()).request(SPACED)).rejects.toThrow(message);
    expect(crashes).toEqual([expect.stringContaining(message)]);
  });
});
