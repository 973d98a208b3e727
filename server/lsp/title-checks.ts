import { assemble, type Deliverable } from '../core/book/deliverable';
import type { CalendarDate } from '../core/book/japanese-date';
import { check } from '../core/lint/check';
import type { Finding } from '../core/lint/finding';
import { createMemo, type Memo } from '../core/lint/memo';
import { RULES } from '../core/rules/index';
import type { Draft } from '../core/syntax/draft';
import { parseDraft } from '../core/syntax/parse';
import type { TokenSource } from '../core/text/tokens';
import type { Project } from '../host/project';
import { parentOf } from '../host/uri';
import type { TitleFiles } from './titles';
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

  /** @param tokens where rules ask for words; without it they decide by the layout alone */
  constructor(private readonly tokens?: TokenSource) {}

  /** @returns the findings in one file of a title. */
  findingsIn(title: TitleFiles, draft: Draft): readonly Finding[] {
    const kept = this.keptFor(title);
    if (!kept.drafts || !sameDrafts(kept.drafts, title.drafts)) {
      kept.findings = this.run(assemble(title.drafts, true), kept);
      kept.drafts = title.drafts;
    }
    return kept.findings.filter((finding) => finding.draft === draft);
  }

  /** @returns the findings that a title would have with other texts. */
  findingsOf(title: TitleFiles, changed: Deliverable): readonly Finding[] {
    return this.run(changed, this.keptFor(title));
  }

  /** @returns the findings that a file of a title would have with another text. */
  findingsWith(title: TitleFiles, draft: Draft, text: string): readonly Finding[] {
    const { path, bytes } = draft;
    const changed = parseDraft({ path, text, ...(bytes && { bytes }) });
    const replace = (other: Draft): Draft => (other === draft ? changed : other);
    const [first, ...rest] = title.drafts;
    const findings = this.findingsOf(title, assemble([replace(first), ...rest.map(replace)], true));
    return findings.filter((finding) => finding.draft === changed);
  }

  /** Lets go of a title. @param uri its first file */
  release(uri: string): void {
    this.kept.delete(uri);
  }

  forgetFolder(folder: string): void {
    for (const uri of this.kept.keys()) if (parentOf(uri) === folder) this.kept.delete(uri);
  }

  /** Remembered findings hold for one configuration and one day. */
  private keptFor({ project, drafts, uriOf }: TitleFiles): Kept {
    const key = uriOf(drafts[0]);
    const day = today();
    const known = this.kept.get(key);
    if (known && known.project === project && isSameDay(known.day, day)) return known;
    const kept = { memo: createMemo(), project, day, findings: [] };
    this.kept.set(key, kept);
    return kept;
  }

  private run(deliverable: Deliverable, { project, day, memo }: Kept): readonly Finding[] {
    const { tokens } = this;
    return check(deliverable, { rules: RULES, config: project.config, today: day, ...(tokens && { tokens }) }, memo);
  }
}

function isSameDay(a: CalendarDate, b: CalendarDate): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day;
}

function sameDrafts(a: Drafts, b: Drafts): boolean {
  return a.length === b.length && a.every((draft, index) => draft === b[index]);
}
