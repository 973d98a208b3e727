import { DEFAULT_CONFIG, type Config } from '../../../../server/core/book/config';
import type { Declarations } from '../../../../server/core/book/declarations';
import { assemble } from '../../../../server/core/book/deliverable';
import { titleReport, type TitleReport } from '../../../../server/core/delivery/title-report';
import { check, declaredLevel } from '../../../../server/core/lint/check';
import { createMemo } from '../../../../server/core/lint/memo';
import { createWordings } from '../../../../server/core/lint/wording';
import { renderExample } from '../../../../server/core/rules/example';
import { RULES } from '../../../../server/core/rules/index';
import type { ExampleSections } from '../../../../server/core/rules/rule';
import type { Draft } from '../../../../server/core/syntax/draft';
import { parseDraft } from '../../../../server/core/syntax/parse';
import type { Locale } from '../../../../server/core/text/wording';

/** The report of a small correct draft with some of its sections replaced. */
export function reportOn(
  sections: ExampleSections,
  declarations: Declarations,
  settings: Partial<Config> = {},
  locale: Locale = 'ja',
  withoutWords: ReadonlySet<string> = new Set(),
): TitleReport {
  const config = { ...DEFAULT_CONFIG, ...settings };
  const deliverable = assemble([parseDraft({ path: '001.txt', text: renderExample(sections).text })], true);
  const today = { year: 2026, month: 4, day: 1 };
  const everything = { ...config, allow: [] };
  const findings = check(deliverable, { rules: RULES, config: everything, today }, createMemo());
  const title = { deliverable, findings, level: declaredLevel(deliverable), declarations, config };
  const shownPath = ({ path }: Draft): string => path;
  return titleReport({ ...title, withoutWords, shownPath }, createWordings(RULES, locale));
}
