import { assemble } from '../../../server/core/book/deliverable';
import { DEFAULT_CONFIG, type Config } from '../../../server/core/book/config';
import { check, type CheckSettings } from '../../../server/core/lint/check';
import type { Finding } from '../../../server/core/lint/finding';
import { createMemo } from '../../../server/core/lint/memo';
import { RULES } from '../../../server/core/rules/index';
import { parseDraft, type Source } from '../../../server/core/syntax/parse';

/** How a test lints: the day is fixed, the rest is the default. */
export interface LintOptions extends Partial<Omit<CheckSettings, 'config'>> {
  readonly config?: Partial<Config>;
  readonly isDraft?: boolean;
}

/** Lints the files of one title as the edges do. */
export function lintSources(sources: readonly [Source, ...Source[]], options: LintOptions = {}): Finding[] {
  const [first, ...rest] = sources;
  const deliverable = assemble([parseDraft(first), ...rest.map(parseDraft)], options.isDraft ?? false);
  const { config, isDraft: _, ...settings } = options;
  const today = { year: 2026, month: 4, day: 1 };
  return check(deliverable, { rules: RULES, today, ...settings, config: { ...DEFAULT_CONFIG, ...config } }, createMemo());
}

/** Lints one text. */
export function lintText(text: string, options: LintOptions & { readonly path?: string } = {}): Finding[] {
  return lintSources([{ path: options.path ?? 'draft.txt', text }], options);
}

/** Findings of one rule as `line:text`, for table tests. */
export function found(text: string, ruleId: string, options: LintOptions & { readonly path?: string } = {}): string[] {
  return lintText(text, options)
    .filter((finding) => finding.ruleId === ruleId)
    .map(({ span, draft }) => `${draft.text.slice(0, span.start).split('\n').length}:${draft.text.slice(span.start, span.end)}`);
}
