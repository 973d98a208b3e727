import { pathToFileURL } from 'node:url';
import { readDictionary } from '../../../server/engine/node/read-dictionary';
import { openDictionary } from '../../../server/engine/open-dictionary';
import type { Dictionary } from '../../../server/engine/dictionary';
import { packedDictionary } from '../../../scripts/pack-dictionary.mjs';

/** The packed dictionary, which is made first where a machine has none yet: allow MILLISECONDS for that. */
export const PACKING_MS = 120_000;

export function dictionaryFile(): URL {
  return pathToFileURL(packedDictionary());
}

export function openTestDictionary(): Dictionary {
  return openDictionary(readDictionary(dictionaryFile()));
}
