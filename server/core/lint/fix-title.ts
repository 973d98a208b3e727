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
  let drafts: readonly Draft[] = originals;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const atStart = drafts;
    originals.forEach((original, index) => {
      if (!wanted.includes(original)) return;
      const findingsOf = (text: string): readonly Finding[] =>
        lintAt(replaceText(drafts, index, text), index, title, request);
      const fixed = fixText(drafts[index]?.text ?? '', findingsOf, request.choose);
      if (fixed.applied.length === 0) return;
      applied[index]?.push(...fixed.applied);
      drafts = replaceText(drafts, index, fixed.text);
    });
    if (drafts === atStart) break;
  }
  return originals.flatMap((before, index) => {
    if (!wanted.includes(before)) return [];
    const stored = changeBytes(lintAt(drafts, index, title, request), request.chooseBytes);
    const fixed = { before, text: drafts[index]?.text ?? before.text, bytes: stored.bytes };
    const all = [...(applied[index] ?? []), ...stored.applied];
    return all.length > 0 ? [{ ...fixed, applied: all }] : [];
  });
}

function replaceText(drafts: readonly Draft[], index: number, text: string): readonly Draft[] {
  return drafts.map((draft, at) => {
    if (at !== index || draft.text === text) return draft;
    const bytes = draft.bytes && { ...draft.bytes, terminators: countTerminators(text) };
    return parseDraft({ path: draft.path, text, ...(bytes && { bytes }) }, draft);
  });
}

function lintAt(
  drafts: readonly Draft[],
  index: number,
  { isDraft, deliverable: { folder } }: Parameters<typeof fixTitle>[0],
  { lint }: FixRequest,
): readonly Finding[] {
  const [first, ...others] = drafts;
  if (!first) return [];
  return lint(assemble([first, ...others], isDraft, folder)).filter(({ draft }) => draft === drafts[index]);
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
