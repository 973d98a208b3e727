import { endsLabel, readBracket } from '../syntax/brackets';
import type { Draft, Mark, Paragraph } from '../syntax/draft';
import { sectionsOf, type Deliverable } from './deliverable';

/** A bracket of the body that no other one answers. */
export interface LooseBracket {
  readonly draft: Draft;
  readonly paragraph: Paragraph;
  /** The bracket itself. */
  readonly mark: Mark;
  readonly opens: boolean;
  /** The bracket of another kind that stands where its partner is due. */
  readonly instead?: Mark;
}

interface Place {
  readonly draft: Draft;
  readonly paragraph: Paragraph;
  readonly mark: Mark;
  readonly pair: number;
  readonly opens: boolean;
  /** Counts the filled paragraphs of the body. */
  readonly at: number;
  /** The lines of its section, and where among them the paragraph stands. */
  readonly lines: readonly Paragraph[];
  readonly index: number;
}

/** A quotation may run over so many paragraphs, anything else in brackets over so many. */
const QUOTATION_REACH = 200;
const REACH = 30;

/**
 * Finds brackets without a partner, over the whole body of a title. A quotation may run over paragraphs, each of which may
 * open it anew. A missing bracket is one finding: what stands around it is matched as if it were there.
 */
export function findLooseBrackets(deliverable: Deliverable): LooseBracket[] {
  const open: Place[] = [];
  const loose: Place[] = [];
  for (const place of places(deliverable)) {
    if (place.opens) {
      const first = reopens(place, open) ? open.pop() : undefined;
      // The quotation began at the first one, and has come as far as this one.
      open.push(first ? { ...place, draft: first.draft, paragraph: first.paragraph, mark: first.mark } : place);
      continue;
    }
    const at = open.findLastIndex((other) => other.pair === place.pair && isInReach(other, place));
    if (at < 0 && endsLabel(place.paragraph.text, place.mark.span.start - place.paragraph.span.start)) continue;
    if (at < 0) loose.push(place);
    else loose.push(...open.splice(at).slice(1));
  }
  loose.push(...open.filter((place) => !isClosedBelow(place)));
  return pairUp(withoutHabits(loose).sort((a, b) => order(a, b)));
}

/** So many without a partner, and this share of all such signs, are how the book itself writes: 「 before each speech. */
const FEWEST_OF_HABIT = 4;
const SHARE_OF_HABIT = 0.3;
/** So many in one line are so, too: old tales that are printed without paragraphs. */
const MANY_IN_LINE = 20;

function withoutHabits(loose: readonly Place[]): Place[] {
  const counts = new Map<string, number>();
  for (const { mark } of loose) counts.set(mark.label, (counts.get(mark.label) ?? 0) + 1);
  const texts = [...new Set(loose.map(({ draft }) => draft.text))];
  const habits = [...counts].filter(([sign, count]) => {
    // Where ” stands at both ends it opens too.
    if (sign === '”' && !texts.some((text) => text.includes('“'))) return true;
    if (count < FEWEST_OF_HABIT) return false;
    // Of the brackets of a long line not all may have been counted.
    if (count >= MANY_IN_LINE && mostInLine(loose, sign) >= MANY_IN_LINE) return true;
    const all = texts.reduce((sum, text) => sum + text.split(sign).length - 1, 0);
    return count > all * SHARE_OF_HABIT;
  });
  const isHabit = new Set(habits.map(([sign]) => sign));
  return loose.filter(({ mark }) => !isHabit.has(mark.label));
}

/** @returns how many of a sign the line has that has most of them */
function mostInLine(loose: readonly Place[], sign: string): number {
  const counts = new Map<Paragraph, number>();
  for (const { mark, paragraph } of loose) {
    if (mark.label === sign) counts.set(paragraph, (counts.get(paragraph) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

function order(a: Place, b: Place): number {
  return a.at - b.at || a.mark.span.start - b.mark.span.start;
}

function* places(deliverable: Deliverable): Iterable<Place> {
  let at = 0;
  for (const { draft, section } of sectionsOf(deliverable, 'body')) {
    if (/\.tsv$/i.test(draft.path)) continue;
    const lines = section.children;
    for (const [index, paragraph] of lines.entries()) {
      if (paragraph.text !== '') at++;
      for (const mark of paragraph.children) {
        const bracket = mark.kind === 'bracket' ? readBracket(mark.label) : undefined;
        if (bracket && !isInPageMark(mark, paragraph)) yield { draft, paragraph, mark, at, lines, index, ...bracket };
      }
    }
  }
}

/** A page mark that is not closed is found as such. */
function isInPageMark({ span }: Mark, { children }: Paragraph): boolean {
  return children.some(
    (other) => other.kind === 'page-like' && other.span.start <= span.start && span.end <= other.span.end,
  );
}

const QUOTATION = /[「｢『“〝]/;

/** Whether a quotation is opened anew at the start of its next paragraph. */
function reopens({ paragraph, mark, pair, at }: Place, open: readonly Place[]): boolean {
  const last = open.at(-1);
  if (last?.pair !== pair || at - last.at !== 1 || !QUOTATION.test(mark.label)) return false;
  return paragraph.text.slice(0, mark.span.start - paragraph.span.start).trim() === '';
}

/**
 * Whether a paragraph of a quotation ends like one, and the next one opens the quotation anew and closes it. Where a stop
 * stands before every closing bracket, the stop of a single paragraph tells nothing.
 */
function isClosedBelow({ draft, paragraph, mark, lines, index }: Place): boolean {
  const reached = lines[index];
  if (!reached || !/[「｢『]/.test(mark.label) || !/。\s*$/.test(reached.text)) return false;
  if (reached === paragraph && draft.text.includes('。」')) return false;
  if (paragraph.text.slice(0, mark.span.start - paragraph.span.start).trim() !== '') return false;
  const next = lines.slice(index + 1, index + 1 + BLANKS).find(({ text }) => text.trim() !== '');
  return next?.text.trimStart().startsWith(mark.label) === true;
}

/** So many lines between two paragraphs may be blank. */
const BLANKS = 3;

function isInReach(opener: Place, closer: Place): boolean {
  const isLabel = endsLabel(closer.paragraph.text, closer.mark.span.start - closer.paragraph.span.start);
  if (isLabel) return closer.at - opener.at <= 1;
  return closer.at - opener.at <= (QUOTATION.test(opener.mark.label) ? QUOTATION_REACH : REACH);
}

/** A bracket that another kind closes in the same paragraph is one mistake, not two. */
function pairUp(loose: readonly Place[]): LooseBracket[] {
  const found: LooseBracket[] = [];
  for (let index = 0; index < loose.length; index++) {
    const place = loose[index];
    if (!place) continue;
    const next = loose[index + 1];
    const { draft, paragraph, mark, opens } = place;
    const isClosed = opens && next?.opens === false && next.paragraph === paragraph;
    if (isClosed) index++;
    found.push({ draft, paragraph, mark, opens, ...(isClosed && { instead: next.mark }) });
  }
  return found;
}
