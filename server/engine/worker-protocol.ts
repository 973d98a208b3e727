import type { SentFinding, TitleToCheck } from './check-job';
import type { LineTokens } from './line-tokens';

/** The work that the engine does off the main thread, by name: what goes in and what comes out. */
export interface Jobs {
  readonly tokenizeLines: { readonly input: readonly string[]; readonly output: LineTokens };
  /** Checks a title; the problem is a sentence for the user, why it was done without the dictionary. */
  readonly checkTitle: {
    readonly input: TitleToCheck;
    readonly output: { readonly findings: readonly SentFinding[]; readonly problem?: string };
  };
}

export type JobName = keyof Jobs;
export type JobInput = Jobs[JobName]['input'];
export type JobOutput = Jobs[JobName]['output'];

/** Asks the worker to do a job. It does one at a time: the client waits for its reply. */
export interface RunRequest<Name extends JobName = JobName> {
  readonly kind: 'run';
  readonly id: number;
  readonly job: Name;
  readonly input: Jobs[Name]['input'];
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
