import type { Draft } from '../syntax/draft';
import type { TitleFolder } from './deliverable';
import { baseName, compareNatural, isTable, titleKind } from './file-names';

/** The files of one title in reading order. */
export interface TitleFiles {
  readonly drafts: readonly [Draft, ...Draft[]];
  /** Whether a heading or the configuration says that these files are a draft. */
  readonly isDraft: boolean;
  readonly folder?: TitleFolder;
}

/** @returns the words in front of the first number of a file name, which all files of a sequence share. */
export function sequencePrefix(name: string): string | undefined {
  return /^(\D*)\d/.exec(name)?.[1]?.toLowerCase();
}

/**
 * @returns whether the text has a heading that only a draft has (原本情報, 原本奥付 …). Of documents, two with something below them are
 * asked: letters, manuals and checklists are written in Word, too.
 */
export function hasDraftHeading({ sections, publication }: Draft): boolean {
  const headed = sections.filter(({ kind }) => kind !== 'body');
  if (!publication) return headed.length > 0;
  return headed.filter(({ children }) => children.some(({ text }) => text.trim() !== '')).length > 1;
}

/** The names of a folder. */
export interface NamesInFolder {
  readonly names: readonly string[];
  /** Names of those that were not read, although they might be part of a title. */
  readonly unread: readonly string[];
}

/**
 * Groups the files of one folder into titles (guide A.1, G.2-7). A file with its own 原本情報 is a title of its own;
 * a numbered file without front matter continues the title before it in the same sequence until 原本奥付 has come;
 * a file that the front matter of a title names belongs to it, and a table to the only title there is. Texts and documents form no
 * titles together.
 * @param isIncluded whether the configuration names the file as a draft
 * @param folder what else is in the folder, where that is known
 */
export function groupTitles(
  drafts: readonly Draft[],
  isIncluded: (draft: Draft) => boolean,
  folder?: NamesInFolder,
): TitleFiles[] {
  const kinds = new Set(drafts.map(({ path }) => titleKind(path)));
  const titles = [...kinds].flatMap((kind) => putTogether(drafts.filter(({ path }) => titleKind(path) === kind)));
  titles.sort(([a], [b]) => compareNatural(a.path, b.path));
  const grouped = titles.map((files) => ({
    drafts: inToldOrder(files),
    isDraft: files.some((draft) => hasDraftHeading(draft) || isIncluded(draft)),
  }));
  // A folder that nobody could look into seems to be empty.
  if (!folder || folder.names.length === 0) return grouped;
  const taken = new Set(grouped.flatMap((title) => (title.isDraft ? title.drafts.map(baseOf) : [])));
  const unread = new Set(folder.unread);
  const strays = folder.names.filter((name) => !taken.has(name) && !unread.has(name));
  return grouped.map((title) => ({ ...title, folder: { names: folder.names, strays } }));
}

function putTogether(drafts: readonly Draft[]): [Draft, ...Draft[]][] {
  const ordered = [...drafts].sort((a, b) => compareNatural(a.path, b.path));
  const titles = ordered.filter(startsTitle).map((draft): [Draft, ...Draft[]] => [draft]);
  const only = titles.length === 1 ? titles[0] : undefined;
  for (const draft of ordered.filter((other) => !startsTitle(other))) {
    const title =
      titles.find((files) => names(files, draft)) ??
      titles.findLast((files) => isContinuedBy(files, draft)) ??
      (isTable(draft.path) ? only : undefined);
    if (title) title.push(draft);
    else titles.push([draft]);
  }
  return titles;
}

/** Names without numbers (上.txt, 中.txt, 下.txt) are in the order in which the front matter names them all. */
function inToldOrder(files: readonly [Draft, ...Draft[]]): readonly [Draft, ...Draft[]] {
  const [first, ...others] = files;
  const isNumbered = (draft: Draft): boolean => isTable(draft.path) || sequencePrefix(baseOf(draft)) !== undefined;
  if (others.every(isNumbered)) return files;
  const told = frontMatterOf(first).join('\n');
  const places = new Map(others.map((draft) => [draft, told.indexOf(baseOf(draft))]));
  if ([...places.values()].includes(-1)) return files;
  return [first, ...others.sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0))];
}

/** @returns whether the file is a whole title by itself, whatever files but tables stand beside it. */
export function isWholeTitle(draft: Draft): boolean {
  const kinds = new Set(draft.sections.map(({ kind }) => kind));
  if (!hasDraftHeading(draft)) return false;
  if (!kinds.has('source-info') || !kinds.has('colophon') || kinds.has('file-structure')) return false;
  return !frontMatterSome(draft, (text) => /\.(?:txt|tsv|docx?|pdf|epub)/i.test(text));
}

/** @returns whether a file with this name and no heading may belong to the title of a draft */
export function mayJoin(name: string, draft: Draft): boolean {
  if (titleKind(name) !== titleKind(draft.path)) return false;
  const prefix = sequencePrefix(name);
  return (prefix !== undefined && prefix === sequencePrefix(baseOf(draft))) || isTable(name) || mentions(draft, name);
}

function startsTitle(draft: Draft): boolean {
  return draft.sections.some(({ kind }) => kind === 'source-info');
}

function isContinuedBy(files: readonly [Draft, ...Draft[]], draft: Draft): boolean {
  const prefix = sequencePrefix(baseOf(draft));
  const [first] = files;
  return (
    prefix !== undefined &&
    prefix === sequencePrefix(baseOf(first)) &&
    compareNatural(first.path, draft.path) < 0 &&
    first.sections.some(({ kind }) => kind !== 'body' && kind !== 'colophon') &&
    !files.some(({ sections }) => sections.some(({ kind }) => kind === 'colophon'))
  );
}

function names(files: readonly [Draft, ...Draft[]], draft: Draft): boolean {
  return mentions(files[0], baseOf(draft));
}

function mentions(draft: Draft, name: string): boolean {
  return frontMatterSome(draft, (text) => text.includes(name));
}

function frontMatterSome(draft: Draft, test: (text: string) => boolean): boolean {
  return frontMatterOf(draft).some(test);
}

function frontMatterOf({ sections }: Draft): string[] {
  const front = sections.filter(({ kind }) => kind !== 'body' && kind !== 'colophon');
  return front.flatMap(({ children }) => children.map(({ text }) => text));
}

function baseOf({ path }: Draft): string {
  return baseName(path);
}
