import type { ColophonFacts } from './colophon';
import type { Located } from './deliverable';
import { westernYear } from './era';
import { isImpossible, type WrittenDate } from './japanese-date';
import type { Mismatch } from './mismatch';
import type { PublicationDate } from './publication-date';
import type { SourceInfoFacts } from './source-info';

/** A date that the colophon does not state, or states with another 版 or 刷. */
export interface DateMismatch extends Mismatch<PublicationDate> {
  readonly about: 'date' | 'edition' | 'printing';
}

/**
 * Compares each date of 原本情報 with the dates of publication in the colophon, which may list the first edition and the
 * present printing: one of them must be the same. The printer's date (印刷) does not count.
 */
export function compareDates(source: SourceInfoFacts, colophon: ColophonFacts): DateMismatch[] {
  const printed = colophon.dates.filter(({ value }) => !value.printed && !isImpossible(value.date));
  if (printed.length === 0) return [];
  return source.dates
    .filter(({ value }) => !isImpossible(value.date))
    .flatMap((stated) => {
      const mismatch = compareDate(stated, printed);
      return mismatch ? [mismatch] : [];
    });
}

function compareDate(
  stated: Located<PublicationDate>,
  printed: readonly Located<PublicationDate>[],
): DateMismatch | undefined {
  const same = printed.filter(({ value }) => isSameDate(stated.value.date, value.date));
  if (same.some(({ value }) => differsIn(stated.value, value) === undefined)) return undefined;
  const [first] = same;
  const other = first ?? closest(stated.value, printed);
  const about = (first && differsIn(stated.value, first.value)) ?? 'date';
  return other && { stated, printed: other, comparison: 'different', about };
}

function differsIn(stated: PublicationDate, printed: PublicationDate): 'edition' | 'printing' | undefined {
  const differ = (a: number | undefined, b: number | undefined): boolean =>
    a !== undefined && b !== undefined && a !== b;
  if (differ(stated.editionNumber, printed.editionNumber)) return 'edition';
  return differ(stated.printing?.value, printed.printing?.value) ? 'printing' : undefined;
}

function isSameDate(a: WrittenDate, b: WrittenDate): boolean {
  const agree = (x: number | undefined, y: number | undefined): boolean =>
    x === undefined || y === undefined || x === y;
  return yearsOf(a).some((year) => yearsOf(b).includes(year)) && agree(a.month, b.month) && agree(a.day, b.day);
}

/** A date with two years that disagree may mean either. */
function yearsOf({ western, era }: WrittenDate): number[] {
  return [western, era && westernYear(era)].filter((year) => year !== undefined);
}

/** The date that speaks of the same printing or edition, else one of the same year, else the last. */
export function closest(
  { printing, editionNumber, date }: PublicationDate,
  printed: readonly Located<PublicationDate>[],
): Located<PublicationDate> | undefined {
  return (
    printed.find(({ value }) => printing !== undefined && value.printing?.value === printing.value) ??
    printed.find(({ value }) => editionNumber !== undefined && value.editionNumber === editionNumber) ??
    printed.find(({ value }) => yearsOf(value.date).some((year) => yearsOf(date).includes(year))) ??
    printed.at(-1)
  );
}
