import type { Draft, SectionKind } from '../syntax/draft';
import { STANDARD_HEADINGS } from '../syntax/heading';
import type { Edit } from '../text/edit';
import { dominantTerminator, lineIndexAt } from '../text/lines';
import { filledParagraphs, type Deliverable } from './deliverable';
import type { FileList, ListedFile } from './file-list';
import { baseName, isTable } from './file-names';
import { insertSection } from './section-edit';

/** Writes the explanation of the files at the head of the first one (guide G.2-7). */
export function insertFileStructure({ drafts }: Deliverable): Edit {
  const [first] = drafts;
  return insertSection(first, 'file-structure', [
    STANDARD_HEADINGS['file-structure'],
    `このデータは、次の${drafts.length}個のファイルから成ります。上から順に開いてください。`,
    ...drafts.map((draft) => `${baseName(draft.path)} ${contentsOf(draft)}`),
  ]);
}

/** Adds a file to the list, below the one that is opened before it. @returns no edit where the list is written as prose */
export function addToList(list: FileList, { drafts }: Deliverable, draft: Draft): Edit[] {
  const before = drafts.slice(0, drafts.indexOf(draft)).map(({ path }) => baseName(path));
  const rows = rowsOf(list);
  const above = before.flatMap((name) => rows.find((row) => row.name === name) ?? []).at(-1);
  const pattern = above ?? rows[0];
  if (!pattern) return [];
  const { text } = list.draft;
  const lead = text.slice(pattern.line.start, pattern.span.start);
  const gap = /^[\s:：]*/.exec(text.slice(pattern.span.end, pattern.line.end))?.[0] ?? '';
  const row = `${lead}${baseName(draft.path)}${gap === '' ? ' ' : gap}${contentsOf(draft)}`;
  const eol = dominantTerminator(text);
  const at = above ? above.line.end : pattern.line.start;
  const edit = { span: { start: at, end: at }, newText: above ? eol + row : row + eol };
  return [edit, ...recount(list, rows.length, rows.length + 1)];
}

/** Takes a file off the list. @returns no edit where the list is written as prose */
export function takeOffList(list: FileList, file: ListedFile): Edit[] {
  const rows = rowsOf(list);
  if (!rows.includes(file) || rows.length < 2) return [];
  const line = list.draft.table.at(lineIndexAt(list.draft.table, file.line.start));
  const edit = { span: { start: file.line.start, end: line?.next ?? file.line.end }, newText: '' };
  return [edit, ...recount(list, rows.length, rows.length - 1)];
}

/** The files that have a line of the list for themselves. */
function rowsOf({ draft, files }: FileList): ListedFile[] {
  return files.filter(
    ({ span, line }) =>
      /^[\s・*\-○●■]*$/.test(draft.text.slice(line.start, span.start)) &&
      files.filter((other) => other.line.start === line.start).length === 1,
  );
}

/** 「次の4個のファイルから成ります」 goes with the list, where it did before. */
function recount({ draft, files: [first] }: FileList, before: number, after: number): Edit[] {
  const section = draft.sections.find(
    ({ span }) => first && span.start <= first.line.start && first.line.end <= span.end,
  );
  for (const { text, span } of section ? filledParagraphs(section) : []) {
    const found = /(?<!\d)(\d+) ?(?:個|つ|ファイル|本)/.exec(text);
    const stated = found?.[1];
    if (!found || stated !== String(before)) continue;
    const start = span.start + found.index;
    return [{ span: { start, end: start + stated.length }, newText: String(after) }];
  }
  return [];
}

const PARTS: readonly (readonly [string, readonly SectionKind[]])[] = [
  ['原本情報からテキストデータ凡例まで', ['source-info', 'production', 'copyright', 'legend']],
  ['本文', ['body']],
  ['原本奥付', ['colophon']],
];

/** What a file holds, in the words of the guide. */
function contentsOf(draft: Draft): string {
  if (isTable(draft.path)) return '表（タブ区切り）';
  const kinds = new Set(
    draft.sections.flatMap((section) => (filledParagraphs(section).length > 0 ? [section.kind] : [])),
  );
  return PARTS.flatMap(([name, own]) => (own.some((kind) => kinds.has(kind)) ? [name] : [])).join('、');
}
