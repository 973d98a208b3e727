import { lazily } from '../text/lazily';
import { matchesIn } from '../text/matches';
import type { Span } from '../text/span';
import { severity, type ParagraphRule } from './rule';

/** Half-width katakana with what stands between them; signs by themselves may be part of a face such as (ﾟ∀ﾟ). */
const HALF_WIDTH = /[ｦ-ﾝ](?:[･ｦ-ﾟ]*[ｦ-ﾟ])?/g;
/** Faces have eyes and mouths of signs: (^_^), (´∀｀). */
const faceBefore = lazily(() => /[\^_;*´｀∀°＾＿￣・ω][^\p{L}\d\s。、「」]{2,}$/u);
const faceBehind = lazily(() => /^[^\p{L}\d\s。、「」]{1,2}[\^_;*´｀∀°＾＿￣・ω]/u);

/** Finds half-width katakana. */
export const halfwidthKana: ParagraphRule = {
  scope: 'paragraph',
  signs: /[ｦ-ﾝ]/,
  meta: {
    id: 'halfwidth-kana',
    basis: ['reading-software'],
    severity: severity('warning', 'warning', 'hint'),
    area: 'body',
    summary: { ja: '半角の片仮名が使われている', en: 'Half-width katakana are used' },
    why: {
      ja: '半角の片仮名は濁点が別の文字になるため、読み上げや点訳、検索で正しく扱われないことがあります。',
      en: 'In half-width katakana the voicing mark is a character of its own, which reading, braille and searching do not always handle.',
    },
    messages: {
      halfwidth: {
        ja: '半角の片仮名「{found}」があります。読み上げや検索で正しく扱われないことがあります。全角の「{right}」にしてください。',
        en: 'There are half-width katakana: {found}. They are not always read properly. Put the full-width {right}.',
      },
      inColophon: {
        ja: '原本奥付に半角の片仮名「{found}」があります。読み上げや検索で正しく扱われないことがあります。全角の「{right}」で入力することをお勧めします。',
        en: 'The colophon has half-width katakana: {found}. They are not always read properly. Better type the full-width {right}.',
        severity: severity('hint'),
      },
    },
    fixes: {
      widen: { kind: 'review', title: { ja: '全角の「{right}」にする', en: 'Replace it by the full-width {right}' } },
    },
    examples: [
      {
        bad: { body: '【11ページ】\n　必ず⟦ﾃﾞｰﾀ⟧の写しを取る。\n\n' },
        good: { body: '【11ページ】\n　必ずデータの写しを取る。\n\n' },
        fix: 'widen',
      },
    ],
  },
  *check({ text, section }) {
    for (const { 0: found, index } of matchesIn(text, HALF_WIDTH)) {
      const span = { start: index, end: index + found.length };
      if (isGesture(text, span)) continue;
      const data = { found, right: widen(found) };
      if (section === 'colophon') yield { span, message: 'inColophon', data };
      else
        yield { span, message: 'halfwidth', data, fixes: [{ fix: 'widen', edits: [{ span, newText: data.right }] }] };
    }
  },
};

/** An arm of a face that signs draw: (^_^)ﾉ. */
function isGesture(text: string, { start, end }: Span): boolean {
  if (end - start > 2) return false;
  const [before, behind] = [text.slice(Math.max(0, start - 6), start), text.slice(end, end + 6)];
  return faceBefore().test(before) || faceBehind().test(behind);
}

/** A mark that makes no kana with the one before it stays a sign of its own, as it was. */
function widen(text: string): string {
  return text.normalize('NFKC').replaceAll('\u3099', '゛').replaceAll('\u309A', '゜');
}
