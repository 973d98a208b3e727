import type { CalendarDate } from '../core/book/japanese-date';
import type { Finding } from '../core/lint/finding';
import { fromPlain, sourcesOf } from '../core/lint/title-to-check';
import { WorkerClient } from '../engine/worker-client';
import type { StartThread } from '../engine/worker-protocol';
import type { FindingsCache } from '../host/findings-cache';
import type { TitleFiles } from './titles';

/** Who hears of what goes wrong off the main thread. */
export interface EngineEvents {
  /** The worker crashed for the first time; it has been started again. */
  readonly onCrash: (error: Error) => void;
  /** Something could not be done, in a sentence for the user; each is told once. */
  readonly onProblem: (problem: string) => void;
}

/** How long a worker that has nothing to do keeps the dictionary and the books, in milliseconds. */
const LONGEST_REST = 600_000;

/** Has titles checked by a worker, with words from the dictionary; it is started the first time a title needs it. */
export class Engine {
  private readonly client: WorkerClient;
  private readonly problems = new Set<string>();

  constructor(
    startThread: StartThread,
    private readonly events: EngineEvents,
  ) {
    this.client = new WorkerClient(startThread, events.onCrash, { longestRest: LONGEST_REST });
  }

  /** Gets ready for a check that will soon be asked for. */
  warmUp(): void {
    this.client.warmUp();
  }

  /**
   * Checks a title.
   * @param name of the title, which it keeps from edit to edit
   * @param onFirst is told a part of the findings, before the rest is known
   * @param cache what an earlier run found in the very same title is taken from there, and what is found is left there for the next
   * @returns undefined when a newer check of the title was asked for meanwhile; `failed` when the worker could not do it
   */
  async check(
    name: string,
    title: TitleFiles,
    today: CalendarDate,
    onFirst?: (findings: Finding[]) => void,
    cache?: FindingsCache,
  ): Promise<Finding[] | 'failed' | undefined> {
    const { drafts, folder, project } = title;
    const { config } = project;
    const asked = { title: name, sources: sourcesOf(drafts), ...(folder && { folder }), config, today };
    const known = cache?.find(asked);
    if (known) return fromPlain(known, drafts);
    try {
      const answer = await this.client.request(
        asked,
        onFirst &&
          ((findings) => {
            onFirst(fromPlain(findings, drafts));
          }),
      );
      if (answer?.problem !== undefined) this.tell(answer.problem);
      else if (answer) cache?.store(asked, answer);
      return answer && fromPlain(answer.findings, drafts);
    } catch (error) {
      this.tell(error instanceof Error ? error.message : String(error));
      return 'failed';
    }
  }

  /** Whether nothing has gone wrong, so that rules had the words of the dictionary. */
  get hasWords(): boolean {
    return this.problems.size === 0;
  }

  dispose(): void {
    this.client.dispose();
  }

  private tell(problem: string): void {
    if (!this.problems.has(problem)) this.events.onProblem(problem);
    this.problems.add(problem);
  }
}
