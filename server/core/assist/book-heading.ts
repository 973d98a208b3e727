import type { DraftFormat } from '../syntax/draft';
import { foldWidth } from '../text/fold';

/** The heading of a part of the book. */
export interface BookHeading {
  /** 1 for the highest; a higher number stands below. */
  readonly rank: number;
  readonly name: string;
}

/** Without one of these signs at its beginning a line is no heading; most lines of a book have none. */
const SIGNS = /^[\s\u3000]*[#◎第]/;
const MARKDOWN = /^ {0,3}(#{1,6})\s+(\S.*)$/;
const CIRCLED = /^[\s\u3000]*◎\s*(\S.{0,59}?)\s*$/;
const NUMBERED =
  /^\s*(第\s?[0-9〇零一二三四五六七八九十百]{1,5}\s?([巻部編篇章節項話])(?:\s*$|[\s:.、・]\s*(\S.{0,39})$))/;
const RANKS = '巻部編篇章節項話';
/** Lower than chapters: what ◎ marks stands wherever the producer put it. */
const CIRCLED_RANK = 10;
const CHAPTER_RANK = 20;
/** A sentence, or a line of a table of contents with its page number. */
const NOT_HEADING = /[。、，,]\s*$|…|・・|‥|\.\.\.|\s\d{1,4}\s*$/;

/** Reads a line of the body as a heading that can be told with confidence: Markdown #, 第n章, ◎1. */
export function readBookHeading(line: string, format: DraftFormat): BookHeading | undefined {
  if (!SIGNS.test(line)) return undefined;
  const markdown = format === 'markdown' ? MARKDOWN.exec(line) : null;
  if (markdown) return { rank: markdown[1]?.length ?? 1, name: withoutClosing(markdown[2] ?? '') };
  const folded = foldWidth(line);
  if (NOT_HEADING.test(folded)) return undefined;
  const name = line.trim();
  if (CIRCLED.test(line)) return { rank: CIRCLED_RANK, name };
  const unit = NUMBERED.exec(folded)?.[2];
  return unit === undefined ? undefined : { rank: CHAPTER_RANK + RANKS.indexOf(unit), name };
}

/** Markdown may close a heading with the signs that it opens with: # 川 # */
function withoutClosing(words: string): string {
  const name = words.trimEnd();
  let end = name.length;
  while (end > 1 && name[end - 1] === '#') end--;
  return name.slice(0, end).trimEnd();
}
