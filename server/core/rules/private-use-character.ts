import { codePointName } from '../text/code-point';
import { severity, type Fix, type ParagraphRule } from './rule';
import { matchesIn } from '../text/matches';

const PRIVATE_USE = /[\uE000-\uF8FF]+|(?:[\uDB80-\uDBFF][\uDC00-\uDFFF])+/g;
/** Bullets of the fonts Symbol and Wingdings, as word processors write them. */
const BULLET = /^[\uF06C\uF06E\uF071\uF075\uF076\uF09F\uF0A7\uF0A8\uF0B7\uF0D8\uF0E0\uF0FC\uF0FE]$/;

/** Finds characters that mean something only with a certain font. */
export const privateUseCharacter: ParagraphRule = {
  scope: 'paragraph',
  signs: /[\uE000-\uF8FF\uDB80-\uDBFF]/,
  meta: {
    id: 'private-use-character',
    basis: ['reading-software'],
    severity: severity('warning', 'warning', 'hint'),
    area: 'body',
    summary: {
      ja: '外字など、ほかの環境では読めない文字がある',
      en: 'A private-use character means nothing elsewhere',
    },
    why: {
      ja: '外字や、特定のフォントだけにある記号は、ほかのパソコンでは別の形や空白になり、読み上げソフトも読みません。',
      en: 'A private-use character looks different or blank on other computers, and reading software does not read it.',
    },
    messages: {
      unknown: {
        ja: '「{before}」の後ろに、外字の領域の文字 {code} があります。ほかのパソコンでは読めません。原本を見て、正しい文字を入力するか、凡例で説明した表記に置き換えてください。',
        en: 'Behind "{before}" stands the private-use character {code}, which cannot be read elsewhere. See the book and type the right character, or the notation that the legend explains.',
      },
      atStart: {
        ja: '行の始めに、外字の領域の文字 {code} があります。ほかのパソコンでは読めません。原本を見て、正しい文字を入力するか、凡例で説明した表記に置き換えてください。',
        en: 'The line begins with the private-use character {code}, which cannot be read elsewhere. See the book and type the right character, or the notation that the legend explains.',
      },
      bullet: {
        ja: '行の始めに、記号フォントの箇条書きの記号 ({code}) があります。ほかのパソコンでは読めません。「・」など、読み上げられる記号にしてください。',
        en: 'The line begins with the bullet of a symbol font ({code}), which cannot be read elsewhere. Put ・ or another sign that is read.',
      },
      inColophon: {
        ja: '原本奥付に、外字の領域の文字 {code} があります。ほかのパソコンでは読めません。原本を見て確かめてください。',
        en: 'The colophon has the private-use character {code}, which cannot be read elsewhere. See the book.',
        severity: severity('hint'),
      },
    },
    fixes: {
      bullet: { kind: 'review', title: { ja: '「・」にする', en: 'Replace it by ・' } },
    },
    examples: [
      { bad: { body: '【11ページ】\n　調べる項目は⟦\uE000⟧である。\n\n' } },
      {
        bad: { body: '【11ページ】\n⟦\uF0B7⟧ 水門の鍵\n\n' },
        good: { body: '【11ページ】\n・ 水門の鍵\n\n' },
        fix: 'bullet',
      },
    ],
  },
  *check({ text, section }) {
    for (const { 0: run, index } of matchesIn(text, PRIVATE_USE)) {
      const span = { start: index, end: index + run.length };
      const data = {
        code: [...new Set(run)].map(codePointName).join(', '),
        before: text.slice(0, index).trim().slice(-8),
      };
      const isBullet = data.before === '' && BULLET.test(run);
      const fixes: Fix[] =
        isBullet && section !== 'colophon' ? [{ fix: 'bullet', edits: [{ span, newText: '・' }] }] : [];
      const message = isBullet ? 'bullet' : data.before === '' ? 'atStart' : 'unknown';
      yield { span, message: section === 'colophon' ? 'inColophon' : message, data, fixes };
    }
  },
};
