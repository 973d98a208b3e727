import type { ControlNumber, FindControlNumbers } from '../control-number';
import { namesPlace } from './values';

/** A number that stands over several lines, as the label on the back of a book has it; 0-based, `last` included. */
export interface StackedNumber {
  readonly first: number;
  readonly last: number;
  readonly labelled: boolean;
  readonly national: boolean;
}

const MOST_LINES = 5;
const LONGEST_PART = 8;
const LONGEST_LABEL = 20;
const LONGEST_VALUE = 16;
const YEAR = /^[(（]?(?:1[5-9]|20)\d\d(?:\D|$)/;

/**
 * Finds numbers over several lines: K⏎914.6⏎I34⏎1, or a label with its value on the next line.
 * @param find finds the numbers in one line
 * @param isLabel tells whether a line is a label and nothing else
 */
export function findStackedNumbers(
  lines: readonly string[],
  find: FindControlNumbers,
  isLabel: (line: string) => boolean,
): StackedNumber[] {
  const found: StackedNumber[] = [];
  for (let first = 0; first < lines.length; first++) {
    const stack = stackAt(lines, first, find, isLabel);
    if (!stack) continue;
    found.push(stack);
    first = stack.last;
  }
  return found;
}

function stackAt(
  lines: readonly string[],
  first: number,
  find: FindControlNumbers,
  isLabel: (line: string) => boolean,
): StackedNumber | undefined {
  const start = (lines[first] ?? '').trim();
  if (start === '' || start.length > LONGEST_LABEL) return undefined;
  const startsWithLabel = isLabel(start);
  if (!startsWithLabel && !isPart(start)) return undefined;
  const parts = [start];
  let longest: StackedNumber | undefined;
  for (let last = first + 1; last < first + MOST_LINES; last++) {
    const part = (lines[last] ?? '').trim();
    if (part === '' || part.length > LONGEST_VALUE || YEAR.test(part)) break;
    parts.push(part);
    const number = findWhole(parts.join(' '), find);
    if (number && (startsWithLabel ? isValue(parts.slice(1)) : isStack(parts))) {
      longest = { first, last, labelled: number.labelled, national: number.national };
    }
  }
  return longest;
}

function findWhole(text: string, find: FindControlNumbers): ControlNumber | undefined {
  const [number, ...others] = find(text);
  return number && others.length === 0 && number.span.start === 0 && number.span.end === text.length
    ? number
    : undefined;
}

function isPart(part: string): boolean {
  return part.length <= LONGEST_PART && !/[\s\u3000]/.test(part);
}

function isStack(parts: readonly string[]): boolean {
  return parts.every(isPart) && (parts.length > 2 || /\d/.test(parts.join('')));
}

/** A publisher's name under a label that was left empty is no value. */
function isValue(parts: readonly string[]): boolean {
  const value = parts.join('');
  return (parts.length === 1 || parts.every(isPart)) && (/[\d０-９]/.test(value) || namesPlace(value));
}
