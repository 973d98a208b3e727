import type { Draft } from '../syntax/draft';
import type { Report, Severity } from '../rules/rule';

/** A report of a rule with its severity and the printed page it stands on. */
export interface Finding extends Report {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly draft: Draft;
  /** The number of the nearest page mark at or before the finding, for proofreaders who work by page. */
  readonly page?: string;
}
