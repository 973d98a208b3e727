import type { Deliverable } from '../core/book/deliverable';
import { check } from '../core/lint/check';
import type { Finding } from '../core/lint/finding';
import { createMemo } from '../core/lint/memo';
import { rulesWithoutWords } from '../core/lint/rules-without-words';
import { RULES } from '../core/rules/index';
import type { Project } from '../host/project';
import { toMessage, type FileResult } from './result';
import { pathOf, type Session } from './session';
import type { WantedTitle } from './load';

/** Checks a title as the options of the run say. @param memo of the same title, when it is checked again and again */
export function lintTitle(
  { options, tokens }: Session,
  { config }: Project,
  deliverable: Deliverable,
  memo = createMemo(),
): Finding[] {
  const { today, level, only } = options;
  const settings = { rules: RULES, config, today, tokens, ...(level && { level }), ...(only && { only }) };
  return check(deliverable, settings, memo);
}

/** A title with all that was found in it. */
export interface WholeCheck {
  readonly findings: readonly Finding[];
  /** Rules that asked for words while the dictionary could not be opened. */
  readonly withoutWords: ReadonlySet<string>;
}

/** Checks a title for a report: what was allowed is counted, too, and what could not be done is known. */
export function lintWhole(session: Session, { config, ...project }: Project, deliverable: Deliverable): WholeCheck {
  const open = { ...project, config: { ...config, allow: [] } };
  const findings = lintTitle(session, open, deliverable);
  const { today, level } = session.options;
  const settings = { rules: RULES, config, today, ...(level && { level }) };
  return { findings, withoutWords: session.problems.size > 0 ? rulesWithoutWords(deliverable, settings) : new Set() };
}

/** Puts the findings of a title into words, a result for each wanted draft even where nothing was found. */
export function toResults(
  { speech }: Session,
  { wanted, uriOf }: Pick<WantedTitle, 'wanted' | 'uriOf'>,
  findings: readonly Finding[],
): FileResult[] {
  const path = (draft: Finding['draft']): string => pathOf(uriOf(draft));
  return wanted.map((draft) => ({
    path: path(draft),
    messages: findings.filter((finding) => finding.draft === draft).map((finding) => toMessage(finding, speech, path)),
  }));
}
