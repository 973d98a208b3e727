import { checklist, isGrave, type CheckedTitle, type ChecklistRow } from './checklist';
import type { Allowance } from '../book/config';
import { answerState, questionsFor } from '../book/declarations';
import { LEVEL_NAMES } from '../book/proofing-level';
import type { Finding } from '../lint/finding';
import type { Wordings } from '../lint/wording';
import type { Severity } from '../rules/rule';
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
  /** The file's path. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
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
  /** The declared level, as the guide names it. */
  readonly level?: string;
  /** Paths of the files in reading order. */
  readonly files: readonly string[];
  readonly rows: readonly ChecklistRow[];
  /** Every finding, in reading order. */
  readonly findings: readonly ReportedFinding[];
  /** Exact totals by rule and severity, the gravest first. */
  readonly totals: readonly RuleTotal[];
  /** What somebody has allowed in the files of the title, or in all files. */
  readonly allowed: readonly Allowance[];
  /** Empty when nothing stands in the way of delivery. */
  readonly blockers: readonly Blocker[];
}

/** @returns whether nothing stands in the way of delivery */
export function isReady({ blockers }: Pick<TitleReport, 'blockers'>): boolean {
  return blockers.length === 0;
}

/**
 * Puts together what the check of one title has found and what was declared of it. The report holds no texts, so that
 * those of many titles can be kept.
 */
export function titleReport(title: CheckedTitle, wordings: Wordings): TitleReport {
  const { deliverable, findings, level, config } = title;
  const { sourceInfo, production } = deliverable.facts;
  const name = sourceInfo?.title?.value;
  const organisation = production?.organisation?.value;
  const files = deliverable.drafts.map(({ path }) => path);
  return {
    ...(name && { name }),
    ...(organisation && { organisation }),
    ...(level && { level: LEVEL_NAMES[level] }),
    files,
    rows: checklist(title),
    findings: findings.map((finding) => reported(finding, wordings)),
    totals: totalsOf(findings),
    allowed: config.allow.filter(({ file }) => file === undefined || files.includes(file)),
    blockers: [...findingBlockers(title), ...questionBlockers(title)],
  };
}

function reported(finding: Finding, wordings: Wordings): ReportedFinding {
  const { draft, span, ruleId, severity } = finding;
  const line = lineIndexAt(draft.lines, span.start) + 1;
  return { file: draft.path, line, ruleId, severity, message: wordings.message(finding) };
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

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
