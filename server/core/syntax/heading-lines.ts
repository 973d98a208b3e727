import { LONGEST_PREAMBLE, type HeadedSectionKind } from './draft';
import { bodyStart, looksLikeColophon } from './front-matter';
import type { HeadingLine } from './heading';
import { speaksAsLegend } from './legend-lines';
import type { LineContent } from './line-content';
import type { LineTexts } from './text-lines';

interface Candidate extends HeadingLine {
  readonly ambiguous: boolean;
}

/** No front section is longer; what stands farther off is not due there. */
const LONGEST_SECTION = 200;

/**
 * Finds the lines that name sections. A text without any heading that only a draft has is body throughout.
 * @param contents what each line says by itself
 * @param texts the same lines
 * @param mayBeHeading whether the line with this index may name a section (a Markdown code block may not)
 */
export function findHeadings(
  contents: readonly LineContent[],
  texts: LineTexts,
  mayBeHeading: (index: number) => boolean,
): HeadingLine[] {
  const found: Candidate[] = [];
  for (let index = 0; index < contents.length; index++) {
    const heading = contents[index]?.heading;
    if (heading && mayBeHeading(index)) found.push({ index, ...heading });
  }
  if (found.every(({ ambiguous }) => ambiguous)) return [];
  return resolveAmbiguous(texts, withoutContents(texts, found));
}

/** A table of contents, or an explanation of the files, may name the sections in one block; the headings come later. */
function withoutContents(texts: LineTexts, candidates: readonly Candidate[]): Candidate[] {
  const blocks = blocksOf(texts, candidates);
  const lastBlock = new Map<HeadedSectionKind, number>();
  candidates.forEach(({ kind, ambiguous }, order) => {
    if (!ambiguous) lastBlock.set(kind, blocks[order] ?? 0);
  });
  const recurs = (order: number): boolean => {
    const kind = candidates[order]?.kind;
    return kind !== undefined && (lastBlock.get(kind) ?? -1) > (blocks[order] ?? 0);
  };
  const sizes = new Map<number, number>();
  const contents = new Set<number>();
  candidates.forEach(({ kind }, order) => {
    const block = blocks[order] ?? 0;
    sizes.set(block, (sizes.get(block) ?? 0) + 1);
    if (kind === 'file-structure' || recurs(order)) contents.add(block);
  });
  const lastFront = Math.max(-1, ...[...lastBlock].map(([kind, block]) => (kind === 'colophon' ? -1 : block)));
  return candidates.filter(({ kind }, order) => {
    const block = blocks[order] ?? 0;
    if (sizes.get(block) === 1 || !contents.has(block)) return true;
    return !recurs(order) && !(kind === 'colophon' && lastFront > block);
  });
}

/** @returns for each heading the number of the block of lines that it stands in; blank lines part the blocks. */
function blocksOf(texts: LineTexts, candidates: readonly Candidate[]): number[] {
  let block = 0;
  return candidates.map(({ index }, order) => {
    for (let above = (candidates[order - 1]?.index ?? index) + 1; above < index; above++) {
      if (texts.at(above)?.trim() !== '') continue;
      block++;
      break;
    }
    return block;
  });
}

/**
 * A heading that a book may have too (凡例, 奥付, ファイルの構成) counts only where a section of that kind is due and no
 * clear heading names it.
 */
function resolveAmbiguous(texts: LineTexts, candidates: readonly Candidate[]): HeadingLine[] {
  const named = new Set(candidates.flatMap(({ kind, ambiguous }) => (ambiguous ? [] : [kind])));
  const lastColophon = candidates.findLast(({ kind }) => kind === 'colophon');
  const lastFront = candidates.findLast(({ kind, ambiguous }) => kind !== 'colophon' && !ambiguous);
  const accepted: Candidate[] = [];
  const isDue = (candidate: Candidate): boolean => {
    const { kind, index } = candidate;
    const previous = accepted.at(-1);
    if (named.has(kind)) return false;
    if (kind === 'colophon') {
      return candidate === lastColophon && previous !== undefined && looksLikeColophon(texts, index);
    }
    if (kind === 'legend' && !speaksAsLegend(texts, index + 1)) return false;
    return previous ? follows(texts, candidate, previous) : leads(texts, candidate, lastFront);
  };
  for (const candidate of candidates) {
    if (candidate.ambiguous && !isDue(candidate)) continue;
    accepted.push(candidate);
    named.add(candidate.kind);
  }
  return accepted;
}

function follows(texts: LineTexts, candidate: Candidate, previous: Candidate): boolean {
  if (previous.kind === 'colophon' || candidate.index - previous.index > LONGEST_SECTION) return false;
  return bodyStart(texts, previous, candidate) === candidate.index;
}

function leads(texts: LineTexts, candidate: Candidate, lastFront: Candidate | undefined): boolean {
  if (!lastFront || lastFront.index < candidate.index || candidate.index > LONGEST_SECTION) return false;
  return texts.slice(0, candidate.index).filter((line) => line.trim() !== '').length <= LONGEST_PREAMBLE;
}
