import { writePage } from '../book/page-form';
import { findDisorder, type Disorder } from '../book/page-order';
import { isDeclaredSkip } from '../book/page-skips';
import { severity, type DeliverableReport, type DeliverableRule } from './rule';

const BEFORE = { ja: '前のページ番号', en: 'The page mark before' };
/** More numbers are told by the first and the last. */
const MOST_LISTED = 5;

/** Finds page marks before which numbers are missing. */
export const pageMarkGap: DeliverableRule = {
  scope: 'deliverable',
  meta: {
    id: 'page-mark-gap',
    basis: ['convention'],
    severity: severity('warning', 'hint', 'off'),
    area: 'body',
    summary: { ja: 'ページ番号が飛んでいる', en: 'Page numbers are missing' },
    why: {
      ja: '聞いている人は、ページ番号を手がかりに、引用や授業で示された箇所を探します。番号が抜けていると、そのページにたどり着けず、本文が抜けていることにも気付けません。',
      en: 'Listeners find a quoted place by its page number. Where a number is missing they cannot reach the page, and cannot tell whether text is missing too.',
    },
    messages: {
      one: {
        ja: '{before}ページの次が{after}ページで、{missing}ページの番号がありません。原本を見て、本文の抜けか、番号の付け忘れかを確かめてください。白紙などで付けないときは、凡例に書いてください。',
        en: 'Page {after} follows page {before}: there is no mark for page {missing}. Check with the book whether text or only the mark is missing. If the page is blank, say so in the legend.',
      },
      many: {
        ja: '{before}ページの次が{after}ページで、{missing}ページの番号がありません（{count}ページ分）。原本を見て、本文の抜けか、番号の付け忘れかを確かめてください。白紙などで付けないときは、凡例に書いてください。',
        en: 'Page {after} follows page {before}: there are no marks for pages {missing} ({count} pages). Check with the book whether text or only marks are missing. If the pages are blank, say so in the legend.',
      },
    },
    examples: [
      {
        bad: { body: '【11ページ】\n　川は流れる。\n⟦【14ページ】⟧\n　朝になった。\n\n' },
        good: { body: '【11ページ】\n　川は流れる。\n【12ページ】\n　朝になった。\n\n' },
      },
    ],
  },
  *check(deliverable) {
    for (const found of findDisorder(deliverable.pageMarks.marks)) {
      if (found.kind === 'gap' && !isDeclaredSkip(deliverable, found)) yield toReport(found);
    }
  },
};

function toReport({ mark, before, missing }: Disorder): DeliverableReport {
  const write = (number: number | undefined): string => writePage(number ?? 0, mark.shape.number);
  const listed =
    missing.length > MOST_LISTED
      ? `${write(missing[0])}〜${write(missing.at(-1))}`
      : missing.map((number) => write(number)).join('、');
  return {
    draft: mark.draft,
    span: mark.span,
    message: missing.length > 1 ? 'many' : 'one',
    data: {
      before: write(before.numbers.last),
      after: write(mark.numbers.first),
      missing: listed,
      count: missing.length,
    },
    related: [{ draft: before.draft, span: before.span, message: BEFORE }],
  };
}
