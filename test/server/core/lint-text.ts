import { assemble, type TitleFolder } from '../../../server/core/book/deliverable';
import { DEFAULT_CONFIG, type Config } from '../../../server/core/book/config';
import { check, type CheckSettings } from '../../../server/core/lint/check';
import type { Finding } from '../../../server/core/lint/finding';
import { createMemo } from '../../../server/core/lint/memo';
import { RULES } from '../../../server/core/rules/index';
import { parseDraft, type Source } from '../../../server/core/syntax/parse';
import type { Publication } from '../../../server/core/syntax/publication';
import type { ByteFacts } from '../../../server/core/text/decode';
import { countTerminators } from '../../../server/core/text/lines';

/** How a test lints: the day is fixed, the rest is the default. */
export interface LintOptions extends Partial<Omit<CheckSettings, 'config'>> {
  readonly config?: Partial<Config>;
  readonly isDraft?: boolean;
  readonly folder?: TitleFolder;
}

/** Lints the files of one title as the edges do. */
export function lintSources(sources: readonly [Source, ...Source[]], options: LintOptions = {}): Finding[] {
  const [first, ...rest] = sources;
  const deliverable = assemble(
    [parseDraft(first), ...rest.map((source) => parseDraft(source))],
    options.isDraft ?? false,
    options.folder,
  );
  const today = { year: 2026, month: 4, day: 1 };
  const config = { ...DEFAULT_CONFIG, ...options.config };
  return check(deliverable, { rules: RULES, today, ...options, config }, createMemo());
}

/** How a test lints one text: under this name, with the given facts about its bytes (none as in an editor). */
export interface LintTextOptions extends LintOptions {
  readonly path?: string;
  readonly bytes?: Partial<ByteFacts>;
  readonly publication?: Publication;
  /** The texts of the title's other files by name; the folder holds nothing else. */
  readonly others?: Readonly<Record<string, string>>;
}

/** Lints one text, which may be the first file of a title. */
export function lintText(
  text: string,
  { path = 'draft.txt', bytes, publication, others, ...options }: LintTextOptions = {},
): Finding[] {
  const plain: ByteFacts = {
    encoding: 'utf-8',
    byteOrderMark: false,
    undecodable: 0,
    terminators: countTerminators(text),
  };
  const facts = { ...(bytes && { bytes: { ...plain, ...bytes } }), ...(publication && { publication }) };
  const first = { path, text, ...facts };
  const rest = Object.entries(others ?? {}).map(([name, other]) => ({ path: name, text: other }));
  const folder = others && { folder: { names: [path, ...Object.keys(others)], strays: [] } };
  return lintSources([first, ...rest], { ...folder, ...options });
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
