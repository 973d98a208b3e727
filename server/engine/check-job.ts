import { assemble } from '../core/book/deliverable';
import { check } from '../core/lint/check';
import { createMemo, type Memo } from '../core/lint/memo';
import {
  toPlain,
  watchDate,
  type CheckedTitle,
  type PlainFinding,
  type TitleToCheck,
  type WatchedDate,
} from '../core/lint/title-to-check';
import { hardLineBreak } from '../core/rules/hard-line-break';
import { RULES } from '../core/rules/index';
import type { Rule } from '../core/rules/rule';
import type { Draft } from '../core/syntax/draft';
import { parseDraft } from '../core/syntax/parse';
import type { TokenSource } from '../core/text/tokens';

interface Kept {
  /** What the findings depend on besides the texts. */
  readonly settings: string;
  readonly memo: Memo;
  readonly date: WatchedDate;
  readonly drafts: readonly Draft[];
}

/** So many titles are remembered between two checks; an editor shows few books at a time. */
const MOST_TITLES = 3;

/** What is told first: what single paragraphs hold, and the line breaks, of which a book that was scanned has most. */
const FIRST_RULES = RULES.filter((rule) => rule.scope === 'paragraph' || rule === hardLineBreak);

/** Checks titles, each time only what was touched since the last time. */
export class TitleChecker {
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly tokens: TokenSource) {}

  /** @param onFirst where it is given, is told a part of the findings: it takes a third of the time */
  check(
    { title, sources, isDraft = true, folder, config, today, level, only }: TitleToCheck,
    onFirst?: (findings: PlainFinding[]) => void,
  ): CheckedTitle {
    const settings = JSON.stringify([config, today, level, only]);
    const before = this.kept.get(title);
    const known = before?.settings === settings ? before : { memo: createMemo(), date: watchDate(today) };
    const { memo, date } = known;
    const [first, ...others] = sources;
    const drafts = [
      parseDraft(first, before?.drafts[0]),
      ...others.map((source, index) => parseDraft(source, before?.drafts[index + 1])),
    ] as const;
    this.keep(title, { settings, memo, date, drafts });
    const confined = { ...(level && { level }), ...(only && { only: new Set(only) }) };
    const given = { config, today: date, tokens: this.tokens, ...confined };
    const deliverable = assemble(drafts, isDraft, folder);
    const findingsOf = (rules: readonly Rule[]): PlainFinding[] =>
      toPlain(check(deliverable, { ...given, rules }, memo), drafts);
    onFirst?.(findingsOf(FIRST_RULES));
    return { findings: findingsOf(RULES), ofTheDay: date.wasDayRead() };
  }

  private keep(title: string, kept: Kept): void {
    this.kept.delete(title);
    this.kept.set(title, kept);
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST_TITLES && oldest !== undefined) this.kept.delete(oldest);
  }
}
