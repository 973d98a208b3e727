import { readFileList } from '../book/file-list';
import { nameKey } from '../book/file-names';
import { missingInSequence } from '../book/missing-files';
import { severity, type DeliverableRule } from './rule';

/** Finds numbers that are left out between the files of a title (guide G.2-7). */
export const fileMissingInSequence: DeliverableRule = {
  scope: 'deliverable',
  meta: {
    id: 'file-missing-in-sequence',
    basis: ['G.2-7', 'G.3-4', 'G.4-4'],
    severity: severity('error'),
    area: 'file',
    summary: { ja: 'ファイルの番号が抜けている', en: 'A number is left out between the files' },
    why: {
      ja: '番号が抜けていると、その部分の本文が失われたまま届くおそれがあります。聞いている人には、抜けていることが分かりません。',
      en: 'Where a number is left out, a part of the book may be lost on its way; a listener cannot tell that it is missing.',
    },
    messages: {
      missing: {
        ja: '「{file}」がありません。ファイルを同じフォルダーに入れるか、もともとないのであれば、名前を続き番号にしてください。',
        en: 'There is no "{file}". Put the file into the folder; if there never was one, number the names without a gap.',
      },
    },
    examples: [{ bad: {}, fileName: '001.txt', others: { '003.txt': '　町は静かだ。\n' } }],
  },
  *check(deliverable) {
    const list = readFileList(deliverable);
    for (const file of missingInSequence(deliverable, list)) {
      const listed = list.files.find(({ name }) => nameKey(name) === nameKey(file));
      yield {
        draft: list.draft,
        span: { start: 0, end: 0 },
        message: 'missing',
        data: { file },
        related: listed
          ? [{ draft: list.draft, span: listed.span, message: { ja: 'ここに名前があります', en: 'It is named here' } }]
          : [],
      };
    }
  },
};
