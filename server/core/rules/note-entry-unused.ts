import { groupNotes, unusedEntries } from '../book/note-groups';
import { severity, type DeliverableRule } from './rule';

/** Finds notes that no mark in the text points to. */
export const noteEntryUnused: DeliverableRule = {
  scope: 'deliverable',
  meta: {
    id: 'note-entry-unused',
    basis: ['convention'],
    severity: severity('warning', 'hint', 'off'),
    area: 'body',
    summary: { ja: '本文のどこからも参照されていない注がある', en: 'No mark points to a note' },
    why: {
      ja: '上付きの小さな注番号は、OCR で落ちやすい文字です。本文に番号がないと、聞いている人は、どこに付いた注なのかが分かりません。',
      en: 'OCR software easily loses the small raised numbers of notes. Without the mark a listener cannot tell what the note is about.',
    },
    messages: {
      unused: {
        ja: '注「{written}」を指す番号が、本文に見つかりません。本文の注番号が抜けていないか、番号が違っていないか、原本を見て確かめてください。',
        en: 'No mark in the text points to the note "{written}". Check with the book whether the mark is missing or a number is wrong.',
      },
    },
    examples: [
      {
        bad: {
          body: '【11ページ】\n　川の石注1)は上流から来た。\n\n注\n注1) おもに花崗岩である。\n⟦注2)⟧ 秋に最も澄む。\n\n',
        },
        good: {
          body: '【11ページ】\n　川の石注1)は上流から来た。水の色注2)は季節で変わる。\n\n注\n注1) おもに花崗岩である。\n注2) 秋に最も澄む。\n\n',
        },
      },
    ],
  },
  *check(deliverable) {
    for (const { draft, span, written } of deliverable.notes.flatMap(groupNotes).flatMap(unusedEntries)) {
      yield { draft, span, message: 'unused', data: { written } };
    }
  },
};
