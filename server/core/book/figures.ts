import type { Draft, Mark, Paragraph } from '../syntax/draft';
import { splitLabel } from '../syntax/figure-label';
import { foldWidth } from '../text/fold';
import type { Deliverable } from './deliverable';
import { parseNumber } from './numeral';

/** A mark about a figure, with the lines that it stands among. */
export interface Figure {
  readonly draft: Draft;
  readonly mark: Mark;
  /** The lines of the section, and which of them holds the mark. */
  readonly lines: readonly Paragraph[];
  readonly index: number;
  /** 図, 表, 写真 …; empty where no word tells. */
  readonly kind: string;
}

/** What a title says of its figures, in reading order. */
export interface FigureFacts {
  /** Where it says that a figure stands, with or without a number. */
  readonly places: readonly Figure[];
  /** Where the running text names one. */
  readonly citations: readonly Figure[];
  /** Where a description begins. */
  readonly descriptions: readonly Figure[];
}

/** Reads the figures of the body; tables in files of their own are read by the names of the files. */
export function readFigures({ bodyMarks }: Deliverable): FigureFacts {
  const places: Figure[] = [];
  const citations: Figure[] = [];
  const descriptions: Figure[] = [];
  for (const { draft, mark, paragraph, lines, index } of bodyMarks) {
    if (!mark.kind.startsWith('figure') || draft.path.endsWith('.tsv')) continue;
    const figure = { draft, mark, lines, index, kind: kindOf(mark, paragraph) };
    if (mark.kind === 'figure') places.push(figure);
    else if (mark.kind === 'figure-citation') citations.push(figure);
    else if (mark.label === 'start') descriptions.push(figure);
  }
  const listed = listedCaptions(places);
  return { places: places.filter((place) => !listed.has(place)), citations, descriptions };
}

const KIND_WORD = /図表|図版|図|写真|グラフ|地図|絵|イラスト|画像|楽譜|表/;

function kindOf({ label, span }: Mark, { text, span: line }: Paragraph): string {
  return label === 'start' || label === 'end' || label === ''
    ? (KIND_WORD.exec(text.slice(span.start - line.start, span.end - line.start))?.[0] ?? '')
    : splitLabel(label).kind;
}

const LIST_HEADING = /(?:図表?|表|写真|図版|挿図|挿絵)[^。]{0,6}(?:一覧|目次|リスト|出典|クレジット)/;
const PAGE_AT_END = /[\s…‥.・]\d{1,4}(?:ページ|頁)?\s*$/;

/** The lines of a list of figures are no captions: they stand below its heading, or end in a page number. */
function listedCaptions(places: readonly Figure[]): ReadonlySet<Figure> {
  const listed = new Set<Figure>();
  let previous: Figure | undefined;
  for (const place of places) {
    const { lines, index } = place;
    const isCaption = !isBracketed(place);
    const above = lineAbove(place);
    const follows =
      previous !== undefined && previous.lines === lines && listed.has(previous) && above === lines[previous.index];
    const heads = above !== undefined && above.text.length <= 30 && LIST_HEADING.test(above.text);
    if (isCaption && (follows || heads || PAGE_AT_END.test(foldWidth(lines[index]?.text ?? '')))) listed.add(place);
    previous = place;
  }
  return listed;
}

function lineAbove({ lines, index }: Figure): Paragraph | undefined {
  for (let at = index - 1; at >= Math.max(0, index - 3); at--) if (lines[at]?.text.trim() !== '') return lines[at];
  return undefined;
}

/** @returns whether a figure stands between brackets, not as a caption. */
export function isBracketed({ draft, mark }: Figure): boolean {
  return /^[!●■◆▼▽○※*＊・\s]*[〔［[【(（<＜〈]/.test(draft.text.slice(mark.span.start, mark.span.start + 4));
}

/** Kinds that books and producers use for each other. */
const FAMILY: Readonly<Record<string, string>> = {
  図表: '図',
  図版: '図',
  挿図: '図',
  付図: '図',
  附図: '図',
  別図: '図',
  付表: '表',
  附表: '表',
  別表: '表',
  挿し絵: '挿絵',
  さし絵: '挿絵',
  挿画: '挿絵',
};
const TABLE_FILE = /(図|表|写真|fig|zu|table|tbl|hyou?)[^0-9/]{0,2}(\d{1,3}(?:-\d{1,3})*)[^/]*$/i;

/** @returns the first citation of each figure that stands nowhere: not in the body, the list of the files, nor in a file of its own. */
export function unmarkedCitations(figures: FigureFacts, deliverable: Deliverable): Figure[] {
  if (figures.citations.length === 0) return [];
  const known = knownFigures(figures, deliverable);
  const seen = new Set<string>();
  const unmarked = new Map<string, Figure>();
  for (const citation of figures.citations) {
    const { label } = citation.mark;
    if (seen.has(label)) continue;
    seen.add(label);
    if (!isKnown(known, label) && !unmarked.has(canonicalLabel(label))) unmarked.set(canonicalLabel(label), citation);
  }
  return [...unmarked.values()];
}

/** The figures that a title says something of, each also by the number of the whole that it is a part of. */
function knownFigures({ places }: FigureFacts, { drafts, sections }: Deliverable): ReadonlySet<string> {
  const known = new Set<string>();
  const add = (label: string): void => {
    const { kind, number } = splitLabel(label);
    const parts = number === '' ? [] : canonicalNumber(number).split(/(?=-)|(?<=\d)(?=[A-Z])/);
    parts.forEach((_, end) => known.add(canonicalKind(kind) + parts.slice(0, end + 1).join('')));
  };
  for (const label of new Set(places.map(({ mark }) => mark.label))) if (label !== '') add(label);
  for (const { section } of sections) {
    if (section.kind !== 'file-structure') continue;
    for (const { children } of section.children)
      for (const { kind, label } of children) if (kind.startsWith('figure-c')) add(label);
  }
  for (const { path } of drafts) {
    const [, word = '', number] = TABLE_FILE.exec(path) ?? [];
    if (number !== undefined) add(`${/^(?:表|t|h)/i.test(word) ? '表' : word === '写真' ? word : '図'}${number}`);
  }
  return known;
}

/** 図3a is known where 図3 stands, and 図1-3 where 図1 and 図3 do. */
function isKnown(known: ReadonlySet<string>, label: string): boolean {
  const { kind, number } = splitLabel(label);
  const canonical = canonicalNumber(number);
  const has = (value: string): boolean => known.has(canonicalKind(kind) + value);
  const [from, to, ...more] = canonical.split('-');
  return (
    has(canonical) ||
    has(canonical.replace(/(?<=\d)[A-Z]$/, '')) ||
    (from !== undefined && to !== undefined && more.length === 0 && Number(from) < Number(to) && has(from) && has(to))
  );
}

/** @returns the label in one form: 図1-2 for 第一の二図, 図１ー２ and 図1.2 */
function canonicalLabel(label: string): string {
  const { kind, number } = splitLabel(label);
  return canonicalKind(kind) + canonicalNumber(number);
}

function canonicalKind(kind: string): string {
  return FAMILY[kind] ?? kind;
}

function canonicalNumber(number: string): string {
  return number
    .replace(/[①-⑳]/, (sign) => String(sign.charCodeAt(0) - '①'.charCodeAt(0) + 1))
    .replace(/[Ⅰ-Ⅻ]/, (sign) => sign.normalize('NFKC'))
    .replace(/[一二三四五六七八九十]+/g, (kanji) => String(parseNumber(kanji)))
    .replace(/[ー.の]/g, '-')
    .replace(/\(([a-zA-Z0-9])\)$/, '$1')
    .toUpperCase();
}
