import { codePointName } from '../text/code-point';
import type { Span } from '../text/span';
import { placesInFile } from './places-in-file';
import { severity, type FileRule } from './rule';

/** CJK Compatibility Ideographs and their supplement. Twelve of the first block are ordinary kanji and have no other form. */
const COMPATIBILITY = /[\uF900-\uFA6D\uFA70-\uFAD9]|\uD87E[\uDC00-\uDE1D]/g;

/** Finds kanji that exist for the sake of older codes only. Any normalisation turns them into another character. */
export const compatibilityCharacter: FileRule = {
  scope: 'file',
  meta: {
    id: 'compatibility-character',
    basis: ['reading-software'],
    severity: severity('information', 'information', 'hint'),
    area: 'body',
    summary: { ja: '互換漢字が使われている', en: 'A compatibility ideograph is used' },
    why: {
      ja: '互換漢字は、ふつうの漢字と別の文字として登録された異体字です。読み上げソフトが読めないことや、ほかのソフトで保存したときに別の字体に変わることがあります。',
      en: 'A compatibility ideograph is a variant with a code of its own. Reading software may not know it, and other programs may turn it into the usual form.',
    },
    messages: {
      one: {
        ja: '「{found}」({code}) は互換漢字で、読み上げソフトが読めないことがあります。原本の字体を残す必要がなければ「{right}」({rightCode}) にしてください。',
        en: '{found} ({code}) is a compatibility ideograph, which may not be read. Unless the form in the book is to be kept, put {right} ({rightCode}).',
      },
      several: {
        ja: '「{found}」({code}) は互換漢字で、読み上げソフトが読めないことがあります。このファイルに {count} か所あります。原本の字体を残す必要がなければ「{right}」({rightCode}) にしてください。',
        en: '{found} ({code}) is a compatibility ideograph, which may not be read. It stands in {count} places of this file. Unless the form in the book is to be kept, put {right} ({rightCode}).',
      },
    },
    fixes: {
      replace: {
        kind: 'review',
        title: { ja: '「{right}」({rightCode}) にする', en: 'Replace it by {right} ({rightCode})' },
      },
      replaceAll: {
        kind: 'review',
        title: {
          ja: '{count} か所の「{found}」を「{right}」({rightCode}) にする',
          en: 'Replace all {count} by {right} ({rightCode})',
        },
      },
    },
    examples: [
      {
        bad: { body: '【11ページ】\n　灯台の裏に、古い⟦\uFA10⟧がある。\n\n' },
        good: { body: '【11ページ】\n　灯台の裏に、古い塚がある。\n\n' },
        fix: 'replace',
      },
    ],
  },
  *check(draft) {
    for (const [found, spans] of spansByCharacter(draft.text, draft.sections)) {
      const right = found.normalize('NFC');
      const data = { found, code: codePointName(found), right, rightCode: codePointName(right), count: spans.length };
      const many = spans.length > 1;
      const edits = spans.map((span) => ({ span, newText: right }));
      const fixes = [{ fix: many ? 'replaceAll' : 'replace', edits }];
      yield { ...placesInFile(draft, spans), message: many ? 'several' : 'one', data, fixes };
    }
  },
};

type Spans = [Span, ...Span[]];

/** The colophon is quoted as the book prints it. */
function spansByCharacter(
  text: string,
  sections: readonly { readonly kind: string; readonly span: Span }[],
): Map<string, Spans> {
  const found = new Map<string, Spans>();
  for (const { 0: character, index } of text.matchAll(COMPATIBILITY)) {
    if (character.normalize('NFC') === character) continue;
    if (sections.some(({ kind, span }) => kind === 'colophon' && span.start <= index && index < span.end)) continue;
    const span = { start: index, end: index + character.length };
    const spans = found.get(character);
    if (spans) spans.push(span);
    else found.set(character, [span]);
  }
  return found;
}
