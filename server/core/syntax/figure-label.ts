/** What a book calls a figure, in patterns on folded text. */
export const FIGURE_KIND =
  '図表|図版|挿図|[付附別]図|図|[付附別]表|表|写真|グラフ|地図|挿し?絵|さし絵|挿画|口絵|イラスト|画像|楽譜';

const LATIN_KIND = 'Figures?|Figs?\\.?|FIG\\.?|Tables?|TABLE';
const DIGITS = '[0-9]{1,3}(?![0-9])(?:[-ー.][0-9]{1,3}(?![0-9])){0,3}(?:[a-zA-Z](?![a-zA-Z]))?(?:\\([a-zA-Z0-9]\\))?';
const LETTERS = '(?:[IVX]{1,4}|[A-Z])(?:[-.]?[0-9]{1,3})?(?![A-Za-z0-9])';
const SIGNS = '[Ⅰ-Ⅻ](?:[-ー.][0-9]{1,3})?|[①-⑳]';
const KANJI = '[一二三四五六七八九十]{1,3}(?![一二三四五六七八九十百千万])(?:[-の][一二三四五六七八九十]{1,3})?';
const NUMBER = `(?:${DIGITS}|${SIGNS}|${LETTERS}|${KANJI})`;

/** 図1-2 or 第三図; named groups for the label, its kind and its number. */
export const FIGURE_LABEL = `(?<label>(?:(?<kind>${FIGURE_KIND})|(?:${LATIN_KIND}))\\s?(?<number>${NUMBER})|第\\s?(?<ordinal>${NUMBER})\\s?(?<of>${FIGURE_KIND}))`;

/** A figure that a line names: offsets of the line, and the label as it is written in one width. */
export interface FigureName {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/** 図1、2 and 図1～3: another number of the list. */
const NEXT = new RegExp(`\\s?([、,・~〜]|と|及び|および|から)\\s?(${DIGITS})`, 'y');
const LONGEST_RANGE = 20;

/** Reads the label of a match of FIGURE_LABEL and the numbers that go on from it: 図1、2. */
export function readNames(
  folded: string,
  { index, 0: whole, groups = {} }: RegExpExecArray,
): [FigureName, ...FigureName[]] {
  const { label = '', kind } = groups;
  const start = index + whole.indexOf(label);
  const names: [FigureName, ...FigureName[]] = [{ start, end: start + label.length, label }];
  if (kind === undefined) return names;
  const next = new RegExp(NEXT);
  for (let end = start + label.length; ; end = next.lastIndex) {
    next.lastIndex = end;
    const found = next.exec(folded);
    if (!found) return names;
    const number = found[2] ?? '';
    names.push({ start: next.lastIndex - number.length, end: next.lastIndex, label: kind + number });
  }
}

/** @returns the labels of a list with those that a range leaves out: 図1, 図2, 図3 for 図1～3 */
export function withRanges(folded: string, names: readonly FigureName[]): string[] {
  return names.flatMap(({ label, start }, index) => {
    const before = names[index - 1];
    if (!before || !/[~〜]|から/.test(folded.slice(before.end, start))) return [label];
    const [, kind = '', from = ''] = /^(\D+)(\d+)$/.exec(before.label) ?? [];
    const to = Number(/\d+$/.exec(label)?.[0]);
    const between = Math.min(LONGEST_RANGE, to - Number(from));
    return from === '' || !(between > 0)
      ? [label]
      : Array.from({ length: between }, (_, step) => `${kind}${Number(from) + step + 1}`);
  });
}

const WHOLE_LABEL = new RegExp(`^${FIGURE_LABEL}$`);

/** Takes a label apart. @returns the kind as the label writes it, 図 or 表 for Fig. and Table, and the number */
export function splitLabel(label: string): { readonly kind: string; readonly number: string } {
  const { kind, number, ordinal, of } = WHOLE_LABEL.exec(label)?.groups ?? {};
  return { kind: kind ?? of ?? (/^t/i.test(label) ? '表' : '図'), number: number ?? ordinal ?? '' };
}
