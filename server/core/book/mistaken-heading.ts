import { LONGEST_PREAMBLE, type Draft, type HeadedSectionKind, type Paragraph } from '../syntax/draft';
import { headingKey, LONGEST_HEADING, matchHeading, STANDARD_HEADINGS } from '../syntax/heading';
import type { Span } from '../text/span';
import { filledParagraphs } from './deliverable';
import { sharedEnds } from './resemblance';

/** A line that was meant as a heading; spans are UTF-16 offsets of the draft. */
export interface MistakenHeading {
  /** The line without the white space around it. */
  readonly line: Span;
  /** The words of the heading. */
  readonly heading: Span;
  /** What parts the heading from content in the same line; absent where the heading is misspelt. */
  readonly separator?: Span;
}

/** Finds the line of the front matter that was meant as the heading of a section. */
export function findMistakenHeading(draft: Draft, kind: HeadedSectionKind): MistakenHeading | undefined {
  const lines = frontParagraphs(draft);
  for (const read of [readSameLine, readMisspelt]) {
    for (const line of lines) {
      const found = read(line, kind);
      if (found) return found;
    }
  }
  return undefined;
}

/** Behind a heading that is not recognised the body seems to begin. */
function frontParagraphs({ sections }: Draft): Paragraph[] {
  return sections.flatMap((section) => {
    if (section.kind === 'colophon' || section.kind === 'file-structure') return [];
    return filledParagraphs(section, section.kind === 'body' ? LONGEST_PREAMBLE : undefined);
  });
}

/** What may part a heading from its content. White space in front of a particle stands within a sentence. */
const SEPARATOR = /\s*[:：]\s*|\s+(?![\sはがをにのとへでも])/g;

function readSameLine({ text, span }: Paragraph, kind: HeadedSectionKind): MistakenHeading | undefined {
  const end = text.trimEnd().length;
  const separators = [...text.slice(0, Math.min(end, LONGEST_HEADING)).matchAll(SEPARATOR)].reverse();
  for (const { 0: separator, index } of separators) {
    const match = matchHeading(text.slice(0, index));
    const content = index + separator.length;
    if (match?.kind !== kind || match.ambiguous || !/\p{L}/u.test(text.slice(content, end))) continue;
    const start = span.start + indentOf(text);
    return {
      line: { start, end: span.start + end },
      heading: { start, end: span.start + index },
      separator: { start: span.start + index, end: span.start + content },
    };
  }
  return undefined;
}

function readMisspelt({ text, span }: Paragraph, kind: HeadedSectionKind): MistakenHeading | undefined {
  if (text.length > LONGEST_HEADING) return undefined;
  const standard = STANDARD_HEADINGS[kind];
  const key = headingKey(text);
  const longest = Math.max(key.length, standard.length);
  if (Math.round((1 - sharedEnds(key, standard)) * longest) !== 1) return undefined;
  const sign = /^\s*#+\s+/.exec(text)?.[0].length ?? indentOf(text);
  const line = { start: span.start + sign, end: span.start + text.trimEnd().length };
  return { line, heading: line };
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}
