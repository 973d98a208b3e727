import { findOddPunctuation } from '../book/punctuation';
import type { Draft } from '../syntax/draft';
import type { Sign, SignFamily } from '../syntax/punctuation-signs';
import { lineIndexAt } from '../text/lines';
import { shift, slice, type Span } from '../text/span';
import { placesInFile } from './places-in-file';
import { severity, type FileRule, type Wording } from './rule';

const NAMES: Readonly<Record<SignFamily, Wording>> = {
  'half-width': { ja: '句読点や括弧', en: 'punctuation' },
  'comma': { ja: '読点', en: 'comma' },
  'stop': { ja: '句点', en: 'full stop' },
  'ellipsis': { ja: '三点リーダー', en: 'ellipsis' },
  'dash': { ja: 'ダッシュ', en: 'dash' },
  'wave': { ja: '波線', en: 'wave dash' },
};

/** Finds punctuation of a kind that the rest of the text does not use: one finding for each kind and file. */
export const punctuationVariant: FileRule = {
  scope: 'file',
  meta: {
    id: 'punctuation-variant',
    basis: ['reading-software'],
    severity: severity('hint', 'hint', 'off'),
    area: 'body',
    summary: {
      ja: '句読点や記号に、ほかの箇所と違う文字が混ざっている',
      en: 'Some punctuation differs from the rest of the text',
    },
    why: {
      ja: '半角の「,」「｡」や「...」などは、読み上げソフトが区切りとして扱わないことや、「ピリオド」のように声に出して読むことがあります。形の似た別の記号が混ざると、検索や置換でも見落とされます。',
      en: 'Reading software may not pause at a half-width sign, or says its name. Signs that only look alike are also missed when searching.',
    },
    messages: {
      one: {
        ja: '{name}が「{found}」になっています。ほかの箇所では「{right}」が使われています。読み上げの間や読み方が変わることがあるので、原本と見比べてください。',
        en: 'The {name} here is {found}; elsewhere it is {right}. It may be read differently. Compare with the book.',
      },
      several: {
        ja: '{name}が「{found}」になっている箇所が、このファイルに {count} か所あります。ほかの箇所では「{right}」が使われています。読み上げの間や読み方が変わることがあるので、原本と見比べてください。',
        en: 'The {name} is {found} in {count} places of this file; elsewhere it is {right}. It may be read differently. Compare with the book.',
      },
      unmixed: {
        ja: '{name}が「{found}」になっている箇所が、このファイルに {count} か所あります。本では普通「{right}」が使われます。読み上げの間や読み方が変わることがあるので、原本と見比べてください。',
        en: 'The {name} is {found} in {count} places of this file; books use {right}. It may be read differently. Compare with the book.',
      },
      halfwidth: {
        ja: '「{found}」のような半角の{name}が、このファイルに {count} か所あります。読み上げの間が取られないことがあります。全角の「{right}」などにしてください。',
        en: 'Half-width {name} such as {found} stands in {count} places of this file, where reading software may not pause. Put the full-width {right}.',
      },
    },
    fixes: {
      unify: { kind: 'review', title: { ja: '「{right}」にそろえる', en: 'Replace it by {right}' } },
      widen: {
        kind: 'review',
        title: { ja: '半角の{name}（{count} か所）を全角にする', en: 'Make all {count} full-width' },
      },
      unifyAll: {
        kind: 'review',
        title: { ja: '{count} か所の{name}を「{right}」にそろえる', en: 'Make all {count} {right}' },
      },
    },
    examples: [
      {
        bad: { body: '【11ページ】\n　⟦｢⟧霧の夜は､眠るな｡｣と老人は言った。\n\n' },
        good: { body: '【11ページ】\n　「霧の夜は、眠るな。」と老人は言った。\n\n' },
        fix: 'widen',
      },
      {
        bad: {
          body: '【11ページ】\n　「あの灯は……消えたのか」\n　「いや……霧だ」\n　「そうか⟦...⟧」\n\n',
        },
        good: { body: '【11ページ】\n　「あの灯は……消えたのか」\n　「いや……霧だ」\n　「そうか……」\n\n' },
        fix: 'unify',
      },
    ],
  },
  *check(draft) {
    for (const { kind, span } of draft.sections) {
      if (kind !== 'body') continue;
      for (const { family, found, right, isMixed, places } of findOddPunctuation(
        signsIn(draft, span),
        slice(draft.text, span),
      )) {
        const [first, ...others] = places;
        const many = others.length > 0;
        yield {
          ...placesInFile(draft, [first.span, ...others.map((place) => place.span)]),
          message: messageFor(family, isMixed, many),
          data: { name: NAMES[family], found, right, count: places.length },
          fixes: [{ fix: family === 'half-width' ? 'widen' : many ? 'unifyAll' : 'unify', edits: places }],
        };
      }
    }
  },
};

function messageFor(family: SignFamily, isMixed: boolean, many: boolean): string {
  if (family === 'half-width') return 'halfwidth';
  if (!isMixed) return 'unmixed';
  return many ? 'several' : 'one';
}

function signsIn({ lines, contents }: Draft, section: Span): Sign[] {
  const found: Sign[] = [];
  for (let index = lineIndexAt(lines, section.start); index < lines.length; index++) {
    const start = lines[index]?.start ?? Infinity;
    if (start >= section.end) break;
    for (const sign of contents[index]?.signs ?? []) found.push({ ...sign, ...shift(sign, start) });
  }
  return found;
}
