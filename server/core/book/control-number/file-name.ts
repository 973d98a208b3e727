import { foldWidth } from '../../text/fold';
import type { FindControlNumbers } from '../control-number';
import { isJapaneseIsbn } from './check-digit';
import { startsWithDate } from './shapes';

/** Numbers below this, padded with zeros, count files rather than books. */
const FIRST_OF_BOOKS = 1000;

/**
 * Finds a control number in the name of a file.
 * @param name the name without folders
 * @param find finds the numbers in one line
 * @returns the number as the name has it
 */
export function findInFileName(name: string, find: FindControlNumbers): string | undefined {
  const stem = name.replace(/\.[A-Za-z0-9]{1,5}$/, '');
  const [digits] = stem.split(/[\s\u3000_-]/).filter((part) => isAccessionNumber(foldWidth(part)));
  for (const separator of ['|', ' ']) {
    const number = find(stem.replace(/_+/g, (run) => separator.padEnd(run.length))).find(
      ({ span }) => !isFileNumber(stem.slice(span.start, span.end)),
    );
    if (number) return stem.slice(number.span.start, number.span.end);
  }
  return digits;
}

function isAccessionNumber(part: string): boolean {
  return /^\d{7,12}$/.test(part) && Number(part) >= FIRST_OF_BOOKS && !startsWithDate(part) && !isJapaneseIsbn(part);
}

/** 001_ア counts the files of a dictionary; a call number that begins with 0 has its decimals or a sign in front. */
function isFileNumber(text: string): boolean {
  return /^0\d\d[^.\d]/.test(text) || (/^\d+$/.test(text) && Number(text) < FIRST_OF_BOOKS);
}
