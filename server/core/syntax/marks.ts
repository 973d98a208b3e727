import { foldWidth } from '../text/fold';
import type { Mark, MarkKind } from './draft';

/** A line may hold a mark only if it holds one of these characters; most lines of a book hold none. */
const MARK_SIGNS = /[【《注]/;

/** The marks of findMarks; PAGE and NOTE speak of folded text. The group is the label. */
export const PAGE = /【\s?(?:原本)?(?:p\.?|P\.?)?\s?(\d{1,4}|[ivxlcdm]{1,8}|[IVXLCDM]{1,8})\s?(?:ページ|頁|p)?\s?】/g;
export const RUBY = /《([^《》\n]{1,60})》/g;
export const NOTE = /注\s?(\d{1,4})\s?\)/g;

/**
 * Finds page marks 【12ページ】, ruby 《…》 and note marks 注1) in one line.
 * @param offset where the line starts in the text; the spans are offsets of the text
 */
export function findMarks(line: string, offset: number): Mark[] {
  if (!MARK_SIGNS.test(line)) return [];
  const folded = foldWidth(line);
  return [
    ...scan(PAGE, 'page', folded, offset),
    ...scan(RUBY, 'ruby', line, offset),
    ...scan(NOTE, 'note', folded, offset),
  ].sort((a, b) => a.span.start - b.span.start);
}

/** @returns whether the line holds a page mark and nothing else. */
export function isPageMarkLine(line: string): boolean {
  const [mark] = findMarks(line.trim(), 0);
  return mark?.kind === 'page' && mark.span.start === 0 && mark.span.end === line.trim().length;
}

function* scan(pattern: RegExp, kind: MarkKind, line: string, offset: number): Iterable<Mark> {
  for (const match of line.matchAll(pattern)) {
    const start = offset + match.index;
    yield { type: 'mark', kind, label: match[1] ?? '', span: { start, end: start + match[0].length } };
  }
}
