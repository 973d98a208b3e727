import { isBracketed, readFigures, unmarkedCitations, type Figure } from '../book/figures';
import type { Span } from '../text/span';
import { descriptionLines, figureLine, writtenLabel } from './figure-text';
import { insertLinesAfter } from './line-insertion';
import { severity, type DeliverableRule, type Fix } from './rule';

/** Finds figures that the running text names and that stand nowhere. */
export const figureUnmarked: DeliverableRule = {
  scope: 'deliverable',
  meta: {
    id: 'figure-unmarked',
    basis: ['G.2-4'],
    severity: severity('warning', 'information', 'off'),
    area: 'body',
    summary: {
      ja: '本文で触れている図・表・写真などの、ある場所が示されていない',
      en: 'The text names a figure, a table or a photograph that stands nowhere',
    },
    why: {
      ja: '聞いている人は、図があることも、どこにあるかも知ることができません。図の存在と番号・名称が書かれていれば、人に尋ねたり、原本で確かめたりできます。',
      en: 'A listener cannot know that there is a figure. With its number and name at its place, somebody can be asked about it.',
    },
    messages: {
      unmarked: {
        ja: '本文に「{label}」とありますが、「{label}」がある場所を示す記載が見当たりません。原本でその位置を確かめて、番号と名称を書いてください。例 〔{label}　名称〕',
        en: 'The text speaks of "{label}", but nothing says where "{label}" stands. Look it up in the book and write its number and name there, such as 〔{label}　name〕.',
      },
    },
    fixes: {
      mark: {
        kind: 'review',
        title: {
          ja: '次の行に「{line}」と書く（名称は後で書き入れる）',
          en: 'Write "{line}" below (fill in the name)',
        },
      },
      describe: {
        kind: 'review',
        title: {
          ja: '次の行に「{line}」と、説明を書く欄を入れる',
          en: 'Write "{line}" below, with room for a description',
        },
      },
    },
    examples: [
      {
        bad: {
          body: '【11ページ】\n　水門の仕組みは⟦図1-2⟧に示したとおりである。\n　朝の五時になると、当番の人が水門へ向かう。\n\n',
        },
        good: {
          body: '【11ページ】\n　水門の仕組みは図1-2に示したとおりである。\n〔図1-2　○○○〕\n　朝の五時になると、当番の人が水門へ向かう。\n\n',
        },
        fix: 'mark',
      },
      {
        bad: { body: '【11ページ】\n　水の量は⟦表3⟧にまとめた。\n　当番の人が水門へ向かう。\n\n' },
        good: {
          body: '【11ページ】\n　水の量は表3にまとめた。\n〔表3　○○○〕\n〔表の説明〕\n○○○\n〔表の説明終わり〕\n　当番の人が水門へ向かう。\n\n',
        },
        fix: 'describe',
      },
    ],
  },
  *check(deliverable) {
    const figures = readFigures(deliverable);
    const model = figures.places.find(isBracketed);
    for (const citation of unmarkedCitations(figures, deliverable)) {
      const { draft, mark } = citation;
      const label = writtenLabel(citation);
      yield { draft, span: mark.span, message: 'unmarked', data: { label }, fixes: fixesFor(citation, label, model) };
    }
  },
};

function fixesFor(citation: Figure, label: string, model: Figure | undefined): Fix[] {
  const { draft } = citation;
  const line = figureLine(label, model);
  const place = endOfSentence(citation);
  const insert = (fix: string, lines: readonly string[]): Fix => ({
    fix,
    edits: [insertLinesAfter(draft, place, lines)],
    data: { line },
  });
  return [insert('mark', [line]), insert('describe', [line, ...descriptionLines(citation.kind)])];
}

/** Where a sentence may go on in the next line because of a leftover line break. */
const LONGEST_SENTENCE = 8;

/** The place in the line that the sentence with the citation ends in. */
function endOfSentence({ lines, index, mark }: Figure): Span {
  const rest = lines.slice(index, index + LONGEST_SENTENCE);
  const end = rest.findIndex(({ text }) => text.trim() === '' || /[。．！？!?」』）)】〕]\s*$/.test(text));
  const last = rest[end];
  return last && last.text.trim() !== '' ? last.span : mark.span;
}
