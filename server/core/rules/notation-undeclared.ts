import type { LegendFacts } from '../book/legend';
import { insertEntry } from '../book/legend-edit';
import { readStatements } from '../book/legend-notation';
import {
  NOTATION_KINDS,
  readUses,
  type NotationKind,
  type NotationPlace,
  type NotationUses,
} from '../book/notation-use';
import { exampleOf, explanationOf, NOTATION_NAMES } from '../book/notation-words';
import { severity, type DeliverableReport, type DeliverableRule } from './rule';

/** Finds notations that the body uses and the legend does not explain. */
export const notationUndeclared: DeliverableRule = {
  scope: 'deliverable',
  meta: {
    id: 'notation-undeclared',
    basis: ['E(5)'],
    severity: severity('warning', 'warning', 'information'),
    area: 'body',
    summary: {
      ja: '本文で使っている表記が、凡例で説明されていない',
      en: 'The body uses a notation that the legend does not explain',
    },
    why: {
      ja: '原本にない記号は、凡例で知らされていないと、聞いている人には何のことか分かりません。原本に印刷されていると誤解されることもあります。',
      en: 'Told nothing in the legend, a listener does not know what a sign means that the book does not have.',
    },
    messages: {
      undeclared: {
        ja: '「{example}」のような{name}が本文に{count}か所ありますが、テキストデータ凡例に説明がありません。製作するときに加えた表記なら、凡例に書いてください。',
        en: 'The body has {name} such as "{example}" at {count} places, but the legend does not explain them. If they are not as in the book, explain them there.',
      },
    },
    fixes: {
      explain: {
        kind: 'review',
        title: { ja: '凡例に「{sentence}」と書く', en: 'Write in the legend: {sentence}' },
      },
    },
    examples: [
      {
        bad: { body: '【11ページ】\n　水門の脇に小さな祠⟦《ほこら》⟧がある。\n\n' },
        good: {
          legend:
            'テキストデータ凡例\n1. このデータの校正レベルは、「全文校正テキストデータ」です。\n2. 原本のページ番号を隅付き括弧(【】)で囲い、原本のページが開始する位置に挿入している。例 【11ページ】\n3. ルビは二重山括弧(《》)で囲い、当該用語の後ろに配置した。例 祠《ほこら》\n\n',
          body: '【11ページ】\n　水門の脇に小さな祠《ほこら》がある。\n\n',
        },
        fix: 'explain',
      },
    ],
  },
  *check(deliverable, { config }) {
    const { legend } = deliverable.facts;
    if (!legend) return;
    const uses = readUses(deliverable);
    const declared = new Set(readStatements(legend).flatMap(({ kinds }) => kinds));
    for (const kind of NOTATION_KINDS) {
      if (declared.has(kind) || (kind === 'iteration' && config.notation === 'aozora')) continue;
      const [first, ...others] = uses.sure(kind);
      if (first && !isBooksOwn(kind, uses)) yield report(legend, kind, first, others.length + 1);
    }
  },
};

/** Whether the book explains the sign itself: 〔　〕は引用者による補足である. */
function isBooksOwn(kind: NotationKind, uses: NotationUses): boolean {
  return (kind === 'remark' && uses.explains('〔〕')) || (kind === 'ruby' && uses.explains('《》'));
}

/** At the first use; where that stands in another file than the legend, at the legend, where it is to be mended. */
function report(legend: LegendFacts, kind: NotationKind, first: NotationPlace, count: number): DeliverableReport {
  const { draft, section } = legend.place;
  const sentence = explanationOf(kind, first);
  const data = { example: exampleOf(kind, first), name: NOTATION_NAMES[kind], count };
  const fixes = [{ fix: 'explain', edits: insertEntry(legend, legend.entries.length, sentence), data: { sentence } }];
  const message = 'undeclared';
  if (first.draft === draft) return { draft: first.draft, span: first.span, message, data, fixes };
  const related = [{ draft: first.draft, span: first.span, message: { ja: '最初の箇所', en: 'The first place' } }];
  return { draft, span: section.heading?.span ?? section.span, message, data, fixes, related };
}
