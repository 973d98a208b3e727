/** So many spaces may stand between two letters of a word: 発　行　所. */
const WIDEST_GAP = 8;
/** No label joins more words. */
const MOST_JOINED = 8;
const JOINT = /\s?[・/&、兼と]\s?/y;
const BEFORE_WORD = /[\s/|、]/g;

/** Words that labels are made of. Looking them up costs a fraction of compiling one pattern of them all. */
export class LabelWords {
  readonly #words: ReadonlySet<string>;
  readonly #longest: number;

  /** @param words without spaces, Latin letters as capitals */
  constructor(words: readonly string[]) {
    this.#words = new Set(words);
    this.#longest = Math.max(...words.map(({ length }) => length));
  }

  /** @returns where words end that begin at an offset, the longest first, whatever spaces and small letters they are written with */
  endsAt(text: string, at: number): number[] {
    const ends: number[] = [];
    let word = '';
    for (let end = at; end < text.length && word.length < this.#longest;) {
      word += text.charAt(end++).toUpperCase();
      if (this.#words.has(word)) ends.unshift(end);
      const next = skipSpace(text, end);
      if (next - end > WIDEST_GAP) break;
      end = next;
    }
    return ends;
  }

  /** @returns where labels of one or several words end that begin at an offset, those of most words first: 編集・発行 */
  *joinedEndsAt(text: string, at: number, most = MOST_JOINED): Iterable<number> {
    for (const end of this.endsAt(text, at)) {
      const next = most > 0 ? matchAt(JOINT, text, end) : undefined;
      if (next !== undefined) yield* this.joinedEndsAt(text, next, most - 1);
      yield end;
    }
  }

  /**
   * Finds labels behind a space, a slash, a bar or a comma of a text.
   * @param tail what has to stand behind a label; a sticky pattern
   * @param most so many further words may be joined to the first
   */
  *within(text: string, tail: RegExp, most = MOST_JOINED): Iterable<LabelPlace> {
    let from = 0;
    for (const { index } of text.matchAll(BEFORE_WORD)) {
      const at = index + 1;
      const found = at >= from && firstWithTail(text, at, this.joinedEndsAt(text, at, most), tail);
      if (!found) continue;
      yield found;
      from = found.start;
    }
  }
}

/** A label: where it stands, where it ends, and where what it announces starts. */
export interface LabelPlace {
  readonly at: number;
  readonly end: number;
  readonly start: number;
}

/** @returns the first of the labels that may end at these offsets and have the tail behind them */
export function firstWithTail(text: string, at: number, ends: Iterable<number>, tail: RegExp): LabelPlace | undefined {
  for (const end of ends) {
    const start = matchAt(tail, text, end);
    if (start !== undefined) return { at, end, start };
  }
  return undefined;
}

/** @param pattern a sticky one @returns where the match ends that begins at an offset */
export function matchAt(pattern: RegExp, text: string, at: number): number | undefined {
  const sticky = new RegExp(pattern);
  sticky.lastIndex = at;
  return sticky.test(text) ? sticky.lastIndex : undefined;
}

/** Looks no farther than to see that the gap is too wide. */
function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && at - from <= WIDEST_GAP && text.charAt(at).trim() === '') at++;
  return at;
}
