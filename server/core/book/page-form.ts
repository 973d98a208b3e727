import { readPageShape, type PageShape } from '../syntax/page-shape';
import { foldWidth } from '../text/fold';
import { parseNumber } from './numeral';

/** How a page mark is written: all parts of it but the number. */
export interface PageForm {
  readonly open: string;
  readonly lead: string;
  readonly tail: string;
  readonly close: string;
  readonly digits: 'half' | 'full' | 'kanji' | 'roman';
}

/** The pages that a mark names. */
export interface PageNumbers {
  /** What is counted by itself: Roman numbers, 図版, 第2巻; empty for the pages of the book. */
  readonly series: string;
  readonly first: number;
  readonly last: number;
}

const PARTNERS: Readonly<Record<string, string>> = {
  '【': '】',
  '〔': '〕',
  '〈': '〉',
  '{': '}',
  '(': ')',
  '[': ']',
  '<': '>',
};
const ROMAN = /^(?=.)(?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/i;

/** @returns the form of a page mark */
function formOf({ open, lead, number, tail, close }: PageShape): PageForm {
  const digits = /[０-９]/.test(number)
    ? 'full'
    : /^[0-9]/.test(number)
      ? 'half'
      : /[〇○零一二三四五六七八九十百]/.test(number)
        ? 'kanji'
        : 'roman';
  return { open, lead, tail, close, digits };
}

/** @returns whether the signs and words around the number are the same */
export function hasSameWords(a: PageForm, b: PageForm): boolean {
  return a.open === b.open && a.lead === b.lead && a.tail === b.tail && a.close === b.close;
}

/** @returns whether two marks are written alike; Roman numbers go with any digits */
export function isSameForm(a: PageForm, b: PageForm): boolean {
  return hasSameWords(a, b) && (a.digits === b.digits || a.digits === 'roman' || b.digits === 'roman');
}

/** @returns whether a bracket is missing or is closed by one of another kind */
export function isUnclosed({ open, close }: PageForm): boolean {
  const [first, last] = [foldWidth(open), foldWidth(close)];
  const hasBracket = first in PARTNERS || Object.values(PARTNERS).includes(last);
  return hasBracket && PARTNERS[first] !== last;
}

/** @returns whether a mark of this form can be nothing else: 【12ページ】 */
export function isUnmistakable({ open, lead, tail, close }: PageForm): boolean {
  return (open === '【' || close === '】') && /[pP頁ｐＰジじｼ]/.test(lead + tail);
}

/** @returns what a mark would be in another form, its number, series and remark kept */
export function writeIn(form: PageForm, shape: PageShape): string {
  const number = writeNumber(shape.number, form) + writeNumber(shape.to, form);
  return form.open + shape.series + form.lead + number + form.tail + shape.remark + form.close;
}

/** @returns the number as the form has it; what is no number in digits stays, but for letters mistaken for digits */
function writeNumber(number: string, { digits }: PageForm): string {
  const folded = foldWidth(number);
  const plain = isMistyped(folded) ? mendDigits(folded) : folded;
  if (!/^[\d\s\-~〜,、・]*$/.test(plain)) return number;
  if (digits === 'kanji') return plain;
  return digits === 'full' ? plain.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)) : plain;
}

/** @returns whether letters stand for digits in a number: 1O3, l2 */
export function isMistyped(number: string): boolean {
  const folded = foldWidth(number);
  return /^[\dOoIl|]+$/.test(folded) && /[OoIl|]/.test(folded) && !ROMAN.test(folded);
}

function mendDigits(folded: string): string {
  return folded.replace(/[Oo]/g, '0').replace(/[Il|]/g, '1');
}

/** @returns the pages that a mark names; undefined when its number cannot be read */
function readNumbers({ series, number, to }: PageShape): PageNumbers | undefined {
  const folded = foldWidth(number);
  const isRoman = ROMAN.test(folded);
  const first = isRoman ? readRoman(folded) : parseNumber(isMistyped(folded) ? mendDigits(folded) : folded);
  const second = /[\divxlcIVXLC]+$/.exec(foldWidth(to))?.[0];
  const last = second === undefined ? first : isRoman ? readRoman(second) : Number(second);
  const name = series.replace(/[\s・:：、]/g, '') + (isRoman ? 'roman' : '');
  return Number.isNaN(first) ? undefined : { series: name, first, last: last > first ? last : first };
}

const ROMAN_VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function readRoman(written: string): number {
  const values = [...written.toLowerCase()].map((letter) => ROMAN_VALUES[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

/** @returns a number as marks of a series write it: xii among Roman numbers */
export function writePage(value: number, like: string): string {
  const folded = foldWidth(like);
  if (!ROMAN.test(folded)) return /[０-９]/.test(like) ? toFullWidth(String(value)) : String(value);
  const units = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
  const tens = ['', 'x', 'xx', 'xxx', 'xl', 'l', 'lx', 'lxx', 'lxxx', 'xc'];
  const roman =
    'c'.repeat(Math.floor(value / 100)) + (tens[Math.floor(value / 10) % 10] ?? '') + (units[value % 10] ?? '');
  return folded === folded.toLowerCase() ? roman : roman.toUpperCase();
}

function toFullWidth(digits: string): string {
  return digits.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));
}

/** Reads the form and the numbers of what looks like a page mark. */
export function readPage(
  written: string,
): { readonly shape: PageShape; readonly form: PageForm; readonly numbers: PageNumbers } | undefined {
  const shape = readPageShape(written);
  const numbers = shape && readNumbers(shape);
  return shape && numbers && { shape, form: formOf(shape), numbers };
}
