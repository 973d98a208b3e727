import { readFileList } from '../book/file-list';
import { baseName } from '../book/file-names';
import { addToList } from '../book/file-structure';
import { severity, type DeliverableRule, type Fix } from './rule';

/** Finds files of a title that the explanation of the files leaves out (guide G.2-7). */
export const fileNotListed: DeliverableRule = {
  scope: 'deliverable',
  meta: {
    id: 'file-not-listed',
    basis: ['G.2-7', 'G.3-4', 'G.4-4'],
    severity: severity('error'),
    area: 'file',
    summary: { ja: 'ファイルの説明に載っていないファイルがある', en: 'The explanation of the files leaves a file out' },
    why: {
      ja: '説明にないファイルは、聞いている人に気付かれず、読まれないままになります。',
      en: 'A listener does not know of a file that the explanation leaves out, and never opens it.',
    },
    messages: {
      notListed: {
        ja: '「{file}」がファイルの説明に載っていません。何のファイルかを説明に加えてください。',
        en: 'The explanation of the files does not name "{file}". Add what the file holds.',
      },
    },
    fixes: {
      add: {
        kind: 'review',
        title: { ja: 'ファイルの説明に「{file}」の行を加える', en: 'Add a line about "{file}" to the explanation' },
      },
    },
    examples: [
      {
        bad: { 'file-structure': 'ファイルの構成\n次の1個のファイルから成ります。\n001.txt 原本情報から本文まで\n\n' },
        good: {
          'file-structure':
            'ファイルの構成\n次の2個のファイルから成ります。\n001.txt 原本情報から本文まで\ntable1.tsv 表（タブ区切り）\n\n',
        },
        fix: 'add',
        fileName: '001.txt',
        others: { 'table1.tsv': '年\t汽船\n明治三十年\t120\n' },
      },
    ],
  },
  *check(deliverable) {
    const [first, ...others] = deliverable.drafts;
    if (others.length === 0) return;
    const list = readFileList(deliverable);
    if (!list.isWritten) return;
    for (const draft of others) {
      const file = baseName(draft.path);
      if (list.covers(file)) continue;
      const edits = addToList(list, deliverable, draft);
      const fixes: Fix[] = edits.length > 0 ? [{ fix: 'add', edits }] : [];
      yield { draft: first, span: { start: 0, end: 0 }, message: 'notListed', data: { file }, fixes };
    }
  },
};
