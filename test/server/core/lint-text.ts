import { assemble } from '../../../server/core/book/deliverable';
import { DEFAULT_CONFIG, type Config } from '../../../server/core/book/config';
import { check, type CheckSettings } from '../../../server/core/lint/check';
import type { Finding } from '../../../server/core/lint/finding';
import { createMemo } from '../../../server/core/lint/memo';
import { RULES } from '../../../server/core/rules/index';
import { parseDraft, type Source } from '../../../server/core/syntax/parse';
import type { ByteFacts } from '../../../server/core/text/decode';
import { countTerminators } from '../../../server/core/text/lines';

/** How a test lints: the day is fixed, the rest is the default. */
export interface LintOptions extends Partial<Omit<CheckSettings, 'config'>> {
  readonly config?: Partial<Config>;
  readonly isDraft?: boolean;
}

/** Lints the files of one title as the edges do. */
export function lintSources(sources: readonly [Source, ...Source[]], options: LintOptions = {}): Finding[] {
  const [first, ...rest] = sources;
  const deliverable = assemble([parseDraft(first), ...rest.map(parseDraft)], options.isDraft ?? false);
  const today = { year: 2026, month: 4, day: 1 };
  const config = { ...DEFAULT_CONFIG, ...options.config };
  return check(deliverable, { rules: RULES, today, ...options, config }, createMemo());
}

/** How a test lints one text: under this name, with the given facts about its bytes (none as in an editor). */
export interface LintTextOptions extends LintOptions {
  readonly path?: string;
  readonly bytes?: Partial<ByteFacts>;
}

/** Lints one text. */
export function lintText(text: string, { path = 'draft.txt', bytes, ...options }: LintTextOptions = {}): Finding[] {
  const plain: ByteFacts = {
    encoding: 'utf-8',
    byteOrderMark: false,
    undecodable: 0,
    terminators: countTerminators(text),
  };
  return lintSources([{ path, text, ...(bytes && { bytes: { ...plain, ...bytes } }) }], options);
}

/** Findings of one rule as `line:text`, for table tests. */
export function found(text: string, ruleId: string, options: LintTextOptions = {}): string[] {
  return lintText(text, options)
    .filter((finding) => finding.ruleId === ruleId)
    .map(
      ({ span, draft }) =>
        `${draft.text.slice(0, span.start).split('\n').length}:${draft.text.slice(span.start, span.end)}`,
    );
}
