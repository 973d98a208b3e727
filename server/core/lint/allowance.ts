import type { Allowance } from '../book/config';
import { slice } from '../text/span';
import type { Finding } from './finding';

/** @returns whether an `allow` entry of the configuration silences the finding. */
export function isAllowed(finding: Finding, allowances: readonly Allowance[]): boolean {
  return allowances.some(
    ({ rule, file, text }) =>
      rule === finding.ruleId &&
      (file === undefined || file === finding.draft.path) &&
      (text === undefined || text === slice(finding.draft.text, finding.knownBy ?? finding.span)),
  );
}
