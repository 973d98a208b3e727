import type { Config } from '../book/config';
import { filledParagraphs } from '../book/deliverable';
import { isTable } from '../book/file-names';
import { createKept } from '../book/line-breaks/kept-breaks';
import type { LeftoverBreak } from '../book/line-breaks/leftover-breaks';
import type { Draft } from '../syntax/draft';
import { isPageMarkLine } from '../syntax/marks';
import type { Edit } from '../text/edit';
import type { Span } from '../text/span';
import { severity, type Fix, type FileRule, type Report } from './rule';

/** Finds line breaks left over from the width of the printed page. */
export const hardLineBreak: FileRule = {
  scope: 'file',
  meta: {
    id: 'hard-line-break',
    basis: ['G.2-5'],
    severity: severity('warning', 'hint', 'off'),
    area: 'body',
    summary: {
      ja: '紙面の幅による改行が残っている',
      en: 'A line break of the printed page is left in the text',
    },
    why: {
      ja: '文の途中に改行があると、読み上げがそこで途切れ、言葉が切れて聞こえます。',
      en: 'Reading software pauses at a line break, so that a sentence or a word is heard in pieces.',
    },
    messages: {
      one: {
        ja: '文の途中で改行されています。原本の紙面の幅による改行なら、次の行とつないでください。',
        en: 'The line breaks in mid-sentence. If the break comes from the width of the printed page, join the lines.',
      },
      run: {
        ja: '文の途中の改行が{count}か所続いています。原本の紙面の幅による改行なら、つないでください。',
        en: '{count} line breaks in a row stand in mid-sentence. If they come from the printed page, join the lines.',
      },
      perhapsOne: {
        ja: 'この改行は、原本の紙面の幅によるものかもしれません。原本と見比べ、文の途中なら次の行とつないでください。',
        en: 'This line break may come from the width of the printed page. Compare with the book; join the lines if the sentence runs on.',
        severity: severity('hint', 'hint', 'off'),
      },
      perhapsRun: {
        ja: '続いている{count}か所の改行は、原本の紙面の幅によるものかもしれません。原本と見比べてください。',
        en: '{count} line breaks in a row may come from the width of the printed page. Compare with the book.',
        severity: severity('hint', 'hint', 'off'),
      },
      throughout: {
        ja: '本文のほぼ全体（{count}か所）が文の途中で改行されています。校正レベルが書かれていないため、残してよい改行かどうか判断できません。テキストデータ凡例に校正レベルを書いてください。未校正以外なら、改行を削除する必要があります。',
        en: 'Nearly all of the body ({count} places) breaks in mid-sentence. No proofing level is stated, so it cannot be told whether the breaks may stay. State the level in the legend; unless it is 未校正, the breaks have to go.',
        severity: severity('hint'),
      },
    },
    fixes: {
      join: { kind: 'review', title: { ja: 'この改行をつなぐ', en: 'Join the lines' } },
      joinHere: {
        kind: 'review',
        title: {
          ja: 'この行の終わりの改行だけをつなぐ（「{before}」と「{behind}」の間）',
          en: 'Join only the break at the end of this line (between "{before}" and "{behind}")',
        },
      },
      joinRun: {
        kind: 'review',
        title: { ja: '続いている{count}か所の改行をつなぐ', en: 'Join all {count} breaks of this run' },
      },
      joinOverFurniture: {
        kind: 'review',
        title: {
          ja: '間にある柱・ページ番号の行を削除して、改行をつなぐ',
          en: 'Delete the running heads and page numbers in between and join the lines',
        },
      },
      joinSure: {
        kind: 'review',
        title: {
          ja: 'このファイルの、確かな改行だけをすべてつなぐ（{count}か所）',
          en: 'Join the {count} breaks of this file that are beyond doubt',
        },
      },
    },
    examples: [
      {
        bad: {
          body: '【11ページ】\n　町の真ん中を流れる川は、一年を通じて水の絶えるこ⟦と\nが⟧ない。\n　私がこの町に越してきたとき、最初に覚えたのは水門の開く音だった。\n　朝の五時になると、当番の人が鍵を持って水門へ向かう。\n　鍵は木の札に結ばれていて、札には当番の家の屋号がある。\n　夏には子どもたちが橋の下に集まり、網を持って小魚を追いかけた。\n　洪水の記憶を語る人は、いまでは数えるほどしかいない。\n　川の曲がり角には淵ができて、大きな鯉がいるという話だった。\n\n',
        },
        good: {
          body: '【11ページ】\n　町の真ん中を流れる川は、一年を通じて水の絶えることがない。\n　私がこの町に越してきたとき、最初に覚えたのは水門の開く音だった。\n　朝の五時になると、当番の人が鍵を持って水門へ向かう。\n　鍵は木の札に結ばれていて、札には当番の家の屋号がある。\n　夏には子どもたちが橋の下に集まり、網を持って小魚を追いかけた。\n　洪水の記憶を語る人は、いまでは数えるほどしかいない。\n　川の曲がり角には淵ができて、大きな鯉がいるという話だった。\n\n',
        },
        fix: 'join',
      },
    ],
  },
  *check(draft, { level, leftoverBreaks, config }, { bodyOnly }) {
    // In Markdown a single line break is no break at all.
    if (draft.format === 'markdown' || isTable(draft.path)) return;
    const isKept = createKept(allowedTexts(draft, config));
    for (const section of draft.sections) {
      if (section.kind !== 'body') continue;
      const breaks = leftoverBreaks(section.children).filter(({ line }) => !isKept(draft.text, line.span.end));
      const [first] = breaks;
      if (first && !bodyOnly && level === undefined && breaks.length > filledParagraphs(section).length / 2) {
        yield { span: spanOf(draft, [first]), message: 'throughout', data: { count: breaks.length } };
      } else {
        for (const run of runsOf(breaks)) yield toReport(draft, run);
      }
    }
  },
};

/** So many characters on each side of a break are named in the title of its fix. */
const SHOWN = 6;

type Run = readonly [LeftoverBreak, ...LeftoverBreak[]];

/** Breaks at the ends of lines that follow each other form one run. */
function runsOf(breaks: readonly LeftoverBreak[]): Run[] {
  const runs: [LeftoverBreak, ...LeftoverBreak[]][] = [];
  for (const found of breaks) {
    const run = runs.at(-1);
    if (run && run.at(-1)?.next === found.line) run.push(found);
    else runs.push([found]);
  }
  return runs;
}

/** From the last character before the first break to the first one after the last. */
function spanOf({ text }: Draft, run: Run): Span {
  const last = run.at(-1) ?? run[0];
  return {
    start: Math.max(run[0].line.span.start, run[0].line.span.end - 1),
    end: Math.min(last.next.span.start + 1, text.length),
  };
}

/** What the configuration allows in the file; an entry about one break takes it out of its run. */
function allowedTexts({ path }: Draft, { allow }: Config): string[] {
  return allow.flatMap(({ rule, file, text }) =>
    rule === hardLineBreak.meta.id && (file === undefined || file === path) && text !== undefined ? [text] : [],
  );
}

function toReport(draft: Draft, run: Run): Report {
  const many = run.length > 1;
  const sure = run.some(({ confidence }) => confidence === 'high');
  return {
    span: spanOf(draft, run),
    message: sure ? (many ? 'run' : 'one') : many ? 'perhapsRun' : 'perhapsOne',
    data: { count: run.length },
    places: run.map(({ line }) => line.span.end),
    fixes: fixesOf(draft, run),
  };
}

/** The whole run, each of its breaks, and its part of what may be joined in the whole file. */
function fixesOf(draft: Draft, run: Run): Fix[] {
  const joints = run.map((found) => ({ found, edit: joinEdit(draft, found) }));
  const plain = joints.filter(({ found }) => !found.overFurniture);
  const sure = plain.filter(({ found }) => found.confidence === 'high' && !isRow(found));
  const edits = plain.map(({ edit }) => edit);
  const fixes: Fix[] = [];
  if (edits.length > 1) fixes.push({ fix: 'joinRun', edits, data: { count: edits.length }, together: 'never' });
  else if (run.length === 1 && edits.length === 1) fixes.push({ fix: 'join', edits, together: 'never' });
  if (plain.length < run.length)
    fixes.push({ fix: 'joinOverFurniture', edits: joints.map(({ edit }) => edit), together: 'never' });
  if (run.length > 1) {
    for (const { found, edit } of plain) fixes.push({ ...joinHere(found), edits: [edit], together: 'never' });
  }
  if (sure.length > 0) fixes.push({ fix: 'joinSure', edits: sure.map(({ edit }) => edit), together: 'only' });
  return fixes;
}

function joinHere({ line, next }: LeftoverBreak): Pick<Fix, 'fix' | 'at' | 'data'> {
  const data = { before: line.text.trimEnd().slice(-SHOWN), behind: next.text.trimStart().slice(0, SHOWN) };
  return { fix: 'joinHere', at: line.span, data };
}

/** A line of a table stands for itself, however its words end. */
function isRow({ line, next }: LeftoverBreak): boolean {
  return line.text.includes('\t') || next.text.includes('\t');
}

/**
 * Joins two lines. Japanese joins without a space; Latin words get one, and a hyphen that only split a word goes. The
 * indent of the page goes, a page mark moves to where the page begins: 「…であ【361ページ】る」.
 */
function joinEdit({ text }: Draft, { line, next, between }: LeftoverBreak): Edit {
  const marks = between.filter(({ text: other }) => isPageMarkLine(other)).map(({ text: mark }) => mark.trim());
  const start = line.span.start + line.text.trimEnd().length;
  const end = next.span.end - next.text.trimStart().length;
  const before = text.slice(Math.max(line.span.start, start - 2), start);
  const after = text.charAt(end);
  if (/[A-Za-z]-$/.test(before) && /[a-z]/.test(after))
    return { span: { start: start - 1, end }, newText: marks.join('') };
  const space = /[A-Za-z0-9,.;]$/.test(before) && /[A-Za-z0-9]/.test(after) ? ' ' : '';
  return { span: { start, end }, newText: space + marks.join('') };
}
