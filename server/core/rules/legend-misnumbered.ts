import { isBlank } from '../syntax/draft';
import { matchHeading } from '../syntax/heading';
import { numberedLists, type LegendFacts, type NumberedEntry } from '../book/legend';
import { renumberEntries } from '../book/legend-edit';
import { severity, type DeliverableRule } from './rule';

/** Finds the first entry of the legend whose number is not the next one. */
export const legendMisnumbered: DeliverableRule = {
  scope: 'deliverable',
  meta: {
    id: 'legend-misnumbered',
    basis: ['別添1 No 4'],
    severity: severity('information'),
    area: 'front-matter',
    plainTextOnly: true,
    summary: { ja: '凡例の番号が続いていない', en: 'The entries of the legend are not numbered in order' },
    why: {
      ja: '番号が飛んだり重なったりすると、聞いている人は、項目を聞き落としたのではないかと迷います。',
      en: 'When a number is skipped or stands twice, a listener wonders whether an entry was missed.',
    },
    messages: {
      misnumbered: {
        ja: 'テキストデータ凡例の番号が「{written}」になっていますが、順番では「{expected}」です。',
        en: 'An entry of the legend has the number {written} where {expected} is next.',
      },
    },
    fixes: {
      renumber: {
        kind: 'safe',
        title: { ja: '凡例の番号を1から付け直す', en: 'Number the entries of the legend anew from 1' },
      },
      renumberReview: {
        kind: 'review',
        title: { ja: '凡例の番号を1から付け直す', en: 'Number the entries of the legend anew from 1' },
      },
    },
    examples: [
      {
        bad: {
          legend:
            'テキストデータ凡例\n1. このデータの校正レベルは、「全文校正テキストデータ」です。\n⟦3⟧. ルビは省略した。\n\n',
        },
        good: {
          legend:
            'テキストデータ凡例\n1. このデータの校正レベルは、「全文校正テキストデータ」です。\n2. ルビは省略した。\n\n',
        },
        fix: 'renumber',
      },
    ],
  },
  *check({ facts: { legend } }) {
    const found = legend && firstMisnumbered(legend);
    if (!found) return;
    const { entry, expected } = found;
    yield {
      draft: legend.place.draft,
      span: entry.number.span,
      message: 'misnumbered',
      data: { written: entry.number.value, expected },
      fixes: [{ fix: isSetApart(legend) ? 'renumber' : 'renumberReview', edits: renumberEntries(legend) }],
    };
  },
};

function firstMisnumbered(legend: LegendFacts): { entry: NumberedEntry; expected: number } | undefined {
  for (const list of numberedLists(legend)) {
    if (list.length < 2) continue;
    const at = list.findIndex((entry, index) => entry.number.value !== index + 1);
    const entry = list[at];
    if (entry) return { entry, expected: at + 1 };
  }
  return undefined;
}

/**
 * Whether this is the producer's legend beyond doubt (a bare 凡例 may be the book's) with a blank line behind it and none
 * inside it, so that no line of the body can be taken for an entry.
 */
function isSetApart({ place: { section } }: LegendFacts): boolean {
  const filled = section.children.map((paragraph) => !isBlank(paragraph));
  const isClear = section.heading && matchHeading(section.heading.text)?.ambiguous === false;
  const hasGap = filled.slice(filled.indexOf(true), filled.lastIndexOf(true)).includes(false);
  return isClear === true && filled.at(-1) === false && !hasGap;
}
