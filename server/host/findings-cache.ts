import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarDate } from '../core/book/japanese-date';
import type { CheckedTitle, PlainFinding, TitleToCheck } from '../core/lint/title-to-check';
import { INTERNAL_ERROR } from '../core/rules/internal-error';
import { dropFile, keepFile } from './cache-folder';

/** How much is kept: bytes, and titles. */
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_ENTRIES = 10_000;
/** What no running program can be writing any more, in milliseconds. */
const ABANDONED = 24 * 60 * 60 * 1000;

const ENTRY = /^[0-9a-f]{64}\.json$/;
const TEMPORARY = /^[0-9a-f]{64}\.json\.[0-9a-f]{12}\.tmp$/;

/** What an entry holds; `day` where it holds for one day only. */
interface Stored {
  readonly findings: readonly PlainFinding[];
  readonly day?: string;
}

/**
 * Remembers in a folder what was found in titles, also for later runs and for other processes at the same time. An entry is found by
 * all that its findings depend on; it holds the findings and no text but what they quote. What cannot be read or written counts as
 * not there, and nothing is thrown.
 */
export class FindingsCache {
  private isChanged = false;
  private stamp: string | undefined;

  /**
   * @param folder path of a folder, which is made when there is something to keep
   * @param program tells once, when it is needed, what stands for the program that checks and all that it brings: findings of another
   * one are not taken over
   */
  constructor(
    private readonly folder: string,
    private readonly program: () => string,
  ) {}

  /** @returns what was found in the very same title; undefined where that is not known */
  find(title: TitleToCheck): readonly PlainFinding[] | undefined {
    const path = this.pathOf(title);
    const stored = readEntry(path);
    if (!stored || (stored.day !== undefined && stored.day !== dayOf(title.today))) return undefined;
    touch(path);
    return stored.findings;
  }

  /** Remembers what was found. A check that a rule has failed in is not remembered: the next one may do better. */
  store(title: TitleToCheck, { findings, ofTheDay }: CheckedTitle): void {
    if (findings.some(({ ruleId }) => ruleId === INTERNAL_ERROR.id)) return;
    const stored: Stored = { findings, ...(ofTheDay && { day: dayOf(title.today) }) };
    const json = JSON.stringify(stored);
    keepFile(this.pathOf(title), `${sumOf(json)}\n${json}`);
    this.isChanged = true;
  }

  /** Removes what has not been used for longest, if there is too much. */
  trim(mostBytes = MOST_BYTES, mostEntries = MOST_ENTRIES): void {
    if (!this.isChanged) return;
    this.isChanged = false;
    try {
      removeOldest(this.folder, mostBytes, mostEntries);
    } catch {
      // Another process is at it.
    }
  }

  private pathOf({ sources, isDraft = true, folder, config, today, level, only }: TitleToCheck): string {
    const hash = createHash('sha256');
    this.stamp ??= this.program();
    const settings = [this.stamp, isDraft, folder, config, today.year, level, only?.toSorted()];
    // A year, a level and the rest as JSON, in which no text can pass for another.
    hash.update(JSON.stringify(settings.map((setting) => setting ?? null)));
    for (const { text, ...facts } of sources) hash.update(JSON.stringify([facts, text.length])).update(text, 'utf16le');
    return join(this.folder, `${hash.digest('hex')}.json`);
  }
}

function dayOf({ year, month, day }: CalendarDate): string {
  return `${year}-${month}-${day}`;
}

/** The first line tells whether the second is whole. */
function readEntry(path: string): Stored | undefined {
  try {
    const [sum, json = ''] = readFileSync(path, 'utf8').split('\n', 2);
    return sum === sumOf(json) ? (JSON.parse(json) as Stored) : undefined;
  } catch {
    return undefined;
  }
}

function sumOf(json: string): string {
  return createHash('sha256').update(json).digest('hex');
}

function touch(path: string): void {
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch {
    // It has just been removed, or is not ours to write.
  }
}

function removeOldest(folder: string, mostBytes: number, mostEntries: number): void {
  const names = readdirSync(folder);
  const look = (name: string): { path: string; size: number; mtimeMs: number } => {
    const path = join(folder, name);
    const { size, mtimeMs } = statSync(path);
    return { path, size, mtimeMs };
  };
  for (const { path, mtimeMs } of names.filter((name) => TEMPORARY.test(name)).map(look)) {
    if (Date.now() - mtimeMs > ABANDONED) dropFile(path);
  }
  const newestFirst = names
    .filter((name) => ENTRY.test(name))
    .map(look)
    .sort((a, b) => b.mtimeMs - a.mtimeMs);
  let bytes = 0;
  newestFirst.forEach(({ path, size }, index) => {
    bytes += size;
    if (bytes > mostBytes || index >= mostEntries) dropFile(path);
  });
}
