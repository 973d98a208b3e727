import { isTable } from '../book/file-names';
import { findPrintedFurniture } from '../book/printed-furniture';
import { lineIndexAt } from '../text/lines';
import { severity, type FileRule } from './rule';

/** Finds running heads and page numbers of the printed page in the text. */
export const runningHeadLeft: FileRule = {
  scope: 'file',
  meta: {
    id: 'running-head-left',
    basis: ['G.2-5'],
    severity: severity('warning', 'hint', 'off'),
    area: 'body',
    summary: { ja: '柱やノンブルが本文に残っている', en: 'Running heads or page numbers are left in the text' },
    why: {
      ja: 'ページごとに題名や番号が読み上げられ、文の流れがそこで切れてしまいます。',
      en: 'A title or a number is heard at every page, in the middle of what is being read.',
    },
    messages: {
      head: {
        ja: '「{text}」は、紙面のページごとに印刷された柱が残ったもののようです。原本と見比べ、本文でなければ行ごと削除してください。',
        en: '"{text}" seems to be the running head of the printed pages. Compare with the book and delete the line if it is no text.',
      },
      number: {
        ja: '「{text}」は、紙面のページ番号（ノンブル）が残ったもののようです。原本と見比べ、本文でなければ行ごと削除してください。',
        en: '"{text}" seems to be a page number of the printed page. Compare with the book and delete the line if it is no text.',
      },
    },
    fixes: {
      deleteLine: { kind: 'review', title: { ja: '「{text}」の行を削除する', en: 'Delete the line "{text}"' } },
    },
    examples: [
      {
        bad: {
          body: '【11ページ】\n　町の真ん中を川が流れる。\n⟦- 11 -⟧\n【12ページ】\n　朝の五時に水門が開く。\n⟦- 12 -⟧\n【13ページ】\n　夏には子どもが集まる。\n\n',
        },
        good: {
          body: '【11ページ】\n　町の真ん中を川が流れる。\n【12ページ】\n　朝の五時に水門が開く。\n【13ページ】\n　夏には子どもが集まる。\n\n',
        },
        fix: 'deleteLine',
      },
    ],
  },
  *check(draft, _, { facts }) {
    if (draft.format === 'markdown' || isTable(draft.path)) return;
    const titles = partsOf(facts.sourceInfo?.title?.value);
    for (const section of draft.sections) {
      if (section.kind !== 'body') continue;
      for (const { paragraph, kind } of findPrintedFurniture(section, titles)) {
        const text = paragraph.text.trim();
        const start = paragraph.span.start + paragraph.text.indexOf(text);
        const line = draft.lines[lineIndexAt(draft.lines, paragraph.span.start)];
        const whole = { start: paragraph.span.start, end: line?.next ?? paragraph.span.end };
        yield {
          span: { start, end: start + text.length },
          message: kind,
          data: { text },
          fixes: [{ fix: 'deleteLine', edits: [{ span: whole, newText: '' }] }],
        };
      }
    }
  },
};

/** A running head repeats the title with or without its subtitle. */
function partsOf(title: string | undefined): ReadonlySet<string> {
  const parts = title === undefined ? [] : [title, ...title.split(/[:：―—–－~～〜]/)];
  return new Set(parts.map((part) => part.replace(/\s/g, '')).filter((part) => part.length > 1));
}
