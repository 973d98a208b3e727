import type { Allowance } from '../book/config';
import { INTERNAL_ERROR } from '../rules/internal-error';
import { slice } from '../text/span';
import type { Finding } from './finding';

/** @returns whether an `allow` entry of the configuration silences the finding. */
export function isAllowed(finding: Finding, allowances: readonly Allowance[]): boolean {
  return allowanceFor(finding, allowances) !== undefined;
}

/** @returns the first `allow` entry that silences the finding; nobody can allow that a rule fails */
export function allowanceFor(finding: Finding, allowances: readonly Allowance[]): Allowance | undefined {
  if (finding.ruleId === INTERNAL_ERROR.id) return undefined;
  return allowances.find(
    ({ rule, file, text }) =>
      rule === finding.ruleId &&
      (file === undefined || file === finding.draft.path) &&
      (text === undefined || text === slice(finding.draft.text, finding.knownBy ?? finding.span)),
  );
}
