import { checkDigitOf, findStandardNumbers, hasRightCheckDigit, STANDARD_NUMBER_SIGN } from '../book/standard-number';
import { slice } from '../text/span';
import { severity, type ParagraphRule } from './rule';

/** Finds ISBNs and ISSNs whose last digit does not fit the others. */
export const standardNumberMisread: ParagraphRule = {
  scope: 'paragraph',
  signs: STANDARD_NUMBER_SIGN,
  meta: {
    id: 'standard-number-misread',
    basis: ['convention'],
    severity: severity('hint', 'hint', 'off'),
    area: 'body',
    summary: { ja: 'ISBNやISSNの検査数字が合わない', en: 'The check digit of an ISBN or ISSN does not fit' },
    why: {
      ja: 'ISBNやISSNの最後の1字は、ほかの数字から計算されます。合わないときはどれかの数字が読み誤られているかもしれず、その番号では資料を探せません。本によっては、誤った番号がそのまま印刷されていることもあります。',
      en: 'The last character of an ISBN or ISSN is calculated from the others. Where it does not fit, a digit may be misread, and nothing is found under the number; but books do print wrong ones.',
    },
    messages: {
      sourceInfo: {
        ja: '「{found}」の検査数字が合いません（ほかの数字が正しければ、最後は「{right}」です）。原本と見比べてください。原本のとおりなら、そのままで構いません。',
        en: 'The check digit of {found} does not fit; if the others are right it is {right}. Compare it with the book. As the book prints it, it may stay.',
        severity: severity('information'),
      },
      text: {
        ja: '「{found}」の検査数字が合いません（ほかの数字が正しければ、最後は「{right}」です）。数字の読み誤りがないか、原本と見比べてください。原本のとおりなら、そのままにしてください。',
        en: 'The check digit of {found} does not fit; if the others are right it is {right}. Compare the digits with the book and leave them as it prints them.',
      },
      colophon: {
        ja: '原本奥付の「{found}」の検査数字が合いません（ほかの数字が正しければ、最後は「{right}」です）。数字の読み誤りがないか、原本と見比べてください。原本に誤って印刷されているなら、そのまま残します。',
        en: 'The check digit of {found} in the colophon does not fit; if the others are right it is {right}. Compare the digits with the book. What the book prints stays, be it wrong.',
        severity: severity('hint'),
      },
    },
    examples: [
      {
        bad: {
          colophon:
            '原本奥付\n水辺の町の記録\n2017年5月15日　初版第1刷発行\n発行所　見本書房\n⟦ISBN978-4-589-03845-5⟧\n',
        },
      },
      { bad: { body: '【11ページ】\n　雑誌『水門』（⟦ISSN 0317-8472⟧）に載った。\n\n' } },
    ],
  },
  *check({ text, section }) {
    for (const { digits, span } of findStandardNumbers(text)) {
      if (hasRightCheckDigit(digits)) continue;
      const message = section === 'colophon' ? 'colophon' : section === 'source-info' ? 'sourceInfo' : 'text';
      yield { span, message, data: { found: slice(text, span), right: checkDigitOf(digits) } };
    }
  },
};
