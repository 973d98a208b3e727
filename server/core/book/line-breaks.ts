import type { Paragraph } from '../syntax/draft';
import { isPageMarkLine } from '../syntax/marks';
import { displayWidth } from '../text/width';

/** A line end that is most likely a break of the printed page, with the line that goes on with the sentence. */
export interface LeftoverBreak {
  readonly line: Paragraph;
  readonly next: Paragraph;
}

/** What the line ends of a text are like as a whole: the evidence that one line end is weighed against. */
interface Habits {
  /** Share of paragraphs that end as a sentence does. */
  readonly closed: number;
  /** Share of paragraphs that begin with an indent. */
  readonly indented: number;
}

/** Characters that no line begins with unless the page forced a break before them (kinsoku, JIS X 4051). */
const NEVER_FIRST = /^[、。，．」』）】〕〉》！？ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ々ゝゞヽヾ]/;
const CLOSED = /[。．！？!?…―」』）)】〕〉》:：；;.]\s*$/;
const OPENS =
  /^[\s\u3000「『（(〔【《〈［[○●◎◇◆□■△▲▼▽・※*＊—―－–-]|^[0-9０-９①-⑳一二三四五六七八九十]{1,3}[.．、)）\s\u3000]/;
/** A line of fewer characters may be a heading, a name or an item of a list. */
const SHORTEST_PROSE = 15;
const SENTENCE_ENDS_INSIDE = /[。！？][^。！？」』）]/;
/** Page marks, notes and figures do not show how the paragraphs of the book begin and end. */
const APPARATUS = /^(?:【|〔|注\s?[0-9０-９]|[図表写][真]?\s?[0-9０-９])/;
const FEWEST_LINES = 4;
const MOSTLY = 0.7;
/** A block of lines filled to the same width, as a page fills them; two columns are one full-width character. */
const SHORTEST_BLOCK = 3;
const WIDTH_TOLERANCE = 4;
const NARROWEST_BLOCK = 30;
const WIDEST_BLOCK = 120;

/**
 * Finds the breaks that strong signs speak for: a line that begins with a character that no line begins with, blocks of
 * lines filled to one width, and a line that stops in mid-sentence where every other paragraph ends as a sentence does.
 * @param lines the lines of one body section, blank ones too
 */
export function findLeftoverBreaks(lines: readonly Paragraph[]): LeftoverBreak[] {
  const habits = habitsOf(lines);
  const blocks = filledBlocks(lines);
  const found: LeftoverBreak[] = [];
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (next && isLeftover(line, next, habits, blocks.has(line))) found.push({ line, next });
  });
  return found;
}

function isLeftover(line: Paragraph, next: Paragraph, habits: Habits, inBlock: boolean): boolean {
  if (!runsOn(line.text)) return false;
  if (NEVER_FIRST.test(next.text)) return true;
  if (next.text.trim() === '' || OPENS.test(next.text) || isPageMarkLine(next.text)) return false;
  if (inBlock) return true;
  return line.text.trim().length >= SHORTEST_PROSE && habits.closed >= MOSTLY && habits.indented >= MOSTLY;
}

/** @returns whether a line could go on in the next one: neither blank, nor a page mark, nor ended as a sentence ends. */
function runsOn(text: string): boolean {
  return text.trim() !== '' && !CLOSED.test(text) && !isPageMarkLine(text);
}

function habitsOf(lines: readonly Paragraph[]): Habits {
  const prose = lines.filter(({ text }) => text.trim().length >= SHORTEST_PROSE && !APPARATUS.test(text));
  if (prose.length < FEWEST_LINES) return { closed: 0, indented: 0 };
  const closed = prose.filter(({ text }) => CLOSED.test(text));
  const indented = closed.filter(({ text }) => /^[\s\u3000「『（〔【]/.test(text));
  // The line in question is open itself and no witness.
  return {
    closed: closed.length / (prose.length - 1),
    indented: closed.length === 0 ? 0 : indented.length / closed.length,
  };
}

/**
 * @returns the lines that stand with at least two others in a row, all filled to the same width, and hold the end of a
 * sentence inside a line: verse may be as even, but does not end its sentences inside a line
 */
function filledBlocks(lines: readonly Paragraph[]): Set<Paragraph> {
  const filled = new Set<Paragraph>();
  for (const block of evenBlocks(lines)) {
    if (block.length < SHORTEST_BLOCK || !block.some(({ text }) => SENTENCE_ENDS_INSIDE.test(text))) continue;
    for (const line of block) filled.add(line);
  }
  return filled;
}

function evenBlocks(lines: readonly Paragraph[]): Paragraph[][] {
  const blocks: Paragraph[][] = [];
  let widest = 0;
  for (const line of lines) {
    const width = displayWidth(line.text.trimEnd());
    const block = blocks.at(-1);
    if (width < NARROWEST_BLOCK || width > WIDEST_BLOCK) {
      blocks.push([]);
    } else if (block && block.length > 0 && Math.abs(width - widest) <= WIDTH_TOLERANCE) {
      block.push(line);
      widest = Math.max(widest, width);
    } else {
      blocks.push([line]);
      widest = width;
    }
  }
  return blocks;
}
