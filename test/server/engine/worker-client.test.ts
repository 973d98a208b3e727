import { describe, expect, test } from 'vitest';
import type { LineTokens } from '../../../server/engine/line-tokens';
import { WorkerClient } from '../../../server/engine/worker-client';
import type { Reply, Request, StartThread } from '../../../server/engine/worker-protocol';

const OUTPUT: LineTokens = {
  first: new Int32Array(1),
  starts: new Int32Array(0),
  parts: new Uint16Array(0),
  known: new Uint8Array(0),
  partsOfSpeech: [],
};

/** A worker that the test plays: it sees the requests, and replies or crashes when the test says so. */
class PlayedThread {
  readonly requests: Request[] = [];
  readonly crashes: string[] = [];
  started = 0;
  terminated = 0;
  private events: Parameters<StartThread>[0] | undefined;

  readonly client = new WorkerClient(
    (events) => {
      this.started++;
      this.events = events;
      return { post: (request) => this.requests.push(request), terminate: () => this.terminated++ };
    },
    (error) => this.crashes.push(error.message),
  );

  ask(document: string, text: string, signal?: AbortSignal): Promise<LineTokens | undefined> {
    return this.client.request(document, 'tokenizeLines', [text], signal);
  }

  reply(reply: Partial<Reply> = {}): void {
    this.events?.onReply({ kind: 'done', id: this.requests.at(-1)?.id ?? 0, output: OUTPUT, ...reply } as Reply);
  }

  crash(): void {
    this.events?.onCrash(new Error('out of memory'));
  }

  /** The texts of the requests, and the cancellations. */
  get seen(): unknown[] {
    return this.requests.map((request) =>
      request.kind === 'run' ? (Object.values(request.input) as unknown[])[0] : `cancel ${request.id}`,
    );
  }
}

describe('the client of the worker', () => {
  test('starts it with the first request and does one request at a time', async () => {
    const thread = new PlayedThread();
    expect(thread.started).toBe(0);
    const [first, second] = [thread.ask('a', 'one'), thread.ask('b', 'two')];
    expect(thread.seen).toEqual(['one']);
    thread.reply();
    expect(thread.seen).toEqual(['one', 'two']);
    thread.reply();
    expect(await Promise.all([first, second])).toEqual([OUTPUT, OUTPUT]);
    expect(thread.started).toBe(1);
  });

  test('keeps only the latest waiting request of each document', async () => {
    const thread = new PlayedThread();
    const answers = [thread.ask('a', '1'), thread.ask('a', '2'), thread.ask('b', '3'), thread.ask('a', '4')];
    expect(await answers[1]).toBe(undefined);
    for (let reply = 0; reply < 3; reply++) thread.reply();
    expect(await Promise.all(answers)).toEqual([OUTPUT, undefined, OUTPUT, OUTPUT]);
    expect(thread.seen).toEqual(['1', '4', '3']);
  });

  test('cancels a running request, and drops one that waits', async () => {
    const thread = new PlayedThread();
    const [running, waiting, already] = [new AbortController(), new AbortController(), AbortSignal.abort()];
    const answers = [
      thread.ask('a', '1', running.signal),
      thread.ask('a', '2', waiting.signal),
      thread.ask('b', '3', already),
      thread.ask('c', '4'),
    ];
    waiting.abort();
    running.abort();
    expect(await Promise.all(answers.slice(0, 3))).toEqual([undefined, undefined, undefined]);
    expect(thread.seen).toEqual(['1', 'cancel 1']);
    thread.reply({ kind: 'cancelled' });
    expect(thread.seen).toEqual(['1', 'cancel 1', '4']);
    thread.reply();
    expect(await answers[3]).toBe(OUTPUT);
  });

  test('goes on after work that failed', async () => {
    const thread = new PlayedThread();
    const [first, second] = [thread.ask('a', '1'), thread.ask('b', '2')];
    thread.reply({ kind: 'failed', message: 'no dictionary' });
    await expect(first).rejects.toThrow('no dictionary');
    thread.reply();
    expect(await second).toBe(OUTPUT);
    expect(thread.crashes).toEqual([]);
  });
});

describe('a crash of the worker', () => {
  test('is told once; the worker starts again and the request is tried once more', async () => {
    const thread = new PlayedThread();
    const first = thread.ask('a', '1');
    thread.crash();
    expect(thread.seen).toEqual(['1', '1']);
    thread.reply();
    expect(await first).toBe(OUTPUT);
    const second = thread.ask('a', '2');
    thread.crash();
    thread.reply();
    expect(await second).toBe(OUTPUT);
    expect([thread.started, thread.crashes]).toEqual([3, ['out of memory']]);
  });

  test('by the same request twice fails this request only', async () => {
    const thread = new PlayedThread();
    const [poison, other] = [thread.ask('a', '1'), thread.ask('b', '2')];
    thread.crash();
    thread.crash();
    await expect(poison).rejects.toThrow('out of memory');
    thread.reply();
    expect(await other).toBe(OUTPUT);
  });

  test('during a request that nobody waits for does not try it again', async () => {
    const thread = new PlayedThread();
    const abort = new AbortController();
    const [first, second] = [thread.ask('a', '1', abort.signal), thread.ask('b', '2')];
    abort.abort();
    thread.crash();
    thread.reply();
    expect(await Promise.all([first, second])).toEqual([undefined, OUTPUT]);
    expect(thread.seen).toEqual(['1', 'cancel 1', '2']);
  });

  test('while nothing is asked waits for the next request', async () => {
    const thread = new PlayedThread();
    const first = thread.ask('a', '1');
    thread.reply();
    await first;
    thread.crash();
    expect(thread.started).toBe(1);
    const second = thread.ask('a', '2');
    expect(thread.started).toBe(2);
    thread.reply();
    expect(await second).toBe(OUTPUT);
  });

  test('at its start fails the request and is no endless loop', async () => {
    let starts = 0;
    const client = new WorkerClient(
      () => {
        starts++;
        throw new Error('no such file');
      },
      () => undefined,
    );
    await expect(client.request('a', 'tokenizeLines', [])).rejects.toThrow('no such file');
    expect(starts).toBe(2);
  });
});

test('a client that is disposed of stops the worker and leaves nobody waiting', async () => {
  const thread = new PlayedThread();
  const answers = [thread.ask('a', '1'), thread.ask('a', '2')];
  thread.client.dispose();
  answers.push(thread.ask('a', '3'));
  expect(await Promise.all(answers)).toEqual([undefined, undefined, undefined]);
  expect([thread.started, thread.terminated]).toEqual([1, 1]);
});
