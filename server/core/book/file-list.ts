import { isPreamble, type Draft, type Section } from '../syntax/draft';
import { foldWidth } from '../text/fold';
import type { Span } from '../text/span';
import type { Deliverable } from './deliverable';
import { baseName, compareNatural, nameKey, seriesKey, stemOf } from './file-names';

/** A file that the explanation of the files names. */
export interface ListedFile {
  readonly name: string;
  /** Where the name stands in the first file. */
  readonly span: Span;
  /** The line that it stands in. */
  readonly line: Span;
  /** Whether it is one of those that the line goes on from: 「001.txt、002.txt…」. */
  readonly isExample: boolean;
}

/** What the front matter of the first file says of the files (guide G.2-7). */
export interface FileList {
  readonly draft: Draft;
  readonly files: readonly ListedFile[];
  /** Whether it says anything of how the title is divided. */
  readonly isExplained: boolean;
  /** Whether it writes the names out, so that one can be left out. */
  readonly isWritten: boolean;
  /** @returns whether a name is written out, or meant by a range or a rule */
  covers(name: string): boolean;
}

/** The end of a name. */
const EXTENSION = /\.(?:txt|tsv|docx?|pdf|epub|md|csv|xlsx?|rtf|html?|jtd)(?![A-Za-z0-9])/gi;
/** What no name in running text has; back to there or to the name before it begins. */
const NO_NAME = /[\s,、。;:"'「」『』()[\]【】〔〕〈〉《》<>|…‥~〜→/\\]/;
const FILES = 'ファイル';
const HOW_DIVIDED = /構成|分割|分け|[成な](?:る|り|って)|連番|番号順|順に/;
const DIVIDED = /分割|分け/;
const GOES_ON = /連番|通し番号|以下同|…|‥|・・・|\.\.\./;
const RANGE = /^\s*(?:[~〜―…‥-]+|から|より|ないし|乃至)\s*$/;
const RANGE_FROM = /((?<![A-Za-z_-])[A-Za-z_-]*(?<!\d)\d+)\s*(?:[~〜―-]|から)\s*$/;

/** Reads what the first file says of the files of the title. */
export function readFileList({ drafts, folder }: Deliverable): FileList {
  const [draft] = drafts;
  const known = [...drafts.map(({ path }) => baseName(path)), ...(folder?.names ?? [])];
  const lines = draft.sections
    .filter((section) => mayExplain(draft, section))
    .flatMap(({ kind, children }) => children.map(({ text, span }) => ({ kind, span, text: foldWidth(text) })));
  const files = lines.flatMap(({ text, span }) => namesIn(text, span, known));
  const isOpen = lines.some(({ text }) => GOES_ON.test(text) && namesIn(text, { start: 0, end: 0 }, known).length > 0);
  const structure = lines.filter(({ kind }) => kind === 'file-structure');
  const ranges = lines.flatMap(({ text }) => rangesIn(text));
  return {
    draft,
    files,
    isExplained: structure.length > 0 || files.length > 1 || lines.some(({ text }) => explains(text)),
    isWritten: files.length > 1 || (structure.length > 0 && files.length > 0),
    covers: (name) =>
      files.some((file) => nameKey(file.name) === nameKey(name)) ||
      ranges.some((range) => isBetween(name, range)) ||
      (isOpen && files.some((file) => seriesKey(file.name) === seriesKey(name))) ||
      structure.some(({ text }) => mentionsStem(text, name)),
  };
}

function mayExplain(draft: Draft, section: Section): boolean {
  return section.kind === 'body' ? isPreamble(draft, section) : section.kind !== 'colophon';
}

/** @returns whether a line speaks of files and, behind or before the word, of how they are divided */
function explains(text: string): boolean {
  const files = text.indexOf(FILES);
  if (files < 0) return false;
  const divided = text.search(DIVIDED);
  return HOW_DIVIDED.test(text.slice(files + FILES.length)) || (divided >= 0 && divided < text.lastIndexOf(FILES));
}

interface Token {
  readonly token: string;
  readonly index: number;
}

/** @returns what ends like the name of a file, with all that could belong to it */
function tokensIn(text: string): Token[] {
  const tokens: Token[] = [];
  let before = 0;
  for (const { 0: extension, index: dot } of text.matchAll(EXTENSION)) {
    let start = dot;
    while (start > before && !NO_NAME.test(text.charAt(start - 1))) start--;
    if (start === dot) continue;
    before = dot + extension.length;
    tokens.push({ token: text.slice(start, before), index: start });
  }
  return tokens;
}

/** @param known names that exist; in 「本文の001.txt」 they tell where the name begins */
function namesIn(text: string, line: Span, known: readonly string[]): ListedFile[] {
  const isExample = GOES_ON.test(text);
  return tokensIn(text).flatMap(({ token, index }): ListedFile[] => {
    // What follows a slash is an address, or stands in another folder.
    if (/[/\\]/.test(text.charAt(index - 1))) return [];
    const length = known.map((name) => suffixLength(token, name)).reduce((a, b) => Math.max(a, b), 0);
    const name = length > 0 ? token.slice(-length) : unknownName(token, text.slice(0, index));
    if (name === undefined) return [];
    const end = line.start + index + token.length;
    return [{ name, span: { start: end - name.length, end }, line, isExample }];
  });
}

function suffixLength(token: string, name: string): number {
  const end = token.slice(-name.length);
  if (nameKey(end) !== nameKey(name)) return 0;
  return /[A-Za-z0-9_-]$/.test(token.slice(0, -name.length)) ? 0 : name.length;
}

/** A name that no file has ends with its last ASCII characters, or begins the line. */
function unknownName(token: string, before: string): string | undefined {
  const ascii = asciiEnd(token);
  const lead = token.slice(0, -ascii.length);
  if (!ascii.startsWith('.') && (lead === '' || /[ぁ-んー・]$/.test(lead))) return ascii;
  return /^[\s・*-]*$/.test(before) ? token : undefined;
}

interface Range {
  readonly from: string;
  readonly to: string;
}

/** 「001.txtから010.txtまで」「001~010.txt」 */
function rangesIn(text: string): Range[] {
  const names = tokensIn(text);
  return names.flatMap(({ token: to, index: start }, index): Range[] => {
    const previous = names[index - 1];
    const between = text.slice(previous ? previous.index + previous.token.length : 0, start);
    if (previous && RANGE.test(between)) return [{ from: asciiEnd(previous.token), to: asciiEnd(to) }];
    const [, from] = RANGE_FROM.exec(between) ?? [];
    return from === undefined ? [] : [{ from: from + to.slice(stemOf(to).length), to: asciiEnd(to) }];
  });
}

function asciiEnd(token: string): string {
  return /(?<![A-Za-z0-9_-])[A-Za-z0-9_-]*\.[A-Za-z0-9]+$/.exec(token)?.[0] ?? token;
}

function isBetween(name: string, { from, to }: Range): boolean {
  const [key, low, high] = [nameKey(name), nameKey(from), nameKey(to)];
  return seriesKey(name) === seriesKey(to) && compareNatural(low, key) <= 0 && compareNatural(key, high) <= 0;
}

/** Some write only 「001　本文」. */
function mentionsStem(text: string, name: string): boolean {
  const [stem, words] = [nameKey(stemOf(name)), nameKey(text)];
  const at = words.indexOf(stem);
  const isWord = (character: string): boolean => /[a-z0-9]/.test(character);
  return at >= 0 && !isWord(words.charAt(at - 1)) && !isWord(words.charAt(at + stem.length));
}
