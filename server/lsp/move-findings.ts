import type { Finding } from '../core/lint/finding';
import { moveReport, placesOf } from '../core/lint/move-report';
import type { Related } from '../core/rules/rule';
import type { Draft } from '../core/syntax/draft';
import type { LineContent } from '../core/syntax/line-content';
import { shift } from '../core/text/span';
import { findingNow, placed, STAYS, type PlacedFinding, type Way } from './placed-finding';

type Drafts = readonly [Draft, ...Draft[]];

/** Lines of a draft: `to` is exclusive. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** What an edit left of findings. */
export interface Moved {
  readonly findings: readonly PlacedFinding[];
  /** For each draft the lines that it touched. */
  readonly touched: readonly LineRange[];
}

/**
 * Takes findings over to drafts that were edited since: those about lines that were not touched move with their lines, the
 * others are left out until somebody has looked again.
 * @param before the drafts that the findings are about
 * @param now the same files; each draft is parsed from the one before, so that lines that were not touched are the same objects
 */
export function moveFindings(findings: readonly PlacedFinding[], before: Drafts, now: Drafts): Moved {
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
  /** @returns how far the edit moved a stretch of the text before it; undefined when it touched it */
  readonly wayOf: (start: number, end: number) => Way | undefined;
}

function moveTo(before: Draft, draft: Draft): Target {
  if (before.text === draft.text) return { draft, touched: { from: 0, to: 0 }, wayOf: () => STAYS };
  const [same, sameBehind] = sharedLines(before.contents, draft.contents);
  const from = draft.table.at(same)?.start ?? Infinity;
  const behind = before.table.at(before.table.length - sameBehind)?.start ?? Infinity;
  const way = { units: draft.text.length - before.text.length, lines: draft.table.length - before.table.length };
  return {
    draft,
    touched: { from: same, to: draft.table.length - sameBehind },
    wayOf: (start, end) => (end < from ? STAYS : start >= behind ? way : undefined),
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

function moveFinding(before: PlacedFinding, targets: ReadonlyMap<Draft, Target>): PlacedFinding | undefined {
  const { finding, extent, moved } = before;
  const target = targets.get(before.draft);
  if (!target) return undefined;
  const { draft, wayOf } = target;
  const way = finding.related ? undefined : wayOf(extent.start + moved.units, extent.end + moved.units);
  if (!way) return movePlaces(findingNow(before), target, targets);
  return { finding, extent, draft, moved: { units: moved.units + way.units, lines: moved.lines + way.lines } };
}

/** Moves each place of a finding by itself: one that speaks of places before and behind the edit is not touched if none of them is. */
function movePlaces(
  finding: Finding,
  { draft, wayOf }: Target,
  targets: ReadonlyMap<Draft, Target>,
): PlacedFinding | undefined {
  if (placesOf(finding).some(({ start, end }) => !wayOf(start, end))) return undefined;
  const related = finding.related?.flatMap((other) => moveRelated(other, targets) ?? []);
  const now = moveReport(finding, (span) => shift(span, wayOf(span.start, span.end)?.units ?? 0));
  return placed({ ...now, draft, ...(related && { related }) });
}

function moveRelated(related: Related, targets: ReadonlyMap<Draft, Target>): Related | undefined {
  const target = targets.get(related.draft);
  const way = target?.wayOf(related.span.start, related.span.end);
  return target && way && { ...related, draft: target.draft, span: shift(related.span, way.units) };
}
