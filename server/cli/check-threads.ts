import type { TitleToCheck } from '../core/lint/title-to-check';
import { WorkerClient } from '../engine/worker-client';
import type { Answer, StartThread } from '../engine/worker-protocol';

interface Thread {
  readonly client: WorkerClient;
  /** Titles that it has not answered. */
  waiting: number;
}

/** So many titles a thread is given at a time: one to check, and one so that it need not wait for the next. */
const AHEAD = 2;

/** Checks titles in other threads, each of which is started when those before it have enough to do. */
export class CheckThreads {
  private readonly threads: Thread[] = [];
  private hasCrashed = false;

  /**
   * @param most so many threads may be started
   * @param onCrash is told of the first crash only
   */
  constructor(
    private most: number,
    private readonly start: StartThread,
    private readonly onCrash: (error: Error) => void,
  ) {}

  /**
   * Gives a title away.
   * @returns undefined when every thread has enough to do; what it resolves with is undefined when the thread could not do it
   */
  check(title: TitleToCheck): Promise<Answer | undefined> | undefined {
    const thread = this.threads.find(({ waiting }) => waiting < AHEAD) ?? this.add();
    return thread && this.ask(thread, title);
  }

  end(): void {
    for (const { client } of this.threads) client.dispose();
    this.threads.length = 0;
  }

  private add(): Thread | undefined {
    if (this.threads.length >= this.most) return undefined;
    const onCrash = (error: Error): void => {
      if (!this.hasCrashed) this.onCrash(error);
      this.hasCrashed = true;
    };
    const client = new WorkerClient(this.start, onCrash, { mostSent: AHEAD });
    const thread = { client, waiting: 0 };
    this.threads.push(thread);
    return thread;
  }

  private async ask(thread: Thread, title: TitleToCheck): Promise<Answer | undefined> {
    thread.waiting++;
    try {
      return await thread.client.request(title);
    } catch {
      this.giveUp(thread);
      return undefined;
    } finally {
      thread.waiting--;
    }
  }

  /** What has failed twice with one title would fail with others. */
  private giveUp(thread: Thread): void {
    const index = this.threads.indexOf(thread);
    if (index < 0) return;
    this.threads.splice(index, 1);
    this.most--;
    thread.client.dispose();
  }
}
