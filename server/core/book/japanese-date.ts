import { foldWidth } from '../text/fold';
import type { Span } from '../text/span';

/** A day of the Gregorian calendar; today's date is handed in, never asked for here. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A Japanese era and its first year. */
interface Era {
  readonly first: number;
  readonly last: number;
}

/** 明治 to 令和 with their first western year and last year of the era. */
export const ERAS: Readonly<Record<string, Era>> = {
  明治: { first: 1868, last: 45 },
  大正: { first: 1912, last: 15 },
  昭和: { first: 1926, last: 64 },
  平成: { first: 1989, last: 31 },
  令和: { first: 2019, last: 99 },
};

/** A date as it stands in a text; fields that are not written are absent. */
export interface WrittenDate {
  /** Where it stands in the line, in UTF-16 offsets of the line. */
  readonly span: Span;
  readonly western?: number;
  readonly era?: { readonly name: string; readonly year: number };
  readonly month?: number;
  readonly day?: number;
  /** Whether any number is written in kanji. */
  readonly kanji: boolean;
}

const KANJI_DIGITS = '〇一二三四五六七八九';
const NUMBER = '(?:\\d{1,2}|[〇○◯零一二三四五六七八九十廿卅]{1,4}|元)';
const WESTERN =
  '(?:西暦\\s?)?((?:1[5-9]|2[01])\\d{2}|[一二][〇○◯零一二三四五六七八九]{3}|千[八九]百[一二三四五六七八九十]{0,4}|二千[〇一二三四五六七八九十]{0,3})';
const ERA = `(${Object.keys(ERAS).join('|')})\\s?(${NUMBER})`;
const YEAR = [
  `${WESTERN}\\s?年?\\s?\\(\\s?${ERA}\\s?年?\\s?\\)\\s?年?`,
  `${ERA}\\s?年?\\s?\\(\\s?${WESTERN}\\s?年?\\s?\\)\\s?年?`,
  `${WESTERN}(?=\\s?年|[./-]\\d)\\s?年?`,
  `${ERA}\\s?年`,
].join('|');
const MONTH_AND_DAY = `(?:\\s?[./-]?\\s?(${NUMBER})\\s?[月./-]\\s?(?:(${NUMBER})(?:\\s?日|(?![\\d-])))?)?`;
const DATE = new RegExp(`(?<![\\d.-])(?:${YEAR})${MONTH_AND_DAY}`, 'g');

/** Finds the dates in one line: 2017年5月15日, 2017.5.15, 平成29年(2017年)5月, 二〇一七年五月一五日. */
export function findDates(line: string): WrittenDate[] {
  return [...foldWidth(line).matchAll(DATE)].map(readDate);
}

function readDate(match: RegExpExecArray): WrittenDate {
  const [text, west1, era1, year1, era2, year2, west2, west3, era4, year4, month, day] = match;
  const western = west1 ?? west2 ?? west3;
  const era = era1 ?? era2 ?? era4;
  const eraYear = year1 ?? year2 ?? year4;
  return {
    span: { start: match.index, end: match.index + text.trimEnd().length },
    ...(western !== undefined && { western: parseNumber(western) }),
    ...(era !== undefined && { era: { name: era, year: parseNumber(eraYear ?? '') } }),
    ...(month !== undefined && { month: parseNumber(month) }),
    ...(day !== undefined && { day: parseNumber(day) }),
    kanji: [western, eraYear, month, day].some((part) => part !== undefined && /[^\d元]/.test(part)),
  };
}

/** Reads a number written in ASCII digits, in positional kanji (二〇一七) or with 十百千. @returns NaN if it is none. */
export function parseNumber(written: string): number {
  const text = written.replace(/[○◯零]/g, '〇').replace(/廿/g, '二十').replace(/卅/g, '三十').replace(/元/g, '1');
  if (/^\d+$/.test(text)) return Number(text);
  if (/^[〇一二三四五六七八九]+$/.test(text)) return Number([...text].map((c) => KANJI_DIGITS.indexOf(c)).join(''));
  let total = 0;
  let digit = 0;
  for (const c of text) {
    const unit = { 十: 10, 百: 100, 千: 1000 }[c];
    const value = KANJI_DIGITS.indexOf(c);
    if (unit !== undefined) total += (digit || 1) * unit;
    else if (value < 0) return NaN;
    digit = unit === undefined ? value : 0;
  }
  return total + digit;
}

/** @returns the western year that an era year names, or undefined when the era had no such year. */
export function westernYear(era: { readonly name: string; readonly year: number }): number | undefined {
  const known = ERAS[era.name];
  return known && era.year >= 1 && era.year <= known.last ? known.first + era.year - 1 : undefined;
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
