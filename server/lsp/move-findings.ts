import type { Finding } from '../core/lint/finding';
import { extentOf, moveReport, placesOf } from '../core/lint/move-report';
import type { Related } from '../core/rules/rule';
import type { Draft } from '../core/syntax/draft';
import type { LineContent } from '../core/syntax/line-content';
import { shift, type Span } from '../core/text/span';

type Drafts = readonly [Draft, ...Draft[]];

/** @returns where a span of the text before an edit is now; undefined when the edit touched it */
type Move = (span: Span) => Span | undefined;

/** Lines of a draft: `to` is exclusive. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** What an edit left of findings. */
export interface Moved {
  readonly findings: readonly Finding[];
  /** For each draft the lines that it touched. */
  readonly touched: readonly LineRange[];
}

/**
 * Takes findings over to drafts that were edited since: those about lines that were not touched move with their lines, the
 * others are left out until somebody has looked again.
 * @param before the drafts that the findings are about
 * @param now the same files; each draft is parsed from the one before, so that lines that were not touched are the same objects
 */
export function moveFindings(findings: readonly Finding[], before: Drafts, now: Drafts): Moved {
  const pairs = before.map((draft, index) => [draft, moveTo(draft, now[index] ?? now[0])] as const);
  const targets = new Map(pairs);
  return {
    findings: findings.flatMap((finding) => moveFinding(finding, targets) ?? []),
    touched: pairs.map(([, { touched }]) => touched),
  };
}

interface Target {
  readonly draft: Draft;
  readonly touched: LineRange;
  readonly move: Move;
}

function moveTo(before: Draft, draft: Draft): Target {
  if (before.text === draft.text) return { draft, touched: { from: 0, to: 0 }, move: (span) => span };
  const [same, sameBehind] = sharedLines(before.contents, draft.contents);
  const from = draft.table.at(same)?.start ?? Infinity;
  const behind = before.table.at(before.table.length - sameBehind)?.start ?? Infinity;
  const moved = draft.text.length - before.text.length;
  return {
    draft,
    touched: { from: same, to: draft.table.length - sameBehind },
    move: (span) => (span.end < from ? span : span.start >= behind ? shift(span, moved) : undefined),
  };
}

/** @returns how many lines at the start, and how many behind them at the end, are the same objects in both lists */
function sharedLines(before: readonly LineContent[], now: readonly LineContent[]): readonly [number, number] {
  const most = Math.min(before.length, now.length);
  let start = 0;
  while (start < most && before[start] === now[start]) start++;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === now[now.length - 1 - end]) end++;
  return [start, end];
}

function moveFinding(finding: Finding, targets: ReadonlyMap<Draft, Target>): Finding | undefined {
  const target = targets.get(finding.draft);
  if (!target) return undefined;
  const { draft, move } = target;
  const extent = extentOf(finding);
  const moved = move(extent);
  // One that speaks of places before and behind the edit is not touched if none of them is.
  if (!moved && placesOf(finding).some((place) => !move(place))) return undefined;
  const related = finding.related?.flatMap((other) => moveRelated(other, targets) ?? []);
  const now = moved === extent ? finding : moveReport(finding, (span) => move(span) ?? span);
  return { ...now, draft, ...(related && { related }) };
}

function moveRelated(related: Related, targets: ReadonlyMap<Draft, Target>): Related | undefined {
  const target = targets.get(related.draft);
  const span = target?.move(related.span);
  return target && span && { ...related, draft: target.draft, span };
}
