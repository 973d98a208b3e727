import type { Draft } from '../syntax/draft';

/** The files of one title in reading order. */
export interface TitleFiles {
  readonly drafts: readonly [Draft, ...Draft[]];
  /** Whether a heading or the configuration says that these files are a draft. */
  readonly isDraft: boolean;
}

const NATURAL = new Intl.Collator('ja', { numeric: true });

/** Compares file names as people do: 2.txt before 10.txt. */
export function compareNatural(a: string, b: string): number {
  return NATURAL.compare(a, b) || (a < b ? -1 : Number(a > b));
}

/** @returns the words in front of the first number of a file name, which all files of a sequence share. */
export function sequencePrefix(name: string): string | undefined {
  return /^(\D*)\d/.exec(name)?.[1]?.toLowerCase();
}

/** @returns whether the text has a heading that only a draft has (原本情報, 原本奥付 …). */
export function hasDraftHeading(draft: Draft): boolean {
  return draft.sections.some(({ kind }) => kind !== 'body');
}

/**
 * Groups the files of one folder into titles (guide A.1, G.2-7). A file with its own 原本情報 is a title of its own;
 * a numbered file without front matter continues the title before it in the same sequence until 原本奥付 has come;
 * a file that the ファイルの構成 of a title names belongs to it.
 * @param isIncluded whether the configuration names the file as a draft
 */
export function groupTitles(drafts: readonly Draft[], isIncluded: (draft: Draft) => boolean): TitleFiles[] {
  const ordered = [...drafts].sort((a, b) => compareNatural(a.path, b.path));
  const titles = ordered.filter(startsTitle).map((draft): [Draft, ...Draft[]] => [draft]);
  for (const draft of ordered.filter((other) => !startsTitle(other))) {
    const title =
      titles.find((files) => names(files, draft)) ?? titles.findLast((files) => isContinuedBy(files, draft));
    if (title) title.push(draft);
    else titles.push([draft]);
  }
  titles.sort(([a], [b]) => compareNatural(a.path, b.path));
  return titles.map((files) => ({
    drafts: files,
    isDraft: files.some((draft) => hasDraftHeading(draft) || isIncluded(draft)),
  }));
}

/** @returns whether the file is a whole title by itself, whatever files stand beside it. */
export function isWholeTitle(draft: Draft): boolean {
  const kinds = new Set(draft.sections.map(({ kind }) => kind));
  return kinds.has('source-info') && kinds.has('colophon') && !kinds.has('file-structure');
}

/** @returns whether a file with this name and no heading may belong to the title of a draft */
export function mayJoin(name: string, draft: Draft): boolean {
  const prefix = sequencePrefix(name);
  return (prefix !== undefined && prefix === sequencePrefix(baseName(draft))) || mentions(draft, name);
}

function startsTitle(draft: Draft): boolean {
  return draft.sections.some(({ kind }) => kind === 'source-info');
}

function isContinuedBy(files: readonly [Draft, ...Draft[]], draft: Draft): boolean {
  const prefix = sequencePrefix(baseName(draft));
  const [first] = files;
  return (
    prefix !== undefined &&
    prefix === sequencePrefix(baseName(first)) &&
    compareNatural(first.path, draft.path) < 0 &&
    first.sections.some(({ kind }) => kind !== 'body' && kind !== 'colophon') &&
    !files.some(({ sections }) => sections.some(({ kind }) => kind === 'colophon'))
  );
}

function names(files: readonly [Draft, ...Draft[]], draft: Draft): boolean {
  return mentions(files[0], baseName(draft));
}

function mentions({ sections }: Draft, name: string): boolean {
  return sections.some(
    ({ kind, children }) => kind === 'file-structure' && children.some(({ text }) => text.includes(name)),
  );
}

function baseName({ path }: Draft): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
