import type { Deliverable } from '../core/book/deliverable';
import { check } from '../core/lint/check';
import type { Finding } from '../core/lint/finding';
import { createMemo } from '../core/lint/memo';
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
