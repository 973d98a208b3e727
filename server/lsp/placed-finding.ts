import type { Finding } from '../core/lint/finding';
import { extentOf, moveReport } from '../core/lint/move-report';
import type { Draft } from '../core/syntax/draft';
import { shift, type Span } from '../core/text/span';

/** How far something has moved with its lines. */
export interface Way {
  /** In UTF-16 units. */
  readonly units: number;
  readonly lines: number;
}

export const STAYS: Way = { units: 0, lines: 0 };

/**
 * A finding and where it stands now. Each keystroke moves hundreds of them, of which few are ever asked for: they are left as they
 * were found.
 */
export interface PlacedFinding {
  /** As it was found, about its draft as it was then. */
  readonly finding: Finding;
  /** The stretch of all that it speaks of in its draft as it was then. */
  readonly extent: Span;
  /** The draft as it is now. */
  readonly draft: Draft;
  /** How far it has moved since. */
  readonly moved: Way;
}

/** @returns a finding that stands where it was found */
export function placed(finding: Finding): PlacedFinding {
  return { finding, extent: extentOf(finding), draft: finding.draft, moved: STAYS };
}

/** @returns the finding as if it had been found where it stands now */
export function findingNow({ finding, draft, moved: { units } }: PlacedFinding): Finding {
  if (finding.draft === draft) return finding;
  const now = units === 0 ? finding : moveReport(finding, (span) => shift(span, units));
  return { ...now, draft };
}

export function inReadingOrder(a: PlacedFinding, b: PlacedFinding): number {
  const moved = a.moved.units - b.moved.units;
  return a.finding.span.start - b.finding.span.start + moved || a.finding.span.end - b.finding.span.end + moved;
}

/** Whether the editor would show the same. */
export function isAlike(a: readonly PlacedFinding[], b: readonly PlacedFinding[]): boolean {
  const isSame = (one: PlacedFinding, other: PlacedFinding | undefined): boolean =>
    one.finding.ruleId === other?.finding.ruleId &&
    one.finding.message === other.finding.message &&
    one.finding.severity === other.finding.severity &&
    inReadingOrder(one, other) === 0;
  return a.length === b.length && a.every((finding, index) => isSame(finding, b[index]));
}
