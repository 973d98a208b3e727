import { foldWidth } from '../text/fold';
import type { Span } from '../text/span';
import type { Located, PlacedSection } from './deliverable';
import { findDates, yearOf, type WrittenDate } from './japanese-date';
import { itemLines, type SectionLine } from './located';

/** A year of production as written, 年 left out. */
export interface ProductionYear {
  readonly written: string;
  /** The western year it names; undefined when it names none. */
  readonly western?: number;
  /** Whether it is written in western years and ASCII digits, as 別添1 No 2 asks. */
  readonly isWestern: boolean;
  /** Whether it is the year of an era. */
  readonly isEra: boolean;
  /** Whether the era is written short (R3年), so that somebody should look. */
  readonly short: boolean;
  /** Whether the words around say that it is the year of production; a year in a sentence may be anything. */
  readonly stated: boolean;
}

/** What 製作館名及び製作年 states (別添1 No 2). */
export interface ProductionFacts {
  readonly place: PlacedSection;
  readonly organisation?: Located<string>;
  readonly year?: Located<ProductionYear>;
}

const MADE = '(?:製作|制作|作成|作製|完成)';
const LABEL = new RegExp(`^[【\\[(]?${MADE}(?:館|者|機関|団体|施設|元)?名?[】\\])]?(?:\\s*:\\s*|\\s+|$)`);
const YEAR_LABEL = new RegExp(`[【\\[(]?${MADE}年(?:月日?|度)?[】\\])]?\\s*(?::\\s*)?$`);
const BARE_YEAR = new RegExp(`(?<![\\d.-])(?:19|2\\d)\\d{2}(?=\\s*(?:年度?\\s*)?(?:[)\\]]\\s*)?(?:${MADE}|$))`);
const EDGES = /^[\s,、。.:/・)\]]+|[\s,、。.:/・([]+$/g;
const VERB = new RegExp(`^\\s*(?:[度版]\\s*)?(?:${MADE}\\s*)?|\\s*${MADE}\\s*$`, 'g');

/** Reads 「〇〇館 2018年製作」, in either order, on one line or with the year on a line of its own. */
export function readProduction(place: PlacedSection): ProductionFacts {
  let organisation: Located<string> | undefined;
  let year: Located<ProductionYear> | undefined;
  for (const line of itemLines(place)) {
    const found = findYear(line);
    year ??= found?.year;
    organisation ??= readOrganisation(line, found?.span);
  }
  return { place, ...(organisation && { organisation }), ...(year && { year }) };
}

/** The year and the span of the whole date that holds it. */
function findYear(line: SectionLine): { readonly year: Located<ProductionYear>; readonly span: Span } | undefined {
  // A fiscal year counts as the year it is named after.
  const dates = findDates(line.text.replace(/年度/g, '年　'));
  const isMade = ({ span }: WrittenDate): boolean =>
    new RegExp(`^\\s*(?:度\\s*)?(?:[)\\]]\\s*)?${MADE}`).test(line.text.slice(span.end));
  const date = dates.find(isMade) ?? dates[0];
  const bare = BARE_YEAR.exec(foldWidth(line.text));
  const span = date?.westernSpan ?? date?.eraSpan ?? (bare && { start: bare.index, end: bare.index + 4 });
  if (!span) return undefined;
  const written = line.text.slice(span.start, span.end);
  const western = date ? yearOf(date) : Number(bare?.[0]);
  const value = {
    written,
    isWestern: /^[0-9]{4}$/.test(written),
    isEra: date !== undefined && date.western === undefined,
    short: date?.short ?? false,
    stated: date !== undefined && (isMade(date) || isAlone(line.text, date.span)),
    ...(western !== undefined && { western }),
  };
  return { year: line.locate(value, span), span: date?.span ?? span };
}

/** Whether a line holds nothing but the date and the words beside a year. */
function isAlone(text: string, { start, end }: Span): boolean {
  return (text.slice(0, start) + text.slice(end)).replace(/製作|制作|年|月|日|度|[\s\u3000:：。()（）]/g, '') === '';
}

function readOrganisation(line: SectionLine, date: Span | undefined): Located<string> | undefined {
  const folded = foldWidth(line.text);
  const label = LABEL.exec(folded)?.[0].length ?? 0;
  const before = pieceOf(folded, label, date?.start ?? folded.length);
  const span = before ?? (date && pieceOf(folded, date.end, folded.length));
  return span && line.locate(line.text.slice(span.start, span.end), span);
}

function pieceOf(folded: string, from: number, to: number): Span | undefined {
  const blank = (part: string): string => ' '.repeat(part.length);
  const text = folded
    .slice(from, Math.max(from, to))
    .replace(YEAR_LABEL, blank)
    .replace(VERB, blank)
    .replace(EDGES, blank);
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  return end > start ? { start: from + start, end: from + end } : undefined;
}
