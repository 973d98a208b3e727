import type { Deliverable, Located } from '../book/deliverable';
import { readStatements, type NotationStatement } from '../book/legend-notation';
import { readUses, type NotationPlace, type NotationUses } from '../book/notation-use';
import { exampleOf } from '../book/notation-words';
import { isSameForm, isUnclosed, readPage, type PageForm } from '../book/page-form';
import { findMarks } from '../syntax/marks';
import { readNoteShape } from '../syntax/note-shape';
import { foldWidth } from '../text/fold';
import { slice, type Span } from '../text/span';
import { severity, type DeliverableReport, type DeliverableRule } from './rule';

/** Finds examples of the legend that are written otherwise than the body is. */
export const legendExampleMismatch: DeliverableRule = {
  scope: 'deliverable',
  meta: {
    id: 'legend-example-mismatch',
    basis: ['E(5)'],
    severity: severity('information'),
    area: 'front-matter',
    plainTextOnly: true,
    summary: {
      ja: '凡例の例と、本文の書き方が違う',
      en: 'An example of the legend is written otherwise than the body',
    },
    why: {
      ja: '聞いている人は、凡例の例を頼りにページや注を検索します。例と本文の書き方が違うと、見つけられません。',
      en: 'A listener searches for pages and notes in the form that the legend shows. In another form they are not found.',
    },
    messages: {
      mismatch: {
        ja: '凡例の例は「{example}」ですが、本文では「{used}」のように書かれています。どちらかにそろえてください。',
        en: 'The legend shows "{example}", but the body writes "{used}". Write both alike.',
      },
    },
    fixes: {
      adapt: { kind: 'review', title: { ja: '凡例の例を「{used}」にする', en: 'Show "{used}" in the legend' } },
    },
    examples: [
      {
        bad: {
          legend:
            'テキストデータ凡例\n1. このデータの校正レベルは、「全文校正テキストデータ」です。\n2. 原本のページ番号は、原本のページが開始する位置に挿入している。例 ⟦(p11)⟧\n\n',
        },
        good: {
          legend:
            'テキストデータ凡例\n1. このデータの校正レベルは、「全文校正テキストデータ」です。\n2. 原本のページ番号は、原本のページが開始する位置に挿入している。例 【11ページ】\n\n',
        },
        fix: 'adapt',
      },
    ],
  },
  *check(deliverable) {
    const statements = readStatements(deliverable.facts.legend).filter(({ promises }) => promises);
    if (statements.length === 0) return;
    const of = (kind: NotationStatement['kinds'][number]): NotationStatement[] =>
      statements.filter(({ kinds }) => kinds.includes(kind));
    yield* pages(deliverable, of('page'));
    const uses = readUses(deliverable);
    yield* ruby(of('ruby'), uses);
    yield* notes(of('note'), uses, deliverable);
  },
};

/** An example in a sentence of the legend, as it is written. */
type Example = Located<string>;

function pages(deliverable: Deliverable, statements: readonly NotationStatement[]): DeliverableReport[] {
  const forms = statements
    .flatMap((statement) => examplesIn(statement, pageSpans))
    .flatMap((example) => {
      const form = formOfPage(example.value);
      return form && !isUnclosed(form) && form.open !== '' ? [{ example, form }] : [];
    });
  const isShown = (written: string): boolean => {
    const form = formOfPage(written);
    return form !== undefined && forms.some((other) => isSameForm(form, other.form));
  };
  const [first] = forms;
  // The first page mark tells without reading all of them.
  if (!first || deliverable.drafts.some(({ text, pages: [page] }) => page && isShown(slice(text, page.span))))
    return [];
  const { marks } = deliverable.pageMarks;
  const [model] = marks;
  return model && !marks.some(({ written }) => isShown(written)) ? [report(first.example, model.written)] : [];
}

function pageSpans(text: string): Span[] {
  return findMarks(text, 0)
    .filter(({ kind }) => kind === 'page' || kind === 'page-like')
    .map(({ span }) => span);
}

function formOfPage(written: string): PageForm | undefined {
  // 【○○○ページ】 stands for any number.
  return readPage(foldWidth(written).replace(/[○〇◯#]{1,4}|[nN](?=ページ|頁|\W)/, '1'))?.form;
}

const READING =
  /(?<=例.{0,12}|[「『:：、。\s])(?:[一-鿿々]+|[ァ-ヺー]+)[(（[［〈<〔](?!かっこ|カッコ)[ぁ-ゖァ-ヺー]{1,12}[)）\]］〉>〕]/;

/** 酵母(こうぼ) in the legend, 元種《もとだね》 in the body. */
function ruby(statements: readonly NotationStatement[], uses: NotationUses): DeliverableReport[] {
  const text = statements.map((statement) => statement.text).join('\n');
  if (/《|二重山/.test(text)) return [];
  const [example] = statements.flatMap((statement) => examplesIn(statement, (line) => spansOf(line, READING)));
  const first = example && uses.sure('ruby')[0];
  return first ? [report(example, exampleOf('ruby', first))] : [];
}

/** Notes with a word, such as 注1) and （注1）: brackets alone may be anything. */
function notes(
  statements: readonly NotationStatement[],
  uses: NotationUses,
  deliverable: Deliverable,
): DeliverableReport[] {
  const examples = statements.flatMap((statement) => examplesIn(statement, (line) => spansOf(line, WORDED_NOTE)));
  const [example] = examples;
  const first = example && (uses.sure('note')[0] ?? firstNote(deliverable));
  if (!first) return [];
  const forms = uses.noteForms();
  const isUsed = examples.some(({ value }) => forms.has(readNoteShape(value)?.form ?? ''));
  return isUsed ? [] : [report(example, slice(first.draft.text, first.span))];
}

/** （注1） too, where marks and notes are found to belong together. */
function firstNote(deliverable: Deliverable): NotationPlace | undefined {
  return deliverable.notes
    .find(({ name, numbers }) => name === '注' && numbers.some(({ isEntry }) => isEntry))
    ?.numbers.find(({ isEntry }) => !isEntry);
}

const WORDED_NOTE = /[(（[［〔【]?[注註※]\s?[0-9０-９]{1,3}\s?[)）\]］〕】]?/;

function spansOf(line: string, pattern: RegExp): Span[] {
  return [...line.matchAll(new RegExp(pattern, 'g'))].map(({ 0: whole, index }) => ({
    start: index,
    end: index + whole.length,
  }));
}

/** The examples in the statement's sentence and in the one behind it that goes on it. */
function examplesIn({ sentence, text }: NotationStatement, find: (line: string) => readonly Span[]): Example[] {
  const { draft, span } = sentence;
  const line =
    draft.text.slice(span.start, Math.min(span.start + text.length + EXTRA, draft.text.length)).split(/[\r\n]/)[0] ??
    '';
  return find(line).map(({ start, end }) => ({
    value: line.slice(start, end),
    draft,
    span: { start: span.start + start, end: span.start + end },
  }));
}

/** White space between the two sentences. */
const EXTRA = 2;

function report(example: Example, used: string): DeliverableReport {
  const { draft, span, value } = example;
  const fixes = [{ fix: 'adapt', edits: [{ span, newText: used }], data: { used } }];
  return { draft, span, message: 'mismatch', data: { example: value, used }, fixes };
}
