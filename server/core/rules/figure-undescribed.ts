import { areIndented, isDescribed } from '../book/figure-description';
import { readFigurePolicy, speaksOf } from '../book/figure-policy';
import { isBracketed, readFigures, type Figure } from '../book/figures';
import type { Deliverable } from '../book/deliverable';
import { insertEntry } from '../book/legend-edit';
import { legendSentence } from '../book/legend-phrases';
import { foldWidth } from '../text/fold';
import { slice } from '../text/span';
import { descriptionLines } from './figure-text';
import { insertLinesAfter } from './line-insertion';
import { severity, type DeliverableReport, type DeliverableRule, type Fix } from './rule';

const OMISSION = legendSentence('hanrei-zu-shoryaku');
/** From so many on, figures of a title that describes none are one finding: one sentence of the legend mends them. */
const MANY = 4;

/** Finds figures that are neither described nor said to be without description. */
export const figureUndescribed: DeliverableRule = {
  scope: 'deliverable',
  meta: {
    id: 'figure-undescribed',
    basis: ['G.2-4', 'E(1)'],
    severity: severity('warning', 'information', 'off'),
    area: 'body',
    summary: {
      ja: '図・表・写真などに、説明も、説明を省略したという記載もない',
      en: 'A figure is neither described nor said to be without description',
    },
    why: {
      ja: '説明がないと、聞いている人は、書き落としなのか、初めから省いたのかが分かりません。省略したと書いてあれば、図の内容を別の方法で確かめられます。',
      en: 'Without a word, a listener cannot tell whether the description was forgotten or left out on purpose.',
    },
    messages: {
      undescribed: {
        ja: '「{label}」の内容の説明がなく、説明を省略したという記載も、この場所と凡例にありません。説明を書くか、省略したことを書いてください。',
        en: '"{label}" is not described, and neither its place nor the legend says that descriptions are left out. Describe it or say that it is not described.',
      },
      all: {
        ja: '「{label}」など{count}か所の図・表・写真に、内容の説明がなく、説明を省略したという記載も凡例にありません。説明を省略したのであれば、凡例にそう書いてください。',
        en: '{count} figures such as "{label}" are not described, and the legend does not say that descriptions are left out. If they are, say so there.',
      },
    },
    fixes: {
      legend: {
        kind: 'review',
        title: { ja: '凡例に「図などの説明を省略した」と書く', en: 'Say in the legend that descriptions are left out' },
      },
      describe: {
        kind: 'review',
        title: { ja: '説明を書く欄を入れる', en: 'Put in room for a description' },
      },
      omit: {
        kind: 'review',
        title: { ja: 'この場所に「説明省略」と書く', en: 'Write 説明省略 here' },
      },
    },
    examples: [
      {
        bad: {
          body: '【11ページ】\n　水門の仕組みを図1に示す。\n⟦〔図1　水門の仕組み〕⟧\n　当番の人が水門へ向かう。\n\n',
        },
        good: {
          body: '【11ページ】\n　水門の仕組みを図1に示す。\n〔図1　水門の仕組み〕\n〔図の説明〕\n○○○\n〔図の説明終わり〕\n　当番の人が水門へ向かう。\n\n',
        },
        fix: 'describe',
      },
      {
        bad: {
          legend:
            'テキストデータ凡例\n1. このデータの校正レベルは、「全文校正テキストデータ」です。\n2. 製作者の補足は〔〕に入れた。\n\n',
          body: '　水門の仕組みを図1に示す。\n⟦〔図1　水門の仕組み〕⟧\n　当番の人が水門へ向かう。\n\n',
        },
        good: {
          legend: `テキストデータ凡例\n1. このデータの校正レベルは、「全文校正テキストデータ」です。\n2. 製作者の補足は〔〕に入れた。\n3. ${OMISSION}\n\n`,
          body: '　水門の仕組みを図1に示す。\n〔図1　水門の仕組み〕\n　当番の人が水門へ向かう。\n\n',
        },
        fix: 'legend',
      },
    ],
  },
  *check(deliverable) {
    if (deliverable.bodyOnly) return;
    const places = readFigures(deliverable).places.filter(isAtStart);
    if (places.length === 0) return;
    const excuses = readFigurePolicy(deliverable).filter(({ excuses }) => excuses);
    const indented = new Map(
      [...new Set(places.map(({ lines }) => lines))].map((lines) => [lines, areIndented(lines)]),
    );
    const found = places.filter(
      (place) =>
        !excuses.some((statement) => speaksOf(statement, place.kind)) &&
        !isDescribed(place, indented.get(place.lines) ?? false),
    );
    const [first, ...others] = found;
    if (first && found.length >= MANY && found.length === places.length) yield together(deliverable, first, others);
    else for (const place of found) yield alone(deliverable, place);
  },
};

/** One of a line: 〔図1、2　…〕 says where two stand. A bracket in running text only points to a figure. */
function isAtStart({ draft, lines, index, mark }: Figure): boolean {
  const line = lines[index];
  if (!line || draft.text.slice(line.span.start, mark.span.start).trim() !== '') return false;
  return line.children.find(({ kind }) => kind === 'figure') === mark;
}

function alone(deliverable: Deliverable, place: Figure): DeliverableReport {
  const { draft, mark } = place;
  return {
    draft,
    span: mark.span,
    message: 'undescribed',
    data: { label: nameOf(place) },
    fixes: fixesFor(deliverable, place),
  };
}

function together(deliverable: Deliverable, first: Figure, others: readonly Figure[]): DeliverableReport {
  const { draft, mark } = first;
  return {
    draft,
    span: mark.span,
    message: 'all',
    data: { label: nameOf(first), count: others.length + 1 },
    places: [first, ...others].filter((place) => place.draft === draft).map((place) => place.mark.span.start),
    fixes: legendFix(deliverable, first),
  };
}

function nameOf({ mark, draft }: Figure): string {
  return mark.label !== '' ? mark.label : foldWidth(slice(draft.text, mark.span)).slice(0, 20);
}

function fixesFor(deliverable: Deliverable, place: Figure): Fix[] {
  const { draft, mark } = place;
  const end = mark.span.end - 1;
  const closes = isBracketed(place) && /[〕］\]】）)＞>〉]/.test(draft.text.charAt(end));
  return [
    ...legendFix(deliverable, place),
    { fix: 'describe', edits: [insertLinesAfter(draft, mark.span, descriptionLines(place.kind))] },
    ...(closes ? [{ fix: 'omit', edits: [{ span: { start: end, end }, newText: '　説明省略' }] }] : []),
  ];
}

/** Only where the legend stands in the same file. */
function legendFix({ facts: { legend } }: Deliverable, { draft }: Figure): Fix[] {
  if (legend?.place.draft !== draft) return [];
  return [{ fix: 'legend', edits: insertEntry(legend, legend.entries.length, OMISSION) }];
}
