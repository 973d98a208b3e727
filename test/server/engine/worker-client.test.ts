import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DEFAULT_CONFIG } from '../../../server/core/book/config';
import type { TitleToCheck } from '../../../server/core/lint/title-to-check';
import { WorkerClient, type OnFirst } from '../../../server/engine/worker-client';
import type { Answer, Reply, Request, StartThread } from '../../../server/engine/worker-protocol';

const ANSWER: Answer = { findings: [], ofTheDay: false };

function titleOf(title: string, text: string): TitleToCheck {
  return {
    title,
    sources: [{ path: `${title}.txt`, text }],
    config: DEFAULT_CONFIG,
    today: { year: 2026, month: 4, day: 1 },
  };
}

/** A worker that the test plays: it sees the requests, and replies or crashes when the test says so. */
class PlayedThread {
  readonly requests: Request[] = [];
  readonly crashes: string[] = [];
  started = 0;
  terminated = 0;
  private events: Parameters<StartThread>[0] | undefined;

  readonly client: WorkerClient;

  constructor(mostSent?: number) {
    const start: StartThread = (events) => {
      this.started++;
      this.events = events;
      return { post: (request) => this.requests.push(request), terminate: () => this.terminated++ };
    };
    this.client = new WorkerClient(start, (error) => this.crashes.push(error.message), {
      longestRest: 600_000,
      ...(mostSent !== undefined && { mostSent }),
    });
  }

  ask(title: string, text: string, onFirst?: OnFirst): Promise<Answer | undefined> {
    return this.client.request(titleOf(title, text), onFirst);
  }

  reply(reply: Partial<Reply> = {}): void {
    this.events?.onReply({ kind: 'done', id: this.requests.at(-1)?.id ?? 0, answer: ANSWER, ...reply } as Reply);
  }

  crash(): void {
    this.events?.onCrash(new Error('out of memory'));
  }

  /** The texts of the requests. */
  get seen(): string[] {
    return this.requests.map(({ title }) => title.sources[0].text);
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
    expect(await Promise.all([first, second])).toEqual([ANSWER, ANSWER]);
    expect(thread.started).toBe(1);
  });

  test('sends as many requests ahead as it may, and the rest when one is answered', async () => {
    const thread = new PlayedThread(2);
    const answers = [thread.ask('a', '1'), thread.ask('b', '2'), thread.ask('c', '3')];
    expect(thread.seen).toEqual(['1', '2']);
    thread.reply({ id: thread.requests[0]?.id ?? 0 });
    expect(await answers[0]).toBe(ANSWER);
    expect(thread.seen).toEqual(['1', '2', '3']);
    thread.reply({ id: thread.requests[1]?.id ?? 0 });
    thread.reply({ id: thread.requests[2]?.id ?? 0 });
    expect(await Promise.all(answers)).toEqual([ANSWER, ANSWER, ANSWER]);
  });

  test('sends again what was sent ahead when the worker crashes, and gives up only what it was doing', async () => {
    const thread = new PlayedThread(2);
    const [first, second] = [thread.ask('a', '1'), thread.ask('b', '2')];
    const failed = expect(first).rejects.toThrow('out of memory');
    thread.crash();
    expect(thread.seen).toEqual(['1', '2', '1', '2']);
    thread.crash();
    await failed;
    expect(thread.seen.slice(4)).toEqual(['2']);
    thread.reply();
    expect(await second).toBe(ANSWER);
    expect(thread.crashes).toEqual(['out of memory']);
  });

  test('keeps only the latest waiting request of each document', async () => {
    const thread = new PlayedThread();
    const answers = [thread.ask('a', '1'), thread.ask('a', '2'), thread.ask('b', '3'), thread.ask('a', '4')];
    expect(await answers[1]).toBe(undefined);
    for (let reply = 0; reply < 3; reply++) thread.reply();
    expect(await Promise.all(answers)).toEqual([ANSWER, undefined, ANSWER, ANSWER]);
    expect(thread.seen).toEqual(['1', '4', '3']);
  });

  test('hands on what is told first, and waits for the rest', async () => {
    const thread = new PlayedThread();
    const onFirst = vi.fn();
    const answer = thread.ask('a', '1', onFirst);
    thread.reply({ kind: 'first', findings: [] });
    expect(onFirst).toHaveBeenCalledWith([]);
    const next = thread.ask('b', '2');
    expect(thread.seen).toEqual(['1']);
    thread.reply();
    expect(await answer).toBe(ANSWER);
    thread.reply();
    expect(await next).toBe(ANSWER);
    expect(onFirst).toHaveBeenCalledTimes(1);
  });

  test('goes on after work that failed', async () => {
    const thread = new PlayedThread();
    const [first, second] = [thread.ask('a', '1'), thread.ask('b', '2')];
    thread.reply({ kind: 'failed', message: 'no dictionary' });
    await expect(first).rejects.toThrow('no dictionary');
    thread.reply();
    expect(await second).toBe(ANSWER);
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
    expect(await first).toBe(ANSWER);
    const second = thread.ask('a', '2');
    thread.crash();
    thread.reply();
    expect(await second).toBe(ANSWER);
    expect([thread.started, thread.crashes]).toEqual([3, ['out of memory']]);
  });

  test('by the same request twice fails this request only', async () => {
    const thread = new PlayedThread();
    const [poison, other] = [thread.ask('a', '1'), thread.ask('b', '2')];
    thread.crash();
    thread.crash();
    await expect(poison).rejects.toThrow('out of memory');
    thread.reply();
    expect(await other).toBe(ANSWER);
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
    expect(await second).toBe(ANSWER);
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
    await expect(client.request(titleOf('a', ''))).rejects.toThrow('no such file');
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

describe('a worker', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('that is warmed up has started before the first request', async () => {
    const thread = new PlayedThread();
    thread.client.warmUp();
    thread.client.warmUp();
    const answer = thread.ask('a', '1');
    thread.reply();
    expect(await answer).toBe(ANSWER);
    expect(thread.started).toBe(1);
  });

  test('that nobody asked for ten minutes is stopped, and starts again when it is needed', async () => {
    const thread = new PlayedThread();
    const first = thread.ask('a', '1');
    vi.advanceTimersByTime(3_600_000);
    expect(thread.terminated).toBe(0);
    thread.reply();
    await first;
    vi.advanceTimersByTime(599_000);
    expect(thread.terminated).toBe(0);
    vi.advanceTimersByTime(2000);
    expect(thread.terminated).toBe(1);
    const second = thread.ask('a', '2');
    thread.reply();
    expect(await second).toBe(ANSWER);
    expect([thread.started, thread.crashes]).toEqual([2, []]);
  });
});
