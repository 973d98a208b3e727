import { readFileList } from '../book/file-list';
import { insertFileStructure } from '../book/file-structure';
import { severity, type DeliverableRule } from './rule';

/** Finds titles of several files whose first file does not explain them (guide G.2-7). */
export const fileStructureUnexplained: DeliverableRule = {
  scope: 'deliverable',
  meta: {
    id: 'file-structure-unexplained',
    basis: ['G.2-7', 'G.3-4', 'G.4-4'],
    severity: severity('error'),
    area: 'file',
    summary: { ja: '複数のファイルについての説明がない', en: 'Several files, and no explanation of them' },
    why: {
      ja: 'いくつのファイルがあり、どの順に開くのかを、聞いている人は最初のファイルの冒頭でしか知ることができません。',
      en: 'Only the head of the first file can tell a listener how many files there are and in which order to open them.',
    },
    messages: {
      unexplained: {
        ja: 'この作品は{count}個のファイルに分かれていますが、ファイルの構成についての説明がありません。1 ファイル目の冒頭に、ファイルの一覧と開く順序を書いてください。',
        en: 'The title is divided into {count} files, but nothing explains them. List the files and their order at the head of the first one.',
      },
    },
    fixes: {
      explain: {
        kind: 'review',
        title: { ja: '冒頭に「ファイルの構成」を書く', en: 'Write an explanation of the files at the head' },
      },
    },
    examples: [
      {
        bad: {},
        good: {
          'file-structure':
            'ファイルの構成\nこのデータは、次の2個のファイルから成ります。上から順に開いてください。\n001.txt 原本情報からテキストデータ凡例まで、本文、原本奥付\ntable1.tsv 表（タブ区切り）\n\n',
        },
        fix: 'explain',
        fileName: '001.txt',
        others: { 'table1.tsv': '年\t汽船\n明治三十年\t120\n' },
      },
    ],
  },
  *check(deliverable) {
    const { drafts, bodyOnly } = deliverable;
    if (drafts.length < 2 || bodyOnly || readFileList(deliverable).isExplained) return;
    yield {
      draft: drafts[0],
      span: { start: 0, end: 0 },
      message: 'unexplained',
      data: { count: drafts.length },
      fixes: [{ fix: 'explain', edits: [insertFileStructure(deliverable)] }],
    };
  },
};
