import type { Deliverable } from '../book/deliverable';
import { groupNotes, marksWithoutEntry, type NoteGroup } from '../book/note-groups';
import type { NoteNumber } from '../book/notes';
import { severity, type DeliverableReport, type DeliverableRule } from './rule';

/** Finds marks of notes that are nowhere in the title. */
export const noteWithoutEntry: DeliverableRule = {
  scope: 'deliverable',
  meta: {
    id: 'note-without-entry',
    basis: ['convention'],
    severity: severity('warning', 'hint', 'off'),
    area: 'body',
    summary: { ja: '注番号に対応する注の本文がない', en: 'A note mark points to no note' },
    why: {
      ja: '聞いている人は、注番号を検索して注の本文へ移ります。注の本文がないと、探しても見つかりません。',
      en: 'Listeners search for the number of a note to reach it. Where there is no note they search in vain.',
    },
    messages: {
      missing: {
        ja: '注番号「{written}」に対応する注の本文が見つかりません。注が抜けていないか、番号が違っていないか、原本を見て確かめてください。',
        en: 'No note is found for the mark "{written}". Check with the book whether the note is missing or a number is wrong.',
      },
      none: {
        ja: '注番号「{written}」などが{count}か所ありますが、注の本文が一つも見つかりません。原本を見て確かめてください。注を省略したときは、凡例に書いてください。',
        en: 'There are {count} note marks such as "{written}", but no note at all. Check with the book. If the notes are left out, say so in the legend.',
      },
    },
    examples: [
      {
        bad: {
          body: '【11ページ】\n　川の石注1)は上流から来た。水の色⟦注2)⟧は季節で変わる。\n\n注\n注1) おもに花崗岩である。\n\n',
        },
        good: {
          body: '【11ページ】\n　川の石注1)は上流から来た。水の色注2)は季節で変わる。\n\n注\n注1) おもに花崗岩である。\n注2) 秋に最も澄む。\n\n',
        },
      },
    ],
  },
  *check(deliverable) {
    for (const group of deliverable.notes.flatMap(groupNotes)) yield* reportsOf(group, deliverable);
  },
};

function* reportsOf(group: NoteGroup, deliverable: Deliverable): Iterable<DeliverableReport> {
  if (group.entries.length === 0) {
    // ※ and * have other uses, and 「注1」 without brackets may be a word of the book.
    const marks = group.marks.filter(({ shape }) => /[)\]〕】>〉]$/.test(shape.form));
    const [first] = /注$/.test(group.name) && !leavesNotesOut(deliverable) ? marks : [];
    if (first) yield { ...report('none', first, marks.length), places: marks.map(({ span }) => span.start) };
    return;
  }
  for (const mark of marksWithoutEntry(group)) yield report('missing', mark, 1);
}

function leavesNotesOut({ facts }: Deliverable): boolean {
  const sentences = facts.legend?.sentences ?? [];
  return sentences.some(
    ({ value }) => /[注註]/.test(value) && /省略|省い|除い|割愛|収録し|入力し(?:な|てい)/.test(value),
  );
}

function report(message: string, { draft, span, written }: NoteNumber, count: number): DeliverableReport {
  return { draft, span, message, data: { written, count } };
}
