import { describe, expect, test } from 'vitest';
import { renderExample } from '../../../../server/core/rules/example';
import { RULES } from '../../../../server/core/rules/index';
import type { Example, PublicationRule, TextRule } from '../../../../server/core/rules/rule';
import { applyEdits } from '../../../../server/core/text/edit';
import { lintText } from '../lint-text';

const lintExample = (rule: TextRule | PublicationRule, example: Example, text: string, bytes?: Example['bytes']) =>
  lintText(text, {
    ...(bytes && { bytes }),
    ...(example.fileName !== undefined && { path: example.fileName }),
    ...(example.publication && { publication: example.publication }),
    ...(example.config && { config: example.config }),
    ...(example.others && { others: example.others }),
  }).filter(({ ruleId }) => ruleId === rule.meta.id);

const TEXT_RULES = RULES.filter((rule) => rule.scope !== 'config' && rule.scope !== 'robots');

describe.each(TEXT_RULES.map((rule) => [rule.meta.id, rule] as const))('examples of %s', (_, rule) => {
  test.each(rule.meta.examples.map((example, index) => [index + 1, example] as const))('example %i', (_, example) => {
    const bad = renderExample(example.bad);
    const findings = lintExample(rule, example, bad.text, example.bytes);
    if (bad.places.length > 0) expect(findings.map(({ span }) => span)).toEqual(bad.places);
    else expect(findings.map(({ span }) => bad.text.slice(0, span.start).includes('\n'))).toEqual([false]);
    if (!example.good) return;
    const good = renderExample(example.good).text;
    if (!('fileName' in example) || example.others) expect(lintExample(rule, example, good)).toEqual([]);
    if (example.fix === undefined) return;
    const edits = findings.flatMap(({ fixes }) => fixes?.find(({ fix }) => fix === example.fix)?.edits ?? []);
    expect(applyEdits(bad.text, edits)).toBe(good);
  });
});

test('the draft that examples start from has no finding', () => {
  expect(lintText(renderExample({}).text)).toEqual([]);
});
