import { hasRightCheckDigit } from '../standard-number';

/**
 * Checks the last character of an NCID, the number of a record in the union catalogue of Japanese universities: two
 * letters, seven digits and a check digit modulo 11.
 */
export function isNcid(id: string): boolean {
  const match = /^([AB][A-Z])(\d{7})([\dX])$/.exec(id);
  if (!match) return false;
  const [, letters = '', digits = '', check = ''] = match;
  const values = [...[...letters].map((letter) => (letter.charCodeAt(0) - 64) % 10), ...[...digits].map(Number)];
  const remainder = values.reduce((sum, value, index) => sum + value * (9 - index), 0) % 11;
  return (remainder === 10 ? 'X' : String(remainder)) === check;
}

/** Checks an ISBN of a Japanese book in its old form of ten characters, without hyphens. */
export function isJapaneseIsbn(digits: string): boolean {
  return /^4\d{8}[\dX]$/.test(digits) && hasRightCheckDigit(digits);
}
