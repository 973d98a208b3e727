import type { Config } from '../book/config';
import type { Deliverable } from '../book/deliverable';
import type { CalendarDate } from '../book/japanese-date';
import type { LeftoverBreak } from '../book/line-breaks/leftover-breaks';
import type { Suspect } from '../book/ocr/suspect';
import type { ProofingLevel } from '../book/proofing-level';
import type { Rename } from '../book/rename-order';
import type { Draft, Paragraph, SectionKind } from '../syntax/draft';
import type { Publication } from '../syntax/publication';
import type { ByteFacts, TextEncoding } from '../text/decode';
import type { Edit } from '../text/edit';
import type { Span } from '../text/span';
import type { TokenSource } from '../text/tokens';
import type { Wording } from '../text/wording';
import type { Robots } from '../web-archiving/robots';

export type { Locale, Wording } from '../text/wording';

/** How grave a finding is, in LSP's terms. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Severity at each proofing level; `off` where the guide does not ask for it. */
export type SeverityByLevel = Readonly<Record<ProofingLevel, Severity | 'off'>>;

/** Writes a row of the severity table: the same for all levels, or one each for 全文校正, 簡易校正, 未校正. */
export function severity(full: Severity | 'off', simple = full, none = simple): SeverityByLevel {
  return { full, simple, none };
}

/**
 * What a rule rests on: an item of the guide (`G.2-5`, `別添1 No 1`), or `reading-software` / `convention`, which never
 * say that the guide requires it.
 */
export type Basis = string;

/** A message: `{name}` stands for a value of the finding's data. A message may be graver or milder than its rule. */
export interface Message extends Wording {
  readonly severity?: SeverityByLevel;
}

/** `safe` fixes guess nothing and touch the front matter only; `review` fixes are looked at one by one. */
export type FixKind = 'safe' | 'review';

/** A fix as the rule's metadata describes it. */
export interface FixMeta {
  readonly kind: FixKind;
  readonly title: Wording;
}

/** Sections of a small correct draft that an example replaces; null leaves the section out. See example.ts. */
export type ExampleSections = Readonly<Partial<Record<SectionKind, string | null>>>;

/**
 * A runnable example. In `bad`, ⟦ and ⟧ stand around each place that is found; without them the finding is on line 1.
 * `good` has no finding of the rule; when `fix` names a fix, applying it to `bad` gives exactly `good`.
 */
export interface Example {
  readonly bad: ExampleSections;
  readonly good?: ExampleSections;
  readonly fix?: string;
  readonly fileName?: string;
  /** The texts of the title's other files by name, and other names in the folder. */
  readonly others?: Readonly<Record<string, string>>;
  readonly config?: Partial<Config>;
  /** How the file of `bad` is stored, where that is what the rule looks at. */
  readonly bytes?: Partial<ByteFacts>;
  /** What the text was taken from, where that is what the rule looks at. */
  readonly publication?: Publication;
}

/** An example of a configuration file, with the same signs. */
export interface ConfigExample {
  readonly config: string;
  readonly goodConfig: string;
}

/** An example of a robots.txt, with the same signs. `fix` makes `goodRobots` of it. */
export interface RobotsExample {
  readonly robots: string;
  readonly goodRobots: string;
  readonly fix?: string;
}

/** A setting of a rule: its JSON schema, default and description. */
export interface OptionMeta {
  readonly schema: Readonly<Record<string, unknown>>;
  readonly default: unknown;
  readonly description: Wording;
}

/** Everything that documentation, settings, hover and profile need to know of a rule. */
export interface RuleMeta<E = Example> {
  /** Names the defect; also the stem of the rule's file and of its test. */
  readonly id: string;
  readonly basis: readonly [Basis, ...Basis[]];
  readonly severity: SeverityByLevel;
  /** Body rules are capped at warning while the proofing level is unknown. */
  readonly area: 'front-matter' | 'body' | 'file';
  /** Looks at the form of lines, which other formats than plain text have no use for. */
  readonly plainTextOnly?: true;
  readonly summary: Wording;
  /** Why it matters to a listener. */
  readonly why: Wording;
  readonly messages: Readonly<Record<string, Message>>;
  readonly fixes?: Readonly<Record<string, FixMeta>>;
  readonly options?: Readonly<Record<string, OptionMeta>>;
  readonly examples: readonly [E, ...E[]];
}

/** A change of how the file is stored; applied only when a person asks for it. */
export interface ByteChange {
  readonly encoding?: TextEncoding;
  readonly byteOrderMark?: boolean;
  readonly terminator?: '\n' | '\r\n';
}

/** A way to mend a finding: edits of the text, or a change of the bytes. `fix` is a key of the rule's `fixes`. */
export interface Fix {
  readonly fix: string;
  readonly edits: readonly Edit[];
  readonly bytes?: ByteChange;
  /** Made together with the edits; no new name is taken when they are made in order. */
  readonly renames?: readonly Rename[];
  readonly data?: MessageData;
  /** The part of a finding with several places that it mends; an editor offers it where the cursor is there. */
  readonly at?: Span;
  /** Whether it mends all findings of a rule at once: `only` then, or `never`. Where nothing is said it does both. */
  readonly together?: 'only' | 'never';
}

/** Values for the placeholders of a message. Text is shown as it stands; a Wording is shown in the reader's language. */
export type MessageData = Readonly<Record<string, string | number | Wording>>;

/** The other place of a mismatch. */
export interface Related {
  readonly draft: Draft;
  readonly span: Span;
  readonly message: Wording;
}

/** What a rule found. `message` is a key of the rule's messages; the sentence is made at the edge. */
export interface Report {
  readonly span: Span;
  readonly message: string;
  readonly data?: MessageData;
  readonly fixes?: readonly Fix[];
  readonly related?: readonly Related[];
  /** Offsets of each place that a finding about several lines speaks of. */
  readonly places?: readonly number[];
  /** The text that an allowance remembers, where that of the span would allow too much: one character of a book. */
  readonly knownBy?: Span;
}

/** A report that names its file. */
export interface DeliverableReport extends Report {
  readonly draft: Draft;
}

/** A paragraph and what it holds. */
export interface Found<T> {
  readonly paragraph: Paragraph;
  readonly value: T;
}

/** What a rule may know besides the text. */
export interface RuleContext {
  /** The rule's options: defaults under the configuration's values. */
  readonly options: Readonly<Record<string, unknown>>;
  /** The declared proofing level; undefined when none or several are declared. */
  readonly level: ProofingLevel | undefined;
  readonly today: CalendarDate;
  readonly config: Config;
  /** The words of a text, where a tokenizer is at hand; a rule must do without. */
  readonly tokens?: TokenSource;
  /** The leftover breaks of one body section; rules that ask for the same section get what was found once. */
  readonly leftoverBreaks: (lines: readonly Paragraph[]) => readonly LeftoverBreak[];
  /** What OCR has probably misread in each paragraph, as far as it is known; spans are offsets of the paragraph. */
  readonly suspects: (paragraphs: readonly Paragraph[]) => readonly Found<readonly Suspect[]>[];
  /**
   * Finds the paragraphs that hold something, and remembers it while the text is edited: a rule that looks at a whole book reads
   * only what was touched.
   * @param read a function that depends on nothing but the text, and is the same one at every check
   */
  readonly find: <T extends object>(
    paragraphs: readonly Paragraph[],
    read: (text: string) => T | undefined,
  ) => readonly Found<T>[];
}

/** A paragraph on its own, so that findings can be remembered by content; spans are offsets of `text`. */
export interface ParagraphInput {
  readonly text: string;
  readonly section: SectionKind;
}

/** Looks at one paragraph at a time; all paragraph rules share one traversal. */
export interface ParagraphRule {
  readonly scope: 'paragraph';
  readonly meta: RuleMeta;
  /**
   * What every paragraph with a finding holds, without flags or back references: one pattern of the signs of all rules passes over
   * most paragraphs of a book. Without it the rule sees them all.
   */
  readonly signs?: RegExp;
  check(paragraph: ParagraphInput, context: RuleContext): Iterable<Report>;
}

/** Looks at one file. */
export interface FileRule {
  readonly scope: 'file';
  readonly meta: RuleMeta;
  check(draft: Draft, context: RuleContext, deliverable: Deliverable): Iterable<Report>;
}

/** Looks at a whole title. */
export interface DeliverableRule {
  readonly scope: 'deliverable';
  readonly meta: RuleMeta;
  check(deliverable: Deliverable, context: RuleContext): Iterable<DeliverableReport>;
}

/** Names what is wrong in accessible-text.json; the reports come from parsing it (lint/parse-config.ts). */
export interface ConfigRule {
  readonly scope: 'config';
  readonly meta: RuleMeta<ConfigExample>;
}

/** Looks at a robots.txt; no other rule does. */
export interface RobotsRule {
  readonly scope: 'robots';
  readonly meta: RuleMeta<RobotsExample>;
  check(robots: Robots): Iterable<Report>;
}

/** Looks at how a document (DOCX, EPUB, text DAISY) could be read. */
export interface PublicationRule {
  readonly scope: 'publication';
  readonly meta: RuleMeta;
  check(publication: Publication): Iterable<Report>;
}

/** A rule about texts: data and one function. */
export type TextRule = ParagraphRule | FileRule | DeliverableRule;

/** A rule. */
export type Rule = TextRule | ConfigRule | PublicationRule | RobotsRule;
