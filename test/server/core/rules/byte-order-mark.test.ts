import { expect, test } from 'vitest';
import { lintText } from '../lint-text';
import type { ByteFacts } from '../../../../server/core/text/decode';

const findings = (bytes?: Partial<ByteFacts>) =>
  lintText('川は流れる。\n', bytes && { bytes }).filter(({ ruleId }) => ruleId === 'byte-order-mark');

test('byte-order-mark hints at one in UTF-8 and offers to remove it', () => {
  expect(findings({ byteOrderMark: true })).toMatchObject([
    {
      severity: 'hint',
      span: { start: 0, end: 0 },
      fixes: [{ fix: 'remove', edits: [], bytes: { byteOrderMark: false } }],
    },
  ]);
});

test('byte-order-mark is silent on UTF-16, which needs one, and where there is none or the bytes are not known', () => {
  const silent = [
    ...findings({ encoding: 'utf-16le', byteOrderMark: true }),
    ...findings({ byteOrderMark: false }),
    ...findings(),
  ];
  expect(silent).toEqual([]);
});
