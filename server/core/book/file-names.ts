import { isPublicationFile } from '../syntax/publication';
import { lazily } from '../text/lazily';

/** @returns the name of a file without its folders */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** @returns a name without its extension */
export function stemOf(name: string): string {
  return name.replace(/\.[A-Za-z0-9]{1,8}$/, '');
}

/** @returns whether the name is that of a table in a file of its own (guide G.2-7) */
export function isTable(path: string): boolean {
  return /\.tsv$/i.test(path);
}

/** @returns what the files of one title have in common: texts and tables form titles together, documents only those of one format */
export function titleKind(path: string): string {
  return isPublicationFile(path) ? path.slice(path.lastIndexOf('.')).toLowerCase() : 'text';
}

/**
 * @returns whether a Word document is what a text was made from: books are often written in Word and delivered as text
 * @param names of all files in its folder
 */
export function isSourceOfText(name: string, names: readonly string[]): boolean {
  if (!/\.docx$/i.test(name)) return false;
  const text = `${stemOf(name)}.txt`.toLowerCase();
  return names.some((other) => other.length === text.length && other.toLowerCase() === text);
}

/** @returns whether the name is that of a document in a format that is not collected (guide F) */
export function isUnsupportedDocument(name: string): boolean {
  return /\.(?:docm?|dotx?|rtf|odt|ods|jt[dt]c?|xls[xm]?|csv|html?|pptx?|pages|numbers|wps|log)$/i.test(name);
}

/** What two spellings of one file name have in common: widths, case and how marks of kana are put together do not matter. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

/** What the names of a numbered series have in common. */
export function seriesKey(name: string): string {
  return nameKey(name).replace(/\d+/g, '0');
}

/** Made when the first two names are compared, for that takes 10 ms. */
const natural = lazily(() => new Intl.Collator('ja', { numeric: true }));

/** Compares file names as people do: 2.txt before 10.txt. */
export function compareNatural(a: string, b: string): number {
  return natural().compare(a, b) || (a < b ? -1 : Number(a > b));
}

/** Compares file names as programs do that know nothing of numbers: 10.txt before 2.txt. */
export function compareByCharacter(a: string, b: string): number {
  const [x, y] = [nameKey(a), nameKey(b)];
  return x < y ? -1 : Number(x > y);
}

/** The number that tells the files of a series apart, in one of their names. */
export interface SeriesNumber {
  readonly name: string;
  readonly value: number;
  /** Writes the name that has another number in its place, padded alike. */
  readonly renumbered: (value: number, digits?: number) => string;
}

/**
 * Finds the number that counts the files of a series: the first that is not the same in all names.
 * @param names at least two names with the same seriesKey
 */
export function seriesNumbers(names: readonly string[]): SeriesNumber[] {
  const parts = names.map((name) => name.split(/(\d+)/));
  const [first = []] = parts;
  const at = first.findIndex((part, index) => index % 2 === 1 && parts.some((other) => other[index] !== part));
  if (at < 0) return [];
  return names.map((name, index) => {
    const own = parts[index] ?? [];
    const width = own[at]?.length ?? 0;
    const renumbered = (value: number, digits = width): string =>
      own.with(at, String(value).padStart(digits, '0')).join('');
    return { name, value: Number(own[at]), renumbered };
  });
}
