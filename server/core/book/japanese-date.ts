import { foldWidth } from '../text/fold';
import type { Span } from '../text/span';

/** A day of the Gregorian calendar; today's date is handed in, never asked for here. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A Japanese era: its first day and the number of its last year. */
interface Era {
  readonly from: CalendarDate;
  readonly last: number;
}

/** A year as an era counts it. */
export interface EraYear {
  readonly name: string;
  readonly year: number;
}

const day = (year: number, month: number, ofMonth: number): CalendarDate => ({ year, month, day: ofMonth });

/** The eras since 明治, and the count of years that books of the war years use (皇紀), in order. */
export const ERAS: Readonly<Record<string, Era>> = {
  皇紀: { from: day(-659, 1, 1), last: 2700 },
  明治: { from: day(1868, 10, 23), last: 45 },
  大正: { from: day(1912, 7, 30), last: 15 },
  昭和: { from: day(1926, 12, 25), last: 64 },
  平成: { from: day(1989, 1, 8), last: 31 },
  令和: { from: day(2019, 5, 1), last: 99 },
};

/** Short forms of the era names, read only in front of a whole date. */
const SHORT_ERAS: Readonly<Record<string, string>> = {
  M: '明治',
  T: '大正',
  S: '昭和',
  H: '平成',
  R: '令和',
  明: '明治',
  大: '大正',
  昭: '昭和',
  平: '平成',
  令: '令和',
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

const KANJI_DIGITS = '〇一二三四五六七八九';
const DIGIT = '[〇○◯零一二三四五六七八九]';
const TENS = '[〇○◯零一二三四五六七八九十廿卅]';
const SMALL = `(?:\\d{1,2}|${TENS}{1,4})`;
const ERA_NUMBER = '(?:\\d{1,4}|[〇○◯零一二三四五六七八九十百千廿卅]{1,8}|元)';
const WESTERN_NUMBER = `(?:(?:1[5-9]|2[01])\\d{2}(?!\\d)|[一二]${DIGIT}{3}(?!${TENS})|一?千[五六七八九]百${TENS}{0,4}|二千${TENS}{0,3})`;
const SPACE = '\\s{0,3}';
const YEAR_SIGN = '年(?![度代間生])';
const POINT = '[./・-]';

const western = (group: string): string => `(?:西暦${SPACE})?(?<${group}>${WESTERN_NUMBER})`;
const era = (group: string): string =>
  `(?<${group}>(?:${Object.keys(ERAS).join('|')})${SPACE}${ERA_NUMBER}|(?<![A-Za-zァ-ヶ一-鿿])(?:[${Object.keys(SHORT_ERAS).join('')}]\\.?\\s?\\d{1,2}))`;
const bracketed = (year: string): string => `${SPACE}[([=]${SPACE}${year}${SPACE}年?${SPACE}[)\\]]?`;
const YEAR = [
  `${western('w1')}${SPACE}(?:${YEAR_SIGN})?${bracketed(era('e1'))}${SPACE}年?`,
  `${era('e2')}${SPACE}(?:${YEAR_SIGN})?${bracketed(western('w2'))}${SPACE}年?`,
  `${western('w3')}(?:${SPACE}${YEAR_SIGN}|(?=${POINT}\\s?\\d))`,
  `${era('e3')}(?:${SPACE}${YEAR_SIGN}|(?=${POINT}\\s?\\d))`,
].join('|');
const MONTH_AND_DAY = `${SPACE}(?<m1>${SMALL})\\s?月(?:${SPACE}(?<d1>${SMALL})\\s?日)?|\\s?${POINT}\\s?(?<m2>${SMALL})(?![\\d月])(?:\\s?${POINT}\\s?(?<d2>${SMALL})(?!\\d)日?)?`;
const DATE = new RegExp(`(?<![\\d.-])(?:${YEAR})(?:${MONTH_AND_DAY})?`, 'dg');

/**
 * Finds the dates in one line: 2017年5月15日, 2017.5.15, 平成29年(2017年)5月, 二〇一七年五月一五日, S60.3.1. A western
 * and an era date that stand beside each other, one in brackets, are one date.
 */
export function findDates(line: string): WrittenDate[] {
  const folded = foldWidth(line).replace(/[〔【〈]/g, '(').replace(/[〕】〉]/g, ')');
  const dates = [...folded.matchAll(DATE)].map(readDate).filter((date) => date !== undefined);
  return joinPairs(dates, folded);
}

function readDate(match: RegExpExecArray): WrittenDate | undefined {
  const groups = match.groups ?? {};
  const spans = match.indices?.groups ?? {};
  const first = (...names: string[]): string | undefined => names.find((name) => groups[name] !== undefined);
  const spanOf = (name: string): Span => ({ start: spans[name]?.[0] ?? 0, end: spans[name]?.[1] ?? 0 });
  const number = (name: string): number => parseNumber(groups[name] ?? '');
  const [west, eraName, month, ofMonth] = [first('w1', 'w2', 'w3'), first('e1', 'e2', 'e3'), first('m1', 'm2'), first('d1', 'd2')];
  const eraYear = eraName === undefined ? undefined : readEra(groups[eraName] ?? '');
  const text = match[0].trimEnd();
  const short = eraYear !== undefined && !((groups[eraName ?? '']?.slice(0, 2) ?? '') in ERAS);
  if (isNoDate(text, { month: month && number(month), pointed: groups.m2 !== undefined, complete: ofMonth !== undefined, short })) {
    return undefined;
  }
  return {
    span: { start: match.index, end: match.index + text.length },
    ...(west !== undefined && { western: number(west), westernSpan: spanOf(west) }),
    ...(eraYear && eraName !== undefined && { era: eraYear, eraSpan: spanOf(eraName) }),
    ...(month !== undefined && { month: number(month) }),
    ...(ofMonth !== undefined && { day: number(ofMonth) }),
    kanji: [west, month, ofMonth].some((name) => name !== undefined && /\D/.test(groups[name] ?? '')) || /[一-九十〇○◯零廿卅]/.test((groups[eraName ?? ''] ?? '').slice(2)),
    short,
  };
}
