import { expect, test } from 'vitest';
import { addAllowance, newConfig } from '../../../../server/core/assist/allow-entry';
import { REASON_TO_WRITE } from '../../../../server/core/book/config';
import { parseConfig } from '../../../../server/core/lint/parse-config';
import { RULES } from '../../../../server/core/rules/index';
import { applyEdits } from '../../../../server/core/text/edit';

const FINDING = { rule: 'control-character', file: 'books/1.txt', text: '\u0007' };

function added(config: string): string {
  const edits = addAllowance(config, FINDING);
  if (!edits) throw new Error('nothing was added');
  return applyEdits(config, edits);
}

test.each([
  '',
  '{}',
  '{ "organisation": "青葉点字図書館" }',
  '{\n\t// 館の設定\n\t"organisation": "青葉点字図書館",\n}\n',
  '{ "allow": [] }',
  '{\r\n  "allow": [\r\n    { "rule": "hard-line-break", "reason": "詩" }, // 詩集\r\n  ]\r\n}\r\n',
])('an entry is added to %j', (config) => {
  const text = added(config);
  const before = parseConfig(config, RULES);
  const after = parseConfig(text, RULES);
  expect(after.config).toEqual({
    ...before.config,
    allow: [...before.config.allow, { ...FINDING, reason: REASON_TO_WRITE }],
  });
  expect(after.reports.map(({ message }) => message)).toEqual(['reasonToWrite']);
});

test('comments, indents and line ends are kept', () => {
  expect(added('{\n\t// 館の設定\n\t"organisation": "青葉点字図書館"\n}\n')).toContain(
    '\t// 館の設定\n\t"organisation"',
  );
  expect(added('{\n\t"ignore": []\n}\n')).toMatch(/\n\t"allow": \[\n\t\t\{\n\t\t\t"rule"/);
  expect(added('{\r\n  "ignore": []\r\n}\r\n').replaceAll('\r\n', '')).not.toContain('\n');
});

test.each(['{ "allow": [', '[]', '{ "allow": {} }', '原本情報'])('%j is left alone', (config) => {
  expect(addAllowance(config, FINDING)).toBeUndefined();
});

test('a new configuration has the entry and nothing wrong but its reason', () => {
  const parsed = parseConfig(newConfig(FINDING), RULES);
  expect(parsed.config.allow).toEqual([{ ...FINDING, reason: REASON_TO_WRITE }]);
  expect(parsed.reports.map(({ message }) => message)).toEqual(['reasonToWrite']);
});

test('a reason that was written is not asked for again', () => {
  const text = newConfig(FINDING).replace(REASON_TO_WRITE, '原本にある文字');
  expect(parseConfig(text, RULES).reports).toEqual([]);
});
