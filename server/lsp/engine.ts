import type { CalendarDate } from '../core/book/japanese-date';
import type { Finding } from '../core/lint/finding';
import { fromSent } from '../engine/check-job';
import { WorkerClient } from '../engine/worker-client';
import type { StartThread } from '../engine/worker-protocol';
import type { TitleFiles } from './titles';

/** Who hears of what goes wrong off the main thread. */
export interface EngineEvents {
  /** The worker crashed for the first time; it has been started again. */
  readonly onCrash: (error: Error) => void;
  /** Something could not be done, in a sentence for the user; each is told once. */
  readonly onProblem: (problem: string) => void;
}

/** Has titles checked by a worker, with words from the dictionary; it is started the first time a title needs it. */
export class Engine {
  private readonly client: WorkerClient;
  private readonly problems = new Set<string>();

  constructor(
    startThread: StartThread,
    private readonly events: EngineEvents,
  ) {
    this.client = new WorkerClient(startThread, events.onCrash);
  }

  /**
   * Checks a title.
   * @param name of the title, which it keeps from edit to edit
   * @returns undefined when a newer check of the title was asked for meanwhile; `failed` when the worker could not do it
   */
  async check(name: string, title: TitleFiles, today: CalendarDate): Promise<Finding[] | 'failed' | undefined> {
    const { drafts, folder, project } = title;
    const [first, ...others] = drafts.map(({ path, text, bytes }) => ({ path, text, ...(bytes && { bytes }) }));
    if (!first) return undefined;
    const { config } = project;
    const input = { title: name, sources: [first, ...others] as const, ...(folder && { folder }), config, today };
    try {
      const answer = await this.client.request(name, 'checkTitle', input);
      if (answer?.problem !== undefined) this.tell(answer.problem);
      return answer && fromSent(answer.findings, drafts);
    } catch (error) {
      this.tell(error instanceof Error ? error.message : String(error));
      return 'failed';
    }
  }

  dispose(): void {
    this.client.dispose();
  }

  private tell(problem: string): void {
    if (!this.problems.has(problem)) this.events.onProblem(problem);
    this.problems.add(problem);
  }
}
