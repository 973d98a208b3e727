import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tokensOfLine } from '../../../server/engine/line-tokens';
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

function clientOf(path: string, dictionary: URL): WorkerClient {
  const client = new WorkerClient(nodeThreads(pathToFileURL(path), dictionary), ({ message }) => crashes.push(message));
  clients.push(client);
  return client;
}

describe('the worker thread of Node', () => {
  test('tokenises lines', async () => {
    const lines = ['水門を開く。', '', '𠮷田さん'];
    const tokens = await clientOf(script, dictionaryFile()).request('a', 'tokenizeLines', lines);
    const found = lines.map((line, index) =>
      tokens
        ? tokensOfLine(tokens, index, line).map(
            ({ start, end, partOfSpeech }) => `${line.slice(start, end)}:${partOfSpeech.pos}`,
          )
        : [],
    );
    expect(found).toEqual([['水門:名詞', 'を:助詞', '開く:動詞', '。:記号'], [], ['𠮷:名詞', '田:名詞', 'さん:名詞']]);
  });

  test('can be cancelled while it works', async () => {
    const client = clientOf(script, dictionaryFile());
    const abort = new AbortController();
    const lines = Array.from({ length: 200_000 }, () => '祖母は古い駅舎の二階で手紙の束を読みふけっていたのである');
    const long = client.request('a', 'tokenizeLines', lines, abort.signal);
    setTimeout(() => {
      abort.abort();
    }, 50);
    expect(await long).toBe(undefined);
    expect((await client.request('a', 'tokenizeLines', ['川']))?.starts).toHaveLength(1);
  });

  test('says that there is no dictionary, and does not crash of it', async () => {
    const client = clientOf(script, pathToFileURL(join(folder, 'none.dic')));
    await expect(client.request('a', 'tokenizeLines', ['川'])).rejects.toThrow('辞書ファイルがありません');
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
    await expect(clientOf(path, dictionaryFile()).request('a', 'tokenizeLines', [])).rejects.toThrow(message);
    expect(crashes).toEqual([expect.stringContaining(message)]);
  });
});
