import { insertEntry } from '../book/legend-edit';
import { LEVEL_NAMES, PROOFING_LEVELS } from '../book/proofing-level';
import { levelEntry } from '../book/template';
import { severity, type DeliverableRule } from './rule';

/** Finds legends that do not say how the text was proofread. */
export const proofingLevelMissing: DeliverableRule = {
  scope: 'deliverable',
  meta: {
    id: 'proofing-level-missing',
    basis: ['G.1', 'G.2-2', 'G.3-2', 'G.4-2', 'E(2)', '別添1 No 4'],
    severity: severity('error'),
    area: 'front-matter',
    summary: { ja: '凡例に校正レベルがない', en: 'The legend states no proofing level' },
    why: {
      ja: '校正レベルが分からないと、聞いている人は、読み上げが変なときに、原本がそうなのか、データの誤りなのか判断できません。',
      en: 'Without the level a listener cannot judge whether something odd stands in the book or is an error of the text.',
    },
    messages: {
      missing: {
        ja: 'テキストデータ凡例に校正レベルが書かれていません。「全文校正テキストデータ」「簡易校正テキストデータ」「未校正テキストデータ」のどれかを書いてください。',
        en: 'The legend states no proofing level. It must be one of 全文校正テキストデータ, 簡易校正テキストデータ and 未校正テキストデータ.',
      },
    },
    fixes: {
      insert: {
        kind: 'review',
        title: { ja: '凡例の最初に「{level}」と書く', en: 'State {level} as the first entry of the legend' },
      },
    },
    examples: [
      {
        bad: { legend: '⟦テキストデータ凡例⟧\n1. ルビは省略した。\n\n' },
        good: {
          legend:
            'テキストデータ凡例\n1. このデータの校正レベルは、「全文校正テキストデータ」です。\n2. ルビは省略した。\n\n',
        },
        fix: 'insert',
      },
      {
        bad: { legend: '⟦テキストデータ凡例⟧\n1. ルビは省略した。\n\n' },
        good: {
          legend:
            'テキストデータ凡例\n1. このデータの校正レベルは、「未校正テキストデータ」です。\n2. ルビは省略した。\n\n',
        },
        fix: 'insert',
        config: { proofingLevel: 'none' },
      },
    ],
  },
  *check({ facts: { legend } }, { config }) {
    if (!legend || legend.levels.length > 0 || legend.unknownLevels.length > 0) return;
    // A legend without any entry is a matter of section-empty.
    if (legend.entries.length === 0) return;
    const { draft, section } = legend.place;
    const levels = config.proofingLevel ? [config.proofingLevel] : PROOFING_LEVELS;
    yield {
      draft,
      span: section.heading?.span ?? section.span,
      message: 'missing',
      fixes: levels.map((level) => ({
        fix: 'insert',
        edits: insertEntry(legend, 0, levelEntry(level)),
        data: { level: LEVEL_NAMES[level] },
      })),
    };
  },
};
