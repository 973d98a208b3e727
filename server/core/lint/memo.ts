import type { Paragraph } from '../syntax/draft';
import { sameLines } from '../syntax/same-lines';
import type { Found } from '../rules/rule';

/** Remembers from one check to the next what was found in each paragraph, so that only paragraphs that were touched are read again. */
export interface Memo {
  /** A check begins: what the check before asked for is what this one may take over; older things are forgotten. */
  begin(): void;
  /**
   * Reads paragraphs in order. The n-th call for a key is taken to be about what the n-th call of the last check was about; where
   * it is not, more is read and the result is the same.
   * @param key stands for all that the result depends on besides the texts
   */
  find<T extends object>(key: unknown, paragraphs: readonly Paragraph[], read: Read<T>): readonly Found<T>[];
  /** Remembers what a function makes of a thing as long as somebody holds the thing. */
  recall<T extends object>(about: object, compute: () => T): T;
}

/** Tells what a paragraph of this text holds, undefined for nothing. */
type Read<T> = (text: string) => T | undefined;

/** What one call found: paragraphs by their texts, and the index of each that holds something. */
interface Reading {
  readonly paragraphs: readonly Paragraph[];
  readonly hits: readonly Hit[];
}

interface Hit {
  readonly index: number;
  readonly value: object;
}

/** Creates a memo. It holds for one set of settings: the owner makes a new one when they change. */
export function createMemo(): Memo {
  let last = new Map<unknown, readonly Reading[]>();
  let current = new Map<unknown, Reading[]>();
  const recalled = new WeakMap<object, object>();
  return {
    begin() {
      last = current;
      current = new Map();
    },
    find<T extends object>(key: unknown, paragraphs: readonly Paragraph[], read: Read<T>) {
      const readings = current.get(key) ?? [];
      current.set(key, readings);
      const before = last.get(key)?.[readings.length];
      const hits = before ? readAgain(before, paragraphs, read) : readRange(paragraphs, 0, paragraphs.length, read);
      readings.push({ paragraphs, hits });
      return hits.flatMap(({ index, value }): Found<T>[] => {
        const paragraph = paragraphs[index];
        // Whatever is kept under a key was found by the function that goes with the key.
        return paragraph ? [{ paragraph, value: value as T }] : [];
      });
    },
    recall<T extends object>(about: object, compute: () => T) {
      const value = (recalled.get(about) as T | undefined) ?? compute();
      recalled.set(about, value);
      return value;
    },
  };
}

/** Takes over what was found before the first and behind the last paragraph that differs. */
function readAgain(before: Reading, paragraphs: readonly Paragraph[], read: Read<object>): readonly Hit[] {
  if (before.paragraphs === paragraphs) return before.hits;
  const [start, end] = sameLines(before.paragraphs, paragraphs);
  const moved = paragraphs.length - before.paragraphs.length;
  const behind = before.paragraphs.length - end;
  return [
    ...before.hits.filter(({ index }) => index < start),
    ...readRange(paragraphs, start, paragraphs.length - end, read),
    ...before.hits.flatMap(({ index, value }) => (index >= behind ? [{ index: index + moved, value }] : [])),
  ];
}

function readRange(paragraphs: readonly Paragraph[], from: number, to: number, read: Read<object>): Hit[] {
  const hits: Hit[] = [];
  for (let index = from; index < to; index++) {
    const value = read(paragraphs[index]?.text ?? '');
    if (value !== undefined) hits.push({ index, value });
  }
  return hits;
}
