import { readFileList } from '../book/file-list';
import { takeOffList } from '../book/file-structure';
import { listedButMissing } from '../book/missing-files';
import { severity, type DeliverableRule, type Fix } from './rule';

/** Finds files that the explanation of the files names although they are not there (guide G.2-7). */
export const fileListedButMissing: DeliverableRule = {
  scope: 'deliverable',
  meta: {
    id: 'file-listed-but-missing',
    basis: ['G.2-7', 'G.3-4', 'G.4-4'],
    severity: severity('error'),
    area: 'file',
    summary: { ja: 'ファイルの説明にあるファイルがない', en: 'A file that the explanation names is not there' },
    why: {
      ja: '聞いている人は、説明にあるファイルを探し続けることになります。本文の一部が入っていないおそれもあります。',
      en: 'A listener looks for the file in vain, and a part of the book may be missing.',
    },
    messages: {
      missing: {
        ja: 'ファイルの説明に「{file}」とありますが、同じフォルダーにありません。ファイルを入れるか、説明を直してください。',
        en: 'The explanation of the files names "{file}", which is not in the folder. Add the file or correct the explanation.',
      },
    },
    fixes: {
      takeOff: {
        kind: 'review',
        title: {
          ja: 'ファイルの説明から「{file}」の行を削除する',
          en: 'Delete the line about "{file}" from the explanation',
        },
      },
    },
    examples: [
      {
        bad: {
          'file-structure':
            'ファイルの構成\nこのデータは、次の3個のファイルから成ります。\n001.txt 原本情報から本文まで\n⟦002.txt⟧ 本文の続き\ntable1.tsv 表1\n\n',
        },
        good: {
          'file-structure':
            'ファイルの構成\nこのデータは、次の2個のファイルから成ります。\n001.txt 原本情報から本文まで\ntable1.tsv 表1\n\n',
        },
        fix: 'takeOff',
        fileName: '001.txt',
        others: { 'table1.tsv': '年\t汽船\n明治三十年\t120\n' },
      },
    ],
  },
  *check(deliverable) {
    const list = readFileList(deliverable);
    for (const file of listedButMissing(deliverable, list)) {
      const edits = takeOffList(list, file);
      const fixes: Fix[] = edits.length > 0 ? [{ fix: 'takeOff', edits }] : [];
      yield { draft: list.draft, span: file.span, message: 'missing', data: { file: file.name }, fixes };
    }
  },
};
