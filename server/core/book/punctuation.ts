import type { Sign, SignFamily } from '../syntax/punctuation-signs';
import type { Span } from '../text/span';

/** Signs of a kind that the rest of the book does not use. */
export interface OddPunctuation {
  readonly family: SignFamily;
  /** As the first of them is written. */
  readonly found: string;
  /** What the book uses, or what the sign has to be in Japanese. */
  readonly right: string;
  readonly places: readonly [OddPlace, ...OddPlace[]];
}

/** One of them and what takes its place. */
export interface OddPlace {
  readonly span: Span;
  readonly newText: string;
}

/** Signs that are no ellipsis or dash in any book; the line of a table is read as one. */
const ALWAYS_ODD = /^(?:･|\.|-|ー|一|──$)/;
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
}

function oddOf(family: SignFamily, signs: readonly Sign[], text: string): Odd[] {
  if (family === 'half-width') return [{ signs, rightOf: (sign) => FULL_WIDTH[sign.text] ?? sign.text }];
  const kinds = groupBy(signs, ({ text: [kind = ''] }) => kind);
  const usual = USUAL[family];
  return usual === undefined ? rareKinds(family, kinds) : oddBesides(usual, kinds, text);
}

/** Kinds that are rare beside another one, and those that are always odd. */
function rareKinds(family: SignFamily, kinds: ReadonlyMap<string, readonly Sign[]>): Odd[] {
  const known = [...kinds.values()].filter(([first]) => first && !ALWAYS_ODD.test(first.text));
  const most = known.sort((a, b) => b.length - a.length || Number(isCommon(b)) - Number(isCommon(a)))[0] ?? [];
  const right = most.length > 0 ? commonest(most.map(({ text }) => text)) : (STANDARD[family] ?? '');
  const rightOf = ({ text }: Sign): string => {
    const [kind = ''] = right;
    return /^[‥⋯…—―─－ー一〜～]/.test(text) ? kind.repeat(text.length) : right;
  };
  return [...kinds.values()].flatMap((signs) => {
    const [first] = signs;
    if (!first || signs === most) return [];
    const ratio = isCommon(signs) ? RATIO.others : 1;
    return ALWAYS_ODD.test(first.text) || signs.length * ratio <= most.length ? [{ signs, rightOf }] : [];
  });
}

function isCommon([first]: readonly Sign[]): boolean {
  return first !== undefined && COMMON_KIND.test(first.text);
}

/** Commas and stops of another kind than the book's own. */
function oddBesides(usual: string, kinds: ReadonlyMap<string, readonly Sign[]>, text: string): Odd[] {
  return [...kinds.values()].flatMap((signs) =>
    occursAtLeast(text, usual, signs.length * RATIO.marks) ? [{ signs, rightOf: () => usual }] : [],
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

function toOdd(family: SignFamily, { signs, rightOf }: Odd): OddPunctuation[] {
  const places = signs.map((sign) => ({ span: { start: sign.start, end: sign.end }, newText: rightOf(sign) }));
  const [first, ...others] = places;
  if (!first) return [];
  return [{ family, found: signs[0]?.text ?? '', right: first.newText, places: [first, ...others] }];
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
