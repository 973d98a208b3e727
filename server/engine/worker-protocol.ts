import type { LineTokens } from './line-tokens';

/** The work that the engine does off the main thread, by name: what goes in and what comes out. */
export interface Jobs {
  readonly tokenizeLines: { readonly input: readonly string[]; readonly output: LineTokens };
}

export type JobName = keyof Jobs;
export type JobInput = Jobs[JobName]['input'];
export type JobOutput = Jobs[JobName]['output'];

/** Asks the worker to do a job. It does one at a time: the client waits for its reply. */
export interface RunRequest {
  readonly kind: 'run';
  readonly id: number;
  readonly job: JobName;
  readonly input: JobInput;
}

/** What the client sends. A job that is cancelled is still replied to. */
export type Request = RunRequest | { readonly kind: 'cancel'; readonly id: number };

/** What the worker answers to each `run`. */
export type Reply =
  | { readonly kind: 'done'; readonly id: number; readonly output: JobOutput }
  | { readonly kind: 'cancelled'; readonly id: number }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };

/** A running worker, as its client sees it. */
export interface EngineThread {
  post(request: Request): void;
  terminate(): void;
}

/** Starts a worker. `onCrash` is called at most once, and no reply comes after it. */
export type StartThread = (events: {
  readonly onReply: (reply: Reply) => void;
  readonly onCrash: (error: Error) => void;
}) => EngineThread;
