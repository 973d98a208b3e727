import { foldWidth } from '../text/fold';
import { matchesIn } from '../text/matches';
import { looseBrackets } from './brackets';
import type { Mark, MarkKind } from './draft';
import { findNoteShapes } from './note-shape';
import { findPageShapes } from './page-shape';

/** A line may hold a mark only if it holds one of these characters, or is as short as `p12`; most lines hold none. */
const MARK_SIGNS = /[(-*<>[\]{}“”※〈-】]|[〔〕〝-〟注註（-＊＜＞［］｛｝｢｣]|^.{0,10}(?:ページ|頁|[pPｐＰ]).{0,10}$/;
const PAGE_SIGNS = /[【】[(〔<〈{]|^.{0,20}$/;
const NOTE_SIGNS = /[注註※*]|\d\s?[)\]〕>]/;

/**
 * Without its brackets a line has no mark of a kind. They are classes because V8 looks for a single character by one of its bytes, and
 * half of the bytes of a Japanese text are those of brackets.
 */
export const PAGE_BRACKETS = /[【】]/;
const RUBY_BRACKETS = /[《》]/;
const ASIDE_BRACKETS = /[〔〕]/;

/** The marks of findMarks; PAGE and NOTE speak of folded text. The group is the label. */
export const PAGE = /【\s?(?:原本)?(?:p\.?|P\.?)?\s?(\d{1,4}|[ivxlcdm]{1,8}|[IVXLCDM]{1,8})\s?(?:ページ|頁|p)?\s?】/g;
/** As nearly all books have it; only others are worth folding. */
const USUAL_PAGE_LINE = /^\s*【\d{1,4}ページ】\s*$/;
export const RUBY = /《([^《》\n]{1,60})》/g;
export const NOTE = /注\s?(\d{1,4})\s?\)/g;
const EMPTY_RUBY = /《()》/g;
const ASIDE = /〔([^〔〕\n]{0,1000})〕/g;

/**
 * Finds in one line page marks 【12ページ】, ruby 《…》, note marks 注1), the producer's words in 〔…〕, what looks like a
 * page mark, a reading or a note mark in another form (`page-like`, `ruby-like`, `note-like`), and brackets that have no partner in the line.
 * @param offset where the line starts in the text; the spans are offsets of the text
 * @returns the marks in order; those in 〔 〕 follow the one that holds them
 */
export function findMarks(line: string, offset: number): Mark[] {
  if (!MARK_SIGNS.test(line)) return [];
  const folded = foldWidth(line);
  const hasRuby = RUBY_BRACKETS.test(line);
  // A pattern is not worth its start in a line without its sign.
  const sure = [
    ...(PAGE_BRACKETS.test(folded) ? scan(PAGE, 'page', folded, offset) : []),
    ...(hasRuby ? scan(RUBY, 'ruby', line, offset) : []),
    ...(folded.includes('注') ? scan(NOTE, 'note', folded, offset) : []),
    ...(hasRuby ? scan(EMPTY_RUBY, 'ruby-like', line, offset) : []),
    ...(ASIDE_BRACKETS.test(line) ? scan(ASIDE, 'aside', line, offset) : []),
  ];
  // Most marks of a book are page marks with a line of their own.
  if (sure[0]?.kind === 'page' && sure[0].span.end - sure[0].span.start === folded.trim().length) return sure;
  const pages = PAGE_SIGNS.test(folded) ? [...findPageShapes(folded)].sort((a, b) => a.start - b.start) : [];
  const notes = NOTE_SIGNS.test(folded) ? [...findNoteShapes(folded)].sort((a, b) => a.start - b.start) : [];
  const brackets = looseBrackets(line);
  if (sure.length + pages.length + notes.length + brackets.length === 0) return [];
  return [
    ...sure,
    ...others('page-like', pages, sure, offset),
    ...others('note-like', notes, sure, offset),
    ...brackets.map(({ index, sign }) => mark('bracket', sign, offset + index, sign.length)),
  ].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

/** @returns whether the line holds a page mark and nothing else. */
export function isPageMarkLine(line: string): boolean {
  if (!PAGE_BRACKETS.test(line)) return false;
  if (USUAL_PAGE_LINE.test(line)) return true;
  const text = foldWidth(line.trim());
  return matchesIn(text, PAGE)[0]?.[0] === text;
}

function* scan(pattern: RegExp, kind: MarkKind, line: string, offset: number): Iterable<Mark> {
  for (const match of matchesIn(line, pattern)) {
    yield mark(kind, match[1] ?? '', offset + match.index, match[0].length);
  }
}

type Found = Iterable<{ readonly start: number; readonly end: number; readonly number: string }>;

/** What looks like a mark, unless it is one for sure. @param sure in order */
function* others(kind: 'page-like' | 'note-like', found: Found, sure: readonly Mark[], offset: number): Iterable<Mark> {
  const own = kind === 'page-like' ? 'page' : 'note';
  const known = sure.filter((other) => other.kind === own || other.kind === 'page');
  known.sort((a, b) => a.span.start - b.span.start);
  let next = 0;
  for (const { start, end, number } of found) {
    while ((known[next]?.span.end ?? Infinity) <= offset + start) next++;
    if ((known[next]?.span.start ?? Infinity) >= offset + end) yield mark(kind, number, offset + start, end - start);
  }
}

function mark(kind: MarkKind, label: string, start: number, length: number): Mark {
  return { type: 'mark', kind, label, span: { start, end: start + length } };
}
