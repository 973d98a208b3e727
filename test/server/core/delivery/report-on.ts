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
import { parseDraft } from '../../../../server/core/syntax/parse';
import type { Locale } from '../../../../server/core/text/wording';

/** The report of a small correct draft with some of its sections replaced. */
export function reportOn(
  sections: ExampleSections,
  declarations: Declarations,
  settings: Partial<Config> = {},
  locale: Locale = 'ja',
): TitleReport {
  const config = { ...DEFAULT_CONFIG, ...settings };
  const deliverable = assemble([parseDraft({ path: '001.txt', text: renderExample(sections).text })], true);
  const today = { year: 2026, month: 4, day: 1 };
  const findings = check(deliverable, { rules: RULES, config, today }, createMemo());
  const title = { deliverable, findings, level: declaredLevel(deliverable), declarations, config };
  return titleReport(title, createWordings(RULES, locale));
}
