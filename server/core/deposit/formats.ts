import { nameKey, stemOf } from '../book/file-names';
import type { Wording } from '../text/wording';

/**
 * Kinds of file in the order in which the German National Library preferred them in 2009 (Current Awareness-E 922); what only
 * belongs to others, as the pictures of an HTML page, is no format of its own.
 */
const DEPOSIT_FORMATS = ['pdf-a', 'pdf', 'html', 'postscript', 'xml-or-text', 'other'] as const;

/** One of them. */
export type DepositFormat = (typeof DEPOSIT_FORMATS)[number];

/** The formats as a reader sees them. */
export const DEPOSIT_FORMAT_NAMES: Readonly<Record<DepositFormat, Wording>> = {
  'pdf-a': { ja: 'PDF/A', en: 'PDF/A' },
  'pdf': { ja: 'PDF', en: 'PDF' },
  'html': { ja: 'HTML', en: 'HTML' },
  'postscript': { ja: 'PostScript', en: 'PostScript' },
  'xml-or-text': { ja: 'XML またはテキスト', en: 'XML or text' },
  'other': { ja: 'そのほか', en: 'another' },
};

/** A file as it would be deposited. */
export interface DepositFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** Which files of a title are deposited. */
export interface DepositChoice {
  readonly format: DepositFormat;
  /** Names, in the order in which they were given. */
  readonly names: readonly string[];
  readonly leftOut: readonly string[];
  /** Whether they go into a ZIP: a PDF by itself does not. */
  readonly zipped: boolean;
}

const BY_ENDING: readonly (readonly [RegExp, DepositFormat])[] = [
  [/\.x?html?$/i, 'html'],
  [/\.(?:e?ps)$/i, 'postscript'],
  // EPUB, DAISY and the formats of today's word processors are XML in a ZIP.
  [/\.(?:xml|epub|docx|odt|txt|tsv)$/i, 'xml-or-text'],
];
const BELONGS_TO_OTHERS = /\.(?:png|jpe?g|gif|svg|webp|tiff?|bmp|css|js|woff2?|ttf|otf|mp3|wav|smil|ncx|dtd)$/i;
/** How a PDF says in its metadata that it keeps to the standard for archives. */
const PDF_A = /pdfaid:part/;

/** @returns the names in the folder that look like the same title in another format: they differ from its drafts in the ending only */
export function otherFormats(drafts: readonly string[], folder: readonly string[]): string[] {
  const stems = new Set(drafts.map((name) => nameKey(stemOf(name))));
  const isFormat = (name: string): boolean => /\.(?:pdf|x?html?|e?ps|xml|epub|docx|odt|doc|rtf)$/i.test(name);
  return folder.filter((name) => isFormat(name) && stems.has(nameKey(stemOf(name))));
}

/** Chooses one format of a title and the files that it needs. @returns undefined where there is no file */
export function chooseDeposit(files: readonly DepositFile[]): DepositChoice | undefined {
  const formats = files.map((file) => (BELONGS_TO_OTHERS.test(file.name) ? undefined : formatOf(file)));
  const format =
    DEPOSIT_FORMATS.find((candidate) => formats.includes(candidate)) ?? (files.length > 0 ? 'other' : undefined);
  if (!format) return undefined;
  const isPdf = format === 'pdf-a' || format === 'pdf';
  const family = familyOf(files.find((_, index) => formats[index] === format)?.name ?? '');
  const isWanted = (name: string, index: number): boolean =>
    formats[index] === undefined ? !isPdf : formats[index] === format && familyOf(name) === family;
  const names = files.flatMap(({ name }, index) => (isWanted(name, index) ? [name] : []));
  const leftOut = files.flatMap(({ name }, index) => (isWanted(name, index) ? [] : [name]));
  return { format, names, leftOut, zipped: !isPdf || names.length > 1 };
}

/** Texts and their tables are one format; a text and an EPUB are two, though neither was preferred. */
function familyOf(name: string): string {
  if (/\.(?:txt|tsv)$/i.test(name)) return 'text';
  return /\.x?html?$/i.test(name) ? 'html' : name.slice(name.lastIndexOf('.')).toLowerCase();
}

function formatOf({ name, content }: DepositFile): DepositFormat {
  if (/\.pdf$/i.test(name)) return PDF_A.test(new TextDecoder('latin1').decode(content)) ? 'pdf-a' : 'pdf';
  return BY_ENDING.find(([ending]) => ending.test(name))?.[1] ?? 'other';
}
