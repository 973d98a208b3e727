/** So many 32-bit words are half a kilobyte, the smallest that a disk or a copy loses. */
export const WORDS_OF_PIECE = 128;

/**
 * FNV-1a over 32-bit words.
 * @param step 1 for all words; WORDS_OF_PIECE for one of each piece that can be lost, which is as good as free
 * @param before the checksum of what comes before
 */
export function checksum(words: Uint32Array, step: number, before = 0x811c9dc5): number {
  // Looked up once: this runs before V8 has compiled it.
  const { imul } = Math;
  const { length } = words;
  let sum = before;
  for (let i = 0; i < length; i += step) sum = imul(sum ^ (words[i] ?? 0), 0x01000193);
  return sum >>> 0;
}
