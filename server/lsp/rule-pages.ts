import { rulePage } from '../core/assist/rule-page';
import { RULES } from '../core/rules/index';
import type { RuleEntry, RulePageParams, RulePageResult } from './protocol';
import type { Session } from './session';

/** Answers RULE_PAGE. */
export function showRule({ features }: Session, { id }: RulePageParams): RulePageResult | null {
  const rule = RULES.find(({ meta }) => meta.id === id);
  return rule ? { id, markdown: `# ${id}\n\n${rulePage(rule, features.locale)}` } : null;
}

/** Answers RULE_LIST. */
export function listRules({ features }: Session): RuleEntry[] {
  return RULES.map(({ meta: { id, summary, fixes } }) => ({
    id,
    summary: summary[features.locale],
    fixable: Object.keys(fixes ?? {}).length > 0,
  }));
}
