import type { Locale } from '../../core/rules/rule';
import type { Say } from '../messages';
import type { Counts, Failure, FileResult } from '../result';
import type { Colours } from '../terminal';

/** Everything that a run has to tell. */
export interface Report {
  /** Checked files in the order in which they were checked, also those without findings. */
  readonly files: readonly FileResult[];
  readonly failures: readonly Failure[];
  /** Of all findings, also of those that are not shown. */
  readonly counts: Counts;
  /** The rules that the run was confined to. */
  readonly only?: ReadonlySet<string>;
  /** Whether the findings are those that would remain if the files were fixed. */
  readonly imagined?: boolean;
  /** Whether only errors are shown. */
  readonly quiet: boolean;
}

/** How a report is to be worded and shown. */
export interface FormatContext {
  readonly say: Say;
  readonly locale: Locale;
  readonly colours: Colours;
  /** The path of a file as the user would write it. */
  readonly shown: (path: string) => string;
}

/** Writes a report as text. */
export type Format = (report: Report, context: FormatContext) => string;
