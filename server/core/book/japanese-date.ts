import { foldWidth } from '../text/fold';
import type { Span } from '../text/span';
import { ERAS, westernYear, type EraYear } from './era';
import { parseNumber } from './numeral';

/** A day of the Gregorian calendar; today's date is handed in, never asked for here. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Short forms of the era names, read only where 年 or a month follows. */
const SHORT_ERAS: Readonly<Record<string, string>> = {
  'M': '明治',
  'T': '大正',
  'S': '昭和',
  'H': '平成',
  'R': '令和',
  '明': '明治',
  '大': '大正',
  '昭': '昭和',
  '平': '平成',
  '令': '令和',
  '㍾': '明治',
  '㍽': '大正',
  '㍼': '昭和',
  '㍻': '平成',
  '㋿': '令和',
};

/** A date as it stands in a text; fields that are not written are absent. */
export interface WrittenDate {
  /** Where it stands in the line, in UTF-16 offsets of the line. */
  readonly span: Span;
  readonly western?: number;
  readonly westernSpan?: Span;
  readonly era?: EraYear;
  readonly eraSpan?: Span;
  readonly month?: number;
  readonly day?: number;
  /** Whether any number is written in kanji. */
  readonly kanji: boolean;
  /** Whether the era is written short: S60, 昭60. */
  readonly short: boolean;
}

const DIGIT = '[〇○◯零一二三四五六七八九]';
const SMALL_KANJI = '[〇○◯零一二三四五六七八九十廿卅]';
const SMALL = `(?:\\d{1,2}|${SMALL_KANJI}{1,4})`;
const SPACE = '\\s{0,3}';
const YEAR_SIGN = '年(?![度代間生])';
const POINT = '[./・-]';
const WESTERN = `(?:西暦${SPACE})?((?:1[5-9]|2\\d)\\d{2}(?!\\d)|[一二]${DIGIT}{3}(?!${SMALL_KANJI})|一?千[五六七八九]百${SMALL_KANJI}{0,4}|二千${SMALL_KANJI}{0,3})`;
const LONG_ERA = `(?:${Object.keys(ERAS).join('|')})${SPACE}(?:\\d{1,4}|[〇○◯零一二三四五六七八九十百千廿卅]{1,8}|元)`;
const SHORT_ERA = `(?<![A-Za-zァ-ヶ一-鿿])[${Object.keys(SHORT_ERAS).join('')}]\\.?\\s?\\d{1,2}`;
const ERA = `(${LONG_ERA}|${SHORT_ERA})`;
const inBrackets = (year: string): string => `${SPACE}[([]${SPACE}${year}${SPACE}年?${SPACE}[)\\]]${SPACE}年?`;
const alone = (year: string): string => `${year}(?:${SPACE}${YEAR_SIGN}|(?=\\s?${POINT}\\s?\\d))`;
const YEAR = [
  `${WESTERN}${SPACE}年?${inBrackets(ERA)}`,
  `${ERA}${SPACE}年?${inBrackets(WESTERN)}`,
  alone(WESTERN),
  alone(ERA),
].join('|');
const WRITTEN_OUT = `${SPACE}(${SMALL})\\s?月(?:${SPACE}(${SMALL})\\s?日)?`;
const WITH_POINTS = `\\s?${POINT}\\s?(${SMALL})(?!\\d)(?:\\s?${POINT}\\s?(${SMALL})(?!\\d)日?|(?!\\s?${POINT}\\s?\\d))`;
const DATE = new RegExp(`(?<![\\d.-])(?:${YEAR})(?:${WRITTEN_OUT}|${WITH_POINTS})?`, 'dg');

/**
 * Finds the dates in one line: 2017年5月15日, 2017.5.15, 平成29年(2017年)5月, 二〇一七年五月一五日, S60.3.1. A western
 * date and an era date behind it in brackets are one date.
 */
export function findDates(line: string): WrittenDate[] {
  const folded = foldWidth(line)
    .replace(/[〔【〈]/g, '(')
    .replace(/[〕】〉]/g, ')');
  const dates = [...folded.matchAll(DATE)].map(readDate).filter((date) => date !== undefined);
  return joinPairs(dates, folded);
}

/** A part of a date as it was matched. */
interface Numeral {
  readonly text: string;
  readonly span: Span;
}

function readDate(match: RegExpExecArray): WrittenDate | undefined {
  const part = (...groups: number[]): Numeral | undefined => {
    const group = groups.find((index) => match[index] !== undefined);
    if (group === undefined) return undefined;
    const [start = 0, end = 0] = match.indices?.[group] ?? [];
    return { text: match[group] ?? '', span: { start, end } };
  };
  const western = part(1, 4, 5);
  const eraPart = part(2, 3, 6);
  const era = eraPart && readEra(eraPart.text);
  const [month, ofMonth] = [part(7, 9), part(8, 10)];
  const text = match[0].trimEnd();
  if (!isWhole(text, month, ofMonth, match[9] !== undefined)) return undefined;
  const numerals = [western?.text, era?.written, month?.text, ofMonth?.text];
  return {
    span: { start: match.index, end: match.index + text.length },
    ...(western && { western: parseNumber(western.text), westernSpan: western.span }),
    ...(era && { era: { name: era.name, year: era.year }, eraSpan: eraPart.span }),
    ...(month && { month: parseNumber(month.text) }),
    ...(ofMonth && { day: parseNumber(ofMonth.text) }),
    kanji: numerals.some((numeral) => numeral !== undefined && /[^\d元]/.test(numeral)),
    short: era?.short ?? false,
  };
}

/** 「2017」 in 「2017-18」 or 「S60」 without a month is no date. */
function isWhole(text: string, month: Numeral | undefined, day: Numeral | undefined, pointed: boolean): boolean {
  if (!month) return /年|[)\]]$/.test(text);
  const number = parseNumber(month.text);
  return !pointed || day !== undefined || (number >= 1 && number <= 12);
}

function readEra(text: string): EraYear & { readonly written: string; readonly short: boolean } {
  const long = Object.keys(ERAS).find((name) => text.startsWith(name));
  const written = text.slice(long?.length ?? 1).replace(/^[.\s]+/, '');
  return {
    name: long ?? SHORT_ERAS[text[0] ?? ''] ?? '',
    year: parseNumber(written),
    written,
    short: long === undefined,
  };
}

/** 「2017年5月15日(平成29年5月15日)」 is one date. */
function joinPairs(dates: readonly WrittenDate[], folded: string): WrittenDate[] {
  const joined: WrittenDate[] = [];
  for (const date of dates) {
    const before = joined.at(-1);
    const between = before && folded.slice(before.span.end, date.span.start);
    const isPair =
      before &&
      (before.era === undefined) !== (date.era === undefined) &&
      (before.western === undefined) !== (date.western === undefined);
    const behind = /^\s?[)\]]/.exec(folded.slice(date.span.end, date.span.end + 2));
    if (before && isPair && behind && /^\s?[([]\s?$/.test(between ?? '')) {
      const span = { start: before.span.start, end: date.span.end + behind[0].length };
      joined[joined.length - 1] = { ...date, ...before, span, kanji: before.kanji || date.kanji };
    } else joined.push(date);
  }
  return joined;
}

/** @returns the western year of a date, from the era where nothing else is written. */
export function yearOf(date: WrittenDate): number | undefined {
  return date.western ?? (date.era && westernYear(date.era));
}

/** @returns whether an era year stands beside a western year that it does not name. */
export function isEraMismatch(date: WrittenDate): boolean {
  return date.era !== undefined && date.western !== undefined && westernYear(date.era) !== date.western;
}

/** Months and days before 1873 are of the lunar calendar and cannot be checked. */
const FIRST_GREGORIAN_YEAR = 1873;

/** @returns whether the date names a day that the calendar does not have, or a year that its era does not have. */
export function isImpossible(date: WrittenDate): boolean {
  const year = yearOf(date);
  if (year === undefined || Number.isNaN(year)) return true;
  if (date.month === undefined || year < FIRST_GREGORIAN_YEAR) return false;
  if (!(date.month >= 1 && date.month <= 12)) return true;
  return date.day !== undefined && !(date.day >= 1 && date.day <= daysInMonth(year, date.month));
}

function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** @returns whether the date lies after `today`; a date without month or day is compared as far as it goes. */
export function isAfter(date: WrittenDate, today: CalendarDate): boolean {
  const year = yearOf(date);
  if (year === undefined || year !== today.year) return (year ?? 0) > today.year;
  if (date.month === undefined || date.month !== today.month) return (date.month ?? 0) > today.month;
  return (date.day ?? 0) > today.day;
}

/** @returns the date as 別添1 asks for it: western year, ASCII digits, 2017年5月15日. */
export function formatDate(date: WrittenDate): string | undefined {
  const year = yearOf(date);
  if (year === undefined) return undefined;
  const month = date.month === undefined ? '' : `${date.month}月`;
  return `${year}年${month}${date.day === undefined ? '' : `${date.day}日`}`;
}
