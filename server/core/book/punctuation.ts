import type { Sign, SignFamily } from '../syntax/punctuation-signs';
import type { Span } from '../text/span';

/** Signs of a kind that the rest of the book does not use. */
export interface OddPunctuation {
  readonly family: SignFamily;
  /** As the first of them is written. */
  readonly found: string;
  /** What the book uses, or what the sign has to be in Japanese. */
  readonly right: string;
  /** Whether the section has others that are right. */
  readonly isMixed: boolean;
  readonly places: readonly [OddPlace, ...OddPlace[]];
}

/** One of them and what takes its place. */
export interface OddPlace {
  readonly span: Span;
  readonly newText: string;
}

/** Signs that are no ellipsis or dash in any book; the line of a table is read as one. */
const ALWAYS_ODD = /^(?:･|\.|-|ー|一|──$)/;
/** Three points in a row that stand only once for so many characters are no habit of the book. */
const POINTS_APART = 2000;
/** What these are in a book that has no other. */
const STANDARD: Readonly<Partial<Record<SignFamily, string>>> = { ellipsis: '……', dash: '――' };
/** Kinds that books print; of two kinds that are equally common the other one is odd. */
const COMMON_KIND = /^[…―—〜]/;
const FULL_WIDTH: Readonly<Record<string, string>> = { '､': '、', '｡': '。', '｢': '「', '｣': '」', '･': '・' };
/** The usual signs of families that are not searched for them, as they are so many. */
const USUAL: Readonly<Partial<Record<SignFamily, string>>> = { comma: '、', stop: '。' };
/** A kind is odd where another one is used so many times as often. */
const RATIO = { marks: 3, others: 2 };

/**
 * Finds punctuation that the rest of a section does not use.
 * @param signs those of the section; their spans are offsets of the draft
 * @param text the section's text, to be searched for 、 and 。
 */
export function findOddPunctuation(signs: readonly Sign[], text: string): OddPunctuation[] {
  const found: OddPunctuation[] = [];
  for (const [family, same] of groupBy(signs, (sign) => sign.family)) {
    for (const odd of oddOf(family, same, text)) found.push(...toOdd(family, odd));
  }
  return found;
}

interface Odd {
  readonly signs: readonly Sign[];
  readonly rightOf: (sign: Sign) => string;
  readonly isMixed: boolean;
}

function oddOf(family: SignFamily, signs: readonly Sign[], text: string): Odd[] {
  if (family === 'half-width')
    return [{ signs, rightOf: (sign) => FULL_WIDTH[sign.text] ?? sign.text, isMixed: false }];
  const kinds = groupBy(signs, ({ text: [kind = ''] }) => kind);
  const usual = USUAL[family];
  return usual === undefined ? rareKinds(family, kinds, text) : oddBesides(usual, kinds, text);
}

/** Kinds that are rare beside another one, and those that are always odd. */
function rareKinds(family: SignFamily, kinds: ReadonlyMap<string, readonly Sign[]>, text: string): Odd[] {
  const known = [...kinds.values()].filter((same) => !isAlwaysOdd(same, text));
  const most = known.sort((a, b) => b.length - a.length || Number(isCommon(b)) - Number(isCommon(a)))[0] ?? [];
  const right = most.length > 0 ? commonest(most.map(({ text }) => text)) : (STANDARD[family] ?? '');
  const rightOf = ({ text }: Sign): string => {
    const [kind = ''] = right;
    return /^[‥⋯…—―─－ー一〜～]/.test(text) ? kind.repeat(text.length) : right;
  };
  return [...kinds.values()].flatMap((same) => {
    if (same === most) return [];
    const isRare = same.length * (isCommon(same) ? RATIO.others : 1) <= most.length;
    const signs = same.filter(({ doubtful }) => !doubtful || isRare);
    return signs.length > 0 && (isAlwaysOdd(same, text) || isRare)
      ? [{ signs, rightOf, isMixed: most.length > 0 }]
      : [];
  });
}

function isAlwaysOdd(same: readonly Sign[], text: string): boolean {
  const sign = same[0]?.text ?? '';
  return ALWAYS_ODD.test(sign) || (sign.startsWith('・') && same.length * POINTS_APART <= text.length);
}

function isCommon([first]: readonly Sign[]): boolean {
  return first !== undefined && COMMON_KIND.test(first.text);
}

/** Commas and stops of another kind than the book's own. */
function oddBesides(usual: string, kinds: ReadonlyMap<string, readonly Sign[]>, text: string): Odd[] {
  return [...kinds.values()].flatMap((signs) =>
    occursAtLeast(text, usual, signs.length * RATIO.marks) ? [{ signs, rightOf: () => usual, isMixed: true }] : [],
  );
}

function occursAtLeast(text: string, sign: string, times: number): boolean {
  let at = -1;
  for (let count = 0; count < times; count++) {
    at = text.indexOf(sign, at + 1);
    if (at < 0) return false;
  }
  return true;
}

function toOdd(family: SignFamily, { signs, rightOf, isMixed }: Odd): OddPunctuation[] {
  const places = signs.map((sign) => ({ span: { start: sign.start, end: sign.end }, newText: rightOf(sign) }));
  const [first, ...others] = places;
  if (!first) return [];
  return [{ family, found: signs[0]?.text ?? '', right: first.newText, isMixed, places: [first, ...others] }];
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function commonest(values: readonly string[]): string {
  const [first] = [...groupBy(values, (value) => value).values()].sort((a, b) => b.length - a.length);
  return first?.[0] ?? '';
}
