import type { Dictionary } from './dictionary';

/** UTF-16 units of the longest stretch. Costs of a path this long are sure to fit into 32 bits. */
export const LONGEST_STRETCH = 16_384;
/** Stands in `classes` for the second half of a surrogate pair: no word begins or ends before it. */
export const INSIDE_PAIR = 0xff;

const COMMA = 0x3001;
const FULL_STOP = 0x3002;

/** A piece of a text as the lattice reads it: for each UTF-16 unit its label in the trie and its character class. */
export class Stretch {
  readonly labels = new Uint16Array(LONGEST_STRETCH);
  readonly classes = new Uint8Array(LONGEST_STRETCH);
  /** UTF-16 units. */
  length = 0;
  /** It ends as a sentence does: with 、 or 。 or the text. */
  closed = false;

  constructor(private readonly dictionary: Dictionary) {}

  /**
   * Reads a text up to and with the next 、 or 。, but not more than `limit` units and never half a surrogate pair.
   * @param limit 2 to LONGEST_STRETCH
   */
  read(text: string, start: number, limit: number): void {
    const { labels, classes } = this.dictionary;
    const end = Math.min(text.length, start + limit);
    let length = 0;
    let unit = 0;
    while (start + length < end && unit !== COMMA && unit !== FULL_STOP) {
      unit = text.charCodeAt(start + length);
      if (isHigh(unit) && isLow(text.charCodeAt(start + length + 1))) {
        if (start + length + 1 === end) break;
        this.addPair(unit, length);
        length += 2;
        continue;
      }
      this.labels[length] = labels[unit] ?? 0;
      this.classes[length++] = classes[unit] ?? 0;
    }
    this.length = length;
    this.closed = start + length === text.length || unit === COMMA || unit === FULL_STOP;
  }

  /** IPADIC has no supplementary characters. Planes 2 and 3 hold ideographs only, so that these can be taken for kanji. */
  private addPair(high: number, at: number): void {
    const { ideographClass, supplementaryClass } = this.dictionary.tables;
    this.classes[at] = high >= 0xd840 && high <= 0xd8bf ? ideographClass : supplementaryClass;
    this.classes[at + 1] = INSIDE_PAIR;
    this.labels[at] = 0;
  }
}

function isHigh(unit: number): boolean {
  return (unit & 0xfc00) === 0xd800;
}

function isLow(unit: number): boolean {
  return (unit & 0xfc00) === 0xdc00;
}
