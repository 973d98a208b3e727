import { isAllowed } from './allowance';
import type { Finding } from './finding';
import type { Memo } from './memo';
import { moveReport } from './move-report';
import { severityOf } from './profile';
import { isMeantFor } from './publication-rules';
import type { Config } from '../book/config';
import type { Deliverable, PlacedSection } from '../book/deliverable';
import type { CalendarDate } from '../book/japanese-date';
import { findLeftoverBreaks } from '../book/line-breaks/leftover-breaks';
import { createSuspectFinder } from '../book/ocr/find-suspects';
import type { ProofingLevel } from '../book/proofing-level';
import { INTERNAL_ERROR } from '../rules/internal-error';
import type {
  DeliverableReport,
  ParagraphRule,
  PublicationRule,
  Report,
  RobotsRule,
  Rule,
  RuleContext,
} from '../rules/rule';
import type { Draft } from '../syntax/draft';
import { shift } from '../text/span';
import type { TokenSource } from '../text/tokens';
import { readRobots } from '../web-archiving/robots';

/** What a check depends on besides the texts. */
export interface CheckSettings {
  readonly rules: readonly Rule[];
  readonly config: Config;
  readonly today: CalendarDate;
  /** Takes the place of the level that the legend declares. */
  readonly level?: ProofingLevel;
  /** Only these rules run. */
  readonly only?: ReadonlySet<string>;
  /** Paragraph rules look at these only: parts of the title's sections. */
  readonly parts?: readonly PlacedSection[];
  /** Where rules ask for the words of a text. */
  readonly tokens?: TokenSource;
  /** Without words, is told of each rule that asks for some. */
  readonly onWordsMissing?: (ruleId: string) => void;
}

/**
 * Checks one title. Paragraph rules share one traversal; a rule that throws becomes one finding and the others go on.
 * @returns findings in reading order: by file, then by place
 */
export function check(deliverable: Deliverable, settings: CheckSettings, memo: Memo): Finding[] {
  const level = settings.level ?? declaredLevel(deliverable);
  const meant = settings.rules.filter((rule) => isMeantFor(rule, deliverable.drafts[0]));
  const active = meant.filter((rule) => isActive(rule, level, settings));
  const found: (DeliverableReport & { readonly rule: Rule })[] = [];
  memo.begin();
  for (const rule of active) {
    const context = contextFor(rule, level, settings, memo);
    for (const report of guarded(rule, deliverable, () => runOnWhole(rule, deliverable, context)))
      found.push({ ...report, rule });
  }
  found.push(...runOnParagraphs(active, deliverable, level, settings, memo));
  return finish(found, deliverable, level, settings);
}

/** @returns the one level that the legend declares; undefined when it declares none or several. */
export function declaredLevel(deliverable: Deliverable): ProofingLevel | undefined {
  const [first, ...others] = deliverable.facts.legend?.levels ?? [];
  return first && others.every(({ value }) => value === first.value) ? first.value : undefined;
}

function isActive(rule: Rule, level: ProofingLevel | undefined, { config, only }: CheckSettings): boolean {
  if (only && !only.has(rule.meta.id)) return false;
  const own = [undefined, ...Object.values(rule.meta.messages)];
  return own.some((message) => severityOf(rule.meta, message, level, config) !== undefined);
}

function contextFor(rule: Rule, level: ProofingLevel | undefined, settings: CheckSettings, memo: Memo): RuleContext {
  const { config, today } = settings;
  const tokens = settings.tokens ?? noWords(rule, settings);
  const defaults = Object.entries(rule.meta.options ?? {}).map(([name, option]) => [name, option.default] as const);
  const options = { ...Object.fromEntries(defaults), ...config.rules[rule.meta.id]?.options };
  const find: RuleContext['find'] = (paragraphs, read) => memo.find(read, paragraphs, read);
  const leftoverBreaks: RuleContext['leftoverBreaks'] = (lines) =>
    memo.recall(lines, () => findLeftoverBreaks(lines, tokens));
  const suspects: RuleContext['suspects'] = (paragraphs) => {
    const find = createSuspectFinder(tokens);
    return memo.find(createSuspectFinder, paragraphs, (text) => noneAsUndefined(find(text)));
  };
  return { options, level, today, config, find, leftoverBreaks, suspects, ...(tokens && { tokens }) };
}

function noWords({ meta }: Rule, { onWordsMissing }: CheckSettings): TokenSource | undefined {
  if (!onWordsMissing) return undefined;
  return {
    tokenize() {
      onWordsMissing(meta.id);
      return undefined;
    },
  };
}

function noneAsUndefined<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

function* runOnWhole(rule: Rule, deliverable: Deliverable, context: RuleContext): Iterable<DeliverableReport> {
  if (rule.scope === 'deliverable') yield* rule.check(deliverable, context);
  if (rule.scope === 'robots') yield* onRobots(rule, deliverable.drafts[0]);
  if (rule.scope === 'publication') yield* onPublications(rule, deliverable);
  if (rule.scope !== 'file') return;
  for (const draft of deliverable.drafts) {
    for (const report of rule.check(draft, context, deliverable)) yield { ...report, draft };
  }
}

function* onRobots(rule: RobotsRule, draft: Draft): Iterable<DeliverableReport> {
  for (const report of rule.check(readRobots(draft))) yield { ...report, draft };
}

function* onPublications(rule: PublicationRule, { drafts }: Deliverable): Iterable<DeliverableReport> {
  for (const draft of drafts) {
    if (draft.publication) for (const report of rule.check(draft.publication)) yield { ...report, draft };
  }
}

function guarded(rule: Rule, deliverable: Deliverable, run: () => Iterable<DeliverableReport>): DeliverableReport[] {
  try {
    return [...run()];
  } catch (error) {
    return [{ ...internalError(rule, error), draft: deliverable.drafts[0] }];
  }
}

function internalError(rule: Rule, error: unknown): Report {
  const data = { rule: rule.meta.id, error: error instanceof Error ? error.message : String(error) };
  return { span: { start: 0, end: 0 }, message: INTERNAL_ERROR.key, data };
}

function runOnParagraphs(
  active: readonly Rule[],
  deliverable: Deliverable,
  level: ProofingLevel | undefined,
  settings: CheckSettings,
  memo: Memo,
): (DeliverableReport & { readonly rule: Rule })[] {
  const rules = active.filter((rule) => rule.scope === 'paragraph');
  const contexts = rules.map((rule) => ({ rule, context: contextFor(rule, level, settings, memo) }));
  const found: (DeliverableReport & { readonly rule: Rule })[] = [];
  if (rules.length === 0) return found;
  const signs = anySign(rules);
  for (const { draft, section } of settings.parts ?? deliverable.sections) {
    const read = (text: string): readonly RuleReport[] | undefined => {
      if (text === '' || signs?.test(text) === false) return undefined;
      return noneAsUndefined(
        contexts.flatMap(({ rule, context }) => runOne(rule, { text, section: section.kind }, context)),
      );
    };
    for (const { paragraph, value } of memo.find(`${section.kind} ${level ?? ''}`, section.children, read)) {
      for (const { rule, report } of value) {
        const atParagraph = moveReport(report, (span) => shift(span, paragraph.span.start));
        found.push({ ...atParagraph, draft, rule });
      }
    }
  }
  return found;
}

/** @returns what a paragraph must hold for any of the rules to find something; undefined where one sees all */
function anySign(rules: readonly ParagraphRule[]): RegExp | undefined {
  const sources = rules.map(({ signs }) => signs?.source);
  return sources.includes(undefined) ? undefined : new RegExp(sources.join('|'));
}

/** A report of a paragraph rule; spans are offsets of the paragraph. */
interface RuleReport {
  readonly rule: ParagraphRule;
  readonly report: Report;
}

function runOne(rule: ParagraphRule, input: Parameters<ParagraphRule['check']>[0], context: RuleContext): RuleReport[] {
  try {
    return [...rule.check(input, context)].map((report) => ({ rule, report }));
  } catch (error) {
    return [{ rule, report: internalError(rule, error) }];
  }
}

function finish(
  found: readonly (DeliverableReport & { readonly rule: Rule })[],
  deliverable: Deliverable,
  level: ProofingLevel | undefined,
  { config }: CheckSettings,
): Finding[] {
  const findings: Finding[] = [];
  for (const { rule, ...report } of found) {
    const failed = report.message === INTERNAL_ERROR.key;
    const severity = failed ? 'error' : severityOf(rule.meta, rule.meta.messages[report.message], level, config);
    if (severity === undefined) continue;
    const page = pageAt(report.draft, report.span.start);
    const ruleId = failed ? INTERNAL_ERROR.id : rule.meta.id;
    const finding: Finding = { ...report, ruleId, severity, ...(page !== undefined && { page }) };
    if (failed || !isAllowed(finding, config.allow))
      findings.push(report.draft.publication ? readOnly(finding) : finding);
  }
  const order = new Map(deliverable.drafts.map((draft, index) => [draft, index]));
  return findings.sort(
    (a, b) =>
      (order.get(a.draft) ?? 0) - (order.get(b.draft) ?? 0) || a.span.start - b.span.start || a.span.end - b.span.end,
  );
}

/** Nothing in a document is edited, and no other place in it can be gone to. */
function readOnly({ draft, ruleId, severity, message, span, ...more }: Finding): Finding {
  const { data, page, knownBy } = more;
  const own = { ...(data && { data }), ...(page !== undefined && { page }), ...(knownBy && { knownBy }) };
  return { draft, ruleId, severity, message, span, ...own };
}

/** The page mark nearest before an offset of the body, by bisection: a book may have many of both. */
function pageAt(draft: Draft, offset: number): string | undefined {
  const section = draft.sections.find(({ span }) => offset < span.end);
  if (section?.kind !== 'body') return undefined;
  let low = 0;
  let high = draft.pages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((draft.pages[middle]?.span.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return draft.pages[low - 1]?.label;
}
