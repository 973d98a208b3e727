import { applyEdits, collide, type Edit } from '../text/edit';
import type { Fix, Rule } from '../rules/rule';
import { isPreamble, type Draft } from '../syntax/draft';
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

/**
 * @returns a chooser of safe fixes: they guess nothing and touch the front matter only. Whatever a rule says of its fixes,
 * none is safe from where the body begins: what looks like front matter there may be the book's own.
 */
export function chooseSafe(rules: readonly Rule[]): ChooseFix {
  const safe = new Set(
    rules.flatMap(({ meta }) =>
      Object.entries(meta.fixes ?? {}).flatMap(([key, { kind }]) => (kind === 'safe' ? [`${meta.id}/${key}`] : [])),
    ),
  );
  return ({ ruleId, draft, fixes = [] }) => {
    const found = fixes.find(({ fix }) => safe.has(`${ruleId}/${fix}`));
    const end = found && frontMatterEnd(draft);
    return end !== undefined && found?.edits.every(({ span }) => span.end <= end) ? found : undefined;
  };
}

function frontMatterEnd(draft: Draft): number {
  const { sections, text } = draft;
  const first = sections.find(
    (section) => section.kind === 'colophon' || (section.kind === 'body' && !isPreamble(draft, section)),
  );
  return first?.span.start ?? text.length;
}

/**
 * @returns a chooser of the first fix of these rules that may mend many findings at once, safe or not; for a person who
 * asked for just these rules
 */
export function chooseFirst(ruleIds: ReadonlySet<string>): ChooseFix {
  return ({ ruleId, fixes }) =>
    ruleIds.has(ruleId) ? fixes?.find(({ together, renames }) => together !== 'never' && !renames) : undefined;
}

/** @returns a chooser of the fix of these rules that gives files other names */
export function chooseRenaming(ruleIds: ReadonlySet<string>): ChooseFix {
  return ({ ruleId, fixes }) => (ruleIds.has(ruleId) ? fixes?.find(({ renames }) => renames) : undefined);
}

/** The text after fixing, and what was done to it in order. */
export interface Fixed {
  readonly text: string;
  readonly applied: readonly ChosenFix[];
}

/**
 * Fixes one file and checks it again until nothing more is chosen. Of edits that collide the first wins; the other
 * gets its turn in the next round, if it is still found. Fixes that only undo each other are left out.
 * @param findingsOf checks the file with a given text and returns the findings in it
 */
export function fixText(text: string, findingsOf: (text: string) => readonly Finding[], choose: ChooseFix): Fixed {
  const undoing = new Set<string>();
  for (;;) {
    const rounds = fixInRounds(text, findingsOf, (finding) => {
      const fix = choose(finding);
      return fix && !undoing.has(keyOf({ finding, fix })) ? fix : undefined;
    });
    const last = rounds.at(-1);
    const again = rounds.findIndex((round) => round.text === last?.text);
    const loop = rounds.slice(again + 1).flatMap(({ applied }) => applied);
    if (loop.length === 0) return { text: last?.text ?? text, applied: rounds.flatMap(({ applied }) => applied) };
    for (const chosen of loop) undoing.add(keyOf(chosen));
  }
}

/** @returns the text before and after each round; a text that was there before ends it */
function fixInRounds(text: string, findingsOf: (text: string) => readonly Finding[], choose: ChooseFix): Fixed[] {
  const rounds: Fixed[] = [{ text, applied: [] }];
  let current = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const applied = withoutCollisions(chooseAll(findingsOf(current), choose));
    if (applied.length === 0) break;
    const next = applyEdits(
      current,
      applied.flatMap(({ fix }) => fix.edits),
    );
    if (next === current) break;
    const isKnown = rounds.some((earlier) => earlier.text === next);
    rounds.push({ text: next, applied });
    if (isKnown) break;
    current = next;
  }
  return rounds;
}

/** What a fix writes tells it from others of its rule, wherever its place has moved meanwhile. */
function keyOf({ finding, fix }: ChosenFix): string {
  return JSON.stringify([finding.ruleId, fix.fix, ...fix.edits.map(({ newText }) => newText)]);
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
    const edits = [...candidate.fix.edits].sort((a, b) => a.span.start - b.span.start);
    const clash = edits.some((edit, index) => {
      const previous = edits[index - 1];
      return (previous && collide(previous, edit)) === true || collidesWithAny(edit, taken);
    });
    if (clash) continue;
    kept.push(candidate);
    for (const edit of edits) insertInOrder(taken, edit);
  }
  return kept;
}

/** @param taken edits in order that do not collide */
function collidesWithAny(edit: Edit, taken: readonly Edit[]): boolean {
  const at = placeOf(edit, taken);
  const [before, behind] = [taken[at - 1], taken[at]];
  return (before && collide(before, edit)) === true || (behind && collide(edit, behind)) === true;
}

function insertInOrder(taken: Edit[], edit: Edit): void {
  taken.splice(placeOf(edit, taken), 0, edit);
}

/** The place of the first edit that starts at or behind this one, by bisection. */
function placeOf({ span }: Edit, taken: readonly Edit[]): number {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle]?.span.start ?? Infinity) < span.start) low = middle + 1;
    else high = middle;
  }
  return low;
}
