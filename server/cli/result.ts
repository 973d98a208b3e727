import type { Finding } from '../core/lint/finding';
import { chooseSafe } from '../core/lint/fix';
import type { Wordings } from '../core/lint/wording';
import { RULES } from '../core/rules/index';
import type { Locale, Severity } from '../core/rules/rule';
import type { Edit } from '../core/text/edit';
import { lineIndexAt, type Line } from '../core/text/lines';
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
  /** The end of each line that a finding about several lines speaks of. */
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

/** Counts the findings of several files. */
export function countMessages(files: readonly FileResult[]): Counts {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { messages } of files) for (const { severity } of messages) counts[severity]++;
  return counts;
}

/** Turns a UTF-16 offset into line and column. */
export function positionAt(lines: readonly Line[], offset: number): Position {
  const index = lineIndexAt(lines, offset);
  return { line: index + 1, column: offset - (lines[index]?.start ?? 0) + 1 };
}

function extentOf(lines: readonly Line[], { start, end }: Span): Extent {
  return { start: positionAt(lines, start), end: positionAt(lines, end), range: [start, end] };
}

function endOfLineAt(lines: readonly Line[], offset: number): Position {
  return positionAt(lines, lines[lineIndexAt(lines, offset)]?.end ?? offset);
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
  const { lines } = draft;
  const replacement = ({ span: replaced, newText }: Edit): Replacement => ({
    ...extentOf(lines, replaced),
    text: newText,
  });
  return {
    ruleId,
    severity,
    message: wordings.message(finding),
    ...extentOf(lines, span),
    places: places.map((place) => endOfLineAt(lines, place)),
    fixes: fixes.map((fix) => ({
      title: wordings.fixTitle(finding, fix),
      replacements: fix.edits.map(replacement),
    })),
    safelyFixable: safeFix(finding) !== undefined,
    related: related.map((other) => ({
      path: pathOf(other.draft),
      message: other.message[locale],
      ...extentOf(other.draft.lines, other.span),
    })),
  };
}
