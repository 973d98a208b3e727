import { isPreamble, SECTION_KINDS, type Draft, type Section, type SectionKind } from '../syntax/draft';
import type { Edit } from '../text/edit';
import { dominantTerminator, lineIndexAt } from '../text/lines';
import { slice } from '../text/span';
import { filledParagraphs } from './deliverable';

/** @returns the place of a section in the order of 別添1. */
export function rankOf(kind: SectionKind): number {
  return SECTION_KINDS.indexOf(kind);
}

/** Puts a new section at its place among those of the draft, with blank lines around it. */
export function insertSection(draft: Draft, kind: SectionKind, lines: readonly string[]): Edit {
  const eol = dominantTerminator(draft.text);
  const behind = draft.sections.find((section) => !isPreamble(draft, section) && rankOf(section.kind) > rankOf(kind));
  const at = behind?.span.start ?? draft.text.length;
  const block = inFormat(draft, lines).join(eol) + eol;
  return { span: { start: at, end: at }, newText: gapBefore(draft, at, eol) + block + (behind ? eol : '') };
}

/** Puts lines below the heading of a section that has none. */
export function fillSection({ text, lines, sections }: Draft, section: Section, content: readonly string[]): Edit {
  const at = section.heading?.span.end ?? section.span.start;
  const heading = lines[lineIndexAt(lines, at)];
  const eol = text.slice(heading?.end, heading?.next) || dominantTerminator(text);
  const isTight = heading?.next === section.span.end && section !== sections.at(-1);
  return { span: { start: at, end: at }, newText: eol + content.join(eol) + (isTight ? eol : '') };
}

/** The lines of a section as the draft writes them: headings of a Markdown working draft have their #. */
export function inFormat(draft: Draft, [heading = '', ...content]: readonly string[]): string[] {
  const like = draft.sections.find((section) => section.heading)?.heading?.text ?? '# ';
  const sign = draft.format === 'markdown' ? (/^#+\s+/.exec(like)?.[0] ?? '') : '';
  return [sign + heading, ...content];
}

/** What parts the offset from the line above by a blank line. */
function gapBefore({ text, lines }: Draft, at: number, eol: string): string {
  const index = lineIndexAt(lines, at);
  const above = lines[index - 1];
  const here = lines[index];
  if (here && here.start < at) return eol + eol;
  return above && slice(text, above).trim() !== '' ? eol : '';
}

/**
 * Puts the sections of a draft into the order of 別添1. Every section keeps its characters and the blank lines below it;
 * where it has none, the next section is parted from it as the others are.
 * @returns undefined when they are in order
 */
export function reorderSections(draft: Draft): Edit | undefined {
  const written = draft.sections.filter((section) => !isPreamble(draft, section));
  const ordered = [...written].sort((a, b) => rankOf(a.kind) - rankOf(b.kind));
  const first = written.findIndex((section, index) => section !== ordered[index]);
  const last = written.findLastIndex((section, index) => section !== ordered[index]);
  const [top, bottom] = [written[first], written[last]];
  if (!top || !bottom) return undefined;
  const eol = dominantTerminator(draft.text);
  const isSpaced = written.some((section) => breaksBelow(draft, section) > 1);
  const parts = ordered.slice(first, last + 1).map((section, index) => {
    const next = ordered[first + index + 1];
    const breaks = next === undefined ? 0 : isSpaced || next.kind === 'body' ? 2 : 1;
    return slice(draft.text, section.span) + eol.repeat(Math.max(0, breaks - breaksBelow(draft, section)));
  });
  return { span: { start: top.span.start, end: bottom.span.end }, newText: parts.join('') };
}

/** How many line terminators stand between the last words of a section and its end. */
function breaksBelow({ lines }: Draft, section: Section): number {
  const content = filledParagraphs(section).at(-1)?.span ?? section.heading?.span ?? section.span;
  return lineIndexAt(lines, section.span.end) - lineIndexAt(lines, content.start);
}
