import type { Deliverable } from '../book/deliverable';
import { groupNotes } from '../book/note-groups';
import type { NoteNumber } from '../book/notes';

/** So many characters tell what a mark stands behind. */
const WORDS_BEFORE = 12;
/** A note may go on for so many lines. */
const LONGEST_NOTE = 20;

/**
 * Lists the notes of a title as text: each note with its number and words, the page that its first mark stands on, and the words
 * before that mark. Notes that no mark points to are listed too.
 * @returns an empty text when there are none
 */
export function listNotes(deliverable: Deliverable): string {
  const pages = deliverable.pageMarks.marks;
  const pageOf = ({ draft, span }: NoteNumber): string | undefined =>
    pages.findLast((page) => page.draft === draft && page.span.start <= span.start)?.shape.number;
  const lines = deliverable.notes.flatMap(groupNotes).flatMap(({ marks, entries }) =>
    entries.map((entry) => {
      const mark = marks.find(({ value, inNotes }) => value === entry.value && !inNotes);
      const page = mark && pageOf(mark);
      const place = [page === undefined ? '' : `${page}ページ`, mark ? `「${wordsBefore(mark)}」` : ''].join('');
      return [`${entry.written} ${wordsOf(entry)}`, ...(place === '' ? [] : [`　${place}`])].join('\n');
    }),
  );
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function wordsBefore({ paragraph, span }: NoteNumber): string {
  const end = span.start - paragraph.span.start;
  return paragraph.text.slice(Math.max(0, end - WORDS_BEFORE), end).trim();
}

/** The words of a note: its line, and the lines that go on with it. */
function wordsOf({ draft, paragraph, span }: NoteNumber): string {
  const own = paragraph.text.slice(span.end - paragraph.span.start).trim();
  const section = draft.sections.find((candidate) => candidate.span.end > span.start);
  const from = section?.children.indexOf(paragraph) ?? -1;
  if (!section || from < 0) return own;
  const more: string[] = [];
  for (const { text, children } of section.children.slice(from + 1, from + LONGEST_NOTE)) {
    const startsAnew = children.some(({ kind }) => kind === 'note' || kind === 'note-like' || kind === 'page');
    if (text.trim() === '' || startsAnew || !/^[\s\u3000]/.test(text)) break;
    more.push(text.trim());
  }
  return [own, ...more].join('');
}
