import type { Paragraph } from '../syntax/draft';
import { isPageMarkLine } from '../syntax/marks';
import { foldWidth } from '../text/fold';
import type { Figure } from './figures';

const OMITTED = /省略|割愛|略[すし〕）)\]]|説明(?:は|を)?(?:なし|無し|しない|せず|入れない|付さない)|掲載しない/;
const ELSEWHERE = /\.(?:tsv|csv|txt|html?|xlsx?|png|jpe?g)|別ファイル|別添|巻末|次の?ファイル/i;
/** A name that is longer says more than a name does. */
const LONGEST_NAME = 45;
const SHORTEST_SENTENCE = 12;
const DESCRIBES = /^[\s(〔[【<●※*・]*(?:図|表|写真|グラフ|地図|画像|絵|イラスト)?(?:の?内容)?の?(?:説明|解説|概要)/;
/** How far below a figure its description may begin. */
const REACH = 2;

/** @returns whether a figure is described where it stands, or said there to be without description (guide G.2-4). */
export function isDescribed(figure: Figure, isIndented: boolean): boolean {
  const { lines, index, mark, draft } = figure;
  const own = lines[index];
  if (!own || own.children.some(({ kind }) => kind === 'figure-description')) return true;
  const words = foldWidth(draft.text.slice(mark.span.start, own.span.end));
  if (OMITTED.test(words) || ELSEWHERE.test(words) || saysMore(words)) return true;
  const below = neighbours(lines, index, 1).slice(0, REACH);
  if (below.some((line) => describes(line)) || describesAbove(neighbours(lines, index, -1))) return true;
  const [next] = below;
  if (next === undefined || isFigureLine(next)) return false;
  return isRow(figure.kind, next) || (isIndented && isPlainDescription(next));
}

/** 〔図2　町の断面。東の台地から…〕 says more than a name. */
function saysMore(words: string): boolean {
  const text = words.replace(/[〕\])】>〉]\s*$/, '');
  const sentence = /[。:](.*)$/.exec(text)?.[1] ?? '';
  return text.length > LONGEST_NAME || sentence.length >= SHORTEST_SENTENCE || /.{12}。$/.test(text);
}

/** The lines next to one that are not blank nor a page mark, nearest first; a few are enough. */
function neighbours(lines: readonly Paragraph[], index: number, step: 1 | -1): Paragraph[] {
  const found: Paragraph[] = [];
  for (
    let at = index + step;
    at >= 0 && at < lines.length && Math.abs(at - index) < 10 && found.length < 4;
    at += step
  ) {
    const line = lines[at];
    if (line && line.text.trim() !== '' && !isPageMarkLine(line.text)) found.push(line);
  }
  return found;
}

function isFigureLine({ children }: Paragraph): boolean {
  return children.some(({ kind }) => kind === 'figure');
}

function describes(line: Paragraph): boolean {
  if (line.children.some(({ kind, label }) => kind === 'figure-description' && label === 'start')) return true;
  if (isFigureLine(line)) return false;
  const text = foldWidth(line.text).trim();
  return (
    DESCRIBES.test(text) || (/^[〔[(].*[〕\])]$/.test(text) && (text.length > SHORTEST_SENTENCE || OMITTED.test(text)))
  );
}

/** Where the caption stands below, its description is not that of a figure further up. */
function describesAbove([line, further]: readonly Paragraph[]): boolean {
  if (!line) return false;
  const ends = line.children.some(({ kind, label }) => kind === 'figure-description' && label === 'end');
  return ends || (describes(line) && (further === undefined || !isFigureLine(further)));
}

/** The cells of a table are its content. */
function isRow(kind: string, { text }: Paragraph): boolean {
  const isSentence = /[。」』]\s*$/.test(text) || text.length > 60;
  return /\t|[|｜│]|\S[\s　]{2,}\S/.test(text) || (kind.endsWith('表') && !isSentence);
}

/** Where paragraphs are indented, a sentence that is not goes on with the figure. */
function isPlainDescription({ text }: Paragraph): boolean {
  return /^[^\s　「『（(【●○・]/.test(text) && /。\s*$/.test(text);
}

/** @returns whether most sentences of the lines begin with an indent. */
export function areIndented(lines: readonly Paragraph[]): boolean {
  let indented = 0;
  let others = 0;
  for (const { text } of lines) {
    if (!text.endsWith('。')) continue;
    if (text.startsWith('　') || text.startsWith(' ')) indented++;
    else others++;
  }
  return indented > 3 * others;
}
