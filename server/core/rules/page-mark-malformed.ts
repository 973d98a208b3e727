import { hasSameWords, isMistyped, isSameForm, isUnclosed, writeIn, type PageForm } from '../book/page-form';
import type { PageMark } from '../book/page-marks';
import { severity, type DeliverableReport, type DeliverableRule, type Fix } from './rule';

/** More marks of one wrong form are one finding. */
const MOST_SINGLE = 10;

/** Finds page marks that are not written as the others are. */
export const pageMarkMalformed: DeliverableRule = {
  scope: 'deliverable',
  meta: {
    id: 'page-mark-malformed',
    basis: ['convention'],
    severity: severity('warning', 'warning', 'hint'),
    area: 'body',
    summary: { ja: 'ページ番号の書き方が、ほかと違う', en: 'A page mark is not written like the others' },
    why: {
      ja: '聞いている人は「【12ページ】」のような決まった形を検索してページを探します。形が違う番号は、検索でも読み上げでも見つかりません。',
      en: 'Listeners search for the form that the legend promises, such as 【12ページ】. A mark in another form is never found.',
    },
    messages: {
      form: {
        ja: 'ページ番号「{written}」の書き方が、{model}と違います。同じ書き方にそろえてください。',
        en: 'The page mark "{written}" is not written like {model}. Write all marks alike.',
      },
      width: {
        ja: 'ページ番号「{written}」の数字の全角・半角が、{model}と違います。検索で見つかるように、そろえてください。',
        en: 'The digits of the page mark "{written}" are of another width than in {model}. Write all marks alike, so that they can be searched for.',
      },
      unclosed: {
        ja: 'ページ番号「{written}」の括弧が、片方ないか、組になっていません。{model}と同じ書き方に直してください。',
        en: 'The brackets of the page mark "{written}" do not match. Write it like {model}.',
      },
      number: {
        ja: 'ページ番号「{written}」の数字に、オー・エル・アイなどの文字が混ざっています。数字に直してください。',
        en: 'The number of the page mark "{written}" has letters in the place of digits.',
      },
      many: {
        ja: '「{written}」の書き方のページ番号が{count}か所あり、{model}と違います。同じ書き方にそろえてください。',
        en: '{count} page marks are written like "{written}", not like {model}. Write all marks alike.',
      },
    },
    fixes: {
      convert: { kind: 'review', title: { ja: '「{right}」に直す', en: 'Write {right}' } },
      convertAll: {
        kind: 'review',
        title: { ja: '{count}か所を「{right}」の書き方にそろえる', en: 'Write all {count} like {right}' },
      },
    },
    examples: [
      {
        bad: { body: '【11ページ】\n　川は流れる。\n⟦(p12)⟧\n　朝になった。\n【13ページ】\n　雨だった。\n\n' },
        good: { body: '【11ページ】\n　川は流れる。\n【12ページ】\n　朝になった。\n【13ページ】\n　雨だった。\n\n' },
        fix: 'convert',
      },
      {
        bad: { body: '【11ページ】\n　川は流れる。\n⟦【１２ページ】⟧\n　朝になった。\n⟦【13ページ⟧\n　雨だった。\n\n' },
        good: { body: '【11ページ】\n　川は流れる。\n【12ページ】\n　朝になった。\n【13ページ】\n　雨だった。\n\n' },
        fix: 'convert',
      },
    ],
  },
  *check(deliverable) {
    const { form, model, declared, marks, isRight } = deliverable.pageMarks;
    if (!form || model === undefined) return;
    const shown = {
      ja: declared ? `凡例の「${model}」` : `ほかの「${model}」`,
      en: declared ? `"${model}" of the legend` : `"${model}" elsewhere`,
    };
    const wrong = marks.filter((mark) => !isRight(mark));
    for (const group of groupByForm(wrong)) {
      if (group.length > MOST_SINGLE) yield* together(group, form, shown);
      else for (const mark of group) yield single(mark, form, shown);
    }
  },
};

function groupByForm(marks: readonly PageMark[]): PageMark[][] {
  const groups: PageMark[][] = [];
  for (const mark of marks) {
    const group = groups.find(([first]) => first && first.draft === mark.draft && isSameForm(first.form, mark.form));
    if (group) group.push(mark);
    else groups.push([mark]);
  }
  return groups;
}

type Shown = { readonly ja: string; readonly en: string };

function single(mark: PageMark, form: PageForm, model: Shown): DeliverableReport {
  const right = writeIn(form, mark.shape);
  const fix: Fix = { fix: 'convert', edits: [{ span: mark.span, newText: right }], data: { right } };
  return {
    draft: mark.draft,
    span: mark.span,
    message: messageFor(mark, form),
    data: { written: mark.written, model },
    fixes: right === mark.written ? [] : [fix],
  };
}

function messageFor({ form: own, shape }: PageMark, form: PageForm): string {
  if (isMistyped(shape.number)) return 'number';
  if (isUnclosed(own)) return 'unclosed';
  return hasSameWords(own, form) && own.digits !== 'kanji' && form.digits !== 'kanji' ? 'width' : 'form';
}

function* together(group: readonly PageMark[], form: PageForm, model: Shown): Iterable<DeliverableReport> {
  const [first] = group;
  if (!first) return;
  const edits = group.map((mark) => ({ span: mark.span, newText: writeIn(form, mark.shape) }));
  yield {
    draft: first.draft,
    span: first.span,
    message: 'many',
    data: { written: first.written, model, count: group.length },
    places: group.map(({ span }) => span.start),
    fixes: [{ fix: 'convertAll', edits, data: { count: group.length, right: writeIn(form, first.shape) } }],
  };
}
