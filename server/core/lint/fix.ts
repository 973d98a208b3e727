import { applyEdits, collide, type Edit } from '../text/edit';
import type { Fix, Rule } from '../rules/rule';
import type { Finding } from './finding';

/** The fix of a finding that was chosen. */
export interface ChosenFix {
  readonly finding: Finding;
  readonly fix: Fix;
}

/** Which fix of a finding to apply, if any. */
export type ChooseFix = (finding: Finding) => Fix | undefined;

/** The most rounds that fixing and checking again may take. */
const MOST_ROUNDS = 10;

/** @returns a chooser of safe fixes: they touch the front matter only and guess nothing. */
export function chooseSafe(rules: readonly Rule[]): ChooseFix {
  const safe = new Set(
    rules.flatMap(({ meta }) =>
      Object.entries(meta.fixes ?? {}).flatMap(([key, { kind }]) => (kind === 'safe' ? [`${meta.id}/${key}`] : [])),
    ),
  );
  return (finding) => finding.fixes?.find(({ fix }) => safe.has(`${finding.ruleId}/${fix}`));
}

/** @returns a chooser of the first fix of these rules, safe or not; for a person who asked for just these rules. */
export function chooseFirst(ruleIds: ReadonlySet<string>): ChooseFix {
  return (finding) => (ruleIds.has(finding.ruleId) ? finding.fixes?.[0] : undefined);
}

/** The text after fixing, and what was done to it in order. */
export interface Fixed {
  readonly text: string;
  readonly applied: readonly ChosenFix[];
}

/**
 * Fixes one file and checks it again until nothing more is chosen. Of edits that collide the first wins; the other
 * gets its turn in the next round, if it is still found.
 * @param findingsOf checks the file with a given text and returns the findings in it
 */
export function fixText(text: string, findingsOf: (text: string) => readonly Finding[], choose: ChooseFix): Fixed {
  const applied: ChosenFix[] = [];
  let current = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const chosen = withoutCollisions(chooseAll(findingsOf(current), choose));
    if (chosen.length === 0) break;
    const next = applyEdits(
      current,
      chosen.flatMap(({ fix }) => fix.edits),
    );
    if (next === current) break;
    applied.push(...chosen);
    current = next;
  }
  return { text: current, applied };
}

function chooseAll(findings: readonly Finding[], choose: ChooseFix): ChosenFix[] {
  return findings.flatMap((finding) => {
    const fix = choose(finding);
    return fix && fix.edits.length > 0 ? [{ finding, fix }] : [];
  });
}

/** Keeps the fixes whose edits collide neither with each other nor with those of a fix kept before. */
export function withoutCollisions(chosen: readonly ChosenFix[]): ChosenFix[] {
  const kept: ChosenFix[] = [];
  const taken: Edit[] = [];
  for (const candidate of chosen) {
    const { edits } = candidate.fix;
    const clash = edits.some(
      (edit, index) =>
        taken.some((other) => collide(edit, other)) || edits.slice(0, index).some((other) => collide(edit, other)),
    );
    if (clash) continue;
    kept.push(candidate);
    taken.push(...edits);
  }
  return kept;
}
