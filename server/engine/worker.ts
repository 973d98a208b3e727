import type { JobName, Jobs, Reply, Request, RunRequest } from './worker-protocol';

/** What a job comes to, with the buffers that are handed over rather than copied. */
export interface Finished<Output> {
  readonly output: Output;
  readonly transfer: readonly ArrayBuffer[];
}

/** How each job is done. It yields where it may be cancelled. */
export type JobTable = {
  readonly [Name in JobName]: (input: Jobs[Name]['input']) => Generator<void, Finished<Jobs[Name]['output']>>;
};

/** How long a job runs before the worker looks whether it has been cancelled. */
const SLICE_MS = 10;

/**
 * Does the jobs that a client asks for.
 * @param post sends a reply to the client
 * @returns what to call with each request
 */
export function createWorker(
  jobs: JobTable,
  post: (reply: Reply, transfer: readonly ArrayBuffer[]) => void,
): (request: Request) => void {
  let running: number | undefined;
  const run = async <Name extends JobName>({ id, job, input }: RunRequest<Name>): Promise<void> => {
    running = id;
    try {
      const finished = await inSlices(jobs[job](input), () => running !== id);
      if (finished) post({ kind: 'done', id, output: finished.output }, finished.transfer);
      else post({ kind: 'cancelled', id }, []);
    } catch (error) {
      post({ kind: 'failed', id, message: error instanceof Error ? error.message : String(error) }, []);
    }
  };
  return (request) => {
    if (request.kind === 'run') void run(request);
    else if (request.id === running) running = undefined;
  };
}

/** @returns what the steps come to; undefined when they were cancelled */
async function inSlices<T>(steps: Generator<void, T>, isCancelled: () => boolean): Promise<T | undefined> {
  for (;;) {
    const pause = performance.now() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < pause);
    // Lets messages come in.
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (isCancelled()) return undefined;
  }
}
