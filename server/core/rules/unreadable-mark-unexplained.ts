import type { Deliverable } from '../book/deliverable';
import { insertEntry } from '../book/legend-edit';
import { readStatements } from '../book/legend-notation';
import { readUses, type NotationPlace } from '../book/notation-use';
import { signExplanation } from '../book/notation-words';
import { foldWidth } from '../text/fold';
import { severity, type DeliverableRule, type Fix } from './rule';

/** Finds ■ and 〓 in place of a character, where nothing says what they stand for. */
export const unreadableMarkUnexplained: DeliverableRule = {
  scope: 'deliverable',
  meta: {
    id: 'unreadable-mark-unexplained',
    basis: ['E(5)'],
    severity: severity('warning', 'warning', 'information'),
    area: 'body',
    summary: {
      ja: '読み取れない文字を表す■や〓に、説明がない',
      en: '■ or 〓 stands for a character without a word of explanation',
    },
    why: {
      ja: '■や〓は「しかく」「げた」などと読まれるか、まったく読まれません。説明がないと、聞いている人は、文字が読み取れなかったのか、原本にある記号なのかが分かりません。',
      en: 'Reading software says "square" or nothing at all. Without an explanation a listener does not know that a character could not be read.',
    },
    messages: {
      unexplained: {
        ja: '「{around}」の「{sign}」が何を表すのか、この場所にも凡例にも説明がありません。読み取れない文字なら、直前に〔読み取り不能文字〕と書くか、凡例で説明してください。',
        en: 'Nothing tells what "{sign}" in "{around}" stands for. If a character cannot be read, write 〔読み取り不能文字〕 before it or explain the sign in the legend.',
      },
      several: {
        ja: '「{around}」など{count}か所の「{sign}」が何を表すのか、説明がありません。読み取れない文字なら、凡例で説明してください。',
        en: 'Nothing tells what "{sign}" stands for in "{around}" and elsewhere, {count} places in all. If characters cannot be read, explain the sign in the legend.',
      },
    },
    fixes: {
      explain: {
        kind: 'review',
        title: { ja: '凡例に「{sentence}」と書く', en: 'Write in the legend: {sentence}' },
      },
      mark: {
        kind: 'review',
        title: { ja: '直前に〔読み取り不能文字〕と書く', en: 'Write 〔読み取り不能文字〕 before it' },
      },
    },
    examples: [
      {
        bad: { body: '【11ページ】\n　古い看板には「⟦■⟧村商店」の文字が残っている。\n\n' },
        good: { body: '【11ページ】\n　古い看板には「〔読み取り不能文字〕■村商店」の文字が残っている。\n\n' },
        fix: 'mark',
      },
    ],
  },
  *check(deliverable) {
    if (deliverable.bodyOnly) return;
    const uses = readUses(deliverable);
    const unexplained = uses.unexplained();
    if (unexplained.length === 0) return;
    const explained = explainedSigns(deliverable);
    for (const sign of new Set(unexplained.map((place) => place.sign))) {
      if (explained.has(sign) || uses.explains(sign)) continue;
      const [first, ...others] = unexplained.filter((place) => place.sign === sign);
      if (!first) continue;
      const { draft, span } = first;
      const places = [first, ...others].filter((place) => place.draft === draft).map((place) => place.span.start);
      const count = others.length + 1;
      yield {
        draft,
        span,
        message: count > 1 ? 'several' : 'unexplained',
        data: { sign, around: around(first), count },
        ...(places.length > 1 && { places }),
        fixes: fixesFor(deliverable, first, sign),
      };
    }
  },
};

/** A legend that speaks of unreadable characters without naming a sign explains them all. */
function explainedSigns({ facts: { legend } }: Deliverable): ReadonlySet<string> {
  const texts = readStatements(legend)
    .filter(({ kinds }) => kinds.includes('unreadable'))
    .map(({ text }) => foldWidth(text));
  const black = texts.some((text) => /■|黒四角/.test(text));
  const geta = texts.some((text) => /〓|ゲタ|下駄|げた/.test(text));
  const any = texts.some((text) => !/[■〓●□]|黒四角|ゲタ|下駄|げた/.test(text));
  return new Set([...(black || any ? ['■'] : []), ...(geta || any ? ['〓'] : [])]);
}

const REACH = 6;

function around({ draft, span }: NotationPlace): string {
  const before =
    draft.text
      .slice(Math.max(0, span.start - REACH), span.start)
      .split(/[\n\r。、「『\s]/)
      .at(-1) ?? '';
  const behind = draft.text.slice(span.end, span.end + REACH).split(/[\n\r。、」』\s]/)[0] ?? '';
  return before + draft.text.slice(span.start, span.end) + behind;
}

function fixesFor({ facts: { legend } }: Deliverable, { draft, span }: NotationPlace, sign: string): Fix[] {
  const sentence = signExplanation(sign);
  const explain = legend?.place.draft === draft ? insertEntry(legend, legend.entries.length, sentence) : [];
  return [
    { fix: 'mark', edits: [{ span: { start: span.start, end: span.start }, newText: '〔読み取り不能文字〕' }] },
    ...(explain.length > 0 ? [{ fix: 'explain', edits: explain, data: { sentence } }] : []),
  ];
}
