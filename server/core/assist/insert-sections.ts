import type { Config } from '../book/config';
import { assemble } from '../book/deliverable';
import type { CalendarDate } from '../book/japanese-date';
import { check } from '../lint/check';
import type { Finding } from '../lint/finding';
import { fixText } from '../lint/fix';
import { createMemo } from '../lint/memo';
import { sectionMissing } from '../rules/section-missing';
import type { Draft } from '../syntax/draft';
import { STANDARD_HEADINGS } from '../syntax/heading';
import { parseDraft } from '../syntax/parse';

/** A draft with what was missing. */
export interface CompletedDraft {
  readonly text: string;
  /** Headings of the sections that were inserted, in the order of 別添1. */
  readonly sections: readonly string[];
}

/**
 * Inserts the missing sections into one file of a title, each at its place, with placeholders to fill in.
 * @param drafts the files of the title in reading order; they need not be drafts yet
 */
export function insertSections(
  draft: Draft,
  drafts: readonly [Draft, ...Draft[]],
  config: Config,
  today: CalendarDate,
): CompletedDraft {
  // What the user has switched off as a rule is still what the command is for.
  const settings = { rules: [sectionMissing], config: { ...config, rules: {}, allow: [] }, today };
  const findingsOf = (text: string): readonly Finding[] => {
    const changed = parseDraft({ path: draft.path, text });
    const replace = (other: Draft): Draft => (other === draft ? changed : other);
    const [first, ...others] = drafts;
    const findings = check(assemble([replace(first), ...others.map(replace)], true), settings, createMemo());
    return findings.filter((finding) => finding.draft === changed);
  };
  const { text, applied } = fixText(draft.text, findingsOf, ({ fixes }) => fixes?.find(({ fix }) => fix === 'insert'));
  const inserted = new Set(applied.map(({ finding }) => finding.data?.['section']));
  return { text, sections: Object.values(STANDARD_HEADINGS).filter((heading) => inserted.has(heading)) };
}
