import { findForeignLetters, findRealWords, type ForeignLetters } from '../book/foreign-letters';
import { codePointName } from '../text/code-point';
import { shift, slice } from '../text/span';
import { severity, type FileRule, type Wording } from './rule';

/** How much in front of the place is told, so that it can be found by ear. */
const LEAD = 8;

const SCRIPTS: Readonly<Record<ForeignLetters['script'], Wording>> = {
  cyrillic: { ja: 'ロシア文字', en: 'Cyrillic' },
  greek: { ja: 'ギリシャ文字', en: 'Greek' },
  latin: { ja: 'ローマ字', en: 'Latin' },
};

/** Finds letters that look right but belong to another script, as OCR puts them. */
export const letterOfAnotherScript: FileRule = {
  scope: 'file',
  meta: {
    id: 'letter-of-another-script',
    basis: ['reading-software'],
    severity: severity('warning', 'warning', 'hint'),
    area: 'body',
    summary: {
      ja: '形の似た、ほかの言語の文字が混ざっている',
      en: 'A letter of another script stands in a word',
    },
    why: {
      ja: 'ロシア文字の「Р」とローマ字の「P」は同じ形ですが、別の文字です。読み上げソフトはロシア語の文字の名前で読むか、読み飛ばします。',
      en: 'Cyrillic Р and Latin P look the same but are different characters: reading software spells out the former or skips it.',
    },
    messages: {
      mixed: {
        ja: '「{word}」の中の「{found}」({code}) は、形の似た{script}です。言葉として読み上げられません。「{right}」({rightCode}) にしてください。',
        en: '{found} ({code}) in {word} is a {script} letter of the same shape, so that the word is not read as one. Put {right} ({rightCode}).',
      },
      alone: {
        ja: '「{before}」の後ろの「{found}」({code}) は、形の似た{script}です。ローマ字として読み上げられません。「{right}」({rightCode}) にしてください。',
        en: '{found} ({code}) behind "{before}" is a {script} letter of the same shape and is not read as Latin. Put {right} ({rightCode}).',
      },
      perhaps: {
        ja: '「{before}」の後ろの「{found}」({code}) は{script}です。原本がローマ字なら「{right}」({rightCode}) にしてください。',
        en: '{found} ({code}) behind "{before}" is {script}. If the book has Latin, put {right} ({rightCode}).',
        severity: severity('hint'),
      },
      inColophon: {
        ja: '原本奥付の「{found}」({code}) は、形の似た{script}です。原本と見比べ、「{right}」({rightCode}) で入力することをお勧めします。',
        en: '{found} ({code}) in the colophon is a {script} letter of the same shape. Compare with the book; better type {right} ({rightCode}).',
        severity: severity('hint'),
      },
    },
    fixes: {
      replace: {
        kind: 'review',
        title: { ja: '「{right}」({rightCode}) にする', en: 'Replace it by {right} ({rightCode})' },
      },
    },
    examples: [
      {
        bad: { body: '【11ページ】\n　指標には、GN⟦Р⟧よりも身近なものがある。ビタミン⟦С⟧は熱に弱い。\n\n' },
        good: { body: '【11ページ】\n　指標には、GNPよりも身近なものがある。ビタミンCは熱に弱い。\n\n' },
        fix: 'replace',
      },
    ],
  },
  *check(draft) {
    const real = findRealWords(draft.text);
    for (const section of draft.sections) {
      const text = slice(draft.text, section.span);
      for (const found of findForeignLetters(text, real)) {
        const span = shift(found.span, section.span.start);
        const data = dataOf(found, slice(draft.text, span), text);
        if (section.kind === 'colophon') yield { span, message: 'inColophon', data };
        else
          yield {
            span,
            message: messageOf(found),
            data,
            fixes: [{ fix: 'replace', edits: [{ span, newText: found.right }] }],
          };
      }
    }
  },
};

/** Greek letters and longer words are at home in many books. */
function messageOf({ mixed, script, word }: ForeignLetters): string {
  if (mixed) return 'mixed';
  return script === 'cyrillic' && word.length === 1 ? 'alone' : 'perhaps';
}

function dataOf(
  { word, span, right, script }: ForeignLetters,
  found: string,
  text: string,
): Record<string, string | Wording> {
  const before =
    text
      .slice(Math.max(0, span.start - LEAD), span.start)
      .split('\n')
      .at(-1) ?? '';
  const codes = (letters: string): string => [...letters].map(codePointName).join(' ');
  return {
    word,
    found,
    right,
    script: SCRIPTS[script],
    code: codes(found),
    rightCode: codes(right),
    before: before.trim(),
  };
}
