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

/** How a worker is used. */
export interface WorkerUse {
  /** How long one that has nothing to do is kept, in milliseconds; for good where nothing is said. */
  readonly longestRest?: number;
  /**
   * So many requests are sent without waiting for a reply, 1 where nothing is said. With more it has always something to do, however
   * long this thread is at work; what has been sent is not replaced any more.
   */
  readonly mostSent?: number;
}

/**
 * Has titles checked off the main thread. The worker starts with the first request and does one request at a time; of each
 * title the latest one waits and takes the place of the one that waited before. When the worker crashes, it is started again
 * and the request that it was doing is tried once more.
 */
export class WorkerClient {
  private thread: EngineThread | undefined;
  /** What has been sent, in order; the first of it is being done. */
  private readonly running: Pending[] = [];
  private readonly waiting = new Map<string, Pending>();
  private lastId = 0;
  private hasCrashed = false;
  private disposed = false;
  private rest: ReturnType<typeof setTimeout> | undefined;

  /** @param onFirstCrash is told of the first crash only, so that the user hears of it once */
  constructor(
    private readonly startThread: StartThread,
    private readonly onFirstCrash: (error: Error) => void,
    private readonly use: WorkerUse = {},
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
    for (const { resolve } of [...this.running.splice(0), ...this.waiting.values()]) resolve(undefined);
    this.waiting.clear();
  }

  private runNext(): void {
    clearTimeout(this.rest);
    const { mostSent = 1 } = this.use;
    for (const [title, pending] of this.waiting) {
      if (this.running.length >= mostSent) break;
      this.waiting.delete(title);
      this.running.push(pending);
      this.send(pending);
    }
    if (this.running.length === 0) this.letRest();
  }

  /** Stops the worker when nothing has been asked for long. */
  private letRest(): void {
    if (this.use.longestRest === undefined) return;
    this.rest = setTimeout(() => {
      this.stop();
    }, this.use.longestRest);
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

  private send(...sent: readonly Pending[]): void {
    try {
      for (const { request } of sent) this.start().post(request);
    } catch (error) {
      this.recover(error instanceof Error ? error : new Error(String(error)));
    }
  }

  private settle(reply: Reply): void {
    const [running] = this.running;
    if (running?.request.id !== reply.id) return;
    if (reply.kind === 'first') {
      running.onFirst?.(reply.findings);
      return;
    }
    this.running.shift();
    if (reply.kind === 'failed') running.reject(new Error(reply.message));
    else running.resolve(reply.answer);
    this.runNext();
  }

  private recover(error: Error): void {
    if (this.disposed) return;
    this.stop();
    if (!this.hasCrashed) this.onFirstCrash(error);
    this.hasCrashed = true;
    const [running] = this.running;
    if (running?.isLastTry) {
      this.running.shift();
      running.reject(error);
    } else if (running) running.isLastTry = true;
    this.send(...this.running);
    this.runNext();
  }
}
