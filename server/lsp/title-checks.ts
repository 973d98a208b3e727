import { assemble } from '../core/book/deliverable';
import type { CalendarDate } from '../core/book/japanese-date';
import { check } from '../core/lint/check';
import type { Finding } from '../core/lint/finding';
import { createMemo, type Memo } from '../core/lint/memo';
import { RULES } from '../core/rules/index';
import { parseDraft } from '../core/syntax/parse';
import type { Draft } from '../core/syntax/draft';
import type { Project } from '../host/project';
import { parentOf } from '../host/uri';
import type { Title } from './titles';
import { today } from './today';

type Drafts = readonly [Draft, ...Draft[]];

interface Kept {
  readonly memo: Memo;
  readonly project: Project;
  readonly day: CalendarDate;
  drafts?: Drafts;
  findings: readonly Finding[];
}

/** Checks titles and remembers for each what has not changed since. */
export class TitleChecks {
  /** By the URI of the title's first file. */
  private readonly kept = new Map<string, Kept>();

  /** @returns the findings in the file that the title was asked for by. */
  findingsIn(title: Title): readonly Finding[] {
    const kept = this.keptFor(title);
    if (!kept.drafts || !sameDrafts(kept.drafts, title.drafts)) {
      kept.findings = run(title.drafts, kept);
      kept.drafts = title.drafts;
    }
    return kept.findings.filter(({ draft }) => draft === title.draft);
  }

  /** @returns the findings that the file would have with another text. */
  findingsWith(title: Title, text: string): readonly Finding[] {
    const { path, bytes } = title.draft;
    const changed = parseDraft({ path, text, ...(bytes && { bytes }) });
    const replace = (draft: Draft): Draft => (draft === title.draft ? changed : draft);
    const [first, ...rest] = title.drafts;
    const findings = run([replace(first), ...rest.map(replace)], this.keptFor(title));
    return findings.filter(({ draft }) => draft === changed);
  }

  forgetFolder(folder: string): void {
    for (const uri of this.kept.keys()) if (parentOf(uri) === folder) this.kept.delete(uri);
  }

  /** Remembered findings hold for one configuration and one day. */
  private keptFor({ project, drafts, uriOf }: Title): Kept {
    const key = uriOf(drafts[0]);
    const day = today();
    const known = this.kept.get(key);
    if (known && known.project === project && isSameDay(known.day, day)) return known;
    const kept = { memo: createMemo(), project, day, findings: [] };
    this.kept.set(key, kept);
    return kept;
  }
}

function run(drafts: Drafts, { project, day, memo }: Kept): readonly Finding[] {
  return check(assemble(drafts, true), { rules: RULES, config: project.config, today: day }, memo);
}

function isSameDay(a: CalendarDate, b: CalendarDate): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day;
}

function sameDrafts(a: Drafts, b: Drafts): boolean {
  return a.length === b.length && a.every((draft, index) => draft === b[index]);
}
