import type {
  EngineThread,
  JobInput,
  JobName,
  JobOutput,
  Jobs,
  Reply,
  RunRequest,
  StartThread,
} from './worker-protocol';

/** A request that has not been answered. */
interface Pending {
  readonly request: RunRequest;
  readonly resolve: (output: JobOutput | undefined) => void;
  readonly reject: (error: Error) => void;
  /** It is not tried again: it was running when the worker crashed before, or nobody waits for it any more. */
  isLastTry: boolean;
}

/**
 * Has the engine work off the main thread. The worker starts with the first request and does one request at a time; for each
 * document the latest one waits and takes the place of the one that waited before. When the worker crashes, it is started again
 * and the request that it was doing is tried once more.
 */
export class WorkerClient {
  private thread: EngineThread | undefined;
  private running: Pending | undefined;
  private readonly waiting = new Map<string, Pending>();
  private lastId = 0;
  private hasCrashed = false;
  private disposed = false;

  /** @param onFirstCrash is told of the first crash only, so that the user hears of it once */
  constructor(
    private readonly startThread: StartThread,
    private readonly onFirstCrash: (error: Error) => void,
  ) {}

  /**
   * Asks for work.
   * @param document what the request is about, by any unique name
   * @returns undefined when a newer request for the document came first, the signal was aborted or the client was disposed of
   * @throws Error when the work fails, or crashed the worker twice
   */
  request<Name extends JobName>(
    document: string,
    job: Name,
    input: Jobs[Name]['input'],
    signal?: AbortSignal,
  ): Promise<Jobs[Name]['output'] | undefined> {
    if (this.disposed || signal?.aborted) return Promise.resolve(undefined);
    let onAbort = (): void => undefined;
    const answer = new Promise<Jobs[Name]['output'] | undefined>((resolve, reject) => {
      const pending = this.createPending(job, input, resolve, reject);
      onAbort = () => {
        this.abort(document, pending);
      };
      this.waiting.get(document)?.resolve(undefined);
      this.waiting.set(document, pending);
      this.runNext();
    });
    signal?.addEventListener('abort', onAbort);
    return answer.finally(() => signal?.removeEventListener('abort', onAbort));
  }

  /** Stops the worker; requests that are not answered come to undefined. */
  dispose(): void {
    this.disposed = true;
    this.thread?.terminate();
    this.thread = undefined;
    for (const { resolve } of [this.running, ...this.waiting.values()].filter((pending) => pending !== undefined)) {
      resolve(undefined);
    }
    this.running = undefined;
    this.waiting.clear();
  }

  private createPending(
    job: JobName,
    input: JobInput,
    resolve: Pending['resolve'],
    reject: Pending['reject'],
  ): Pending {
    return { request: { kind: 'run', id: ++this.lastId, job, input }, resolve, reject, isLastTry: false };
  }

  private runNext(): void {
    const [next] = this.waiting;
    if (this.running || !next) return;
    this.waiting.delete(next[0]);
    this.running = next[1];
    this.send(next[1]);
  }

  private send(pending: Pending): void {
    try {
      this.thread ??= this.startThread({
        onReply: (reply) => {
          this.settle(reply);
        },
        onCrash: (error) => {
          this.recover(error);
        },
      });
      this.thread.post(pending.request);
    } catch (error) {
      this.recover(error instanceof Error ? error : new Error(String(error)));
    }
  }

  private settle(reply: Reply): void {
    const { running } = this;
    if (running?.request.id !== reply.id) return;
    this.running = undefined;
    if (reply.kind === 'failed') running.reject(new Error(reply.message));
    else running.resolve(reply.kind === 'done' ? reply.output : undefined);
    this.runNext();
  }

  private recover(error: Error): void {
    if (this.disposed) return;
    this.thread?.terminate();
    this.thread = undefined;
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

  private abort(document: string, pending: Pending): void {
    pending.resolve(undefined);
    pending.isLastTry = true;
    if (this.waiting.get(document) === pending) this.waiting.delete(document);
    if (this.running === pending) this.thread?.post({ kind: 'cancel', id: pending.request.id });
  }
}
