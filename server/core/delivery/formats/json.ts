import type { DeliveryReport } from '../report-document';
import { isReady } from '../title-report';

/** The report for programs: every finding, every item, exact totals. Lines count from 1. */
export function toJson({ titles, ...made }: DeliveryReport): string {
  const written = titles.map(({ rows, ...title }) => ({
    ...title,
    ready: isReady(title),
    items: rows.map(({ requirement, state, counts, allowed, answers, notRun, withoutWords }) => ({
      item: requirement.item,
      kind: requirement.kind,
      state,
      counts,
      allowed,
      notRun,
      withoutWords,
      answers: answers.map(({ question, declaration }) => ({ question: question.id, ...declaration })),
    })),
  }));
  return `${JSON.stringify({ ...made, titles: written }, null, 2)}\n`;
}
