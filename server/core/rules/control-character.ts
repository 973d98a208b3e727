import { codePointName } from '../text/code-point';
import { severity, type ParagraphRule } from './rule';
import { matchesIn } from '../text/matches';

/** C0 controls but tab and line terminators, DEL, and the C1 controls; a run of the same one is one place. */
// eslint-disable-next-line no-control-regex
const SIGNS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/;
const CONTROL = new RegExp(`(${SIGNS.source})\\1*`, 'g');
const FORM_FEED = '\f';

/** Finds control characters that a text must not hold. */
export const controlCharacter: ParagraphRule = {
  scope: 'paragraph',
  signs: SIGNS,
  meta: {
    id: 'control-character',
    basis: ['reading-software'],
    severity: severity('error'),
    area: 'body',
    summary: { ja: '制御文字が残っている', en: 'A control character is left in the text' },
    why: {
      ja: '制御文字は画面に見えませんが、読み上げソフトがそこで止まったり、後の文字を読まなくなったりします。',
      en: 'A control character cannot be seen, but reading software may stop at it or skip what follows.',
    },
    messages: {
      control: {
        ja: '目に見えない制御文字 {code} があります。原本と見比べて、不要なら削除してください。',
        en: 'There is an invisible control character {code}. Compare with the book and delete it if it is not needed.',
      },
      pageBreak: {
        ja: '行の始めに、目に見えない改ページの記号 ({code}) があります。OCR ソフトがページの区切りとして入れたものと思われます。ページ番号の表記が別にあれば削除してください。',
        en: 'The line begins with an invisible page break ({code}), as OCR software puts it between pages. Delete it once the page is marked otherwise.',
      },
    },
    fixes: {
      delete: {
        kind: 'review',
        title: { ja: '制御文字 {code} を削除する', en: 'Delete the control character {code}' },
      },
    },
    examples: [
      {
        bad: { body: '【11ページ】\n　川は⟦\u0000⟧流れる。\n\n' },
        good: { body: '【11ページ】\n　川は流れる。\n\n' },
        fix: 'delete',
      },
      {
        bad: { body: '⟦\f⟧【11ページ】\n　川は流れる。\n\n' },
        good: { body: '【11ページ】\n　川は流れる。\n\n' },
        fix: 'delete',
      },
    ],
  },
  *check({ text, section }) {
    for (const { 0: run, 1: character = '', index } of matchesIn(text, CONTROL)) {
      const span = { start: index, end: index + run.length };
      const code = codePointName(character);
      const message = character === FORM_FEED && text.slice(0, index).trim() === '' ? 'pageBreak' : 'control';
      const fixes = section === 'colophon' ? [] : [{ fix: 'delete', edits: [{ span, newText: '' }] }];
      yield { span, message, data: { code }, fixes };
    }
  },
};
