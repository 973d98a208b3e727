import { foldWidth } from '../text/fold';
import type { Line } from '../text/lines';
import type { Heading, Paragraph, Section, SectionKind } from './draft';
import { bodyStart } from './front-matter';
import { matchHeading, type HeadingLine } from './heading';
import { findMarks } from './marks';

interface Candidate extends HeadingLine {
  readonly ambiguous: boolean;
}

interface Extent {
  readonly kind: SectionKind;
  readonly headingIndex?: number;
  readonly from: number;
  readonly to: number;
}

const COLOPHON_WORDS = /発行|著者|編者|訳者|印刷|製本|ISBN|©|Printed/i;
const COLOPHON_REACH = 12;

/**
 * Puts the lines of a text into sections (guide D, 別添1). Headings are recognised tolerantly; the body has none of its
 * own and starts where the front matter ends. A text without any unambiguous heading is body throughout.
 * @param mayBeHeading whether the line with this index may name a section (a Markdown code block may not)
 */
export function sectionLines(text: string, lines: readonly Line[], mayBeHeading: (index: number) => boolean): Section[] {
  const texts = lines.map((line) => text.slice(line.start, line.end));
  const candidates = findCandidates(texts, mayBeHeading);
  const extents = layOut(texts, resolveAmbiguous(texts, candidates));
  return extents.map((extent) => toSection(extent, lines, texts));
}

function findCandidates(texts: readonly string[], mayBeHeading: (index: number) => boolean): Candidate[] {
  const found: Candidate[] = [];
  texts.forEach((line, index) => {
    const match = matchHeading(line);
    if (match && mayBeHeading(index)) found.push({ index, ...match });
  });
  return found;
}

/** A bare 凡例 or 奥付 is often the book's own: it counts only where a section of that kind is due and no clear one exists. */
function resolveAmbiguous(texts: readonly string[], candidates: readonly Candidate[]): HeadingLine[] {
  const clear = candidates.filter((candidate) => !candidate.ambiguous);
  if (clear.length === 0) return [];
  const legend = clear.some(({ kind }) => kind === 'legend') ? undefined : findBareLegend(texts, candidates);
  const colophon = clear.some(({ kind }) => kind === 'colophon') ? undefined : findBareColophon(texts, candidates);
  return candidates.filter((candidate) => !candidate.ambiguous || candidate === legend || candidate === colophon);
}

function findBareLegend(texts: readonly string[], candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.find(({ kind, ambiguous, index }, order) => {
    const previous = candidates[order - 1];
    if (kind !== 'legend' || !ambiguous || !previous || previous.ambiguous) return false;
    return bodyStart(texts, previous, index, true) === index;
  });
}

function findBareColophon(texts: readonly string[], candidates: readonly Candidate[]): Candidate | undefined {
  const last = candidates.filter(({ kind }) => kind === 'colophon').at(-1);
  if (!last || !candidates.some(({ ambiguous, index }) => !ambiguous && index < last.index)) return undefined;
  const following = texts.slice(last.index + 1, last.index + 1 + COLOPHON_REACH);
  return following.some((line) => COLOPHON_WORDS.test(foldWidth(line))) ? last : undefined;
}

function layOut(texts: readonly string[], headings: readonly HeadingLine[]): Extent[] {
  const extents: Extent[] = [];
  const seen = new Set<SectionKind>();
  let bodyFrom: number | undefined = 0;
  const closeBody = (to: number): void => {
    if (bodyFrom !== undefined && bodyFrom < to) extents.push({ kind: 'body', from: bodyFrom, to });
    bodyFrom = undefined;
  };
  headings.forEach((heading, order) => {
    const bodyHasBegun = bodyFrom !== undefined && extents.length > 0;
    // Below the start of the body a second 原本情報 and the like is the book's own text, not a section.
    if (bodyHasBegun && heading.kind !== 'colophon' && seen.has(heading.kind)) return;
    closeBody(heading.index);
    seen.add(heading.kind);
    const next = headings[order + 1];
    const to = bodyStart(texts, heading, next?.index ?? texts.length, next !== undefined);
    extents.push({ kind: heading.kind, headingIndex: heading.index, from: heading.index, to });
    if (to < (next?.index ?? texts.length)) bodyFrom = to;
  });
  closeBody(texts.length);
  return extents;
}

function toSection(extent: Extent, lines: readonly Line[], texts: readonly string[]): Section {
  const children: Paragraph[] = [];
  let heading: Heading | undefined;
  for (let index = extent.from; index < extent.to; index++) {
    const line = lines[index];
    const text = texts[index];
    if (!line || text === undefined) continue;
    const span = { start: line.start, end: line.end };
    if (index === extent.headingIndex) heading = { type: 'heading', span, text };
    else children.push({ type: 'paragraph', span, text, children: findMarks(text, line.start) });
  }
  const span = { start: lines[extent.from]?.start ?? 0, end: lines[extent.to - 1]?.next ?? 0 };
  return { type: 'section', kind: extent.kind, span, children, ...(heading && { heading }) };
}
