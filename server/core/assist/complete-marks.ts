import type { Mark } from '../syntax/draft';
import { foldWidth } from '../text/fold';
import { slice } from '../text/span';
import { typedFrom, type Cursor } from './cursor';
import type { Suggestion } from './suggestion';

const PAGE_WORDS = ['page', 'peji'];
const NOTE_WORDS = ['chu', 'note'];

/** Suggests the page mark or note mark that comes next, where one is being written or the line is blank. */
export function completeMarks(cursor: Cursor): Suggestion[] {
  if (cursor.section?.kind !== 'body') return [];
  return [...nextPage(cursor), ...nextNote(cursor)];
}

function nextPage(cursor: Cursor): Suggestion[] {
  const { draft, offset, before, after } = cursor;
  const typed = /【\s?[0-9]{0,4}$/.exec(foldWidth(before))?.index ?? typedWord(before, PAGE_WORDS);
  const isBlank = (before + after).trim() === '';
  const last = draft.pages.findLast(({ span }) => span.end <= offset);
  if (!last || (typed === undefined && !isBlank)) return [];
  const text = counted(slice(draft.text, last.span), last);
  const following = draft.pages.find(({ span }) => span.start >= offset);
  if (text === undefined || (following && slice(draft.text, following.span) === text)) return [];
  const span = typedFrom(cursor, typed ?? before.length);
  // An editor may have written the closing bracket already.
  const closed = before.includes('【', typed) && after.startsWith('】') ? 1 : 0;
  return [
    {
      kind: 'mark',
      label: text,
      detail: { ja: '次のページの始まり', en: 'Where the next page begins' },
      filter: `${text} ${PAGE_WORDS.join(' ')}`,
      text,
      span: { start: span.start, end: span.end + closed },
    },
  ];
}

function nextNote(cursor: Cursor): Suggestion[] {
  const { draft, offset, before } = cursor;
  const typed = /注\s?[0-9]{0,4}$/.exec(foldWidth(before))?.index ?? typedWord(before, NOTE_WORDS);
  if (typed === undefined) return [];
  const last = lastNote(cursor);
  const text = last ? counted(slice(draft.text, last.span), last) : '注1)';
  if (text === undefined) return [];
  return [
    {
      kind: 'mark',
      label: text,
      detail: { ja: '次の注番号', en: 'The next note' },
      filter: `${text} ${NOTE_WORDS.join(' ')}`,
      text,
      span: { ...typedFrom(cursor, typed), end: offset },
    },
  ];
}

function lastNote({ section, offset }: Cursor): Mark | undefined {
  const isNote = ({ kind, span }: Mark): boolean => kind === 'note' && span.end <= offset;
  return section?.children.findLast(({ children }) => children.some(isNote))?.children.findLast(isNote);
}

/** @returns the mark with the next number, written as this one is; undefined when its label is no number */
function counted(written: string, { label }: Mark): string | undefined {
  if (!/^[0-9]+$/.test(label)) return undefined;
  const next = String(Number(label) + 1);
  return written.replace(/[0-9０-９]+/, (digits) =>
    /[０-９]/.test(digits) ? next.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)) : next,
  );
}

/** @returns where a word begins that is being typed without an input method and could become one of these */
function typedWord(before: string, words: readonly string[]): number | undefined {
  const match = /(?<![A-Za-z])[A-Za-z]{2,}$/.exec(before);
  return match && words.some((word) => word.startsWith(match[0].toLowerCase())) ? match.index : undefined;
}
