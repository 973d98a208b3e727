import { changedRules, SEVERITIES, type ChangedRule } from './changed-rules';
import { checklist, isGrave, type CheckedTitle, type ChecklistRow } from './checklist';
import type { Allowance } from '../book/config';
import { answerState, questionsFor } from '../book/declarations';
import { LEVEL_NAMES } from '../book/proofing-level';
import { allowanceFor } from '../lint/allowance';
import { declaredLevel } from '../lint/check';
import type { Finding } from '../lint/finding';
import type { Wordings } from '../lint/wording';
import type { Severity } from '../rules/rule';
import { spanInFile, type Draft } from '../syntax/draft';
import { lineIndexAt } from '../text/lines';

/** How often a rule found something: a finding may speak of several places. */
export interface RuleTotal {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly findings: number;
  readonly places: number;
}

/** A finding in words, without the text that it came from. */
export interface ReportedFinding {
  /** The file, by the same path as in the report's list. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
}

/** An entry of the configuration that silences findings, and how much it silences in this title. */
export interface UsedAllowance extends Allowance {
  readonly findings: number;
  readonly places: number;
}

/** Why a title must not be delivered yet. */
export type Blocker =
  | { readonly kind: 'errors'; readonly count: number }
  | { readonly kind: 'line-breaks'; readonly count: number }
  | { readonly kind: 'unanswered' | 'consult'; readonly questions: readonly string[] };

/** What is known of one title before delivery. */
export interface TitleReport {
  /** The title as 原本情報 states it. */
  readonly name?: string;
  readonly organisation?: string;
  /** The level that it was checked as, as the guide names it. */
  readonly level?: string;
  /** Where that is not the level that the legend declares: the one that it does, or null where it declares none or several. */
  readonly declaredLevel?: string | null;
  /** Paths of the files in reading order. */
  readonly files: readonly string[];
  readonly rows: readonly ChecklistRow[];
  /** Every finding, in reading order. */
  readonly findings: readonly ReportedFinding[];
  /** Exact totals by rule and severity, the gravest first. */
  readonly totals: readonly RuleTotal[];
  /** What somebody has allowed in the files of the title, or in all files. */
  readonly allowed: readonly UsedAllowance[];
  /** Rules that the configuration has changed or switched off. */
  readonly changedRules: readonly ChangedRule[];
  /** Rules that have seen a part only, for there was no dictionary. */
  readonly withoutWords: readonly string[];
  /** Empty when nothing stands in the way of delivery. */
  readonly blockers: readonly Blocker[];
}

/** @returns whether nothing stands in the way of delivery */
export function isReady({ blockers }: Pick<TitleReport, 'blockers'>): boolean {
  return blockers.length === 0;
}

/** A title with all that was found in it, whether somebody has allowed it or not. */
export interface FoundTitle extends Omit<CheckedTitle, 'allowed'> {
  /** What the report calls a file of it. */
  readonly shownPath: (draft: Draft) => string;
}

/**
 * Puts together what the check of one title has found and what was declared of it. The report holds no texts, so that
 * those of many titles can be kept.
 */
export function titleReport(found: FoundTitle, wordings: Wordings): TitleReport {
  const { deliverable, level, config } = found;
  const title = withoutAllowed(found);
  const { sourceInfo, production } = deliverable.facts;
  const name = copied(sourceInfo?.title?.value);
  const organisation = copied(production?.organisation?.value);
  const paths = deliverable.drafts.map(({ path }) => path);
  return {
    ...(name && { name }),
    ...(organisation && { organisation }),
    ...(level && { level: LEVEL_NAMES[level] }),
    ...levelBeside(found),
    files: deliverable.drafts.map(found.shownPath),
    rows: checklist(title),
    findings: title.findings.map((finding) => reported(finding, found.shownPath(finding.draft), wordings)),
    totals: totalsOf(title.findings),
    allowed: config.allow
      .filter(({ file }) => file === undefined || paths.includes(file))
      .map((allowance) => used(allowance, title)),
    withoutWords: [...found.withoutWords],
    changedRules: changedRules(config, level, deliverable.drafts[0]),
    blockers: [...findingBlockers(title), ...questionBlockers(title)],
  };
}

/** A part of a text would keep the whole text in memory. */
function copied(part: string | undefined): string | undefined {
  return part && [...part].join('');
}

function withoutAllowed(found: FoundTitle): CheckedTitle {
  const { allow } = found.config;
  const isAllowed = (finding: Finding): boolean => allowanceFor(finding, allow) !== undefined;
  return {
    ...found,
    findings: found.findings.filter((finding) => !isAllowed(finding)),
    allowed: found.findings.filter(isAllowed),
  };
}

function used(allowance: Allowance, { allowed, config }: CheckedTitle): UsedAllowance {
  const silenced = allowed.filter((finding) => allowanceFor(finding, config.allow) === allowance);
  return {
    ...allowance,
    findings: silenced.length,
    places: silenced.reduce((sum, { places }) => sum + placesOf(places), 0),
  };
}

/** Of a book that was checked as another than it says, the report must not read as if it said so. */
function levelBeside({ deliverable, level }: FoundTitle): Pick<TitleReport, 'declaredLevel'> {
  const declared = declaredLevel(deliverable);
  return declared === level ? {} : { declaredLevel: declared ? LEVEL_NAMES[declared] : null };
}

function reported(finding: Finding, file: string, wordings: Wordings): ReportedFinding {
  const { draft, span, ruleId, severity } = finding;
  const line = lineIndexAt(draft.table, spanInFile(draft, span).start) + 1;
  return { file, line, ruleId, severity, message: wordings.message(finding) };
}

function totalsOf(findings: readonly Finding[]): RuleTotal[] {
  const totals = new Map<string, RuleTotal>();
  for (const { ruleId, severity, places } of findings) {
    const key = `${severity} ${ruleId}`;
    const known = totals.get(key) ?? { ruleId, severity, findings: 0, places: 0 };
    totals.set(key, { ...known, findings: known.findings + 1, places: known.places + placesOf(places) });
  }
  return [...totals.values()].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

function placesOf(places: Finding['places']): number {
  return Math.max(1, places?.length ?? 0);
}

/** A line break of high confidence that nobody has allowed blocks a 全文校正 text (guide G.2-5). */
function findingBlockers({ findings, level }: CheckedTitle): Blocker[] {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const breaks = findings.filter(({ ruleId, severity }) => ruleId === 'hard-line-break' && isGrave(severity));
  const places = breaks.reduce((sum, finding) => sum + placesOf(finding.places), 0);
  return [
    ...(errors > 0 ? [{ kind: 'errors', count: errors } as const] : []),
    ...(level === 'full' && places > 0 ? [{ kind: 'line-breaks', count: places } as const] : []),
  ];
}

function questionBlockers({ level, declarations }: CheckedTitle): Blocker[] {
  const inState = (state: 'unanswered' | 'consult'): string[] =>
    questionsFor(level)
      .filter((question) => answerState(question, declarations[question.id]) === state)
      .map(({ id }) => id);
  return (['unanswered', 'consult'] as const)
    .map((kind) => ({ kind, questions: inState(kind) }))
    .filter(({ questions }) => questions.length > 0);
}
