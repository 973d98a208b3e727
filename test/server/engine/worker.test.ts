import { describe, expect, test } from 'vitest';
import { createWorker, type JobTable } from '../../../server/engine/worker';
import type { Reply } from '../../../server/engine/worker-protocol';

/** Runs jobs as a worker would. @returns what to send to it, and what it has replied */
function workerWith(job: JobTable['tokenizeLines']): {
  handle: ReturnType<typeof createWorker>;
  replies: Promise<Reply>[];
} {
  const waiting: ((reply: Reply) => void)[] = [];
  const replies = [0, 1].map((index) => new Promise<Reply>((resolve) => (waiting[index] = resolve)));
  const handle = createWorker({ tokenizeLines: job, checkTitle: endless }, (reply) => waiting.shift()?.(reply));
  return { handle, replies };
}

const output = {
  first: new Int32Array(1),
  starts: new Int32Array(0),
  parts: new Uint16Array(0),
  known: new Uint8Array(0),
  partsOfSpeech: [],
};

/** Works until it is cancelled. */
function* endless(): Generator<void, never> {
  for (;;) yield;
}

describe('the worker', () => {
  test('replies with what a job comes to', async () => {
    const { handle, replies } = workerWith(function* () {
      yield;
      return { output, transfer: [] };
    });
    handle({ kind: 'run', id: 1, job: 'tokenizeLines', input: [] });
    expect(await replies[0]).toEqual({ kind: 'done', id: 1, output });
  });

  test('takes messages in the middle of a job, so that it can be cancelled, and does the next one', async () => {
    let first = true;
    const { handle, replies } = workerWith(function* () {
      if (first) {
        first = false;
        return yield* endless();
      }
      return { output, transfer: [] };
    });
    handle({ kind: 'run', id: 1, job: 'tokenizeLines', input: [] });
    handle({ kind: 'cancel', id: 7 });
    handle({ kind: 'cancel', id: 1 });
    expect(await replies[0]).toEqual({ kind: 'cancelled', id: 1 });
    handle({ kind: 'run', id: 2, job: 'tokenizeLines', input: [] });
    expect(await replies[1]).toEqual({ kind: 'done', id: 2, output });
  });

  test('replies with the message when a job throws', async () => {
    // eslint-disable-next-line require-yield
    const { handle, replies } = workerWith(function* () {
      throw new Error('no dictionary');
    });
    handle({ kind: 'run', id: 1, job: 'tokenizeLines', input: [] });
    expect(await replies[0]).toEqual({ kind: 'failed', id: 1, message: 'no dictionary' });
  });
});
