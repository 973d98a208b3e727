import { findLooseBrackets, type LooseBracket } from '../book/bracket-balance';
import { partnerOf } from '../syntax/brackets';
import { foldWidth } from '../text/fold';
import { severity, type DeliverableReport, type DeliverableRule, type Wording } from './rule';

const OPENED = { ja: '開いた括弧', en: 'The opening bracket' };
const CLOSED_BY = { ja: '閉じている括弧', en: 'The bracket that closes it' };

const NAMES: readonly (readonly [string, Wording])[] = [
  ['「」｢｣', { ja: 'かぎ括弧', en: 'corner bracket' }],
  ['『』', { ja: '二重かぎ括弧', en: 'double corner bracket' }],
  ['()', { ja: '丸括弧', en: 'parenthesis' }],
  ['〔〕', { ja: '亀甲括弧', en: 'tortoise-shell bracket' }],
  ['[]', { ja: '角括弧', en: 'square bracket' }],
  ['【】', { ja: '隅付き括弧', en: 'lenticular bracket' }],
  ['《》', { ja: '二重山括弧', en: 'double angle bracket' }],
  ['〈〉', { ja: '山括弧', en: 'angle bracket' }],
  ['{}', { ja: '波括弧', en: 'brace' }],
  ['“”〝〟〞', { ja: '引用符', en: 'quotation mark' }],
];

/** Finds brackets that open and never close, or close what never opened. */
export const bracketUnbalanced: DeliverableRule = {
  scope: 'deliverable',
  meta: {
    id: 'bracket-unbalanced',
    basis: ['convention'],
    severity: severity('warning', 'hint', 'off'),
    area: 'body',
    summary: { ja: '括弧の片方がない', en: 'A bracket has no partner' },
    why: {
      ja: '括弧の片方がないと、どこまでが会話や注なのかが、聞いている人に分かりません。OCR は括弧を落としたり、似た字に読み違えたりします。',
      en: 'Where one of two brackets is missing, a listener cannot tell where speech or a remark ends. OCR software drops brackets, or takes them for other characters.',
    },
    messages: {
      unclosed: {
        ja: '{name}「{sign}」が「{excerpt}」の前で開いたまま、閉じる括弧「{partner}」がありません。原本を見て確かめてください。',
        en: 'The {name} {sign} before "{excerpt}" is never closed by {partner}. Check with the book.',
      },
      unopened: {
        ja: '「{excerpt}」の後に、閉じる{name}「{sign}」がありますが、開く括弧「{partner}」がありません。原本を見て確かめてください。',
        en: 'The {name} {sign} behind "{excerpt}" closes nothing: there is no {partner}. Check with the book.',
      },
      mismatched: {
        ja: '{name}「{sign}」が、別の種類の括弧「{instead}」で閉じられています。原本を見て、どちらかを直してください。',
        en: 'The {name} {sign} is closed by {instead}, a bracket of another kind. Check with the book and correct one of them.',
      },
    },
    examples: [
      {
        bad: { body: '【11ページ】\n　⟦「⟧水は必ず戻ってくる、と祖父は言った。\n　私は黙って聞いていた。\n\n' },
        good: { body: '【11ページ】\n　「水は必ず戻ってくる」、と祖父は言った。\n　私は黙って聞いていた。\n\n' },
      },
      {
        bad: { body: '【11ページ】\n　川の水は冷たく（夏でも十度ほど〕、澄んでいる。\n\n'.replace('（', '⟦（⟧') },
        good: { body: '【11ページ】\n　「川は流れる。\n　「朝になった」と祖父は言った。\n\n' },
      },
    ],
  },
  *check(deliverable) {
    for (const found of findLooseBrackets(deliverable)) yield toReport(found);
  },
};

/** So many characters say where a bracket stands. */
const EXCERPT = 10;

function toReport({ draft, paragraph, mark, opens, instead }: LooseBracket): DeliverableReport {
  const { start, end } = mark.span;
  const { text, span } = paragraph;
  const behind = text.slice(end - span.start, end - span.start + EXCERPT);
  const before = text.slice(Math.max(0, start - span.start - EXCERPT), start - span.start);
  const name = NAMES.find(([signs]) => signs.includes(foldWidth(mark.label)))?.[1] ?? OPENED;
  return {
    draft,
    span: mark.span,
    message: instead ? 'mismatched' : opens ? 'unclosed' : 'unopened',
    data: {
      name,
      sign: mark.label,
      partner: partnerOf(mark.label),
      excerpt: (opens ? behind : before).trim(),
      instead: instead?.label ?? '',
    },
    ...(instead && { related: [{ draft, span: instead.span, message: CLOSED_BY }] }),
  };
}
