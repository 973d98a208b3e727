import { describe, expect, test } from 'vitest';
import { lintText } from '../lint-text';
import type { ByteFacts } from '../../../../server/core/text/decode';

const findings = (bytes?: Partial<ByteFacts>) =>
  lintText('川は流れる。\n', bytes && { bytes }).filter(({ ruleId }) => ruleId === 'encoding-not-utf8');

describe('encoding-not-utf8', () => {
  test.each([
    ['shift_jis', false, 'Shift_JIS (CP932)', { encoding: 'utf-8' }],
    ['utf-16le', true, 'UTF-16 (LE)', { encoding: 'utf-8', byteOrderMark: false }],
    ['utf-16be', true, 'UTF-16 (BE)', { encoding: 'utf-8', byteOrderMark: false }],
  ] as const)('names %s and offers to convert it', (encoding, byteOrderMark, name, change) => {
    const [finding, ...others] = findings({ encoding, byteOrderMark });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'information', span: { start: 0, end: 0 }, data: { encoding: name } });
    expect(finding?.fixes).toEqual([{ fix: 'convert', edits: [], bytes: change }]);
  });

  test('offers no conversion that would lose bytes for good', () => {
    const [finding] = findings({ encoding: 'shift_jis', undecodable: 1 });
    expect(finding?.fixes).toEqual([]);
  });

  test('is silent on UTF-8 and where the bytes are not known', () => {
    expect([...findings({ encoding: 'utf-8', byteOrderMark: true }), ...findings()]).toEqual([]);
  });
});
