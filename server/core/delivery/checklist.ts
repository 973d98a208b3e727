import { questionsAbout, REQUIREMENTS, rulesFor, type Requirement } from './requirements';
import type { Config } from '../book/config';
import { answerState, type Declaration, type Declarations } from '../book/declarations';
import { sectionsOf, type Deliverable } from '../book/deliverable';
import type { ProofingLevel } from '../book/proofing-level';
import type { Question } from '../book/questions';
import type { Finding } from '../lint/finding';
import { isMeantFor } from '../lint/publication-rules';
import { INTERNAL_ERROR } from '../rules/internal-error';
import type { Rule, Severity } from '../rules/rule';
import type { SectionKind } from '../syntax/draft';

/**
 * Where an item of the guide stands: `passed` only where rules see all of it and have found nothing; `allowed` where somebody
 * has allowed all that they found; `unchecked` where one of its rules is switched off or failed; `look` where a person has to;
 * `consult` where the guide asks to consult the National Diet Library first.
 */
export type ItemState =
  'passed' | 'found' | 'allowed' | 'unchecked' | 'look' | 'declared' | 'consult' | 'unanswered' | 'not-asked';

/** A question with what was answered. */
export interface AnsweredQuestion {
  readonly question: Question;
  readonly declaration?: Declaration;
}

/** How often a rule found something. */
export interface RuleCount {
  readonly ruleId: string;
  readonly count: number;
}

/** One item of the guide for one title. */
export interface ChecklistRow {
  readonly requirement: Requirement;
  readonly state: ItemState;
  /** How often each of the item's rules found something, hints included. */
  readonly counts: readonly RuleCount[];
  /** How often each found something that was allowed. */
  readonly allowed: readonly RuleCount[];
  readonly answers: readonly AnsweredQuestion[];
  /** Rules of the item that did not run. */
  readonly notRun: readonly string[];
  /** Rules of the item that had to do without the words of the dictionary, and have seen a part only. */
  readonly withoutWords: readonly string[];
  /** Whether some of its rules are not for files of this format. */
  readonly isPartly: boolean;
}

/** What a checklist is made of. */
export interface CheckedTitle {
  readonly deliverable: Deliverable;
  /** What was found and nobody has allowed. */
  readonly findings: readonly Finding[];
  /** What was found and somebody has allowed. */
  readonly allowed: readonly Finding[];
  /** Rules that asked for the words of the dictionary where there was none. */
  readonly withoutWords: ReadonlySet<string>;
  /** The declared level; while it is unknown, items of single levels are asked of nobody. */
  readonly level: ProofingLevel | undefined;
  readonly declarations: Declarations;
  readonly config: Config;
}

/** Goes through the guide, item by item. What nobody has checked is never shown as passed. */
export function checklist(title: CheckedTitle): ChecklistRow[] {
  const { level, declarations } = title;
  return REQUIREMENTS.map((requirement) => {
    const isAsked = !requirement.levels || (level !== undefined && requirement.levels.includes(level));
    const own = isAsked ? findingsAbout(requirement, title.findings, title.deliverable) : [];
    const allowed = isAsked ? countByRule(findingsAbout(requirement, title.allowed, title.deliverable)) : [];
    const answers = questionsAbout(requirement).map((question) => answered(question, declarations));
    const notRun = isAsked ? rulesNotRun(requirement, title) : [];
    const ids = isAsked ? rulesFor(requirement).map(({ meta }) => meta.id) : [];
    const withoutWords = ids.filter((id) => title.withoutWords.has(id));
    const isPartly = rulesFor(requirement).some((rule) => isLeftToPeople(rule, title));
    const row = { requirement, counts: countByRule(own), allowed, answers, notRun, withoutWords, isPartly };
    return { ...row, state: isAsked ? stateOf(row, own) : 'not-asked' };
  });
}

function countByRule(findings: readonly Finding[]): RuleCount[] {
  const counts = new Map<string, number>();
  for (const { ruleId } of findings) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  return [...counts].map(([ruleId, count]) => ({ ruleId, count }));
}

/** Of a rule that rests on more than the item, only what it found in the item's section, or misses there. */
function findingsAbout(requirement: Requirement, findings: readonly Finding[], deliverable: Deliverable): Finding[] {
  const { item, section } = requirement;
  const rules = new Map(rulesFor(requirement).map(({ meta }) => [meta.id, meta]));
  return findings.filter((finding) => {
    const meta = rules.get(finding.ruleId);
    if (!meta || section === undefined || meta.basis.includes(item)) return meta !== undefined;
    if (meta.id === 'section-missing') return sectionsOf(deliverable, section).length === 0;
    return sectionAt(finding) === section;
  });
}

function sectionAt({ draft, span }: Finding): SectionKind | undefined {
  return draft.sections.find((section) => span.start < section.span.end)?.kind;
}

/** @returns whether something has to be mended, or allowed by somebody, before the rest counts. */
export function isGrave(severity: Severity): boolean {
  return severity === 'error' || severity === 'warning';
}

function answered(question: Question, declarations: Declarations): AnsweredQuestion {
  const declaration = declarations[question.id];
  return { question, ...(declaration && { declaration }) };
}

/** A rule that is off at the declared level is not asked for; one that the configuration switches off is missing. */
function rulesNotRun(requirement: Requirement, { deliverable, config, findings, level }: CheckedTitle): string[] {
  const failed = new Set(
    findings.filter(({ ruleId }) => ruleId === INTERNAL_ERROR.id).map(({ data }) => data?.['rule']),
  );
  const isAsked = (rule: Rule): boolean =>
    isMeantFor(rule, deliverable.drafts[0]) && rule.meta.severity[level ?? 'full'] !== 'off';
  return rulesFor(requirement)
    .filter((rule) => failed.has(rule.meta.id) || (isAsked(rule) && isOff(config, rule.meta.id)))
    .map(({ meta }) => meta.id);
}

/** Of a document only the front matter and the colophon are checked. */
function isLeftToPeople(rule: Rule, { deliverable: { drafts }, level }: CheckedTitle): boolean {
  const isAsked = rule.meta.severity[level ?? 'full'] !== 'off' && rule.scope !== 'robots';
  return drafts[0].format === 'publication' && isAsked && !isMeantFor(rule, drafts[0]);
}

function isOff({ rules }: Config, id: string): boolean {
  return rules[id]?.severity === 'off';
}

/** The gravest comes first: a finding is a finding, whatever was declared. */
function stateOf(
  { requirement: { kind }, allowed, answers, notRun, withoutWords, isPartly }: Omit<ChecklistRow, 'state'>,
  findings: readonly Finding[],
): ItemState {
  if (findings.some(({ severity }) => isGrave(severity))) return 'found';
  if (notRun.length > 0) return 'unchecked';
  const states = answers.map(({ question, declaration }) => answerState(question, declaration));
  if (states.includes('unanswered')) return 'unanswered';
  if (states.includes('consult')) return 'consult';
  if (kind === 'declaration') return 'declared';
  if (kind === 'review' || findings.length > 0 || withoutWords.length > 0 || isPartly) return 'look';
  return allowed.length > 0 ? 'allowed' : 'passed';
}
