import type { PlainFinding, TitleToCheck } from '../core/lint/title-to-check';
import type { Answer, EngineThread, Reply, Request, StartThread } from './worker-protocol';

/** Is told what can be said soon of a title that was asked for. */
export type OnFirst = (findings: readonly PlainFinding[]) => void;

/** A request that has not been answered. */
interface Pending {
  readonly request: Request;
  readonly onFirst: OnFirst | undefined;
  readonly resolve: (answer: Answer | undefined) => void;
  readonly reject: (error: Error) => void;
  /** It was running when the worker crashed, and is not tried a third time. */
  isLastTry: boolean;
}

/**
 * Has titles checked off the main thread. The worker starts with the first request and does one request at a time; of each
 * title the latest one waits and takes the place of the one that waited before. When the worker crashes, it is started again
 * and the request that it was doing is tried once more.
 */
export class WorkerClient {
  private thread: EngineThread | undefined;
  private running: Pending | undefined;
  private readonly waiting = new Map<string, Pending>();
  private lastId = 0;
  private hasCrashed = false;
  private disposed = false;
  private rest: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param onFirstCrash is told of the first crash only, so that the user hears of it once
   * @param longestRest how long a worker that has nothing to do is kept, in milliseconds; for good where nothing is said
   */
  constructor(
    private readonly startThread: StartThread,
    private readonly onFirstCrash: (error: Error) => void,
    private readonly longestRest?: number,
  ) {}

  /**
   * Asks for a check.
   * @param onFirst where it is given, is told a part of the findings before the rest has been looked at
   * @returns undefined when a newer request for the title came first or the client was disposed of
   * @throws Error when the check fails, or crashed the worker twice
   */
  request(title: TitleToCheck, onFirst?: OnFirst): Promise<Answer | undefined> {
    if (this.disposed) return Promise.resolve(undefined);
    return new Promise((resolve, reject) => {
      this.waiting.get(title.title)?.resolve(undefined);
      const request = { id: ++this.lastId, title, partFirst: onFirst !== undefined };
      this.waiting.set(title.title, { request, onFirst, resolve, reject, isLastTry: false });
      this.runNext();
    });
  }

  /** Starts the worker, for there will soon be something to check. */
  warmUp(): void {
    if (this.disposed || this.thread) return;
    try {
      this.start();
      this.letRest();
    } catch {
      // The request that needs it tries again, and says so.
    }
  }

  /** Stops the worker; requests that are not answered come to undefined. */
  dispose(): void {
    this.disposed = true;
    this.stop();
    for (const { resolve } of [this.running, ...this.waiting.values()].filter((pending) => pending !== undefined)) {
      resolve(undefined);
    }
    this.running = undefined;
    this.waiting.clear();
  }

  private runNext(): void {
    clearTimeout(this.rest);
    const [next] = this.waiting;
    if (!this.running && !next) this.letRest();
    if (this.running || !next) return;
    this.waiting.delete(next[0]);
    this.running = next[1];
    this.send(next[1]);
  }

  /** Stops the worker when nothing has been asked for long. */
  private letRest(): void {
    if (this.longestRest === undefined) return;
    this.rest = setTimeout(() => {
      this.stop();
    }, this.longestRest);
  }

  private start(): EngineThread {
    return (this.thread ??= this.startThread({
      onReply: (reply) => {
        this.settle(reply);
      },
      onCrash: (error) => {
        this.recover(error);
      },
    }));
  }

  private stop(): void {
    clearTimeout(this.rest);
    this.thread?.terminate();
    this.thread = undefined;
  }

  private send(pending: Pending): void {
    try {
      this.start().post(pending.request);
    } catch (error) {
      this.recover(error instanceof Error ? error : new Error(String(error)));
    }
  }

  private settle(reply: Reply): void {
    const { running } = this;
    if (running?.request.id !== reply.id) return;
    if (reply.kind === 'first') {
      running.onFirst?.(reply.findings);
      return;
    }
    this.running = undefined;
    if (reply.kind === 'failed') running.reject(new Error(reply.message));
    else running.resolve(reply.answer);
    this.runNext();
  }

  private recover(error: Error): void {
    if (this.disposed) return;
    this.stop();
    if (!this.hasCrashed) this.onFirstCrash(error);
    this.hasCrashed = true;
    const { running } = this;
    if (running && !running.isLastTry) {
      running.isLastTry = true;
      this.send(running);
      return;
    }
    this.running = undefined;
    running?.reject(error);
    this.runNext();
  }
}
