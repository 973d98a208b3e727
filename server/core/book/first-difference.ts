import { lazily } from '../text/lazily';
import type { Span } from '../text/span';

/** A stretch that two texts word differently. */
export interface Difference {
  readonly written: Span;
  readonly standard: Span;
}

/** A difference that is longer is hard to take in by ear. */
const LONGEST = 20;
/** So many characters must agree for the texts to go on alike. */
const AGREEING = 3;
const wordLetter = lazily(() => /[\p{Script=Han}々\d]/u);

/**
 * Finds where a text first departs from the standard one; the word in front that the difference belongs to is part of it.
 * @param accepts whether the standard text with the written words in one place is as good as the standard
 * @returns undefined when there is no such place, or the texts do not go on alike soon
 */
export function firstDifference(
  written: string,
  standard: string,
  accepts: (changed: string) => boolean,
): Difference | undefined {
  let [i, j] = [0, 0];
  while (i < written.length || j < standard.length) {
    if (written[i] === standard[j]) {
      i++;
      j++;
      continue;
    }
    const next = agreement(written.slice(i), standard.slice(j));
    if (!next) return undefined;
    const [end, standardEnd] = [i + next.written, j + next.standard];
    if (!accepts(standard.slice(0, j) + written.slice(i, end) + standard.slice(standardEnd))) {
      const back = wordBefore(written.slice(0, i), standard.slice(0, j), end === i || standardEnd === j);
      const found = { written: { start: i - back, end }, standard: { start: j - back, end: standardEnd } };
      return isShort(found.written) && isShort(found.standard) ? found : undefined;
    }
    [i, j] = [end, standardEnd];
  }
  return undefined;
}

function isShort({ start, end }: Span): boolean {
  return end > start && end - start <= LONGEST;
}

/** How much of each text must be passed over, as little as possible, until they agree again. */
function agreement(
  written: string,
  standard: string,
): { readonly written: number; readonly standard: number } | undefined {
  for (let sum = 1; sum <= 2 * LONGEST; sum++) {
    for (let i = Math.max(0, sum - LONGEST); i <= Math.min(sum, LONGEST, written.length); i++) {
      const j = sum - i;
      if (j > standard.length) continue;
      const [rest, other] = [written.slice(i, i + AGREEING), standard.slice(j, j + AGREEING)];
      if (rest === other) return { written: i, standard: j };
    }
  }
  return undefined;
}

/** How long the word is that both texts have in front; where words are only left out or put in, two characters at least. */
function wordBefore(written: string, standard: string, isOneSided: boolean): number {
  const isCommon = (back: number): boolean =>
    written.at(-back) !== undefined && written.at(-back) === standard.at(-back);
  let length = 0;
  while (isCommon(length + 1) && wordLetter().test(written.at(-length - 1) ?? '')) length++;
  while (isOneSided && length < 2 && isCommon(length + 1)) length++;
  return length;
}
