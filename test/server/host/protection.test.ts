import { expect, test } from 'vitest';
import { protectionOf } from '../../../server/host/protection';

const OLD_OFFICE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const withStream = (name: string): Buffer =>
  Buffer.concat([OLD_OFFICE, Buffer.alloc(504), Buffer.from(name, 'utf16le')]);

test('a document that Office has encrypted is known, though it is no archive', () => {
  expect(protectionOf(withStream('EncryptedPackage'))).toBe('encrypted-archive');
  expect(protectionOf(withStream('WordDocument'))).toBeUndefined();
});
