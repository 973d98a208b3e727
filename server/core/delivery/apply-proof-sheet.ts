import type { Draft } from '../syntax/draft';
import { collide, type Edit } from '../text/edit';
import { overlaps, type Span } from '../text/span';
import { flatten, type FlatText } from './flat-text';
import { pageFinder, type ProofRow } from './proof-sheet';

/**
 * Why a row was not applied: `incomplete` has no 誤 or no 正, `not-found` and `ambiguous` speak of the place, `collides` changes what
 * another row changes too, `done` has been applied already.
 */
export type RefusalReason = 'incomplete' | 'not-found' | 'ambiguous' | 'collides' | 'done';

/** A row and the edit that it asks for. */
export interface PlacedRow {
  readonly row: ProofRow;
  /** The number of the row, from 1 behind the heading. */
  readonly number: number;
  readonly edit: Edit;
  /** Whether it changes 原本奥付, which is to be as the book has it. */
  readonly inColophon: boolean;
}

/** A row that was not applied. */
export interface RefusedRow {
  readonly row: ProofRow;
  readonly number: number;
  readonly reason: RefusalReason;
}

/** What a proof sheet asks of a draft; the edits do not collide. */
export interface PlacedSheet {
  readonly placed: readonly PlacedRow[];
  readonly refused: readonly RefusedRow[];
}

/**
 * Finds the places that the rows of a proof sheet speak of: in the line that is named, else on the page, else anywhere, and only where
 * just one place fits. Nothing is guessed.
 */
export function placeProofSheet(draft: Draft, rows: readonly ProofRow[]): PlacedSheet {
  const flat = flatten(draft.text);
  const pageAt = pageFinder(draft, flat);
  const found = rows.map((row, index) => ({ row, number: index + 1, ...locate(row, flat, pageAt) }));
  const colophons = draft.sections.filter(({ kind }) => kind === 'colophon');
  const edits = found.map(({ row, at }) => (at === undefined ? undefined : narrowed(row, at, flat)));
  const colliding = collidingOf(edits);
  const placed: PlacedRow[] = [];
  const refused: RefusedRow[] = [];
  found.forEach(({ row, number, reason }, index) => {
    const edit = edits[index];
    if (!edit) refused.push({ row, number, reason: reason ?? 'not-found' });
    else if (colliding.has(edit)) refused.push({ row, number, reason: 'collides' });
    else placed.push({ row, number, edit, inColophon: colophons.some(({ span }) => overlaps(span, widened(edit))) });
  });
  return { placed, refused };
}

function collidingOf(edits: readonly (Edit | undefined)[]): Set<Edit> {
  const ordered = edits.filter((edit) => edit !== undefined).sort((a, b) => a.span.start - b.span.start);
  const colliding = new Set<Edit>();
  let [furthest] = ordered;
  for (const edit of ordered.slice(1)) {
    if (!furthest) break;
    if (collide(furthest, edit)) colliding.add(furthest).add(edit);
    if (edit.span.end >= furthest.span.end) furthest = edit;
  }
  return colliding;
}

/** An insertion at the end of a section is in it, too. */
function widened({ span: { start, end } }: Edit): Edit['span'] {
  return start === end ? { start: start - 1, end: end + 1 } : { start, end };
}

/** So many characters do not stand in two places by chance. */
const TELLING = 6;

interface Located {
  /** Offset of 誤 in the flat text. */
  readonly at?: number;
  readonly reason?: RefusalReason;
}

function locate(row: ProofRow, flat: FlatText, pageAt: (offset: number) => string): Located {
  const { page, line, wrong, right, before, after } = row;
  if (wrong === '' || right === '') return { reason: 'incomplete' };
  const places = (span: Span): number[] => placesOf(before, wrong + after, flat.text, span);
  const isOnPage = (at: number): boolean => page === '' || pageAt(at) === page;
  const named = flat.lines[(line ?? 0) - 1];
  const inLine = named ? places(named).filter(isOnPage) : [];
  if (inLine.length === 1 && wrong !== right) return { at: inLine[0] ?? 0 };
  const all = places({ start: 0, end: flat.text.length });
  const onPage = page === '' ? [] : all.filter(isOnPage);
  // Elsewhere than the sheet says only what is long enough to be known again.
  const isNamed = line !== undefined || page !== '';
  const elsewhere = !isNamed || (before + wrong + after).length >= TELLING ? all : [];
  const fitting = [inLine, onPage, elsewhere].find((places) => places.length > 0) ?? [];
  const [at] = fitting;
  if (wrong === right || (at === undefined && isDone(row, flat.text))) return { reason: 'done' };
  if (at === undefined) return { reason: 'not-found' };
  return fitting.length > 1 ? { reason: 'ambiguous' } : { at };
}

/** Only what stands around it can tell that a place was corrected. */
function isDone({ before, right, after }: ProofRow, text: string): boolean {
  return before + after !== '' && text.includes(before + right + after);
}

/** @returns where in a span of the text the words begin that have those characters before them */
function placesOf(before: string, words: string, text: string, { start, end }: Span): number[] {
  const part = text.slice(Math.max(0, start - before.length), end + words.length);
  const from = Math.max(0, start - before.length);
  const places: number[] = [];
  for (let at = part.indexOf(before + words); at >= 0; at = part.indexOf(before + words, at + 1)) {
    const place = from + at + before.length;
    if (place >= start && place <= end) places.push(place);
  }
  return places;
}

const HIGH_SURROGATE = /[\uD800-\uDBFF]/;
const LOW_SURROGATE = /[\uDC00-\uDFFF]/;

/** What 誤 and 正 have in common stays as it is. */
function narrowed({ wrong, right }: ProofRow, at: number, flat: FlatText): Edit {
  const shorter = Math.min(wrong.length, right.length);
  let start = 0;
  while (start < shorter && wrong[start] === right[start]) start++;
  while (start > 0 && HIGH_SURROGATE.test(wrong[start - 1] ?? '')) start--;
  let tail = 0;
  while (tail < shorter - start && wrong.at(-1 - tail) === right.at(-1 - tail)) tail++;
  while (tail > 0 && LOW_SURROGATE.test(wrong.at(-tail) ?? '')) tail--;
  const span = flat.origin({ start: at + start, end: at + wrong.length - tail });
  return { span, newText: flat.restored(right.slice(start, right.length - tail)) };
}
