import { replaceLevel } from '../book/level-edit';
import { findClearPlaceholders } from '../book/placeholder';
import { levelTerm, PROOFING_LEVELS } from '../book/proofing-level';
import { severity, type DeliverableRule } from './rule';

/** Finds a proofing level that is none of the guide's three. */
export const proofingLevelUnknown: DeliverableRule = {
  scope: 'deliverable',
  meta: {
    id: 'proofing-level-unknown',
    basis: ['G.1', 'G.2-2', 'G.3-2', 'G.4-2'],
    severity: severity('error'),
    area: 'front-matter',
    summary: {
      ja: 'ガイドにない校正レベルが書かれている',
      en: 'The legend states a level that the guide does not know',
    },
    why: {
      ja: '校正レベルは3つの言葉に決められています。ほかの言葉では、どこまで確認されたデータか、聞いている人に正しく伝わりません。',
      en: 'There are three levels, each with its fixed name. Another name does not tell a listener how far the text was checked.',
    },
    messages: {
      unknown: {
        ja: '「{written}」はガイドの校正レベルにありません。「全文校正テキストデータ」「簡易校正テキストデータ」「未校正テキストデータ」のどれかにしてください。',
        en: '"{written}" is not a proofing level of the guide. Use 全文校正テキストデータ, 簡易校正テキストデータ or 未校正テキストデータ.',
      },
    },
    fixes: {
      replace: { kind: 'review', title: { ja: '「{level}」にする', en: 'Write "{level}"' } },
    },
    examples: [
      {
        bad: {
          legend: 'テキストデータ凡例\n1. このデータの校正レベルは、「⟦準校正テキストデータ⟧」です。\n\n',
        },
        good: {
          legend: 'テキストデータ凡例\n1. このデータの校正レベルは、「全文校正テキストデータ」です。\n\n',
        },
        fix: 'replace',
      },
    ],
  },
  *check({ facts: { legend } }, { config }) {
    if (!legend) return;
    const expected = config.proofingLevel;
    const levels = expected ? [expected, ...PROOFING_LEVELS.filter((level) => level !== expected)] : PROOFING_LEVELS;
    for (const stated of legend.unknownLevels) {
      // 「○○○テキストデータ」 is a matter of placeholder-left.
      if (findClearPlaceholders(stated.value).length > 0) continue;
      yield {
        draft: stated.draft,
        span: stated.span,
        message: 'unknown',
        data: { written: stated.value },
        fixes: levels.map((level) => ({
          fix: 'replace',
          edits: replaceLevel(legend, stated, level),
          data: { level: levelTerm(level) },
        })),
      };
    }
  },
};
