import { pathToFileURL } from 'node:url';
import { readDictionary } from '../../../server/engine/node/read-dictionary';
import { openDictionary } from '../../../server/engine/open-dictionary';
import type { Dictionary } from '../../../server/engine/dictionary';
import { packedDictionary } from '../../../scripts/pack-dictionary.mjs';

/** How long a test may wait for the dictionary, which is packed first where a machine has none yet. */
export const PACKING_MS = 120_000;

export function dictionaryFile(): URL {
  return pathToFileURL(packedDictionary());
}

export function openTestDictionary(): Dictionary {
  return openDictionary(readDictionary(dictionaryFile()));
}
