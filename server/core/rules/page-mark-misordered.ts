import { writePage } from '../book/page-form';
import { dueNumber, findDisorder, renumberFrom, swapBack, type Disorder, type Renumbering } from '../book/page-order';
import type { Edit } from '../text/edit';
import { severity, type DeliverableReport, type DeliverableRule, type Fix } from './rule';

const BEFORE = { ja: '前のページ番号', en: 'The page mark before' };

/** Finds page marks that stand twice or in the wrong order. */
export const pageMarkMisordered: DeliverableRule = {
  scope: 'deliverable',
  meta: {
    id: 'page-mark-misordered',
    basis: ['convention'],
    severity: severity('warning', 'warning', 'hint'),
    area: 'body',
    summary: { ja: 'ページ番号の順序が違う', en: 'Page numbers are out of order' },
    why: {
      ja: '聞いている人は、ページ番号を手がかりに読む箇所を探します。順序が違うと、目当てのページを通り過ぎたり、見つけられなかったりします。',
      en: 'Listeners find their place by page numbers. When the numbers are out of order they pass the page or never find it.',
    },
    messages: {
      repeated: {
        ja: '{page}ページの番号が二度続いています。原本を見て、正しい番号に直すか、余分なほうを削除してください。',
        en: 'Page {page} is marked twice in a row. Check with the book: correct the number, or delete the one that is too many.',
      },
      misordered: {
        ja: '{before}ページの次に、{page}ページの番号があります。原本を見て、番号か、番号を入れる位置を直してください。',
        en: 'Page {page} follows page {before}. Check with the book and correct the number or its place.',
      },
    },
    fixes: {
      renumber: { kind: 'review', title: { ja: '番号を{number}に直す', en: 'Change the number to {number}' } },
      swap: {
        kind: 'review',
        title: { ja: '次の番号と入れ替える', en: 'Exchange the number with the next one' },
      },
      renumberRange: {
        kind: 'review',
        title: {
          ja: 'ここから{last}までの{count}個の番号を、{number}から順に付け直す',
          en: 'Number the {count} marks from here to {last} anew, beginning at {number}',
        },
      },
    },
    examples: [
      {
        bad: { body: '【11ページ】\n　川は流れる。\n⟦【21ページ】⟧\n　朝になった。\n【13ページ】\n　雨だった。\n\n' },
        good: { body: '【11ページ】\n　川は流れる。\n【12ページ】\n　朝になった。\n【13ページ】\n　雨だった。\n\n' },
        fix: 'renumber',
      },
      {
        bad: { body: '【11ページ】\n　川は流れる。\n⟦【11ページ】⟧\n　朝になった。\n【12ページ】\n　雨だった。\n\n' },
        good: { body: '【11ページ】\n　川は流れる。\n【12ページ】\n　朝になった。\n【13ページ】\n　雨だった。\n\n' },
        fix: 'renumberRange',
      },
    ],
  },
  *check(deliverable) {
    for (const found of findDisorder(deliverable.pageMarks.marks)) {
      if (found.kind !== 'gap') yield toReport(found);
    }
  },
};

function toReport(found: Disorder): DeliverableReport {
  const { mark, before, kind } = found;
  return {
    draft: mark.draft,
    span: mark.span,
    message: kind === 'repeated' ? 'repeated' : 'misordered',
    data: { page: mark.shape.number, before: before.shape.number },
    related: [{ draft: before.draft, span: before.span, message: BEFORE }],
    fixes: fixesOf(found),
  };
}

function fixesOf(found: Disorder): Fix[] {
  const { mark } = found;
  const fixes: Fix[] = [];
  const due = dueNumber(found);
  if (due !== undefined && mark.shape.to === '') {
    const data = { number: writePage(due, mark.shape.number) };
    fixes.push({ fix: 'renumber', edits: [numberEdit({ mark, number: due })], data });
  }
  const swapped = swapBack(found);
  if (swapped) fixes.push({ fix: 'swap', edits: swapped.map(numberEdit) });
  const range = renumberFrom(found);
  const [first] = range ?? [];
  if (range && first) {
    const data = {
      count: range.length,
      last: range.at(-1)?.mark.written ?? '',
      number: writePage(first.number, mark.shape.number),
    };
    fixes.push({ fix: 'renumberRange', edits: range.map(numberEdit), data });
  }
  return fixes;
}

function numberEdit({ mark, number }: Renumbering[number]): Edit {
  const { open, series, lead, number: written } = mark.shape;
  const start = mark.span.start + open.length + series.length + lead.length;
  return { span: { start, end: start + written.length }, newText: writePage(number, written) };
}
