import { expect, test } from 'vitest';
import type { Finding } from '../../../../server/core/lint/finding';
import { fromPlain, toPlain, watchDate, type PlainFinding } from '../../../../server/core/lint/title-to-check';
import { renderExample } from '../../../../server/core/rules/example';
import { RULES } from '../../../../server/core/rules/index';
import { lintText } from '../lint-text';

/** Of every rule, what is wrong in its first example. */
function allFindings(): Finding[] {
  return RULES.flatMap((rule) =>
    rule.scope === 'config' || rule.scope === 'robots' ? [] : rule.meta.examples,
  ).flatMap(({ bad, bytes, fileName, config, others }) =>
    lintText(renderExample(bad).text, {
      ...(bytes && { bytes }),
      ...(fileName !== undefined && { path: fileName }),
      ...(config && { config }),
      ...(others && { others }),
    }),
  );
}

test('what rules find is the same when it comes back from a file', () => {
  const findings = allFindings();
  const drafts = [...new Set(findings.flatMap(({ draft, related = [] }) => [draft, ...related.map((it) => it.draft)]))];
  const [first, ...others] = drafts;
  expect(new Set(findings.map(({ ruleId }) => ruleId)).size).toBeGreaterThan(40);
  if (!first) return;
  const plain = toPlain(findings, drafts);
  const stored = JSON.parse(JSON.stringify(plain)) as PlainFinding[];
  expect(toPlain(fromPlain(stored, [first, ...others]), drafts)).toEqual(plain);
});

test('a date knows whether more than its year was asked for', () => {
  const today = { year: 2026, month: 5, day: 15 };
  const date = watchDate(today);
  expect([date.year, date.wasDayRead()]).toEqual([2026, false]);
  expect([date.month, date.wasDayRead()]).toEqual([5, true]);
  const other = watchDate(today);
  expect({ ...other }).toMatchObject(today);
  expect(other.wasDayRead()).toBe(true);
});
