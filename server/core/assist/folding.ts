import type { Deliverable } from '../book/deliverable';
import type { Draft } from '../syntax/draft';
import { lineIndexAt } from '../text/lines';
import { outline, type OutlineItem } from './outline';

/** Lines that an editor may fold into their first one. */
export interface Fold {
  /** 0-based line indexes; the last one is included. */
  readonly from: number;
  readonly to: number;
  /** Whether producers set it apart by words of their own: 〔図の説明〕 … 〔図の説明終わり〕. */
  readonly isMarked: boolean;
}

/** 〔図1の説明〕 … 〔図の説明終わり〕, 目次 … 目次終わり: what ends is named again. Lines that are longer are text. */
const LONGEST_MARK = 40;
const OPENING =
  /^\s*(?:[〔［([【（]\s*)?(?:(?:図|写真|表|グラフ|画像|イラスト|地図|挿絵)[^〕］)\]】）。]{0,20}(説明)|(目次|凡例))\s*(?:[〕］)\]】）]\s*)?$/;
const CLOSING = /(説明|目次|凡例)(?:終わり|おわり|ここまで)\s*(?:[〕］)\]】）]\s*)?$/;

/** Finds what can be folded: sections, parts of the book, descriptions of figures, entries of several lines. */
export function folds(draft: Draft, { facts }: Deliverable): Fold[] {
  const items = outline(draft).flatMap((item) => foldsOf(draft, item));
  const legend = facts.legend?.place.draft === draft ? facts.legend : undefined;
  const entries = (legend?.entries ?? []).map(({ line, number }) => ({
    index: lineIndexAt(draft.lines, line.start),
    number,
  }));
  const numbered = entries.filter(({ number }) => number !== undefined);
  const ofEntries = numbered.map(({ index }, order) => {
    const behind = numbered[order + 1]?.index ?? Infinity;
    return { from: index, to: entries.findLast((entry) => entry.index < behind)?.index ?? index, isMarked: false };
  });
  return [...items, ...ofEntries, ...pairs(draft)].filter(({ from, to }) => to > from);
}

/** The body as a whole has no heading to stay in view. */
function foldsOf(draft: Draft, { kind, name, span, selection, children }: OutlineItem): Fold[] {
  const below = children.flatMap((child) => foldsOf(draft, child));
  if (kind === 'section' && typeof name !== 'string') return below;
  const from = lineIndexAt(draft.lines, selection.start);
  const end = lineIndexAt(draft.lines, Math.max(span.start, span.end - 1));
  return [{ from, to: lastFilled(draft, from, end), isMarked: false }, ...below];
}

function lastFilled({ text, lines }: Draft, from: number, end: number): number {
  for (let index = end; index > from; index--) {
    const line = lines[index];
    if (line && text.slice(line.start, line.end).trim() !== '') return index;
  }
  return from;
}

/** Each ending closes the nearest opening of its kind above it. */
function pairs({ text, lines }: Draft): Fold[] {
  const found: Fold[] = [];
  const open: { readonly word: string; readonly index: number }[] = [];
  lines.forEach(({ start, end }, index) => {
    if (end === start || end - start > LONGEST_MARK) return;
    const line = text.slice(start, end);
    const closed = CLOSING.exec(line)?.[1];
    const opening = closed === undefined ? OPENING.exec(line) : null;
    if (opening) open.push({ word: opening[1] ?? opening[2] ?? '', index });
    if (closed === undefined) return;
    const from = open.findLastIndex(({ word }) => word === closed);
    const [first] = from < 0 ? [] : open.splice(from);
    if (first) found.push({ from: first.index, to: index, isMarked: true });
  });
  return found;
}
