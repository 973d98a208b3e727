import type { Config } from '../book/config';
import type { Deliverable } from '../book/deliverable';
import type { CalendarDate } from '../book/japanese-date';
import type { ProofingLevel } from '../book/proofing-level';
import type { Draft, SectionKind } from '../syntax/draft';
import type { ByteFacts, TextEncoding } from '../text/decode';
import type { Edit } from '../text/edit';
import type { Span } from '../text/span';
import type { TokenSource } from '../text/tokens';

/** The same words in both languages of the tool. */
export interface Wording {
  readonly ja: string;
  readonly en: string;
}

/** A language of the tool. */
export type Locale = keyof Wording;

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
  readonly config?: Partial<Config>;
  /** How the file of `bad` is stored, where that is what the rule looks at. */
  readonly bytes?: Partial<ByteFacts>;
}

/** An example of a configuration file, with the same signs. */
export interface ConfigExample {
  readonly config: string;
  readonly goodConfig: string;
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
  readonly data?: MessageData;
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
}

/** A report that names its file. */
export interface DeliverableReport extends Report {
  readonly draft: Draft;
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

/** A rule about texts: data and one function. */
export type TextRule = ParagraphRule | FileRule | DeliverableRule;

/** A rule. */
export type Rule = TextRule | ConfigRule;
