import type { Paragraph } from '../../syntax/draft';
import { isPageMarkLine } from '../../syntax/marks';
import type { TokenSource } from '../../text/tokens';
import { Scales } from './weigh';
import learned from './weights.json';

/** A line end that is most likely a break of the printed page, with the line that goes on with the sentence. */
export interface LeftoverBreak {
  readonly line: Paragraph;
  readonly next: Paragraph;
  /** Blank lines, page marks and page furniture between the two. */
  readonly between: readonly Paragraph[];
  /** Whether a running head or page number of the paper stands between them. */
  readonly overFurniture: boolean;
  /** How sure it is: `high` breaks are hardly ever meant, `medium` ones sometimes are. */
  readonly confidence: 'high' | 'medium';
}

const SCALES = new Scales(learned);
/** The score from which a break is found at all, and from which it is sure. */
const FOUND = 0;
const SURE = 2;

/**
 * Finds the breaks that the page's width left in a text (guide G.2-5), each decided from all evidence together: see
 * docs/line-breaks.md.
 * @param lines all lines of one body section, blank ones too
 * @param tokens asked for the words at a break where the layout leaves a doubt; without it the layout decides alone
 */
export function findLeftoverBreaks(lines: readonly Paragraph[], tokens?: TokenSource): LeftoverBreak[] {
  const texts = lines.map(({ text }) => text);
  return SCALES.weigh(texts, tokens).flatMap(({ end, score }) => {
    const line = lines[end.line.index];
    const next = lines[end.next.index];
    if (!line || !next || score <= FOUND) return [];
    const between = lines.slice(end.line.index + 1, end.next.index);
    const overFurniture = between.some(({ text }) => text.trim() !== '' && !isPageMarkLine(text));
    return [{ line, next, between, overFurniture, confidence: score >= SURE ? 'high' : 'medium' }];
  });
}
