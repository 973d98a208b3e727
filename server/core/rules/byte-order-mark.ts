import { severity, type FileRule } from './rule';

/** Points out a byte order mark at the head of a UTF-8 file; UTF-16 needs one. */
export const byteOrderMark: FileRule = {
  scope: 'file',
  meta: {
    id: 'byte-order-mark',
    basis: ['convention'],
    severity: severity('hint'),
    area: 'file',
    summary: { ja: 'ファイルの先頭に BOM がある', en: 'The file begins with a byte order mark' },
    why: {
      ja: 'BOM は文字コードを示す、目に見えない符号です。多くのソフトは無視しますが、先頭の見出しが見つからなくなるソフトや、余分な文字として読むソフトがあります。',
      en: 'A byte order mark cannot be seen. Most programs skip it; some take it for a character and miss the first heading.',
    },
    messages: {
      mark: {
        ja: 'ファイルの先頭に、目に見えない BOM (バイト順マーク) が付いています。付けておく理由がなければ、BOM なしの UTF-8 で保存し直してください。',
        en: 'The file begins with an invisible byte order mark. Unless there is a reason for it, store the file as UTF-8 without it.',
      },
    },
    fixes: { remove: { kind: 'review', title: { ja: 'BOM を取り除く', en: 'Remove the byte order mark' } } },
    examples: [{ bad: {}, bytes: { byteOrderMark: true } }],
  },
  *check({ bytes }) {
    if (!bytes?.byteOrderMark || bytes.encoding !== 'utf-8') return;
    const fixes = [{ fix: 'remove', edits: [], bytes: { byteOrderMark: false } }];
    yield { span: { start: 0, end: 0 }, message: 'mark', fixes };
  },
};
