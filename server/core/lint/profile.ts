import type { Config } from '../book/config';
import type { ProofingLevel } from '../book/proofing-level';
import type { Message, RuleMeta, Severity } from '../rules/rule';

/**
 * Decides how grave a message is: what the configuration says, else what the message or its rule says for the level.
 * An unknown level counts as 全文校正, with body rules capped at warning.
 * @returns undefined when the rule is off
 */
export function severityOf(
  meta: Pick<RuleMeta, 'id' | 'severity' | 'area'>,
  message: Message | undefined,
  level: ProofingLevel | undefined,
  config: Config,
): Severity | undefined {
  const byLevel = message?.severity ?? meta.severity;
  const configured = config.rules[meta.id]?.severity;
  const own = byLevel[level ?? 'full'];
  if (configured !== undefined) return configured === 'off' ? undefined : configured;
  if (own === 'off') return undefined;
  return level === undefined && meta.area === 'body' && own === 'error' ? 'warning' : own;
}
