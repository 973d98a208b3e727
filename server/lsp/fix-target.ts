import { chooseSafe, fixText, withoutCollisions, type ChosenFix } from '../core/lint/fix';
import type { Finding } from '../core/lint/finding';
import { RULES } from '../core/rules/index';
import type { Fix, FixKind } from '../core/rules/rule';
import type { Edit } from '../core/text/edit';
import type { Span } from '../core/text/span';
import { difference } from './difference';
import type { CheckedFile, Session } from './session';

/** One finding, mended in one of its ways. */
export interface FindingTarget {
  readonly kind: 'finding';
  readonly rule: string;
  readonly message: string;
  readonly start: number;
  readonly end: number;
  /** Index of the fix. */
  readonly fix: number;
}

/** One finding, allowed as it is. */
export interface AllowTarget extends Omit<FindingTarget, 'kind' | 'fix'> {
  readonly kind: 'allow';
  /** One place of a finding that has several; absent: all of it. */
  readonly place?: number;
}

/** Every finding of a rule in the file that can be mended in one way. */
export interface RuleTarget {
  readonly kind: 'rule';
  readonly rule: string;
  /** Key of the fix. */
  readonly fix: string;
}

/** What a code action mends; `safe` is everything that can be mended without guessing. Plain data: clients keep it. */
export type FixTarget = FindingTarget | RuleTarget | { readonly kind: 'safe' };

/** What a code action is about. */
export type ActionTarget = FixTarget | AllowTarget;

const chooseSafeFix = chooseSafe(RULES);

/** @returns the fixes of a finding that are edits of its text alone, each with its index among all of them */
export function textFixes({ fixes = [] }: Finding): OfferedFix[] {
  return fixes
    .map((fix, index) => ({ fix, index }))
    .filter(({ fix }) => !fix.bytes && !fix.renames && fix.edits.length > 0);
}

/** A fix with its index among all those of its finding. */
export interface OfferedFix {
  readonly fix: Fix;
  readonly index: number;
}

/**
 * @param asked where the cursor is, or what is selected
 * @param renames whether files may get other names
 * @returns the fixes of a finding that mend it alone: what mends one place of several only where that place is meant
 */
export function singleFixes(finding: Finding, asked: Span, renames: boolean): OfferedFix[] {
  const renaming = (finding.fixes ?? []).map((fix, index) => ({ fix, index })).filter(({ fix }) => fix.renames);
  const fixes = [...textFixes(finding).filter(({ fix }) => fix.together !== 'only'), ...(renames ? renaming : [])];
  const meant = fixes.filter(({ fix: { at } }) => at && touches(at, asked));
  return fixes.filter((offered) => !offered.fix.at || (meant.length === 1 && meant[0] === offered));
}

/** @returns whether the two share a unit or lie side by side */
export function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** @returns whether the fix guesses nothing, or is to be looked at */
export function kindOf(rule: string, fix: string): FixKind {
  return RULES.find(({ meta }) => meta.id === rule)?.meta.fixes?.[fix]?.kind ?? 'review';
}

/** @returns whether the finding can be mended without guessing */
export function isSafelyFixable(finding: Finding): boolean {
  return chooseSafeFix(finding) !== undefined;
}

/** @returns each finding that the rule can mend in this way, with its fix */
export function fixesOfRule(findings: readonly Finding[], { rule, fix }: RuleTarget): ChosenFix[] {
  return findings.flatMap((finding) => {
    const found = finding.ruleId === rule ? textFixes(finding).find((one) => one.fix.fix === fix) : undefined;
    return found ? [{ finding, fix: found.fix }] : [];
  });
}

/** Works out the edits of a code action. @returns undefined when what it would mend is no longer found */
export function editsFor(target: FixTarget, session: Session, checked: CheckedFile): readonly Edit[] | undefined {
  const { findings, title } = checked;
  switch (target.kind) {
    case 'finding':
      return findMeant(findings, target)?.fixes?.[target.fix]?.edits;
    case 'rule':
      return withoutCollisions(fixesOfRule(findings, target)).flatMap(({ fix }) => fix.edits);
    case 'safe': {
      const { text } = title.draft;
      return difference(
        text,
        fixText(text, (changed) => session.checks.findingsWith(title, title.draft, changed), chooseSafeFix).text,
      );
    }
  }
}

/** @returns the finding that a code action is about; undefined when it is no longer found */
export function findMeant(
  findings: readonly Finding[],
  { rule, message, start, end }: Omit<AllowTarget, 'kind'>,
): Finding | undefined {
  return findings.find(
    (finding) =>
      finding.ruleId === rule &&
      finding.message === message &&
      finding.span.start === start &&
      finding.span.end === end,
  );
}
