import type { Config } from '../core/book/config';
import { assemble, type TitleFolder } from '../core/book/deliverable';
import type { CalendarDate } from '../core/book/japanese-date';
import { check } from '../core/lint/check';
import type { Finding } from '../core/lint/finding';
import { createMemo, type Memo } from '../core/lint/memo';
import { RULES } from '../core/rules/index';
import type { Related } from '../core/rules/rule';
import type { Draft } from '../core/syntax/draft';
import { parseDraft, type Source } from '../core/syntax/parse';
import type { TokenSource } from '../core/text/tokens';

/** A title to be checked, as plain data. */
export interface TitleToCheck {
  /** Any name that the title keeps from edit to edit. */
  readonly title: string;
  /** In reading order. */
  readonly sources: readonly [Source, ...Source[]];
  readonly folder?: TitleFolder;
  readonly config: Config;
  readonly today: CalendarDate;
}

/** A finding that names drafts by their place in the title, so that it can go from one thread to another. */
export interface SentFinding extends Omit<Finding, 'draft' | 'related'> {
  readonly draft: number;
  readonly related?: readonly (Omit<Related, 'draft'> & { readonly draft: number })[];
}

interface Kept {
  /** What the findings depend on besides the texts. */
  readonly settings: string;
  readonly memo: Memo;
  readonly drafts: readonly Draft[];
}

/** So many titles are remembered between two checks; an editor shows few books at a time. */
const MOST_TITLES = 3;

/** Checks titles, each time only what was touched since the last time. */
export class TitleChecker {
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly tokens: TokenSource) {}

  check({ title, sources, folder, config, today }: TitleToCheck): SentFinding[] {
    const settings = JSON.stringify([config, today]);
    const before = this.kept.get(title);
    const memo = before?.settings === settings ? before.memo : createMemo();
    const [first, ...others] = sources;
    const drafts = [
      parseDraft(first, before?.drafts[0]),
      ...others.map((source, index) => parseDraft(source, before?.drafts[index + 1])),
    ] as const;
    this.keep(title, { settings, memo, drafts });
    const deliverable = assemble(drafts, true, folder);
    return toSent(check(deliverable, { rules: RULES, config, today, tokens: this.tokens }, memo), drafts);
  }

  private keep(title: string, kept: Kept): void {
    this.kept.delete(title);
    this.kept.set(title, kept);
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST_TITLES && oldest !== undefined) this.kept.delete(oldest);
  }
}

function toSent(findings: readonly Finding[], drafts: readonly Draft[]): SentFinding[] {
  return findings.map(({ draft, related, ...finding }) => ({
    ...finding,
    draft: drafts.indexOf(draft),
    ...(related && { related: related.map((other) => ({ ...other, draft: drafts.indexOf(other.draft) })) }),
  }));
}

/** @returns the findings with the drafts that they were sent about */
export function fromSent(findings: readonly SentFinding[], drafts: readonly [Draft, ...Draft[]]): Finding[] {
  const draftAt = (index: number): Draft => drafts[index] ?? drafts[0];
  return findings.map(({ draft, related, ...finding }) => ({
    ...finding,
    draft: draftAt(draft),
    ...(related && { related: related.map((other) => ({ ...other, draft: draftAt(other.draft) })) }),
  }));
}
