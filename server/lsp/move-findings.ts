import type { Finding } from '../core/lint/finding';
import { moveReport, placesOf } from '../core/lint/move-report';
import type { Related } from '../core/rules/rule';
import type { Draft } from '../core/syntax/draft';
import { splitLinesAgain } from '../core/text/lines';
import { shift, type Span } from '../core/text/span';

type Drafts = readonly [Draft, ...Draft[]];

/** @returns where a span of the text before an edit is now; undefined when the edit touched it */
type Move = (span: Span) => Span | undefined;

/**
 * Takes findings over to texts that were edited since: those about lines that were not touched move with their lines, the
 * others are left out until somebody has looked again.
 * @param before the drafts that the findings are about
 * @param now the same files with their texts of now
 */
export function moveFindings(findings: readonly Finding[], before: Drafts, now: Drafts): Finding[] {
  if (before.length !== now.length) return [];
  const moves = new Map(before.map((draft, index) => [draft, moveTo(draft, now[index] ?? now[0])]));
  return findings.flatMap((finding) => moveFinding(finding, moves) ?? []);
}

interface Target {
  readonly draft: Draft;
  readonly move: Move;
}

function moveTo(before: Draft, draft: Draft): Target {
  if (before.text === draft.text) return { draft, move: (span) => span };
  const { lines, change } = splitLinesAgain(draft.text, before);
  const from = lines[change.from]?.start ?? 0;
  const behind = before.lines[change.from + change.removed]?.start ?? Infinity;
  return {
    draft,
    move: (span) => (span.end < from ? span : span.start >= behind ? shift(span, change.shift) : undefined),
  };
}

function moveFinding(finding: Finding, moves: ReadonlyMap<Draft, Target>): Finding | undefined {
  const target = moves.get(finding.draft);
  if (!target || placesOf(finding).some((place) => !target.move(place))) return undefined;
  const { draft, move } = target;
  const related = finding.related?.flatMap((other) => moveRelated(other, moves) ?? []);
  return { ...moveReport(finding, (span) => move(span) ?? span), draft, ...(related && { related }) };
}

function moveRelated(related: Related, moves: ReadonlyMap<Draft, Target>): Related | undefined {
  const target = moves.get(related.draft);
  const span = target?.move(related.span);
  return target && span && { ...related, draft: target.draft, span };
}
