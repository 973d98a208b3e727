interface FirstDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A Japanese era: its first day and the number of its last year. */
interface Era {
  readonly from: FirstDay;
  readonly last: number;
}

/** A year as an era counts it. */
export interface EraYear {
  readonly name: string;
  readonly year: number;
}

const day = (year: number, month: number, ofMonth: number): FirstDay => ({ year, month, day: ofMonth });

/** The eras since 明治, and the count of years that books of the war years use (皇紀), in order. */
export const ERAS: Readonly<Record<string, Era>> = {
  皇紀: { from: day(-659, 1, 1), last: 2700 },
  明治: { from: day(1868, 10, 23), last: 45 },
  大正: { from: day(1912, 7, 30), last: 15 },
  昭和: { from: day(1926, 12, 25), last: 64 },
  平成: { from: day(1989, 1, 8), last: 31 },
  令和: { from: day(2019, 5, 1), last: 99 },
};

/** @returns the western year that an era year names, or undefined when the era had no such year. */
export function westernYear(era: EraYear): number | undefined {
  const known = ERAS[era.name];
  return known && era.year >= 1 && era.year <= known.last ? known.from.year + era.year - 1 : undefined;
}

/** @returns the year of the era that a day falls in; without month or day, that of the later era of the year. */
export function eraYearOn(date: {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}): EraYear | undefined {
  const number = (year: number, month = 12, ofMonth = 31): number => (year * 100 + month) * 100 + ofMonth;
  const found = Object.entries(ERAS).findLast(
    ([name, { from }]) =>
      name !== '皇紀' && number(from.year, from.month, from.day) <= number(date.year, date.month, date.day),
  );
  return found && { name: found[0], year: date.year - found[1].from.year + 1 };
}

/** @returns 平成29年, 令和元年. */
export function formatEraYear({ name, year }: EraYear): string {
  return `${name}${year === 1 ? '元' : year}年`;
}
