import { lineIndexAt } from '../text/lines';
import { slice, type Span } from '../text/span';
import type { Draft } from '../syntax/draft';
import { severity, type FileRule, type Wording } from './rule';

/** How much of the line in front of the place is read out, so that it can be found. */
const LEAD = 10;

/** Finds U+FFFD, which stands where a character was lost. */
export const replacementCharacter: FileRule = {
  scope: 'file',
  meta: {
    id: 'replacement-character',
    basis: ['reading-software'],
    severity: severity('error'),
    area: 'body',
    summary: { ja: '文字化けで失われた文字がある', en: 'A character was lost and replaced by U+FFFD' },
    why: {
      ja: '元の文字が失われた所です。読み上げソフトは黙って飛ばすか「ひし形にはてな」などと読むため、聞いている人には何が書いてあったのか分かりません。',
      en: 'The character itself is lost. Reading software skips the place or reads a sign that says nothing.',
    },
    messages: {
      lost: {
        ja: '{place}で、{count} 文字が文字化けの記号 (U+FFFD) に置き換わっています。原本を見て、正しい文字を入力してください。',
        en: '{count} character(s) {place} were lost and replaced by U+FFFD. Type what the book has.',
      },
      undecodable: {
        ja: '{place}に、文字として読めないバイトがあります（U+FFFD と表示、{count} 個）。ファイルが壊れているか、ほかの文字コードで保存されたおそれがあります。このまま保存すると元のバイトは失われます。元のファイルを確かめてください。',
        en: 'There are bytes {place} that could not be decoded (shown as U+FFFD, {count}). The file is damaged or in another encoding, and saving it loses them. Look at the file it came from.',
      },
    },
    examples: [
      { bad: { body: '【11ページ】\n　川は⟦\uFFFD⟧れる。\n\n' }, good: { body: '【11ページ】\n　川は流れる。\n\n' } },
    ],
  },
  *check(draft) {
    const message = draft.bytes && draft.bytes.undecodable > 0 ? 'undecodable' : 'lost';
    // Most texts have none, which this tells much faster than a pattern does.
    if (!draft.text.includes('\uFFFD')) return;
    for (const match of draft.text.matchAll(/\uFFFD+/g)) {
      const span = { start: match.index, end: match.index + match[0].length };
      yield { span, message, data: { place: placeOf(draft, span), count: match[0].length } };
    }
  },
};

function placeOf(draft: Draft, { start }: Span): Wording {
  const lineStart = draft.lines[lineIndexAt(draft.lines, start)]?.start ?? 0;
  const lead = slice(draft.text, { start: Math.max(lineStart, start - LEAD), end: start }).trim();
  if (lead === '') return { ja: '行の始め', en: 'at the start of the line' };
  return { ja: `「${lead}」の後ろ`, en: `behind "${lead}"` };
}
