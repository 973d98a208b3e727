import type { Draft } from '../syntax/draft';
import type { Edit } from '../text/edit';
import { lineIndexAt } from '../text/lines';
import { flatten, type FlatText } from './flat-text';
import { changesBetween } from './text-changes';

/** A line of a proof sheet (校正表). Line ends inside are LF. */
export interface ProofRow {
  /** The page whose mark stands last before the place, as printed; empty where there is none. */
  readonly page: string;
  /** The line of the draft, from 1; absent where the sheet does not say. */
  readonly line?: number;
  /** 誤: what stands there. */
  readonly wrong: string;
  /** 正: what is to stand there. */
  readonly right: string;
  /** What stands right before and behind, so that the place is found even where the draft has grown. */
  readonly before: string;
  readonly after: string;
}

/** So many characters are shown on either side. */
const CONTEXT = 8;

/** A cell of a spreadsheet holds no more. */
const LONGEST_CELL = 32_767;

/** A spreadsheet takes such a cell for a number or a date, and changes it: 1-2, 001, 10:30. */
const NUMBER_LIKE = /^[\s\d０-９.,:/+\-%¥()E年月日：／－．，]*$/i;

/**
 * Lists the changes from one version of a draft to another. Every row says so much of the line that 誤 stands only once in
 * it.
 * @returns nothing where the versions have too little in common to be compared
 */
export function compareDrafts(before: Draft, after: Draft): ProofRow[] | undefined {
  const flat = flatten(before.text);
  const edits = distinct(flat, changesBetween(flat.text, flatten(after.text).text));
  if (edits.some(({ span, newText }) => Math.max(span.end - span.start, newText.length) > LONGEST_CELL))
    return undefined;
  const pageAt = pageFinder(before, flat);
  return edits.map(({ span, newText }) => ({
    page: pageAt(span.start),
    line: lineIndexAt(flat.lines, span.start) + 1,
    wrong: flat.text.slice(span.start, span.end),
    right: newText,
    before: flat.text.slice(safeStart(flat.text, span.start - CONTEXT), span.start),
    after: flat.text.slice(span.end, safeEnd(flat.text, span.end + CONTEXT)),
  }));
}

/** @returns a function that tells the label of the page mark at or before an offset of the flat text */
export function pageFinder({ pages }: Draft, flat: FlatText): (offset: number) => string {
  return (offset) => {
    const { start } = flat.origin({ start: offset, end: offset });
    return pages.findLast((mark) => mark.span.start <= start)?.label ?? '';
  };
}

/** Widens each edit until it can be told from the rest of its line; edits that meet become one. */
function distinct({ text, lines }: FlatText, changes: readonly Edit[]): Edit[] {
  const edits: Edit[] = [];
  changes.forEach((change, index) => {
    const next = changes[index + 1]?.span.start ?? text.length;
    let edit = change;
    for (;;) {
      const previous = edits.at(-1);
      if (previous && previous.span.end >= edit.span.start) {
        edits.pop();
        edit = merge(text, previous, edit);
      } else if (isDistinct(text, edit, lines[lineIndexAt(lines, edit.span.start)]?.end ?? text.length)) break;
      else {
        const wider = widen(text, edit, edits.at(-1)?.span.end ?? 0, next);
        if (wider === edit) break;
        edit = wider;
      }
    }
    edits.push(edit);
  });
  return edits;
}

function merge(text: string, a: Edit, b: Edit): Edit {
  return {
    span: { start: a.span.start, end: b.span.end },
    newText: a.newText + text.slice(a.span.end, b.span.start) + b.newText,
  };
}

function isDistinct(text: string, { span: { start, end }, newText }: Edit, lineEnd: number): boolean {
  const wrong = text.slice(start, end);
  if (wrong === '' || newText === '' || NUMBER_LIKE.test(wrong) || NUMBER_LIKE.test(newText)) return false;
  const lineStart = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
  const line = text.slice(lineStart, lineEnd + wrong.length);
  const first = line.indexOf(wrong);
  return lineStart + first === start && line.indexOf(wrong, first + 1) < 0;
}

/** Takes in some more on either side, the more the longer it is, up to the edits beside it. */
function widen(text: string, edit: Edit, least: number, most: number): Edit {
  const { start, end } = edit.span;
  const step = 1 + ((end - start) >> 3);
  const from = Math.max(least, safeStart(text, start - step));
  const to = Math.min(most, safeEnd(text, end + step));
  return from === start && to === end
    ? edit
    : { span: { start: from, end: to }, newText: text.slice(from, start) + edit.newText + text.slice(end, to) };
}

/** Not between the two halves of a character. */
function safeStart(text: string, at: number): number {
  const start = Math.max(0, at);
  return isInside(text, start) ? start - 1 : start;
}

function safeEnd(text: string, at: number): number {
  const end = Math.min(text.length, at);
  return isInside(text, end) ? end + 1 : end;
}

function isInside(text: string, at: number): boolean {
  return at > 0 && /[\uDC00-\uDFFF]/.test(text[at] ?? '') && /[\uD800-\uDBFF]/.test(text[at - 1] ?? '');
}
