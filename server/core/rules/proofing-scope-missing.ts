import type { LegendFacts } from '../book/legend';
import { insertEntry } from '../book/legend-edit';
import { describesScope } from '../book/proofing-claims';
import { severity, type DeliverableRule } from './rule';

/** The guide's examples for 簡易校正 (G.4-2); the chapter of the third is left open. */
const SENTENCES = {
  typed:
    'このデータは、章ごとに異なる作業者が手入力により製作したもので、入力した作業者以外による校正は行われていません。',
  layout:
    'このデータは、OCRによりテキスト化したのち、無用な改行やスペースの削除、ページ番号の付与、見出しの校正を行ったものです。本文全体にわたる校正は行っておりません。',
  chapter:
    'このデータは、OCRによりテキスト化したのち、第○○章の本文のみを校正したものです。そのほかのページは校正を行っておりません。',
} as const;

/** Finds legends that state 簡易校正 and do not say how finely the text was checked. */
export const proofingScopeMissing: DeliverableRule = {
  scope: 'deliverable',
  meta: {
    id: 'proofing-scope-missing',
    basis: ['G.4-2'],
    severity: severity('off', 'error', 'off'),
    area: 'front-matter',
    summary: {
      ja: '簡易校正の内容が書かれていない',
      en: 'The legend does not say what 簡易校正 was',
    },
    why: {
      ja: '簡易校正は、見出しだけの確認から章ごとの校正まで幅があります。どこまで確認したかが書かれていれば、聞いている人は、どこに誤りが残っているか見当を付けられます。',
      en: 'Light proofreading may be anything from headings to whole chapters. Told what was checked, a listener knows where errors may be left.',
    },
    messages: {
      missing: {
        ja: '校正レベルは「簡易校正テキストデータ」ですが、どのような確認や修正をしたかが凡例に書かれていません。入力の方法や、確認・修正した範囲を書いてください。',
        en: 'The level is 簡易校正テキストデータ, but the legend does not say what was checked or mended. Say how the text was made and what was checked.',
      },
    },
    fixes: {
      typed: {
        kind: 'review',
        title: {
          ja: '「手入力で製作し、入力者以外による校正はない」と書く（ガイドの例1）',
          en: 'Say: typed by hand, not proofread by another person (example 1 of the guide)',
        },
      },
      layout: {
        kind: 'review',
        title: {
          ja: '「OCRののち、改行・ページ番号・見出しだけを直した」と書く（ガイドの例2）',
          en: 'Say: OCR, then line breaks, page numbers and headings mended (example 2 of the guide)',
        },
      },
      chapter: {
        kind: 'review',
        title: {
          ja: '「OCRののち、一部の章だけを校正した」と書く（ガイドの例3。章の番号は後で書き入れる）',
          en: 'Say: OCR, then one chapter proofread (example 3 of the guide; fill in the chapter)',
        },
      },
    },
    examples: [
      {
        bad: {
          legend:
            'テキストデータ凡例\n1. ⟦このデータの校正レベルは、「簡易校正テキストデータ」です。⟧\n2. ルビは二重山括弧(《》)で囲った。\n\n',
        },
        good: {
          legend: `テキストデータ凡例\n1. このデータの校正レベルは、「簡易校正テキストデータ」です。\n2. ${SENTENCES.layout}\n3. ルビは二重山括弧(《》)で囲った。\n\n`,
        },
        fix: 'layout',
      },
    ],
  },
  *check({ facts: { legend } }) {
    const [level, ...others] = legend?.levels ?? [];
    if (!legend || level?.value !== 'simple' || others.some(({ value }) => value !== 'simple')) return;
    if (legend.sentences.some(({ value }) => describesScope(value))) return;
    const sentence = legend.sentences.find(({ span }) => span.start <= level.span.start && level.span.end <= span.end);
    const at = endOfEntry(legend, level.span.start);
    yield {
      draft: level.draft,
      span: sentence?.span ?? level.span,
      message: 'missing',
      fixes: Object.entries(SENTENCES).map(([fix, text]) => ({ fix, edits: insertEntry(legend, at, text) })),
    };
  },
};

/** @returns the index of the line behind the entry that holds the offset; lines without a number go on a numbered entry. */
function endOfEntry({ entries }: LegendFacts, offset: number): number {
  const at = entries.findLastIndex(({ line }) => line.start <= offset);
  if (entries.slice(0, at + 1).every(({ number }) => number === undefined)) return at + 1;
  const next = entries.findIndex(({ number }, index) => index > at && number !== undefined);
  return next < 0 ? entries.length : next;
}
