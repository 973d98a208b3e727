import type { Finding } from '../core/lint/finding';
import { chooseSafe } from '../core/lint/fix';
import type { Wordings } from '../core/lint/wording';
import { RULES } from '../core/rules/index';
import { INTERNAL_ERROR } from '../core/rules/internal-error';
import type { Locale, Severity } from '../core/rules/rule';
import { spanInFile } from '../core/syntax/draft';
import type { Edit } from '../core/text/edit';
import { lineIndexAt, type LineList } from '../core/text/lines';
import type { Span } from '../core/text/span';

/** A place in a file: line and column from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A stretch of a file in both ways of counting; `range` is in UTF-16 offsets from 0, `end` is exclusive. */
export interface Extent {
  readonly start: Position;
  readonly end: Position;
  readonly range: readonly [number, number];
}

/** What an edit would put in the place of an extent. */
export interface Replacement extends Extent {
  readonly text: string;
}

/** A finding in words, without the texts it came from. */
export interface ResultMessage extends Extent {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  /** Each place that a finding about several places speaks of; of line breaks, the end of each line. */
  readonly places: readonly Position[];
  readonly fixes: readonly { readonly title: string; readonly replacements: readonly Replacement[] }[];
  /** Whether one of the fixes may be applied without being looked at. */
  readonly safelyFixable: boolean;
  readonly related: readonly (Extent & { readonly path: string; readonly message: string })[];
}

/** A checked file; `path` is absolute, or names the standard input. */
export interface FileResult {
  readonly path: string;
  readonly messages: readonly ResultMessage[];
}

/** Something that kept a part from being checked or fixed; 2 is the user's to mend, 3 is a matter of files or of the program. */
export interface Failure {
  readonly path: string;
  readonly sentence: string;
  readonly exitCode: 2 | 3;
}

/** How many findings of each severity there are. */
export type Counts = Readonly<Record<Severity, number>>;

/** What the results of many files come to, without the results. */
export interface Totals {
  readonly fileCount: number;
  readonly counts: Counts;
  /** Whether a rule failed, so that its part of the work is missing. */
  readonly ruleFailed: boolean;
}

/** Counts some more files. @param before what the others come to */
export function addTotals(files: readonly FileResult[], before?: Totals): Totals {
  const counts = { ...(before?.counts ?? { error: 0, warning: 0, information: 0, hint: 0 }) };
  for (const { messages } of files) for (const { severity } of messages) counts[severity]++;
  const failed = files.some(({ messages }) => messages.some(({ ruleId }) => ruleId === INTERNAL_ERROR.id));
  return {
    fileCount: (before?.fileCount ?? 0) + files.length,
    counts,
    ruleFailed: failed || (before?.ruleFailed ?? false),
  };
}

/** Turns a UTF-16 offset into line and column. */
export function positionAt(lines: LineList, offset: number): Position {
  const index = lineIndexAt(lines, offset);
  return { line: index + 1, column: offset - (lines.at(index)?.start ?? 0) + 1 };
}

function extentOf(lines: LineList, { start, end }: Span): Extent {
  return { start: positionAt(lines, start), end: positionAt(lines, end), range: [start, end] };
}

const safeFix = chooseSafe(RULES);

/** A language, and the sentences of the rules in it. */
export interface Speech {
  readonly locale: Locale;
  readonly wordings: Wordings;
}

/** Puts a finding into words and positions. @param pathOf tells the path of a draft that the finding relates to */
export function toMessage(
  finding: Finding,
  { locale, wordings }: Speech,
  pathOf: (draft: Finding['draft']) => string,
): ResultMessage {
  const { ruleId, severity, draft, span, places = [], fixes = [], related = [] } = finding;
  const { table } = draft;
  const replacement = ({ span: replaced, newText }: Edit): Replacement => ({
    ...extentOf(table, replaced),
    text: newText,
  });
  return {
    ruleId,
    severity,
    message: wordings.message(finding),
    ...extentOf(table, spanInFile(draft, span)),
    places: places.map((place) => positionAt(table, place)),
    fixes: fixes.map((fix) => ({
      title: wordings.fixTitle(finding, fix),
      replacements: fix.edits.map(replacement),
    })),
    safelyFixable: safeFix(finding) !== undefined,
    related: related.map((other) => ({
      path: pathOf(other.draft),
      message: other.message[locale],
      ...extentOf(other.draft.table, other.span),
    })),
  };
}
