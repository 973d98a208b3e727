import type { Wording } from '../rules/rule';
import { isPreamble, type Draft, type Section } from '../syntax/draft';
import type { Span } from '../text/span';
import { readBookHeading, type BookHeading } from './book-heading';

/** A section of the draft or a part of the book. */
export interface OutlineItem {
  /** Never empty. */
  readonly name: string | Wording;
  readonly kind: 'section' | 'heading';
  /** Everything that belongs to it. */
  readonly span: Span;
  /** Its heading, or its first line where it has none. */
  readonly selection: Span;
  readonly children: readonly OutlineItem[];
}

interface PlacedHeading extends BookHeading {
  readonly span: Span;
  /** How many filled lines stand above it in the section. */
  readonly order: number;
}

const BODY: Wording = { ja: '本文', en: 'Body' };
const PREAMBLE: Wording = { ja: '冒頭', en: 'Beginning' };
const FENCE = /^ {0,3}(?:```|~~~)/;

/** The sections of a draft, and in its body the headings of the book that can be told with confidence. */
export function outline(draft: Draft): OutlineItem[] {
  return draft.sections.flatMap((section) => {
    const first = section.heading ?? section.children.find(({ text }) => text.trim() !== '');
    if (!first) return [];
    return [
      {
        name: nameOf(draft, section),
        kind: 'section',
        span: section.span,
        selection: first.span,
        children: section.kind === 'body' ? nest(bookHeadings(draft, section), section.span.end) : [],
      },
    ];
  });
}

function nameOf(draft: Draft, section: Section): string | Wording {
  if (section.heading) return section.heading.text.replace(/^\s*#+\s*/, '').trim();
  return isPreamble(draft, section) ? PREAMBLE : BODY;
}

/** @returns the headings of the book in a section of the body, without those of its table of contents */
function bookHeadings({ format }: Draft, { children }: Section): PlacedHeading[] {
  const found: PlacedHeading[] = [];
  let order = 0;
  let isFenced = false;
  for (const { text, span } of children) {
    if (format === 'markdown' && FENCE.test(text)) isFenced = !isFenced;
    const heading = isFenced ? undefined : readBookHeading(text, format);
    if (heading) found.push({ ...heading, span, order });
    if (text.trim() !== '') order++;
  }
  return format === 'markdown' ? found : withoutContents(found);
}

/** Headings with nothing between them are a table of contents, unless each stands below the one before it. */
function withoutContents(headings: readonly PlacedHeading[]): PlacedHeading[] {
  const kept: PlacedHeading[] = [];
  let run: PlacedHeading[] = [];
  const close = (): void => {
    if (run.every(({ rank }, index) => rank > (run[index - 1]?.rank ?? 0))) kept.push(...run);
    run = [];
  };
  for (const heading of headings) {
    if (heading.order !== (run.at(-1)?.order ?? -2) + 1) close();
    run.push(heading);
  }
  close();
  return kept;
}

/** Puts headings below those of higher rank. @param end where the last of them ends */
function nest(headings: readonly PlacedHeading[], end: number): OutlineItem[] {
  const items: OutlineItem[] = [];
  for (let index = 0; index < headings.length;) {
    const heading = headings[index];
    if (!heading) break;
    const next = headings.findIndex(({ rank }, other) => other > index && rank <= heading.rank);
    const to = next < 0 ? headings.length : next;
    const last = headings[to]?.span.start ?? end;
    items.push({
      name: heading.name,
      kind: 'heading',
      span: { start: heading.span.start, end: last },
      selection: heading.span,
      children: nest(headings.slice(index + 1, to), last),
    });
    index = to;
  }
  return items;
}
