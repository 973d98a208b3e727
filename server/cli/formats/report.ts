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

/** What a report that was written file by file ends with. */
export interface ReportEnd extends Pick<Report, 'failures' | 'counts'> {
  /** How many files were checked. */
  readonly fileCount: number;
}

/** Writes a report piece by piece, so that nothing need be kept. */
export interface StreamedFormat {
  readonly file: (result: FileResult, context: FormatContext) => string;
  readonly end: (report: ReportEnd, context: FormatContext) => string;
}

/** Writes a report as text. */
export type Format = (report: Report, context: FormatContext) => string;
