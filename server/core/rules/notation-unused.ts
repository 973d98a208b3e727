import type { Deliverable, Located } from '../book/deliverable';
import { readFigurePolicy } from '../book/figure-policy';
import { readFigures } from '../book/figures';
import type { LegendFacts } from '../book/legend';
import { removeEntry } from '../book/legend-edit';
import { readStatements, showsSign, type NotationStatement } from '../book/legend-notation';
import { readUses, type NotationKind } from '../book/notation-use';
import { NOTATION_NAMES } from '../book/notation-words';
import { sectionsOf } from '../book/deliverable';
import type { Wording } from '../text/wording';
import { overlaps, type Span } from '../text/span';
import { severity, type DeliverableReport, type DeliverableRule } from './rule';

/** Finds explanations of the legend that nothing in the body needs. */
export const notationUnused: DeliverableRule = {
  scope: 'deliverable',
  meta: {
    id: 'notation-unused',
    basis: ['E(5)'],
    severity: severity('information'),
    area: 'front-matter',
    plainTextOnly: true,
    summary: {
      ja: '凡例で説明した表記が、本文で使われていない',
      en: 'The legend explains a notation that the body does not use',
    },
    why: {
      ja: '凡例にあるものが本文にないと、聞いている人は、入れ忘れなのか、読み落としたのかと迷います。別の作品の凡例が残っていることもあります。',
      en: 'A listener who was promised a sign and never meets it wonders whether something is missing. The legend may be that of another title.',
    },
    messages: {
      unused: {
        ja: '凡例に{name}の説明がありますが、本文には一つもありません。入れ忘れでなければ、この説明を削除してください。',
        en: 'The legend explains {name}, but the body has none. Unless they were forgotten, delete the explanation.',
      },
    },
    fixes: {
      remove: { kind: 'review', title: { ja: '凡例からこの項目を削除する', en: 'Delete this entry of the legend' } },
    },
    examples: [
      {
        bad: {
          legend:
            'テキストデータ凡例\n1. このデータの校正レベルは、「全文校正テキストデータ」です。\n2. ⟦原本のふりがなは、語の直後に《》で示した。⟧\n3. ページ番号は【11ページ】のように記した。\n\n',
        },
        good: {
          legend:
            'テキストデータ凡例\n1. このデータの校正レベルは、「全文校正テキストデータ」です。\n2. ページ番号は【11ページ】のように記した。\n\n',
        },
        fix: 'remove',
      },
    ],
  },
  *check(deliverable) {
    const { legend } = deliverable.facts;
    const body = sectionsOf(deliverable, 'body').some(({ section }) =>
      section.children.some(({ text }) => text.trim() !== ''),
    );
    if (!legend || !body) return;
    const statements = readStatements(legend).filter(({ promises }) => promises);
    for (const { statement, kind } of unusedNotations(deliverable, statements)) {
      const isOnly = statement.kinds.length === 1;
      yield report(legend, statement.sentence, NOTATION_NAMES[kind], isOnly);
    }
    for (const sentence of unusedFigures(deliverable, legend)) {
      yield report(legend, sentence, { ja: '図・表・写真など', en: 'figures' }, true);
    }
  },
};

function* unusedNotations(
  deliverable: Deliverable,
  statements: readonly NotationStatement[],
): Iterable<{ statement: NotationStatement; kind: NotationKind }> {
  if (statements.length === 0) return;
  const uses = readUses(deliverable);
  for (const statement of statements) {
    for (const kind of statement.kinds) {
      if (!showsSign(statement, kind) || uses.any(kind) || looksUsed(deliverable, kind, statement)) continue;
      if (kind === 'remark' && isAboutOther(deliverable, statement)) continue;
      yield { statement, kind };
    }
  }
}

/** 〔読み取り不能文字〕■, 〔注1〕 and 〔図1〕 are not explained as remarks. */
function isAboutOther(deliverable: Deliverable, statement: NotationStatement): boolean {
  const isSign = statement.kinds.includes('unreadable') || showsSign(statement, 'note');
  return isSign || readFigurePolicy(deliverable).some(({ sentence }) => sentence === statement.sentence);
}

/** What no mark is read from, and may be meant all the same. */
const LOOSE: Readonly<Partial<Record<NotationKind, RegExp>>> = {
  note: /[注註]\s?[(（]?[0-9０-９一二三四五六七八九十]|[※＊*]\s?[0-9０-９]|[[(［（〔][0-9０-９]{1,3}[)\]）］〕]|[0-9０-９][)）]/,
  page: /[pPｐＰ]\.?\s?[0-9０-９]|[0-9０-９]\s?(?:ページ|頁)/,
  remark: /〔/,
  unreadable: /[■〓□●]|判読|読み取/,
};
const BRACKETED_READING = /[一-鿿々][(（][ぁ-ゖァ-ヺー]{1,20}[)）]/;

function looksUsed(deliverable: Deliverable, kind: NotationKind, { text }: NotationStatement): boolean {
  const pattern = kind === 'ruby' ? (/《|二重山/.test(text) ? /《/ : BRACKETED_READING) : LOOSE[kind];
  return pattern !== undefined && bodyHas(deliverable, pattern);
}

function bodyHas(deliverable: Deliverable, pattern: RegExp): boolean {
  return sectionsOf(deliverable, 'body').some(({ section }) => section.children.some(({ text }) => pattern.test(text)));
}

const CONDITION = /場合|あれば|とき|適宜|必要に応じ|一部/;
const FIGURE_LIKE =
  /[〔［[【(（<＜][^〕］\]】)）>＞]{0,40}(?:図|写真|表|グラフ|絵|イラスト|画像)|^[\s　]*(?:図|表|写真|グラフ|挿絵|地図)[\s　:：0-9０-９]/;

/** A promise to mark figures, in a text without any. Where the text names one, figure-unmarked speaks. */
function unusedFigures(deliverable: Deliverable, legend: LegendFacts): Located<string>[] {
  const sentences = new Set(legend.sentences);
  const promises = readFigurePolicy(deliverable).filter(
    ({ promises, sentence }) => promises && sentences.has(sentence) && !CONDITION.test(sentence.value),
  );
  if (promises.length === 0) return [];
  const { places, citations, descriptions } = readFigures(deliverable);
  const isUsed = places.length + citations.length + descriptions.length > 0 || deliverable.drafts.some(isTable);
  return isUsed || bodyHas(deliverable, FIGURE_LIKE) ? [] : promises.map(({ sentence }) => sentence);
}

function isTable({ path }: { readonly path: string }): boolean {
  return path.endsWith('.tsv');
}

function report(legend: LegendFacts, sentence: Located<string>, name: Wording, isOnly: boolean): DeliverableReport {
  const { draft, span } = sentence;
  const edits = isOnly && isWholeEntry(legend, span) ? removeEntry(legend, span.start) : [];
  const fixes = edits.length > 0 ? [{ fix: 'remove', edits }] : [];
  return { draft, span, message: 'unused', data: { name }, fixes };
}

/** Whether nothing else stands in the entry but an example. */
function isWholeEntry({ sentences, entries }: LegendFacts, span: Span): boolean {
  const at = entries.findLastIndex(({ line, number }) => line.start <= span.start && number !== undefined);
  const entry = entries[at];
  if (!entry) return false;
  const next = entries.findIndex(({ number }, index) => index > at && number !== undefined);
  const end = (next < 0 ? entries.at(-1) : entries[next - 1])?.line.end ?? entry.line.end;
  const whole = { start: entry.line.start, end };
  return sentences
    .filter((sentence) => overlaps(sentence.span, whole))
    .every(({ value, span: own }) => own === span || /^[\s(（]*(?:例|→|⇒)/.test(value));
}
