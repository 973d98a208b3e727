import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode } from '../../../server/core/text/decode';
import { nodeFiles } from '../../../server/host/node-files';

test('the faster way to decode finds the same text and the same facts in any bytes', () => {
  const text = fc.string({ unit: fc.constantFrom('川', '𠮷', 'a', '\n', '\r\n', '\uFEFF', '\0') });
  const bytes = fc.oneof(
    text.map((written) => new TextEncoder().encode(written)),
    fc.uint8Array(),
    fc.tuple(text, fc.uint8Array({ maxLength: 3 })).map(([written, more]) => {
      return Uint8Array.from([...new TextEncoder().encode(written), ...more]);
    }),
  );
  fc.assert(
    fc.property(bytes, (file) => {
      expect(decode(file, nodeFiles.decodeUtf8)).toEqual(decode(file));
    }),
    { numRuns: 500 },
  );
});
