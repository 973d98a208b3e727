import { FIGURE_KIND } from '../syntax/figure-label';
import { foldWidth } from '../text/fold';
import { slice, type Span } from '../text/span';
import type { Figure } from './figures';

const KIND = new RegExp(`(?:${FIGURE_KIND})(?:の?(?:内容の?)?(?:説明|解説))?`);
const NO_NAME =
  /^(?:[はがを]?の?(?:内容の?)?(?:説明|内容)?(?:[はがを]|の)?(?:省略|略|割愛|[あ有]り|なし|無し|掲載|挿入|入る).*)?$/;
const LONGEST_NAME = 30;

/** @returns whether a figure without a number has a name: in its bracket, behind it, or alone in the line below. */
export function isNamed(figure: Figure): boolean {
  const { draft, mark, lines, index } = figure;
  const own = lines[index];
  const words = foldWidth(slice(draft.text, mark.span)).replace(/^[^〔[【(<〈]*[〔[【(<〈]|[〕\])】>〉]$/g, '');
  const behind = draft.text.slice(mark.span.end, own?.span.end).trim();
  const kind = KIND.exec(words);
  if (behind !== '' || !kind || kind.index > 0) return true;
  const rest = words.slice(kind[0].length);
  const name = /^[\s:、・,(「『]*([^。:]*)/.exec(rest)?.[1]?.trim() ?? '';
  if (!rest.startsWith('。') && !NO_NAME.test(name)) return true;
  const [above, below] = [lines[index - 1], lines[index + 1]];
  const isFigure = above?.children.some(({ kind: other }) => other === 'figure') ?? false;
  return isFigure || (below !== undefined && isNameLine(below.text));
}

/** A short line that is no sentence, heading nor indented: the caption of the book. */
function isNameLine(text: string): boolean {
  return /^[^\s　【〔［(（■●◆○・].*[^。、」\s]$/.test(text) && text.length <= LONGEST_NAME;
}

/** @returns where the word for the kind stands (図, 写真): UTF-16 offsets of the draft. */
export function kindSpan({ draft, mark }: Figure): Span | undefined {
  const kind = new RegExp(FIGURE_KIND).exec(slice(draft.text, mark.span));
  return kind ? { start: mark.span.start + kind.index, end: mark.span.start + kind.index + kind[0].length } : undefined;
}
