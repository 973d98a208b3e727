import { assemble, type Deliverable, type PlacedSection, type TitleFolder } from '../core/book/deliverable';
import type { CalendarDate } from '../core/book/japanese-date';
import { check } from '../core/lint/check';
import type { Finding } from '../core/lint/finding';
import { createMemo, type Memo } from '../core/lint/memo';
import { RULES } from '../core/rules/index';
import type { Draft } from '../core/syntax/draft';
import { parseDraft } from '../core/syntax/parse';
import { sectionsBetween } from '../core/syntax/section-nodes';
import { lineIndexAt } from '../core/text/lines';
import type { FindingsCache } from '../host/findings-cache';
import type { Project } from '../host/project';
import { parentOf } from '../host/uri';
import type { Engine } from './engine';
import { moveFindings, type LineRange } from './move-findings';
import { findingNow, inReadingOrder, isAlike, placed, type PlacedFinding } from './placed-finding';
import type { TitleFiles } from './titles';
import { today } from './today';

type Drafts = readonly [Draft, ...Draft[]];

interface Files {
  readonly drafts: Drafts;
  readonly folder?: TitleFolder | undefined;
}

/** Findings, and the very texts that they are about. */
interface Checked extends Files {
  readonly findings: readonly Finding[];
}

/** Findings where they stand in the very texts. */
interface Shown extends Files {
  readonly findings: readonly PlacedFinding[];
}

interface Kept {
  readonly memo: Memo;
  readonly project: Project;
  readonly day: CalendarDate;
  /** What is shown. */
  shown?: Shown;
  /** What the engine found last. */
  answer?: Checked;
  timer?: ReturnType<typeof setTimeout>;
  /** Rules that have asked for words here. */
  readonly wordRules: Set<string>;
}

/** A title of so many characters is checked at once; of a longer one so much from the beginning, and what is touched. */
const CHECKED_AT_ONCE = 10_000;
/** How long a text that is being edited must rest before the engine checks it again, in milliseconds. */
const REST = 150;

const PARAGRAPH_RULES = RULES.filter(({ scope }) => scope === 'paragraph');

/**
 * Checks titles and remembers for each what has not changed since. Nobody waits for the engine: until it has answered, what its
 * last answer says of untouched lines holds, together with what can be told at once. Its answer takes the place of both.
 */
export class TitleChecks {
  /** By the URI of the title's first file. */
  private readonly kept = new Map<string, Kept>();

  /**
   * @param engine checks titles with the words of the dictionary; without it everything is done at once and without words
   * @param onNews is called when more is known of a title than was shown
   * @param cache remembers from one run to the next what was found in titles that somebody waits for
   */
  constructor(
    private readonly engine?: Engine,
    private readonly onNews: () => void = () => undefined,
    private readonly cache?: FindingsCache,
  ) {}

  /** @returns the findings in one file of a title, as far as they are known */
  findingsIn(title: TitleFiles, draft: Draft): readonly Finding[] {
    return this.shownIn(title, draft).map(findingNow);
  }

  /** @returns the findings in one file of a title, as far as they are known, and where they stand */
  shownIn(title: TitleFiles, draft: Draft): readonly PlacedFinding[] {
    const kept = this.keptFor(title);
    if (!kept.shown || !isAbout(kept.shown, title)) {
      kept.shown = this.checkAtOnce(title, kept, kept.shown);
      if (this.engine) this.askSoon(this.engine, title, kept);
    }
    return kept.shown.findings.filter((finding) => finding.draft === draft);
  }

  /** @returns what single paragraphs of a title hold, as far as they tell it by themselves; a rule is a step */
  *paragraphFindings({ drafts, project }: TitleFiles): Generator<void, readonly PlacedFinding[]> {
    const waiting = new Set<string>();
    const onWordsMissing = (id: string): void => void waiting.add(id);
    const settings = { config: project.config, today: today(), onWordsMissing };
    const title = assemble(drafts, true);
    const findings: Finding[] = [];
    for (const rule of PARAGRAPH_RULES) {
      findings.push(...check(title, { ...settings, rules: [rule] }, createMemo()));
      yield;
    }
    return findings
      .filter(({ ruleId }) => !waiting.has(ruleId))
      .map(placed)
      .sort(inReadingOrder);
  }

  /** Resolves when the engine has checked a title. */
  async settled(title: TitleFiles): Promise<void> {
    const kept = this.keptFor(title);
    if (!this.engine || (kept.answer && isAbout(kept.answer, title))) return;
    await this.ask(this.engine, title, kept, this.cache);
  }

  /** @returns the findings that a title would have with other texts, as far as they are told without words */
  findingsOf(title: TitleFiles, changed: Deliverable): readonly Finding[] {
    const { memo, project, day, answer } = this.keptFor(title);
    if (answer && isAbout(answer, { drafts: changed.drafts, ...(title.folder && { folder: title.folder }) }))
      return answer.findings;
    return check(changed, { rules: RULES, config: project.config, today: day }, memo);
  }

  /** @returns the findings that a file of a title would have with another text. */
  findingsWith(title: TitleFiles, draft: Draft, text: string): readonly Finding[] {
    const { path, bytes } = draft;
    const changed = parseDraft({ path, text, ...(bytes && { bytes }) }, draft);
    const replace = (other: Draft): Draft => (other === draft ? changed : other);
    const [first, ...rest] = title.drafts;
    const findings = this.findingsOf(title, assemble([replace(first), ...rest.map(replace)], true, title.folder));
    return findings.filter((finding) => finding.draft === changed);
  }

  /** Lets go of a title. @param uri its first file */
  release(uri: string): void {
    clearTimeout(this.kept.get(uri)?.timer);
    this.kept.delete(uri);
  }

  forgetFolder(folder: string): void {
    for (const uri of this.kept.keys()) if (parentOf(uri) === folder) this.release(uri);
  }

  /** Remembered findings hold for one configuration and one day. */
  private keptFor({ project, drafts, uriOf }: TitleFiles): Kept {
    const key = keyOf({ drafts, uriOf });
    const day = today();
    const known = this.kept.get(key);
    if (known && known.project === project && isSameDay(known.day, day)) return known;
    const kept: Kept = { memo: createMemo(), project, day, wordRules: new Set() };
    clearTimeout(known?.timer);
    this.kept.set(key, kept);
    return kept;
  }

  /**
   * Tells what can be told at once: everything of a short title, of a longer one what the lines hold that were touched.
   * @param base what was found before, in the same files
   */
  private checkAtOnce({ drafts, folder }: Files, kept: Kept, base: Shown | undefined): Shown {
    const { memo, project, day, wordRules } = kept;
    const isWhole = this.isCheckedAtOnce(drafts);
    const rules = isWhole ? RULES : PARAGRAPH_RULES;
    const onWordsMissing = (id: string): void => void wordRules.add(id);
    const settings = { rules, config: project.config, today: day, onWordsMissing };
    const before = this.engine && base?.drafts.length === drafts.length ? base : undefined;
    const moved = before && moveFindings(before.findings, before.drafts, drafts);
    const title = assemble(drafts, true, folder);
    const found = isWhole
      ? check(title, settings, memo)
      : check(title, { ...settings, parts: partsOf(drafts, moved?.touched ?? drafts.map(beginningOf)) }, createMemo());
    const findings = found.map(placed);
    if (!moved) return { drafts, folder, findings };
    // What rules say without words, or of a whole title, waits for the engine.
    const isTold = ({ finding }: PlacedFinding): boolean => !wordRules.has(finding.ruleId);
    const stays = isWhole ? moved.findings.filter((finding) => !isTold(finding)) : moved.findings;
    return { drafts, folder, findings: [...findings.filter(isTold), ...stays].sort(inReadingOrder) };
  }

  private isCheckedAtOnce(drafts: Drafts): boolean {
    return !this.engine || drafts.reduce((sum, { text }) => sum + text.length, 0) <= CHECKED_AT_ONCE;
  }

  private askSoon(engine: Engine, title: TitleFiles, kept: Kept): void {
    clearTimeout(kept.timer);
    kept.timer = setTimeout(
      () => {
        void this.ask(engine, title, kept);
      },
      kept.answer ? REST : 0,
    );
  }

  private async ask(engine: Engine, title: TitleFiles, kept: Kept, cache?: FindingsCache): Promise<void> {
    clearTimeout(kept.timer);
    const { drafts, folder } = title;
    const onFirst = (findings: readonly Finding[]): void => {
      if (!kept.answer) this.show({ drafts, folder, findings }, kept);
    };
    const isFirst = !kept.answer && !this.isCheckedAtOnce(drafts);
    const found = await engine.check(keyOf(title), title, kept.day, isFirst ? onFirst : undefined, cache);
    if (!found) return;
    // What the worker cannot do is done here, without words: half of a check must not pass for a whole one.
    const findings = found === 'failed' ? this.findingsOf(title, assemble(drafts, true, folder)) : found;
    kept.answer = { drafts, folder, findings };
    this.show(kept.answer, kept);
  }

  /** Shows what the engine found; where the title was edited meanwhile, what it found in lines that were not touched. */
  private show(answer: Checked, kept: Kept): void {
    const { shown } = kept;
    const found = { ...answer, findings: answer.findings.map(placed) };
    kept.shown = shown && !isAbout(answer, shown) ? this.checkAtOnce(shown, kept, found) : found;
    if (shown && !isAlike(shown.findings, kept.shown.findings)) this.onNews();
  }
}

/** @returns what of each draft stands in some of its lines */
function partsOf(drafts: Drafts, ranges: readonly LineRange[]): PlacedSection[] {
  return drafts.flatMap((draft, index) => {
    const { from, to } = ranges[index] ?? { from: 0, to: 0 };
    return sectionsBetween(draft, from, to).map((section) => ({ draft, section }));
  });
}

function beginningOf({ table }: Draft): LineRange {
  return { from: 0, to: lineIndexAt(table, CHECKED_AT_ONCE) + 1 };
}

function isAbout(checked: Files, { drafts, folder }: Files): boolean {
  return sameItems(checked.drafts, drafts) && sameFolder(checked.folder, folder);
}

function keyOf({ drafts, uriOf }: Pick<TitleFiles, 'drafts' | 'uriOf'>): string {
  return uriOf(drafts[0]);
}

function isSameDay(a: CalendarDate, b: CalendarDate): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day;
}

function sameFolder(a: TitleFolder | undefined, b: TitleFolder | undefined): boolean {
  return (
    a === b || (a !== undefined && b !== undefined && sameItems(a.names, b.names) && sameItems(a.strays, b.strays))
  );
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a === b || (a.length === b.length && a.every((item, index) => item === b[index]));
}
