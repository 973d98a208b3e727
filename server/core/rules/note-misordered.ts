import { groupNotes, outOfOrder, repeatedEntries, skippedNotes, type NoteGroup } from '../book/note-groups';
import type { NoteNumber } from '../book/notes';
import { severity, type DeliverableReport, type DeliverableRule } from './rule';

const FIRST = { ja: '同じ番号の注', en: 'The note with the same number' };

/** Finds notes and note marks that are out of order. */
export const noteMisordered: DeliverableRule = {
  scope: 'deliverable',
  meta: {
    id: 'note-misordered',
    basis: ['convention'],
    severity: severity('warning', 'hint', 'off'),
    area: 'body',
    summary: { ja: '注の番号の順序が違う', en: 'The numbers of notes are out of order' },
    why: {
      ja: '聞いている人は、番号の順をたどって注を探します。順序が違うと、注が抜けているように聞こえます。',
      en: 'Listeners follow the order of the numbers to find a note. When it is broken, a note seems to be missing.',
    },
    messages: {
      mark: {
        ja: '本文の注番号「{written}」の順序が、前後の番号と合いません。原本を見て、番号か位置を直してください。',
        en: 'The note mark "{written}" is out of order in the text. Check with the book and correct its number or its place.',
      },
      entry: {
        ja: '注「{written}」の順序が、前後の注と合いません。原本を見て、番号か位置を直してください。',
        en: 'The note "{written}" is out of order among the notes. Check with the book and correct its number or its place.',
      },
      repeated: {
        ja: '注「{written}」が二つあります。原本を見て、番号が違っていないか確かめてください。',
        en: 'The note "{written}" is there twice. Check with the book whether one of the numbers is wrong.',
      },
      skipped: {
        ja: '注「{written}」の前の番号{number}が、本文にも注にもありません。原本を見て、抜けていないか確かめてください。',
        en: 'Number {number}, due before the note "{written}", is neither in the text nor among the notes. Check with the book whether it is missing.',
      },
    },
    examples: [
      {
        bad: {
          body: '【11ページ】\n　川の石注1)は上流から来た。水の色⟦注3)⟧は季節で変わり、流れ注2)は速い。\n\n注\n注1) おもに花崗岩である。\n注2) 春に速い。\n注3) 秋に最も澄む。\n\n',
        },
        good: {
          body: '【11ページ】\n　川の石注1)は上流から来た。水の色注2)は季節で変わり、流れ注3)は速い。\n\n注\n注1) おもに花崗岩である。\n注2) 秋に最も澄む。\n注3) 春に速い。\n\n',
        },
      },
    ],
  },
  *check(deliverable) {
    for (const group of deliverable.notes.flatMap(groupNotes)) {
      if (group.certain && group.marks.length > 0) yield* reportsOf(group);
    }
  },
};

function* reportsOf(group: NoteGroup): Iterable<DeliverableReport> {
  const { marks, entries } = group;
  const inText = marks.filter(({ inNotes }) => !inNotes);
  for (const mark of outOfOrder(inText)) yield report('mark', mark);
  for (const entry of outOfOrder(entries)) yield report('entry', entry);
  for (const { entry, number } of skippedNotes(group)) yield report('skipped', entry, number);
  for (const [entry, first] of repeatedEntries(group)) {
    yield { ...report('repeated', entry), related: [{ draft: first.draft, span: first.span, message: FIRST }] };
  }
}

function report(message: string, { draft, span, written }: NoteNumber, number = 0): DeliverableReport {
  return { draft, span, message, data: { written, number } };
}
