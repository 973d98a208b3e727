import { findSpacedWords, type SpacedWord } from '../book/spaced-words';
import { findStraySpaces } from '../book/stray-spaces';
import { overlaps, slice } from '../text/span';
import { severity, type ParagraphRule } from './rule';

/** Finds words whose characters are set apart by spaces. */
export const spacedOutWord: ParagraphRule = {
  scope: 'paragraph',
  signs: /[ぁ-んァ-ヺー一-鿿々][ \u3000]+[ぁ-んァ-ヺー一-鿿々]/,
  meta: {
    id: 'spaced-out-word',
    basis: ['reading-software'],
    severity: severity('warning', 'warning', 'hint'),
    area: 'body',
    summary: { ja: '言葉の途中に空白がある', en: 'A space parts the characters of a word' },
    why: {
      ja: '「東 海」のように間を空けると、読み上げソフトは「ひがし、うみ」と別々の言葉として読みます。紙面では体裁のための空白でも、聞いている人には別の言葉になります。',
      en: 'Where 東 海 is written with a space, reading software reads two words instead of one. The space serves the look of the page and misleads a listener.',
    },
    messages: {
      spaced: {
        ja: '「{found}」は空白があるため、一つの言葉として読み上げられません。空白を除いて「{word}」にしてください。',
        en: '{found} is not read as one word because of the space. Write {word}.',
      },
      heading: {
        ja: '見出しの「{found}」は空白があるため、一つの言葉として読み上げられません。体裁のための空白なら、除いて「{word}」にすると正しく読まれます。',
        en: 'The heading {found} is not read as one word because of the space. If the space is there for the look only, write {word}.',
        severity: severity('hint'),
      },
      stray: {
        ja: '文の途中に空白があるため、「{word}」が途切れて読み上げられます。空白を除いてください。',
        en: 'A space stands in mid-sentence, so that {word} is not read in one piece. Take the space out.',
      },
      perhapsStray: {
        ja: '文の途中（「{word}」の所）に空白があります。原本にない空白なら、読み上げが途切れるので除いてください。',
        en: 'A space stands in mid-sentence (at {word}). If the book has none, take it out: reading pauses there.',
        severity: severity('hint', 'hint', 'off'),
      },
    },
    fixes: {
      delete: { kind: 'review', title: { ja: 'この空白を除く', en: 'Take the space out' } },
      close: { kind: 'review', title: { ja: '空白を除いて「{word}」にする', en: 'Take the space out: {word}' } },
    },
    examples: [
      {
        bad: { body: '【11ページ】\n⟦日　時⟧　五月十日午前九時\n⟦会　場⟧　公民館\n\n' },
        good: { body: '【11ページ】\n日時　五月十日午前九時\n会場　公民館\n\n' },
        fix: 'close',
      },
      {
        bad: { body: '【11ページ】\n⟦目　次⟧\n\n' },
        good: { body: '【11ページ】\n目次\n\n' },
        fix: 'close',
      },
    ],
  },
  *check({ text, section }, { tokens }) {
    if (section !== 'body') return;
    const apart = findSpacedWords(text, tokens);
    for (const spaced of apart) {
      const { span, word } = spaced;
      const message = isHeading(spaced, text) ? 'heading' : 'spaced';
      const fixes = [{ fix: 'close', edits: [{ span, newText: word }] }];
      yield { span, message, data: { found: slice(text, span), word }, fixes };
    }
    for (const { span, joined, sure } of findStraySpaces(text, tokens)) {
      if (apart.some((word) => overlaps(word.span, span))) continue;
      yield {
        // With a character on either side, so that there is something to see.
        span: { start: span.start - 1, end: span.end + 1 },
        message: sure ? 'stray' : 'perhapsStray',
        data: { word: joined },
        fixes: [{ fix: 'delete', edits: [{ span, newText: '' }] }],
      };
    }
  },
};

/** Books set headings apart with full-width spaces; a half-width one between two kanji comes from typing or OCR. */
function isHeading({ kind, span }: SpacedWord, text: string): boolean {
  return kind === 'heading' || (kind === 'item' && slice(text, span).includes('\u3000'));
}
