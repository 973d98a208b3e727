import type { Config } from '../book/config';
import type { TitleFolder } from '../book/deliverable';
import type { CalendarDate } from '../book/japanese-date';
import type { ProofingLevel } from '../book/proofing-level';
import type { Related } from '../rules/rule';
import type { Draft } from '../syntax/draft';
import type { Source } from '../syntax/parse';
import type { Finding } from './finding';

/** A title to be checked as plain data: it can go to another thread, and what was found can be remembered by it. */
export interface TitleToCheck {
  /** Any name that the title keeps from edit to edit. */
  readonly title: string;
  /** In reading order. */
  readonly sources: readonly [Source, ...Source[]];
  /** Whether something else than a heading tells that this is a draft; it does unless it is said not to. */
  readonly isDraft?: boolean;
  readonly folder?: TitleFolder;
  readonly config: Config;
  readonly today: CalendarDate;
  /** Takes the place of the level that the legend declares. */
  readonly level?: ProofingLevel;
  /** The only rules that run. */
  readonly only?: readonly string[];
}

/** A finding as plain data: it names drafts by their place in the title. */
export interface PlainFinding extends Omit<Finding, 'draft' | 'related'> {
  readonly draft: number;
  readonly related?: readonly (Omit<Related, 'draft'> & { readonly draft: number })[];
}

/** What a check came to. */
export interface CheckedTitle {
  readonly findings: readonly PlainFinding[];
  /** Whether it may be otherwise on another day of the same year. */
  readonly ofTheDay: boolean;
}

/** @returns what drafts were parsed from */
export function sourcesOf([first, ...others]: readonly [Draft, ...Draft[]]): TitleToCheck['sources'] {
  return [sourceOf(first), ...others.map(sourceOf)];
}

function sourceOf({ path, text, bytes, publication }: Draft): Source {
  return { path, text, ...(bytes && { bytes }), ...(publication && { publication }) };
}

/** @param drafts of the title that the findings are about */
export function toPlain(findings: readonly Finding[], drafts: readonly Draft[]): PlainFinding[] {
  return findings.map(({ draft, related, ...finding }) => ({
    ...finding,
    draft: drafts.indexOf(draft),
    ...(related && { related: related.map((other) => ({ ...other, draft: drafts.indexOf(other.draft) })) }),
  }));
}

/** @returns the findings with the drafts that they are about */
export function fromPlain(findings: readonly PlainFinding[], drafts: readonly [Draft, ...Draft[]]): Finding[] {
  const draftAt = (index: number): Draft => drafts[index] ?? drafts[0];
  return findings.map(({ draft, related, ...finding }) => ({
    ...finding,
    draft: draftAt(draft),
    ...(related && { related: related.map((other) => ({ ...other, draft: draftAt(other.draft) })) }),
  }));
}

/** A date that remembers whether more than its year was asked for. */
export interface WatchedDate extends CalendarDate {
  readonly wasDayRead: () => boolean;
}

/** Most rules ask for the year only, so that what they find holds on other days too. */
export function watchDate({ year, month, day }: CalendarDate): WatchedDate {
  let isRead = false;
  return {
    year,
    get month() {
      isRead = true;
      return month;
    },
    get day() {
      isRead = true;
      return day;
    },
    wasDayRead: () => isRead,
  };
}
