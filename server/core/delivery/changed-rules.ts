import { DEFAULT_CONFIG, type Config } from '../book/config';
import type { ProofingLevel } from '../book/proofing-level';
import { severityOf } from '../lint/profile';
import { isMeantFor } from '../lint/publication-rules';
import { RULES } from '../rules/index';
import type { Rule, Severity } from '../rules/rule';
import type { Draft } from '../syntax/draft';

/** A rule that the configuration has made graver or less grave than it is, or has switched off. */
export interface ChangedRule {
  readonly ruleId: string;
  /** The gravest that it would say at the level of the title. */
  readonly usual: Severity | 'off';
  readonly now: Severity | 'off';
}

/** The gravest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

const ORDER: readonly (Severity | 'off')[] = [...SEVERITIES, 'off'];

/**
 * @param draft the first of a title
 * @returns the rules for such files that the configuration has changed: those that are off first, then those made less grave
 */
export function changedRules({ rules }: Config, level: ProofingLevel | undefined, draft: Draft): ChangedRule[] {
  const changed = RULES.flatMap((rule): ChangedRule[] => {
    const now = rules[rule.meta.id]?.severity;
    const usual = usualSeverity(rule, level);
    return now === undefined || now === usual || !isMeantFor(rule, draft) ? [] : [{ ruleId: rule.meta.id, usual, now }];
  });
  const rank = (one: ChangedRule): number => (one.now === 'off' ? 0 : isLowered(one) ? 1 : 2);
  return changed.sort((a, b) => rank(a) - rank(b));
}

/** @returns whether the configuration makes less of a rule than it is */
export function isLowered({ usual, now }: ChangedRule): boolean {
  return ORDER.indexOf(now) > ORDER.indexOf(usual);
}

function usualSeverity({ meta }: Rule, level: ProofingLevel | undefined): Severity | 'off' {
  const messages = [undefined, ...Object.values(meta.messages)];
  const found = messages.map((message) => severityOf(meta, message, level, DEFAULT_CONFIG));
  return SEVERITIES.find((severity) => found.includes(severity)) ?? 'off';
}
