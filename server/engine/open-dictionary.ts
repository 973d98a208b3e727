import type { Dictionary, DictionaryTables } from './dictionary';
import { readPack, type PackBuffer } from './pack-format';

/**
 * Opens a packed dictionary without copying it; it works in browsers and, with a SharedArrayBuffer, in many threads at once.
 * @throws DictionaryError when it is no dictionary, one of another version, incomplete or damaged
 */
export function openDictionary(buffer: PackBuffer): Dictionary {
  const { tables, ...arrays } = readPack(buffer);
  // TextDecoder refuses shared memory; slice() makes an ordinary copy.
  const json = new TextDecoder().decode(tables.slice());
  return { ...arrays, tables: JSON.parse(json) as DictionaryTables };
}
