import { assemble, type Deliverable } from '../book/deliverable';
import type { Finding } from './finding';
import { fixText, type ChooseFix, type ChosenFix } from './fix';
import type { ByteChange } from '../rules/rule';
import type { Draft } from '../syntax/draft';
import { parseDraft } from '../syntax/parse';
import { countTerminators } from '../text/lines';

/** A draft before and after fixing, and what was done to it. */
export interface FixedDraft {
  readonly before: Draft;
  readonly text: string;
  readonly applied: readonly ChosenFix[];
  /** How the file is to be stored from now on, where that changes. */
  readonly bytes: ByteChange;
}

/** How a title is checked and which fixes are wanted. */
export interface FixRequest {
  readonly lint: (deliverable: Deliverable) => readonly Finding[];
  readonly choose: ChooseFix;
  /** Chooses among fixes that change how the file is stored. */
  readonly chooseBytes: ChooseFix;
}

/** A fix in one file may bring up something to fix in another one of the title; so often it is looked through again. */
const MOST_PASSES = 5;

/**
 * Fixes the texts of some drafts of a title; nothing is written.
 * @param wanted the drafts that may change
 * @returns those that did change
 */
export function fixTitle(
  title: { readonly deliverable: Deliverable; readonly isDraft: boolean },
  wanted: readonly Draft[],
  request: FixRequest,
): FixedDraft[] {
  const originals = title.deliverable.drafts;
  const applied = originals.map((): ChosenFix[] => []);
  const lint = createLint(title, request);
  let drafts: readonly Draft[] = originals;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    let changes = 0;
    for (const [index, original] of originals.entries()) {
      if (!wanted.includes(original)) continue;
      const findingsOf = (text: string): readonly Finding[] => {
        drafts = replaceText(drafts, index, text);
        return lint(drafts, index);
      };
      const fixed = fixText(drafts[index]?.text ?? '', findingsOf, request.choose);
      drafts = replaceText(drafts, index, fixed.text);
      changes += fixed.applied.length;
      applied[index]?.push(...fixed.applied);
    }
    if (changes === 0) break;
  }
  return originals.flatMap((before, index) => {
    if (!wanted.includes(before)) return [];
    const stored = changeBytes(lint(drafts, index), request.chooseBytes);
    const fixed = { before, text: drafts[index]?.text ?? before.text, bytes: stored.bytes };
    const all = [...(applied[index] ?? []), ...stored.applied];
    return all.length > 0 ? [{ ...fixed, applied: all }] : [];
  });
}

/** @returns the same list where the text is the same */
function replaceText(drafts: readonly Draft[], index: number, text: string): readonly Draft[] {
  if (drafts[index]?.text === text) return drafts;
  return drafts.map((draft, at) => {
    if (at !== index) return draft;
    const bytes = draft.bytes && { ...draft.bytes, terminators: countTerminators(text) };
    return parseDraft({ path: draft.path, text, ...(bytes && { bytes }) }, draft);
  });
}

/**
 * A check is of the whole title, and good for all its files until one of them changes.
 * @returns gives the findings in the draft with an index
 */
function createLint(
  { isDraft, deliverable: { folder } }: Parameters<typeof fixTitle>[0],
  { lint }: FixRequest,
): (drafts: readonly Draft[], index: number) => readonly Finding[] {
  let checked: readonly Draft[] = [];
  let findings: readonly Finding[] = [];
  return (drafts, index) => {
    const [first, ...others] = drafts;
    if (first && drafts !== checked) {
      findings = lint(assemble([first, ...others], isDraft, folder));
      checked = drafts;
    }
    return findings.filter(({ draft }) => draft === drafts[index]);
  };
}

function changeBytes(
  findings: readonly Finding[],
  choose: ChooseFix,
): { readonly applied: ChosenFix[]; readonly bytes: ByteChange } {
  const applied = findings.flatMap((finding) => {
    const fix = choose(finding);
    return fix?.bytes ? [{ finding, fix }] : [];
  });
  return { applied, bytes: Object.assign({}, ...applied.map(({ fix }) => fix.bytes)) as ByteChange };
}
