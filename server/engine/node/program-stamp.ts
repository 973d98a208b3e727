import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dictionaryOfBundle, dictionaryStamp } from './read-dictionary';

/** @returns what stands for this very bundle and its dictionary: another build may find other things */
export function programStamp(): string {
  const code = createHash('sha256').update(readFileSync(fileURLToPath(import.meta.url)));
  return `${code.digest('hex')} ${dictionaryStamp(dictionaryOfBundle())}`;
}
