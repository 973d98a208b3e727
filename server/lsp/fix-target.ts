import { chooseSafe, fixText, withoutCollisions, type ChosenFix } from '../core/lint/fix';
import type { Finding } from '../core/lint/finding';
import { RULES } from '../core/rules/index';
import type { Fix, FixKind } from '../core/rules/rule';
import type { Edit } from '../core/text/edit';
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

/** @returns the fixes of a finding that are edits of its text, each with its index among all of them */
export function textFixes({ fixes = [] }: Finding): { readonly fix: Fix; readonly index: number }[] {
  return fixes.map((fix, index) => ({ fix, index })).filter(({ fix }) => !fix.bytes && fix.edits.length > 0);
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
