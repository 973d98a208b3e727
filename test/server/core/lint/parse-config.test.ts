import { describe, expect, test } from 'vitest';
import { takeOutSigns } from '../../../../server/core/rules/example';
import { configInvalid } from '../../../../server/core/rules/config-invalid';
import { RULES } from '../../../../server/core/rules/index';
import { parseConfig } from '../../../../server/core/lint/parse-config';

const complete = `{
  // 青葉点字図書館の設定
  "organisation": "青葉点字図書館",
  "proofingLevel": "全文校正",
  "notation": "sapie",
  "include": ["**/*.txt"],
  "ignore": ["下書き/"],
  "rules": { "hard-line-break": "hint", "control-character": { "severity": "off" } },
  "allow": [{ "rule": "hard-line-break", "file": "a.txt", "text": "川", "reason": "詩" }],
}`;

test('a complete configuration is read, comments and trailing commas allowed', () => {
  const { config, reports } = parseConfig(complete, RULES);
  expect(reports).toEqual([]);
  expect(config).toEqual({
    organisation: '青葉点字図書館',
    proofingLevel: 'full',
    notation: 'sapie',
    include: ['**/*.txt'],
    ignore: ['下書き/'],
    rules: { 'hard-line-break': { severity: 'hint' }, 'control-character': { severity: 'off', options: {} } },
    allow: [{ rule: 'hard-line-break', file: 'a.txt', text: '川', reason: '詩' }],
  });
});

describe('what is wrong is reported at its place and left out', () => {
  test.each([
    ['{ ⟦"organization"⟧: "青葉" }', 'unknownKey'],
    ['{ "proofingLevel": ⟦"全文"⟧ }', 'notAllowed'],
    ['{ "notation": ⟦"html"⟧ }', 'notAllowed'],
    ['{ "rules": { "hard-line-break": ⟦"warn"⟧ } }', 'notAllowed'],
    ['{ "rules": { "hard-line-break": { ⟦"level"⟧: "hint" } } }', 'unknownKey'],
    ['{ "rules": { "hard-line-break": { "severity": ⟦"bad"⟧ } } }', 'notAllowed'],
    ['{ "rules": { ⟦"no-such-rule"⟧: "off" } }', 'unknownKey'],
    ['{ "ignore": ⟦"下書き"⟧ }', 'wrongValue'],
    ['{ "ignore": ["a", ⟦3⟧] }', 'wrongValue'],
    ['{ "organisation": ⟦""⟧ }', 'wrongValue'],
    ['{ "allow": [⟦{ "rule": "hard-line-break" }⟧] }', 'required'],
    ['⟦[]⟧', 'wrongValue'],
  ])('%s', (marked, message) => {
    const { text, places } = takeOutSigns(marked);
    const { reports, config, broken } = parseConfig(text, RULES);
    expect(reports.map((report) => [report.message, report.span])).toEqual([[message, places[0]]]);
    expect(Object.keys(configInvalid.meta.messages)).toContain(message);
    expect(broken).toBe(false);
    expect(config.rules['hard-line-break']?.severity).toBeUndefined();
  });

  test.each(['{ "organisation": "青葉" "rules": {} }', '{ "organisation": ', '{]', 'organisation = 青葉'])(
    'broken: %s',
    (text) => {
      const { reports, broken } = parseConfig(text, RULES);
      expect(reports.map(({ message }) => message)).toContain('syntax');
      expect(broken).toBe(true);
    },
  );

  test('an empty file is an empty configuration', () => {
    expect(parseConfig('', RULES)).toMatchObject({ broken: false, config: { rules: {} } });
  });
});

test.each(configInvalid.meta.examples.map((example) => [example.config, example] as const))(
  'example %s',
  (_, { config, goodConfig }) => {
    const { text, places } = takeOutSigns(config);
    expect(parseConfig(text, RULES).reports.map(({ span }) => span)).toEqual(places);
    expect(parseConfig(goodConfig, RULES).reports).toEqual([]);
  },
);
