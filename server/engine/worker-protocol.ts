import type { CheckedTitle, PlainFinding, TitleToCheck } from '../core/lint/title-to-check';

/** Asks the worker to check a title. It does one at a time: the client waits for the last reply. */
export interface Request {
  readonly id: number;
  readonly title: TitleToCheck;
  /** Whether a part of the findings is to be told before the rest has been looked at. */
  readonly partFirst: boolean;
}

/** What the worker makes of a title; the problem is a sentence for the user, why it was done without the dictionary. */
export interface Answer extends CheckedTitle {
  readonly problem?: string;
}

/** What the worker replies: `first` is the part that was to be told before the rest; one of the others always follows. */
export type Reply =
  | { readonly kind: 'first'; readonly id: number; readonly findings: readonly PlainFinding[] }
  | { readonly kind: 'done'; readonly id: number; readonly answer: Answer }
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
