import { foldWidth } from '../text/fold';
import type { Span } from '../text/span';

/** The numbers that publishers print and whose last character can be calculated from the others. */
export type StandardNumberKind = 'ISBN' | 'ISSN';

/** A number that stands behind its name. */
export interface StandardNumber {
  readonly kind: StandardNumberKind;
  /** Without hyphens. */
  readonly digits: string;
  /** From the name to the last digit (UTF-16 offsets of the line). */
  readonly span: Span;
}

/** Hardly any line of a book has one, and without it there is no number. */
export const STANDARD_NUMBER_SIGN = /[IＩiｉ][SＳsｓ][BSＢＳbsｂｓ][NＮnｎ]/;
const NUMBER =
  /(?<![A-Z])(?:ISBN(?:-?1[03])?\s*(?::\s*)?((?:97[89][\s-]?)?\d(?:[\s-]?\d){8}[\s-]?[\dX])|ISSN(?:-L)?\s*(?::\s*)?(\d{4}[\s-]?\d{3}[\dX]))(?!\d)/gi;

/** Finds ISBNs and ISSNs in one line, right or wrong ones. */
export function findStandardNumbers(line: string): StandardNumber[] {
  if (!STANDARD_NUMBER_SIGN.test(line)) return [];
  return [...foldWidth(line).matchAll(NUMBER)].map(({ 0: all, 1: isbn, 2: issn, index }) => ({
    kind: isbn === undefined ? 'ISSN' : 'ISBN',
    digits: (isbn ?? issn ?? '').replace(/[^\dX]/gi, '').toUpperCase(),
    span: { start: index, end: index + all.length },
  }));
}

/** Finds ISBNs in one line, right or wrong ones. @returns their digits without hyphens. */
export function findIsbns(line: string): string[] {
  return findStandardNumbers(line).flatMap(({ kind, digits }) => (kind === 'ISBN' ? [digits] : []));
}

/** Calculates the last character of an ISBN of 13 or 10 characters or of an ISSN. @param digits without hyphens */
export function checkDigitOf(digits: string): string {
  const values = [...digits.slice(0, -1)].map(Number);
  if (digits.length === 13) {
    const sum = values.reduce((total, value, index) => total + value * (index % 2 === 0 ? 1 : 3), 0);
    return String((10 - (sum % 10)) % 10);
  }
  const sum = values.reduce((total, value, index) => total + value * (digits.length - index), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? 'X' : String(check);
}

/** @returns whether the last character is the one that the others ask for. */
export function hasRightCheckDigit(digits: string): boolean {
  return checkDigitOf(digits) === digits.at(-1);
}
