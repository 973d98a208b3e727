import { describe, expect, test } from 'vitest';
import { found, lintText } from '../lint-text';

const RULE = 'line-ending-mixed';
const findings = (text: string) => lintText(text, { bytes: {} }).filter(({ ruleId }) => ruleId === RULE);

describe('line-ending-mixed', () => {
  test.each([
    ['一\n二\r\n三\n', '2:二', '\n', 'CRLF が 1 か所、LF が 2 か所'],
    ['一\r\n二\r\n三\n', '3:三', '\r\n', 'CRLF が 2 か所、LF が 1 か所'],
    ['一\r二\n', '1:一', '\n', 'LF が 1 か所、CR が 1 か所'],
  ])('points at the first odd line of %j and offers what most lines have', (text, place, terminator, counts) => {
    expect(found(text, RULE, { bytes: {} })).toEqual([place]);
    const [finding] = findings(text);
    expect(finding).toMatchObject({ severity: 'warning', data: { counts: { ja: counts } } });
    expect(finding?.fixes).toMatchObject([{ edits: [], bytes: { terminator } }]);
  });

  test.each([['一\n二\n'], ['一\r\n二\r\n'], ['一行だけ'], ['']])('is silent on %j', (text) => {
    expect(findings(text)).toEqual([]);
  });

  test('counts the file, not the text of an editor that has made the lines alike', () => {
    const bytes = { terminators: { crlf: 2, lf: 1, cr: 0 } };
    expect(lintText('一\n二\n三\n', { bytes }).filter(({ ruleId }) => ruleId === RULE)).toHaveLength(1);
    expect(found('一\n二\r\n', RULE)).toEqual([]);
  });
});
