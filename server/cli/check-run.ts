import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { fromPlain, sourcesOf, toPlain, watchDate, type TitleToCheck } from '../core/lint/title-to-check';
import type { Finding } from '../core/lint/finding';
import { DictionaryError } from '../engine/dictionary-error';
import { dictionaryOfBundle } from '../engine/node/read-dictionary';
import type { Answer, StartThread } from '../engine/worker-protocol';
import { userCacheFolder } from '../host/cache-folder';
import type { FindingsCache } from '../host/findings-cache';
import type { Project } from '../host/project';
import { CheckThreads } from './check-threads';
import { lintTitle } from './lint';
import type { WantedTitle } from './load';
import type { CheckOptions } from './options';
import { tellProblem, type Session } from './session';

/** A thread must start and grow warm; so many characters are checked here in less time. */
const SMALL_JOB = 500_000;
/** More at a time only need more memory: this thread reads the files for all. */
const MOST_AT_A_TIME = 4;
/** Results come in the order of the titles; so many are kept until it is their turn. */
const MOST_RESULTS_WAITING = 32;
/** Titles of more characters are checked here, where nothing limits the memory. */
const LARGE_TITLE = 1_000_000;
/** Enough for any other title; without it V8 lets threads grow where memory is short. */
const THREAD_LIMITS = { maxOldGenerationSizeMb: 160 } as const;

/** How titles are checked, besides what they are checked for. */
interface HowToCheck {
  /** Threads beside this one, where there is more than one title to check. */
  readonly threads: CheckThreads | undefined;
  /** Whether other threads are worth their start even for a small job. */
  readonly isLargeJob: boolean;
  readonly cache?: FindingsCache;
}

/**
 * Loads what the options want, and no more: whoever checks one file needs neither threads nor a memory.
 * @param most so many titles there may be
 */
export async function createCheckRun(session: Session, most: number, options: CheckOptions): Promise<CheckRun> {
  const { concurrency = Math.min(availableParallelism(), MOST_AT_A_TIME) } = options;
  const others = Math.min(concurrency, most) - 1;
  const cache = options.cache ? await cacheFor(options) : undefined;
  return new CheckRun(session, {
    threads: others > 0 ? await createThreads(session, others) : undefined,
    isLargeJob: options.concurrency !== undefined,
    ...(cache && { cache }),
  });
}

/** The dictionary is read for the first thread that is started, and shared by all. */
async function createThreads(session: Session, most: number): Promise<CheckThreads> {
  const { nodeThreads } = await import('../engine/node/start-worker');
  const start: StartThread = (events) => nodeThreads(undefined, dictionaryFor(session), THREAD_LIMITS)(events);
  return new CheckThreads(most, start, ({ message }) => {
    const { note, say } = session.terminal;
    note(say('threadCrashed', { reason: message }));
  });
}

/** A thread that is told where the dictionary should be says why it cannot be read. */
function dictionaryFor({ dictionary }: Session): SharedArrayBuffer | URL {
  try {
    return dictionary();
  } catch (error) {
    if (!(error instanceof DictionaryError)) throw error;
    return dictionaryOfBundle();
  }
}

async function cacheFor({ cacheLocation }: CheckOptions): Promise<FindingsCache | undefined> {
  const common = userCacheFolder();
  const folder = cacheLocation === undefined ? common && join(common, 'findings') : resolve(cacheLocation);
  if (folder === undefined) return undefined;
  const { FindingsCache } = await import('../host/findings-cache');
  const { programStamp } = await import('../engine/node/program-stamp');
  return new FindingsCache(folder, programStamp);
}

/** Checks titles one after the other or several at a time, and only those that nobody remembers the findings of. */
export class CheckRun {
  /** Characters that were checked. */
  private done: number;

  constructor(
    private readonly session: Session,
    private readonly how: HowToCheck,
  ) {
    this.done = how.isLargeJob ? Infinity : 0;
  }

  /** How many titles can be asked for before the first is answered: this thread goes on while another is at a long title. */
  get room(): number {
    return this.how.threads ? MOST_RESULTS_WAITING : 0;
  }

  /** Checks a title. What no other thread takes over is done when this returns. */
  async check(project: Project, title: WantedTitle): Promise<readonly Finding[]> {
    const asked = this.toCheck(project, title);
    const { drafts } = title.deliverable;
    const known = this.how.cache?.find(asked);
    if (known) return fromPlain(known, drafts);
    const length = drafts.reduce((sum, { text }) => sum + text.length, 0);
    const isHere = this.done <= SMALL_JOB || length > LARGE_TITLE;
    this.done += length;
    const answer = isHere ? undefined : this.how.threads?.check(asked);
    const found = answer && (await answer);
    return found ? this.take(asked, found, drafts) : this.checkHere(project, title, asked);
  }

  /** Nothing is checked any more. */
  end(): void {
    this.how.threads?.end();
    this.how.cache?.trim();
  }

  private toCheck({ config }: Project, { deliverable, isDraft, uriOf }: WantedTitle): TitleToCheck {
    const { drafts, folder } = deliverable;
    const { today, level, only } = this.session.options;
    return {
      title: uriOf(drafts[0]),
      sources: sourcesOf(drafts),
      isDraft,
      config,
      today,
      ...(folder && { folder }),
      ...(level && { level }),
      ...(only && { only: [...only] }),
    };
  }

  private take(asked: TitleToCheck, found: Answer, drafts: WantedTitle['deliverable']['drafts']): Finding[] {
    if (found.problem === undefined) this.how.cache?.store(asked, found);
    else tellProblem(this.session, found.problem);
    return fromPlain(found.findings, drafts);
  }

  private checkHere(project: Project, { deliverable }: WantedTitle, asked: TitleToCheck): Finding[] {
    const { session } = this;
    const today = watchDate(asked.today);
    const findings = lintTitle({ ...session, options: { ...session.options, today } }, project, deliverable);
    // Without the dictionary something is missing.
    if (session.problems.size === 0) {
      this.how.cache?.store(asked, { findings: toPlain(findings, deliverable.drafts), ofTheDay: today.wasDayRead() });
    }
    return findings;
  }
}
