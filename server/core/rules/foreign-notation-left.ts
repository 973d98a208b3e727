import { sectionsOf, type Deliverable } from '../book/deliverable';
import { closingTag, plainForms } from '../book/plain-form';
import type { Draft, Mark, Paragraph } from '../syntax/draft';
import { lineIndexAt } from '../text/lines';
import { shift, slice, type Span } from '../text/span';
import { severity, type DeliverableReport, type DeliverableRule, type Fix, type RuleContext } from './rule';

/** Finds signs of 青空文庫, HTML, Markdown and DAISY tools that were left in a plain text. */
export const foreignNotationLeft: DeliverableRule = {
  scope: 'deliverable',
  meta: {
    id: 'foreign-notation-left',
    basis: ['E(5)'],
    severity: severity('warning', 'warning', 'information'),
    area: 'body',
    summary: {
      ja: '青空文庫の注記、HTML のタグなど、ほかの方式の記号が残っている',
      en: 'Notation of another system is left in the text',
    },
    why: {
      ja: 'ほかの方式の記号は、そのまま読み上げられたり、読み飛ばされたりします。凡例に説明がなければ、聞いている人は、原本にある文字だと思ってしまいます。',
      en: 'Such signs are read aloud as they stand, or skipped. Unless the legend explains them, a listener takes them for the words of the book.',
    },
    messages: {
      aozora: {
        ja: '青空文庫の方式の注記「{sign}」が残っています。必要な説明なら亀甲括弧〔〕に入れた言葉に直し、凡例に書いてください。不要なら削除してください。',
        en: 'The annotation "{sign}" of Aozora Bunko is left. Put what is needed into words between 〔 and 〕 and explain that in the legend, or delete it.',
      },
      html: {
        ja: 'HTML の記号「{sign}」が残っています。原本に印刷されたものでなければ、削除するか、言葉に直してください。',
        en: 'The HTML "{sign}" is left. Unless the book prints it, delete it or put it into words.',
      },
      markdown: {
        ja: 'Markdown の記号「{sign}」が残っています。原本に印刷されたものでなければ、削除してください。',
        en: 'The Markdown "{sign}" is left. Unless the book prints it, delete it.',
      },
      daisy: {
        ja: 'DAISY 図書の編集に使う行「{sign}」が残っています。図の番号と名称の記載に直すか、削除してください。',
        en: 'The line "{sign}" for a DAISY tool is left. Write the number and name of the figure instead, or delete it.',
      },
      bar: {
        ja: '「{around}」の縦線「｜」の後に、ルビがありません。ルビが消えたのか、縦線が余計なのか、原本と見比べてください。',
        en: 'No ruby follows the ｜ of "{around}". Compare with the book: the ruby may be lost, or the ｜ has to go.',
      },
    },
    fixes: {
      remark: { kind: 'review', title: { ja: '〔〕に入れた言葉に直す', en: 'Turn it into words between 〔 and 〕' } },
      plain: { kind: 'review', title: { ja: '「{text}」に直す', en: 'Write "{text}"' } },
      delete: { kind: 'review', title: { ja: '「{sign}」の記号を削除する', en: 'Delete the signs of "{sign}"' } },
    },
    examples: [
      {
        bad: { body: '【11ページ】\n　私は今日⟦［＃「今日」に傍点］⟧ここへ来た。\n\n' },
        good: { body: '【11ページ】\n　私は今日〔「今日」に傍点〕ここへ来た。\n\n' },
        fix: 'remark',
      },
      {
        bad: { body: '【11ページ】\n　合図は⟦<b>⟧鐘の音</b>である。\n\n' },
        good: { body: '【11ページ】\n　合図は鐘の音である。\n\n' },
        fix: 'delete',
      },
      {
        bad: { body: '【11ページ】\n　大切なのは⟦**誰に尋ねたか**⟧である。\n\n' },
        good: { body: '【11ページ】\n　大切なのは誰に尋ねたかである。\n\n' },
        fix: 'delete',
      },
    ],
  },
  *check(deliverable, { config }) {
    const found = sectionsOf(deliverable, 'body').flatMap(({ draft, section }) =>
      section.children.flatMap((paragraph) =>
        paragraph.children.length === 0
          ? []
          : elements(paragraph)
              .filter(({ label }) => !isFormat(draft, label))
              .map((mark) => ({ draft, paragraph, mark })),
      ),
    );
    if (found.length === 0) return;
    const systems = new Set(found.map(({ mark }) => mark.label));
    const own = new Set([...systems].filter((system) => belongs(system, deliverable, config)));
    for (const { draft, paragraph, mark } of found) {
      if (!own.has(mark.label) && !isProgram(draft, paragraph, mark)) yield report(draft, paragraph, mark);
    }
  },
};

/** A Markdown working draft is written in Markdown, and Markdown holds HTML. */
function isFormat({ format, path }: Draft, system: string): boolean {
  return path.endsWith('.tsv') || (format === 'markdown' && (system === 'markdown' || system === 'html'));
}

/** What shows in a legend that the signs of a system are explained, and in a body that the book is about them. */
const EXPLAINED: Readonly<Record<string, RegExp>> = {
  aozora: /［＃|\[#|［#|注記記号|入力者注/,
  html: /<[a-zA-Z/]|＜[a-zA-Zａ-ｚ]|タグ|HTML/,
  markdown: /Markdown|マークダウン|\*\*|[#＃].{0,12}見出し|見出し.{0,24}[#＃]|__/i,
  daisy: /画像[:：]/,
};
const SUBJECT: Readonly<Record<string, RegExp>> = {
  aozora: /青空文庫|入力者注|注記記号/,
  html: /HTML|ＨＴＭＬ|XML|SGML|マークアップ/,
  markdown: /Markdown|マークダウン/i,
};

/** Whether the signs of a system are in order: by the configuration, by the legend, or since the book is about them. */
function belongs(system: string, deliverable: Deliverable, { notation }: RuleContext['config']): boolean {
  if (system === 'bar') return !hasRuby(deliverable);
  if ((system === 'aozora' && notation === 'aozora') || (system === 'daisy' && notation === 'sapie')) return true;
  const explained = deliverable.facts.legend?.sentences.some(({ value }) => EXPLAINED[system]?.test(value)) ?? false;
  return explained || (SUBJECT[system] !== undefined && bodyHas(deliverable, SUBJECT[system]));
}

function bodyHas(deliverable: Deliverable, subject: RegExp): boolean {
  return sectionsOf(deliverable, 'body').some(({ section }) => section.children.some(({ text }) => subject.test(text)));
}

/** Without any ruby, ｜ is a sign of the book. */
function hasRuby(deliverable: Deliverable): boolean {
  return sectionsOf(deliverable, 'body').some(({ section }) =>
    section.children.some(({ children }) => children.some(({ kind, label }) => kind === 'ruby' && label !== '')),
  );
}

/** The foreign signs of a line, an element of HTML once: its end belongs to its beginning, and <rt> to <ruby>. */
function elements({ text, span, children }: Paragraph): Mark[] {
  const ends = new Set<number>();
  let rubyEnd = 0;
  return children.filter((mark) => {
    if (mark.kind !== 'foreign' || mark.label !== 'html') return mark.kind === 'foreign';
    const tag = shift(mark.span, -span.start);
    if (ends.has(tag.start) || tag.start < rubyEnd) return false;
    const sign = slice(text, tag);
    const end = closingTag(sign, text, tag);
    if (end) ends.add(end.start);
    if (end && /^<ruby/i.test(sign)) rubyEnd = end.end;
    return true;
  });
}

/** A line that begins with # among lines of a program is a comment. */
function isProgram(draft: Draft, { text }: Paragraph, { label, span }: Mark): boolean {
  if (label !== 'markdown' || !text.startsWith('#')) return false;
  const at = lineIndexAt(draft.lines, span.start);
  return draft.lines
    .slice(Math.max(0, at - 2), at + 3)
    .some((line) => /^[\x20-\x7e\t]{4,}$/.test(slice(draft.text, line)));
}

const LONGEST_QUOTE = 30;
const REACH = 8;

function report(draft: Draft, { text, span: line }: Paragraph, mark: Mark): DeliverableReport {
  const written = slice(draft.text, mark.span);
  const sign = written.length <= LONGEST_QUOTE ? written : `${written.slice(0, LONGEST_QUOTE)}…`;
  const around = text.slice(mark.span.start - line.start, mark.span.end - line.start + REACH);
  const fixes = plainForms(mark.label, text, shift(mark.span, -line.start)).map(({ how, edits }): Fix => {
    const moved = edits.map((edit) => ({ ...edit, span: shift(edit.span, line.start) }));
    return how === 'delete' && isAlone(text, written)
      ? { fix: how, edits: [{ span: wholeLine(draft, line), newText: '' }], data: { sign } }
      : { fix: how, edits: moved, data: { sign, text: moved[0]?.newText ?? '' } };
  });
  return { draft, span: mark.span, message: mark.label, data: { sign, around }, fixes };
}

function isAlone(text: string, written: string): boolean {
  return text.trim() === written && !/^[*_#]/.test(written);
}

function wholeLine({ lines }: Draft, line: Span): Span {
  return { start: line.start, end: lines[lineIndexAt(lines, line.start)]?.next ?? line.end };
}
