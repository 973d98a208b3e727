import { findRubyDefects, type RubyDefect } from '../book/ruby-defects';
import type { Ruby } from '../book/ruby';
import type { Draft } from '../syntax/draft';
import { severity, type DeliverableReport, type DeliverableRule, type Fix } from './rule';

/** Several readings of which it is not clear what they belong to are one finding a file. */
const MOST_SINGLE = 1;

/** Finds readings in 《》 that cannot be right. */
export const rubyMalformed: DeliverableRule = {
  scope: 'deliverable',
  meta: {
    id: 'ruby-malformed',
    basis: ['convention'],
    severity: severity('warning', 'hint', 'off'),
    area: 'body',
    summary: { ja: 'ルビの書き方が正しくない', en: 'A reading in 《》 is malformed' },
    why: {
      ja: 'ルビは《》の中の読みを、すぐ前の語のものとして聞きます。読みが空だったり、前に語がなかったりすると、何の読みなのか分かりません。',
      en: 'A listener takes the reading in 《》 for that of the word before it. Where the reading is empty, or no word stands before it, nobody can tell what is read.',
    },
    messages: {
      empty: {
        ja: 'ルビの二重山括弧《》の中が空です。原本を見て、読みを書いてください。',
        en: 'There is no reading between 《 and 》. Check with the book and write it.',
      },
      baseless: {
        ja: 'ルビ《{reading}》の前に、読みの付く語がありません。語が抜けていないか、原本を見て確かめてください。',
        en: 'No word stands before the reading 《{reading}》. Check with the book whether the word is missing.',
      },
      repeated: {
        ja: '同じルビ《{reading}》が続けて二度書かれています。片方を削除してください。',
        en: 'The reading 《{reading}》 is written twice. Delete one.',
      },
      kanji: {
        ja: '「{base}」のルビ《{reading}》に漢字があります。読みが正しいか、原本を見て確かめてください。',
        en: 'The reading 《{reading}》 of "{base}" has kanji in it. Check with the book.',
      },
      ambiguous: {
        ja: 'ルビ《{reading}》が「{base}」のどこからの読みなのか、はっきりしません。読みの付く語の前に縦線「｜」を置くと分かります。',
        en: 'It is not clear from where in "{base}" the reading 《{reading}》 counts. A ｜ before the word would tell.',
        severity: severity('hint', 'hint', 'off'),
      },
      ambiguousMany: {
        ja: 'どこからの読みなのか、はっきりしないルビが{count}か所あります（「{base}《{reading}》」など）。読みの付く語の前に縦線「｜」を置くと分かります。',
        en: 'For {count} readings it is not clear where the word begins ("{base}《{reading}》" is one). A ｜ before each word would tell.',
        severity: severity('hint', 'hint', 'off'),
      },
      doubtful: {
        ja: '「{base}」の読みは、ここだけ《{reading}》で、ほかでは《{usual}》です。読みが正しいか、原本を見て確かめてください。',
        en: '"{base}" is read 《{reading}》 only here, and 《{usual}》 elsewhere. Check with the book which is right.',
        severity: severity('hint', 'hint', 'off'),
      },
    },
    fixes: {
      delete: { kind: 'review', title: { ja: '空の《》を削除する', en: 'Delete the empty 《》' } },
      deleteSecond: {
        kind: 'review',
        title: { ja: '二つ目の《{reading}》を削除する', en: 'Delete the second 《{reading}》' },
      },
    },
    examples: [
      {
        bad: {
          body: '【11ページ】\n　水門《すいもん》の石⟦《》⟧は古い。欄干《らんかん》もある。桟橋《さんばし》もある。\n\n',
        },
        good: {
          body: '【11ページ】\n　水門《すいもん》の石は古い。欄干《らんかん》もある。桟橋《さんばし》もある。\n\n',
        },
        fix: 'delete',
      },
      {
        bad: {
          body: '【11ページ】\n　水門《すいもん》と桟橋《さんばし》と欄干《らんかん》がある。\n　⟦《いしがき》⟧の目地には苔が生え、浜では鰊⟦《鯡漁》⟧の網を干す。\n\n',
        },
        good: {
          body: '【11ページ】\n　水門《すいもん》と桟橋《さんばし》と欄干《らんかん》がある。\n　石垣《いしがき》の目地には苔が生え、浜では鰊《にしん》の網を干す。\n\n',
        },
      },
    ],
  },
  *check(deliverable, { tokens }) {
    const unclear = new Map<Draft, RubyDefect[]>();
    for (const defect of findRubyDefects(deliverable, tokens)) {
      if (defect.kind !== 'ambiguous') yield toReport(defect);
      else addTo(unclear, defect);
    }
    for (const defects of unclear.values()) yield* reportUnclear(defects);
  },
};

function addTo(unclear: Map<Draft, RubyDefect[]>, defect: RubyDefect): void {
  const known = unclear.get(defect.ruby.draft);
  if (known) known.push(defect);
  else unclear.set(defect.ruby.draft, [defect]);
}

function* reportUnclear(defects: readonly RubyDefect[]): Iterable<DeliverableReport> {
  const [first] = defects;
  if (first && defects.length > MOST_SINGLE) {
    const data = { ...dataOf(first), count: defects.length };
    yield { ...toReport(first), message: 'ambiguousMany', data, places: defects.map(({ ruby }) => ruby.span.start) };
  } else for (const defect of defects) yield toReport(defect);
}

function toReport(defect: RubyDefect): DeliverableReport {
  const { ruby, kind } = defect;
  return { draft: ruby.draft, span: ruby.span, message: kind, data: dataOf(defect), fixes: fixesOf(kind, ruby) };
}

function dataOf({ ruby, usual = '' }: RubyDefect): Record<string, string> {
  return { base: ruby.base, reading: ruby.reading, usual };
}

function fixesOf(kind: RubyDefect['kind'], { span, reading }: Ruby): Fix[] {
  const edits = [{ span, newText: '' }];
  if (kind === 'empty') return [{ fix: 'delete', edits }];
  return kind === 'repeated' ? [{ fix: 'deleteSecond', edits, data: { reading } }] : [];
}
